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
        {u"về"_s, {}},
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
    };
    return words;
}

bool onlySpaceBetween(const QString &text, qsizetype from, qsizetype to) {
    for (qsizetype i = from; i < to; ++i) {
        if (!text[i].isSpace())
            return false;
    }
    return to > from;
}

} // namespace

QList<RuleInfo> DoubledWordCheck::rules() const {
    return {{u"typography.doubled-word"_s, u"typography"_s, u"Gõ lặp từ"_s,
             u"Một từ gõ hai lần liền nhau; từ láy của tiếng Việt không bị báo."_s}};
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
        const QString kept = text.mid(first.range.start, first.range.length);
        findings.append({
            .rule = u"typography.doubled-word"_s,
            .category = u"typography"_s,
            .level = Level::Warning,
            .confidence = 0.92,
            .range = {first.range.start, second.range.end() - first.range.start},
            .message = u"Từ “%1” gõ lặp hai lần liền nhau."_s.arg(second.folded),
            .suggestions = {{.text = kept}},
            .subject = second.folded,
            .priority = 30,
        });
    }
}

} // namespace morat
