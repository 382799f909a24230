// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/PersonNames.h"

#include "checks/engine/FamilyNames.h"

namespace morat {

namespace {

constexpr qsizetype shortest = 3;
constexpr qsizetype longest = 4;

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
