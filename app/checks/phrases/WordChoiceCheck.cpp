// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/WordChoiceCheck.h"

#include "text/Tokenizer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr int choicePriority = 26; ///< over the contextual check, which knows the neighbours only

bool endsSentence(const Token &token, QStringView written) {
    static const QString marks = u".?!…;:"_s;
    return token.kind == TokenKind::Punctuation && marks.contains(written.front());
}

/// Whether the words are where the row's word stands, in small letters but for a first capital.
bool standsAt(const WordChoice &choice, const QList<Token> &tokens, qsizetype at) {
    for (qsizetype i = 0; i < choice.written.size(); ++i) {
        if (at + i >= tokens.size() || tokens[at + i].kind != TokenKind::Word ||
            tokens[at + i].folded != choice.written[i] ||
            (tokens[at + i].capitalisation != Capitalisation::Lower &&
             !(i == 0 && tokens[at].capitalisation == Capitalisation::Initial &&
               tokens[at].startsSentence)))
            return false;
    }
    return true;
}

/// The words that are looked at, each between spaces: " thái độ | trước nỗi đau ", a bar for the
/// word itself.
QString wordsNear(const WordChoice &choice, const CheckedBlock &block, qsizetype at) {
    const bool isAround = choice.side == WordChoice::Side::Around;
    const auto stops = [&](const Token &token) {
        return isAround ? endsSentence(token, block.textOf(token))
                        : token.kind == TokenKind::Punctuation;
    };
    QString before;
    int words = 0;
    for (qsizetype i = at - 1; isAround && i >= 0 && words < choice.reach; --i) {
        if (stops(block.tokens[i]))
            break;
        if (block.tokens[i].kind != TokenKind::Punctuation) {
            before.prepend(block.tokens[i].folded + u' ');
            ++words;
        }
    }
    QString behind;
    words = 0;
    for (qsizetype i = at + choice.written.size(); i < block.tokens.size() && words < choice.reach;
         ++i) {
        if (stops(block.tokens[i]))
            break;
        if (block.tokens[i].kind != TokenKind::Punctuation) {
            behind.append(u' ' + block.tokens[i].folded);
            ++words;
        }
    }
    return u' ' + before + u'|' + behind + u' ';
}

bool hasAny(const QString &words, const QStringList &phrases) {
    return std::ranges::any_of(
        phrases, [&words](const QString &phrase) { return words.contains(u' ' + phrase + u' '); });
}

} // namespace

WordChoiceCheck::WordChoiceCheck(std::shared_ptr<const WordChoices> choices)
    : m_choices(std::move(choices)) {}

QList<RuleInfo> WordChoiceCheck::rules() const {
    return {{u"spelling.word-choice"_s, u"spelling.phrase"_s, u"Lẫn hai từ gần âm"_s,
             u"Từ gần âm mà các từ gần đó cho biết phải là từ kia, như “dành huy chương” (giành), "
             u"“viêm bàng quan” (bàng quang)."_s}};
}

void WordChoiceCheck::checkBlock(const CheckedBlock &block, const DocumentFacts & /*facts*/,
                                 QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code)
        return;
    const QList<Token> &tokens = block.tokens;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind != TokenKind::Word)
            continue;
        for (const qsizetype index : m_choices->beginningWith(tokens[at].folded)) {
            const WordChoice &choice = m_choices->rows()[size_t(index)];
            if (!standsAt(choice, tokens, at) ||
                (at > 0 && choice.notBefore.contains(tokens[at - 1].folded)))
                continue;
            const QString words = wordsNear(choice, block, at);
            if (!hasAny(words, choice.deciding) || hasAny(words, choice.notAmong))
                continue;
            const Token &last = tokens[at + choice.written.size() - 1];
            const TextRange range{tokens[at].range.start,
                                  last.range.end() - tokens[at].range.start};
            QString meant = choice.meant;
            if (tokens[at].capitalisation == Capitalisation::Initial)
                meant[0] = meant[0].toUpper();
            findings.append({
                .rule = u"spelling.word-choice"_s,
                .category = u"spelling.phrase"_s,
                .level = choice.level,
                .confidence = 0.9,
                .block = block.index,
                .range = range,
                .message = u"Theo các từ gần đó, “%1” có lẽ là “%2”."_s.arg(
                    block.block.text.mid(range.start, range.length), meant),
                .suggestions = {{.text = meant}},
                .subject = choice.written.join(u' '),
                .priority = choicePriority,
            });
            break;
        }
    }
}

Result<void> verify(const std::shared_ptr<const WordChoices> &choices) {
    const WordChoiceCheck check(choices);
    const auto saysOf = [&check](const QString &example, const WordChoice &choice) {
        const Block block{BlockKind::Paragraph, example, {}, {}};
        const QList<Token> tokens = tokenize(block.text);
        QList<Finding> findings;
        check.checkBlock({0, block, tokens}, {}, findings);
        return std::ranges::any_of(findings, [&choice](const Finding &finding) {
            return finding.subject == choice.written.join(u' ');
        });
    };
    for (const WordChoice &choice : choices->rows()) {
        const QString place = u"dòng %1: "_s.arg(choice.line);
        if (!saysOf(choice.badExample, choice))
            return failure(place + u"không bắt được ví dụ sai"_s);
        if (saysOf(choice.goodExample, choice))
            return failure(place + u"báo ở ví dụ đúng"_s);
    }
    return {};
}

} // namespace morat
