// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/PersonNames.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype shortest = 3;
constexpr qsizetype longest = 4;

/// Family names of nineteen in twenty Vietnamese, and their other spellings.
bool isFamilyName(const QString &folded) {
    static const QSet<QString> names{
        u"nguyễn"_s, u"trần"_s, u"lê"_s,   u"phạm"_s,  u"hoàng"_s, u"huỳnh"_s, u"phan"_s,
        u"vũ"_s,     u"võ"_s,   u"đặng"_s, u"bùi"_s,   u"đỗ"_s,    u"hồ"_s,    u"ngô"_s,
        u"dương"_s,  u"lý"_s,   u"lí"_s,   u"đào"_s,   u"đoàn"_s,  u"vương"_s, u"trịnh"_s,
        u"trương"_s, u"lâm"_s,  u"mai"_s,  u"tô"_s,    u"đinh"_s,  u"hà"_s,    u"tạ"_s,
        u"cao"_s,    u"chu"_s,  u"châu"_s, u"lương"_s, u"lưu"_s,   u"thái"_s,  u"phùng"_s,
        u"quách"_s,  u"tống"_s, u"nông"_s, u"ma"_s,    u"lò"_s,    u"giàng"_s, u"vàng"_s,
        u"hầu"_s,    u"bế"_s,   u"la"_s,   u"triệu"_s, u"quan"_s,  u"kiều"_s,  u"viên"_s};
    return names.contains(folded);
}

bool isCapital(const Token &token) {
    return token.kind == TokenKind::Word && (token.capitalisation == Capitalisation::Initial ||
                                             token.capitalisation == Capitalisation::All);
}

} // namespace

QList<PersonName> personNamesIn(const CheckedBlock &block) {
    QList<PersonName> names;
    const QString &text = block.block.text;
    const QList<Token> &tokens = block.tokens;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (!isCapital(tokens[i]) || !isFamilyName(tokens[i].folded))
            continue;
        qsizetype end = i + 1;
        while (end < tokens.size() && isCapital(tokens[end]) &&
               tokens[end].range.start == tokens[end - 1].range.end() + 1 &&
               text[tokens[end - 1].range.end()] == u' ')
            ++end;
        if (end - i >= shortest && end - i <= longest) {
            PersonName name;
            name.firstToken = i;
            name.tokenCount = end - i;
            name.range = {tokens[i].range.start,
                          tokens[end - 1].range.end() - tokens[i].range.start};
            for (qsizetype at = i; at < end; ++at)
                name.syllables.append(tokens[at].folded);
            names.append(std::move(name));
        }
        i = end - 1;
    }
    return names;
}

} // namespace morat
