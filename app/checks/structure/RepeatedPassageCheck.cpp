// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/structure/RepeatedPassageCheck.h"

#include "text/Folding.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Fewer words come about without a mistake: titles of laws and offices are as long as twenty.
constexpr qsizetype leastWords = 22;
/// In one sentence a shorter run is noticed; names of offices are as long as seven.
constexpr qsizetype leastWordsInSentence = 8;
/// A shorter paragraph is a refrain, a question, a line of a list.
constexpr qsizetype leastParagraphWords = 12;

bool isProse(BlockKind kind) {
    return kind == BlockKind::Paragraph || kind == BlockKind::Lead || kind == BlockKind::Quote;
}

/// "- …", "• …", "1. …", "a) …", "+ …": an item of a list or of a form's annex, which may well say
/// the same as another one.
bool isListed(const QString &text) {
    const QStringView start = QStringView(text).trimmed().left(6);
    if (start.isEmpty())
        return false;
    if (QStringView(u"-–—+•*·○●▪◦").contains(start.front()))
        return true;
    qsizetype at = 0;
    while (at < start.size() && start[at].isDigit())
        ++at;
    if (at == 0 && start.front().isLetter())
        at = 1;
    return at > 0 && at < start.size() && QStringView(u".)/").contains(start[at]);
}

/// "Chương 2: …", "Phần III. …", "Bước 4 - …": an outline, which a thesis has at its beginning and
/// again where it speaks of it, or an item of one. "Ngày 12-3, …", "Ngày 12.3…" begin a story.
bool isOutline(const QString &text) {
    static const QRegularExpression label(u"^\\s*(?:chương|phần|mục|tiểu mục|điều|khoản|phụ "
                                          u"lục|bước|giai đoạn|bài|câu|buổi|tuần|ngày)"
                                          "\\s+(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVXLC]{1,6}|[A-H])\\s*"
                                          "[.:)–-](?!\\d)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return label.match(text).hasMatch();
}

/// "(Kèm theo Quyết định số … /QĐ-… ngày … tháng … năm …)": the blanks of a form.
bool isForm(const QString &text) {
    constexpr qsizetype fewestBlanks = 2;
    return text.count(u'…') + text.count(u"...."_s) + text.count(u"__"_s) >= fewestBlanks;
}

/// What is marked of a passage: its beginning. Marked whole, it would hide what is wrong inside.
constexpr size_t markedWords = 4;

/// The words of a block, without what is between them.
struct Words {
    std::vector<qsizetype> tokens;
    std::vector<qsizetype> sentence; ///< one a word
    std::vector<size_t> hashes;      ///< one a word
};

Words wordsOf(const CheckedBlock &block) {
    Words words;
    qsizetype sentence = 0;
    for (qsizetype i = 0; i < block.tokens.size(); ++i) {
        const Token &token = block.tokens[i];
        if (token.kind != TokenKind::Word && token.kind != TokenKind::Number &&
            token.kind != TokenKind::Mixed)
            continue;
        sentence += token.startsSentence && !words.tokens.empty() ? 1 : 0;
        words.tokens.push_back(i);
        words.sentence.push_back(sentence);
        words.hashes.push_back(qHash(token.folded));
    }
    return words;
}

/// Whether two blocks have the same words.
bool areSame(const CheckedBlock &a, const Words &wordsA, const CheckedBlock &b) {
    const Words wordsB = wordsOf(b);
    return std::equal(wordsA.tokens.cbegin(), wordsA.tokens.cend(), wordsB.tokens.cbegin(),
                      wordsB.tokens.cend(), [&](qsizetype one, qsizetype other) {
                          return a.tokens[one].folded == b.tokens[other].folded;
                      });
}

/// How many words two places have in common, each inside its sentence, without touching.
size_t commonLength(const CheckedBlock &block, const Words &words, size_t earlier, size_t later) {
    size_t length = 0;
    while (later + length < words.tokens.size() && earlier + length < later &&
           words.sentence[later + length] == words.sentence[later] &&
           words.sentence[earlier + length] == words.sentence[earlier] &&
           block.tokens[words.tokens[later + length]].folded ==
               block.tokens[words.tokens[earlier + length]].folded)
        ++length;
    return length;
}

Finding repetitionAt(const CheckedBlock &block, const Words &words, size_t at, size_t length,
                     bool inOneSentence) {
    const Token &first = block.tokens[words.tokens[at]];
    const Token &last = block.tokens[words.tokens[at + markedWords - 1]];
    const TextRange range{first.range.start, last.range.end() - first.range.start};
    return {
        .rule = inOneSentence ? u"style.repeated-in-sentence"_s : u"style.repeated-passage"_s,
        .category = u"style"_s,
        .level = inOneSentence ? Level::Info : Level::Warning,
        .confidence = inOneSentence ? 0.6 : 0.8,
        .block = block.index,
        .range = range,
        .message =
            (inOneSentence ? u"Từ đây %1 tiếng đã có nguyên văn ở trên, trong cùng câu."_s
                           : u"Từ đây %1 tiếng lặp nguyên văn câu ngay trước; nên rút gọn."_s)
                .arg(length),
        .subject = fold(QStringView(block.block.text).mid(range.start, range.length)),
        .priority = 90,
    };
}

} // namespace

