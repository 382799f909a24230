// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/RepeatedPassageCheck.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Fewer words come about without a slip: titles of laws and offices are as long as twenty.
constexpr qsizetype leastWords = 22;
/// A shorter paragraph is a refrain, a question, a line of a list.
constexpr qsizetype leastParagraphWords = 12;

bool isProse(BlockKind kind) {
    return kind == BlockKind::Paragraph || kind == BlockKind::Lead || kind == BlockKind::Quote;
}

/// What is marked of a passage: its beginning. Marked whole, it would hide what is wrong inside.
constexpr qsizetype markedWords = 4;

/// The words of a block, without what is between them.
struct Words {
    QList<qsizetype> tokens;
    QList<qsizetype> sentence; ///< one a word
};

Words wordsOf(const CheckedBlock &block) {
    Words words;
    qsizetype sentence = 0;
    for (qsizetype i = 0; i < block.tokens.size(); ++i) {
        const Token &token = block.tokens[i];
        if (token.kind != TokenKind::Word && token.kind != TokenKind::Number &&
            token.kind != TokenKind::Mixed)
            continue;
        sentence += token.startsSentence && !words.tokens.isEmpty() ? 1 : 0;
        words.tokens.append(i);
        words.sentence.append(sentence);
    }
    return words;
}

} // namespace

QList<RuleInfo> RepeatedPassageCheck::rules() const {
    return {{u"structure.repeated-paragraph"_s, u"structure"_s, u"Đoạn in hai lần"_s,
             u"Cả đoạn đã có nguyên văn ở trên."_s},
            {u"style.repeated-passage"_s, u"style"_s, u"Lặp nguyên văn ở câu liền sau"_s,
             u"Hai câu liền nhau có chung một chuỗi dài nguyên văn; câu sau nên rút gọn."_s}};
}

void RepeatedPassageCheck::checkBlock(const CheckedBlock &block, const DocumentFacts & /*facts*/,
                                      QList<Finding> &findings) const {
    if (!isProse(block.block.kind))
        return;
    const Words words = wordsOf(block);
    const auto folded = [&](qsizetype at) -> const QString & {
        return block.tokens[words.tokens[at]].folded;
    };
    // Every run of eight words leads to where it stood last; a longer run begins with one.
    constexpr qsizetype seed = 8;
    QHash<QString, qsizetype> lastAt;
    qsizetype reported = 0;
    for (qsizetype at = 0; at + seed <= words.tokens.size(); ++at) {
        QString key;
        for (qsizetype i = 0; i < seed; ++i)
            key += folded(at + i) + u' ';
        const auto before = lastAt.constFind(key);
        if (before != lastAt.cend() && at >= reported &&
            words.sentence[at] == words.sentence[*before] + 1) {
            const qsizetype earlier = *before;
            qsizetype length = seed;
            while (at + length < words.tokens.size() && earlier + length < at &&
                   words.sentence[at + length] == words.sentence[at] &&
                   words.sentence[earlier + length] == words.sentence[earlier] &&
                   folded(at + length) == folded(earlier + length))
                ++length;
            if (length >= leastWords) {
                const Token &first = block.tokens[words.tokens[at]];
                const Token &last = block.tokens[words.tokens[at + markedWords - 1]];
                Finding finding;
                finding.rule = u"style.repeated-passage"_s;
                finding.category = u"style"_s;
                finding.level = Level::Warning;
                finding.confidence = 0.8;
                finding.block = block.index;
                finding.range = {first.range.start, last.range.end() - first.range.start};
                finding.subject = key.trimmed();
                finding.message =
                    u"Từ đây %1 tiếng lặp nguyên văn câu ngay trước; nên rút gọn."_s.arg(length);
                finding.priority = 90;
                findings.append(std::move(finding));
                reported = at + length;
            }
        }
        lastAt.insert(key, at);
    }
}

void RepeatedPassageCheck::checkDocument(const QList<CheckedBlock> &blocks,
                                         const DocumentFacts & /*facts*/, std::stop_token stop,
                                         QList<Finding> &findings) const {
    QHash<QString, qsizetype> firstAt;
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return;
        if (!isProse(block.block.kind))
            continue;
        const Words words = wordsOf(block);
        if (words.tokens.size() < leastParagraphWords)
            continue;
        QString key;
        for (const qsizetype token : words.tokens)
            key += block.tokens[token].folded + u' ';
        const auto before = firstAt.constFind(key);
        if (before == firstAt.cend()) {
            firstAt.insert(key, block.index);
            continue;
        }
        Finding finding;
        finding.rule = u"structure.repeated-paragraph"_s;
        finding.category = u"structure"_s;
        finding.level = Level::Warning;
        finding.confidence = 0.95;
        finding.block = block.index;
        finding.range = {block.tokens[words.tokens.first()].range.start, 0};
        finding.range.length =
            block.tokens[words.tokens[markedWords - 1]].range.end() - finding.range.start;
        finding.subject = key.left(60);
        finding.message = u"Đoạn này đã có nguyên văn ở đoạn %1."_s.arg(*before + 1);
        finding.suggestions.append({Suggestion::Action::RemoveBlock, {}, u"xóa cả đoạn"_s});
        finding.priority = 90;
        findings.append(std::move(finding));
    }
}

} // namespace morat
