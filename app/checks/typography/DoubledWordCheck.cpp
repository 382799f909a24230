// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/DoubledWordCheck.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Words that stand twice in a row only by a typo, each with the words before it that make a
/// word with the first of the two ("hiện tại | tại…").
const QHash<QString, QSet<QString>> &neverDoubled() {
    static const QHash<QString, QSet<QString>> words{
        {u"của"_s, {}},
        {u"các"_s, {}},
        {u"những"_s, {}},
        {u"và"_s, {}},
        {u"đã"_s, {}},
        {u"sẽ"_s, {}},
        {u"với"_s, {u"đối"_s, u"cùng"_s}},
        {u"được"_s, {}},
        {u"bị"_s, {}},
        {u"thì"_s, {}},
        {u"mà"_s, {}},
        {u"nhưng"_s, {}},
        {u"hoặc"_s, {}},
        {u"nếu"_s, {}},
        {u"tại"_s, {u"hiện"_s, u"tồn"_s, u"thực"_s, u"đương"_s, u"nội"_s, u"ngoại"_s, u"tự"_s}},
        {u"để"_s, {u"triệt"_s}},
        {u"trong"_s, {u"nước"_s, u"bên"_s}},
        {u"về"_s, {u"đi"_s}}, // đi đi về về
        {u"khi"_s, {}},
        {u"ở"_s, {}},
        {u"đến"_s, {}},
        {u"tới"_s, {}},
        {u"giữa"_s, {}},
        {u"đang"_s, {}},
        {u"vẫn"_s, {}},
        {u"như"_s, {}},
        {u"một"_s, {}},
        {u"việc"_s, {u"công"_s}},
        {u"cùng"_s, {u"cuối"_s, u"vô"_s, u"tột"_s}},
        {u"cũng"_s, {u"cuối"_s}},
        {u"trên"_s, {u"kể"_s, u"nói"_s, u"nêu"_s, u"dẫn"_s}},
        {u"nên"_s, {u"trở"_s, u"cho"_s}},
        {u"nhằm"_s, {}},
        {u"rằng"_s, {}},
        {u"vì"_s, {}},
        {u"bởi"_s, {}},
        {u"vào"_s, {u"ra"_s}}, // ra ra vào vào
        {u"theo"_s, {u"tiếp"_s, u"mang"_s, u"kèm"_s, u"đi"_s, u"đem"_s, u"chạy"_s, u"dắt"_s}},
        {u"có"_s, {u"giàu"_s, u"giầu"_s, u"hiện"_s, u"sẵn"_s, u"vốn"_s, u"đáng"_s, u"cần"_s}},
    };
    return words;
}

/// Words that stand on both sides of another only by a typo, each with those that it is doubled
/// around: “đã bị đã”, “so với các với”. Measured on 177 million syllables: of the places that were
/// read nine in ten are slips.
const QHash<QString, QSet<QString>> &neverAround() {
    static const QHash<QString, QSet<QString>> words{
        {u"đã"_s, {u"bị"_s, u"không"_s}},
        {u"sẽ"_s, {u"bị"_s, u"được"_s, u"có"_s, u"phải"_s, u"cũng"_s, u"vẫn"_s}},
        {u"đang"_s, {u"bị"_s, u"được"_s, u"vẫn"_s, u"cũng"_s, u"trên"_s}},
        {u"vẫn"_s, {u"đang"_s, u"còn"_s, u"có"_s}},
        {u"cũng"_s, {u"đã"_s, u"sẽ"_s, u"đang"_s, u"có"_s}},
        {u"của"_s, {u"các"_s, u"những"_s, u"một"_s, u"sự"_s, u"việc"_s}},
        {u"với"_s, {u"các"_s, u"những"_s, u"một"_s, u"sự"_s, u"cùng"_s}},
        {u"các"_s, {u"với"_s, u"của"_s, u"cho"_s}},
        {u"những"_s, {u"với"_s, u"của"_s, u"do"_s}},
        {u"và"_s, {u"các"_s, u"việc"_s}},
        {u"theo"_s, {u"các"_s, u"sự"_s}},
    };
    return words;
}

/// Words that end with the first of a pair: “nội các | với các”, “khuê các | và các”.
bool endsWord(const QString &before, const QString &first) {
    static const QHash<QString, QSet<QString>> ends{
        {u"các"_s, {u"nội"_s, u"khuê"_s, u"đài"_s, u"lầu"_s, u"chính"_s}},
        {u"với"_s, {u"vời"_s, u"chới"_s}},
        {u"trong"_s, {u"bên"_s, u"nước"_s}},
    };
    const auto found = ends.constFind(first);
    return found != ends.cend() && found->contains(before);
}

