// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/OddSpaces.h"

namespace morat {

namespace {

/// White space that looks like a space and is none: NBSP, the typographic widths, narrow NBSP.
bool isSpecialSpace(QChar c) {
    return c == u'\u00A0' || (c >= u'\u2000' && c <= u'\u200A') || c == u'\u202F' ||
           c == u'\u205F' || c == u'\u3000';
}

/// Chinese characters, kana, Hangul, and their marks and full-width forms: among them the
/// ideographic space is the ordinary one.
bool isEastAsian(QChar c) {
    return (c >= u'\u2E80' && c <= u'\u9FFF') || (c >= u'\uAC00' && c <= u'\uD7AF') ||
           (c >= u'\uF900' && c <= u'\uFAFF') || (c >= u'\uFF00' && c <= u'\uFFEF') ||
           c.isSurrogate();
}

/// Whether white space at a place is the ideographic space beside text that is written with it.
bool isOfEastAsianText(const QString &text, TextRange space) {
    const QChar ideographic = u'\u3000';
    const bool isAll =
        QStringView(text).mid(space.start, space.length).count(ideographic) == space.length;
    return isAll && ((space.start > 0 && isEastAsian(text[space.start - 1])) ||
                     (space.end() < text.size() && isEastAsian(text[space.end()])));
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
        if (isOfEastAsianText(text, {start, i - start}))
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