QList<RuleInfo> RepeatedPassageCheck::rules() const {
    return {
        {u"structure.repeated-paragraph"_s, u"structure"_s, u"Đoạn in hai lần"_s,
         u"Cả đoạn đã có nguyên văn ở trên."_s},
        {u"style.repeated-passage"_s, u"style"_s, u"Lặp nguyên văn ở câu liền sau"_s,
         u"Hai câu liền nhau có chung một chuỗi dài nguyên văn; câu sau nên rút gọn."_s},
        {u"style.repeated-in-sentence"_s, u"style"_s, u"Lặp nguyên văn trong một câu"_s,
         u"Một câu nói hai lần cùng một chuỗi từ tám tiếng trở lên; xem có chép nhầm không."_s}};
}

void RepeatedPassageCheck::checkBlock(const CheckedBlock &block, const DocumentFacts & /*facts*/,
                                      QList<Finding> &findings) const {
    if (!isProse(block.block.kind))
        return;
    // Most paragraphs are too short for it.
    if (block.tokens.size() < 2 * leastWordsInSentence)
        return;
    const Words words = wordsOf(block);
    const size_t count = words.tokens.size();
    if (count < size_t(2 * leastWordsInSentence))
        return;
    // Every run of eight words leads to where it stood last; a longer run begins with one.
    constexpr size_t seed = leastWordsInSentence;
    QHash<size_t, size_t> lastAt;
    lastAt.reserve(qsizetype(count));
    size_t reported = 0;
    for (size_t at = 0; at + seed <= count; ++at) {
        const size_t key = qHashRange(words.hashes.cbegin() + qsizetype(at),
                                      words.hashes.cbegin() + qsizetype(at + seed));
        size_t &last = lastAt[key]; // one more than the place; 0: none
        const size_t earlier = last == 0 ? at : last - 1;
        last = at + 1;
        if (earlier == at || at < reported)
            continue;
        const qsizetype distance = words.sentence[at] - words.sentence[earlier];
        if (distance > 1)
            continue;
        const size_t length = commonLength(block, words, earlier, at);
        if (length < size_t(distance == 0 ? leastWordsInSentence : leastWords))
            continue;
        findings.append(repetitionAt(block, words, at, length, distance == 0));
        reported = at + length;
    }
}

void RepeatedPassageCheck::checkDocument(const QList<CheckedBlock> &blocks,
                                         const DocumentFacts & /*facts*/, std::stop_token stop,
                                         QList<Finding> &findings) const {
    QHash<size_t, const CheckedBlock *> firstAt;
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return;
        const QString &text = block.block.text;
        if (!isProse(block.block.kind) || isListed(text) || isOutline(text) || isForm(text))
            continue;
        const Words words = wordsOf(block);
        if (words.tokens.size() < size_t(leastParagraphWords))
            continue;
        const size_t key = qHashRange(words.hashes.cbegin(), words.hashes.cend());
        const auto before = firstAt.constFind(key);
        if (before == firstAt.cend()) {
            firstAt.insert(key, &block);
            continue;
        }
        // A page's description says what its first paragraph says.
        if ((*before)->block.kind == BlockKind::Lead || !areSame(block, words, **before))
            continue;
        const qsizetype start = block.tokens[words.tokens.front()].range.start;
        const TextRange range{start,
                              block.tokens[words.tokens[markedWords - 1]].range.end() - start};
        findings.append({
            .rule = u"structure.repeated-paragraph"_s,
            .category = u"structure"_s,
            .level = Level::Warning,
            .confidence = 0.95,
            .block = block.index,
            .range = range,
            .message = u"Đoạn này đã có nguyên văn ở đoạn %1."_s.arg((*before)->index + 1),
            .suggestions = {{.action = Suggestion::Action::RemoveBlock, .label = u"xóa cả đoạn"_s}},
            .subject = fold(QStringView(block.block.text).mid(range.start, range.length)),
            .priority = 90,
        });
    }
}

} // namespace morat
