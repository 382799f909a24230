// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/OddSpaces.h"

namespace morat {

namespace {

/// White space that looks like a space and is none: NBSP, the typographic widths, narrow NBSP.
bool isSpecialSpace(QChar c) {
    return c == u'\u00A0' || (c >= u'\u2000' && c <= u'\u200A') || c == u'\u202F' ||
           c == u'\u205F' || c == u'\u3000';
}

bool isDash(QChar c) {
    return c == u'-' || c == u'\u2013' || c == u'\u2014';
}

} // namespace

QList<OddSpace> oddSpacesIn(const Block &block) {
    QList<OddSpace> found;
    if (block.kind == BlockKind::Code || block.kind == BlockKind::Furniture)
        return found;
    const QString &text = block.text;
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isSpace()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        qsizetype special = 0;
        for (; i < text.size() && text[i].isSpace(); ++i)
            special += isSpecialSpace(text[i]) ? 1 : 0;
        if (special == 0)
            continue;
        const bool isAtEdge = start == 0 || i == text.size();
        if (!isAtEdge && i - start == 1 && text[start - 1].isDigit())
            continue;
        // Before a dash it is there on purpose: it keeps the dash from beginning a line.
        if (!isAtEdge && i - start == 1 && isDash(text[i]))
            continue;
        found.append({{start, i - start}, special, isAtEdge});
    }
    return found;
}

} // namespace morat