/// Grammatical words of which two are typed again only by a slip: “về việc về việc”.
bool isGrammatical(const QString &word) {
    static const QSet<QString> words{
        u"của"_s,   u"các"_s,  u"trong"_s, u"và"_s,   u"đã"_s,    u"sẽ"_s,   u"cũng"_s,
        u"những"_s, u"với"_s,  u"cho"_s,   u"tại"_s,  u"về"_s,    u"là"_s,   u"có"_s,
        u"được"_s,  u"để"_s,   u"bị"_s,    u"khi"_s,  u"từ"_s,    u"ở"_s,    u"đến"_s,
        u"theo"_s,  u"như"_s,  u"do"_s,    u"đang"_s, u"vẫn"_s,   u"cùng"_s, u"một"_s,
        u"đó"_s,    u"phải"_s, u"việc"_s,  u"sự"_s,   u"nhưng"_s, u"hoặc"_s, u"lên"_s};
    return words.contains(word);
}

bool onlySpaceBetween(const QString &text, qsizetype from, qsizetype to) {
    for (qsizetype i = from; i < to; ++i) {
        if (!text[i].isSpace())
            return false;
    }
    return to > from;
}

/// How many words from there on are a pair typed again, or a word typed on both sides of another:
/// 4, 3, or 0 for neither.
qsizetype doubledFrom(qsizetype at, const CheckedBlock &block) {
    const QList<Token> &tokens = block.tokens;
    const auto goesOnWith = [&](qsizetype i, const QString &folded) {
        return i < tokens.size() && tokens[i].kind == TokenKind::Word &&
               tokens[i].capitalisation == Capitalisation::Lower && tokens[i].folded == folded &&
               onlySpaceBetween(block.block.text, tokens[i - 1].range.end(), tokens[i].range.start);
    };
    const QString &first = tokens[at].folded;
    const QString &second = tokens[at + 1].folded;
    if (tokens[at].kind != TokenKind::Word || first == second ||
        tokens[at].capitalisation == Capitalisation::All || !goesOnWith(at + 1, second) ||
        !goesOnWith(at + 2, first) || (at > 0 && endsWord(tokens[at - 1].folded, first)))
        return 0;
    if (goesOnWith(at + 3, second) && isGrammatical(first) && isGrammatical(second))
        return 4;
    return neverAround().value(first).contains(second) ? 3 : 0;
}

Finding findingOf(TextRange range, const QString &message, const QString &kept,
                  const QString &subject) {
    return {
        .rule = u"typography.doubled-word"_s,
        .category = u"typography"_s,
        .level = Level::Warning,
        .confidence = 0.92,
        .range = range,
        .message = message,
        .suggestions = {{.text = kept}},
        .subject = subject,
        .priority = 30,
    };
}

} // namespace

QList<RuleInfo> DoubledWordCheck::rules() const {
    return {
        {u"typography.doubled-word"_s, u"typography"_s, u"Gõ lặp từ"_s,
         u"Một từ ngữ pháp gõ hai lần liền nhau hoặc ở hai bên một từ khác; từ láy của tiếng Việt "
         u"không bị báo."_s}};
}

void DoubledWordCheck::checkBlock(const CheckedBlock &block, const DocumentFacts &,
                                  QList<Finding> &findings) const {
    if (block.block.kind == BlockKind::Code || block.block.kind == BlockKind::Furniture)
        return;
    const QString &text = block.block.text;
    const QList<Token> &tokens = block.tokens;
    for (qsizetype i = 1; i < tokens.size(); ++i) {
        const Token &first = tokens[i - 1];
        const Token &second = tokens[i];
        if (first.kind != TokenKind::Word || second.kind != TokenKind::Word ||
            first.folded != second.folded || second.capitalisation != Capitalisation::Lower ||
            !onlySpaceBetween(text, first.range.end(), second.range.start))
            continue;
        const auto word = neverDoubled().constFind(second.folded);
        if (word == neverDoubled().cend())
            continue;
        if (i >= 2 && word->contains(tokens[i - 2].folded))
            continue;
        findings.append(findingOf({first.range.start, second.range.end() - first.range.start},
                                  u"Từ “%1” gõ lặp hai lần liền nhau."_s.arg(second.folded),
                                  text.mid(first.range.start, first.range.length), second.folded));
    }
    for (qsizetype i = 2; i < tokens.size(); ++i) {
        if (const qsizetype words = doubledFrom(i - 2, block); words > 0) {
            const TextRange kept{tokens[i - 2].range.start,
                                 tokens[i - 1].range.end() - tokens[i - 2].range.start};
            const QString said = text.mid(kept.start, kept.length);
            const qsizetype last = i - 3 + words;
            findings.append(findingOf({kept.start, tokens[last].range.end() - kept.start},
                                      words == 4 ? u"“%1” gõ lặp hai lần liền nhau."_s.arg(said)
                                                 : u"Từ “%1” gõ lặp ở hai bên “%2”."_s.arg(
                                                       tokens[i].folded, tokens[i - 1].folded),
                                      said, tokens[i - 2].folded + u' ' + tokens[i - 1].folded));
            i += words - 2;
        }
    }
}

} // namespace morat
