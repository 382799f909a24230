// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/typography/Emoticon.h"

#include <algorithm>

namespace morat {

namespace {

QChar unitAt(QStringView text, qsizetype at) {
    return at >= 0 && at < text.size() ? text[at] : QChar();
}

/// Where the face ends whose eyes are at `eyes`, or `eyes` when there is none.
qsizetype endOfFace(QStringView text, qsizetype eyes) {
    qsizetype mouth = eyes + 1;
    // "=))" and ":))" alike; "x))" would be a bracket.
    if (QStringView(u"-'^o").contains(unitAt(text, mouth)) &&
        QStringView(u"()[]DPp").contains(unitAt(text, mouth + 1)))
        ++mouth;
    const QChar lips = unitAt(text, mouth);
    if (lips.isNull())
        return eyes;
    // A blush: ":\">", made curly by an editor.
    if (QStringView(u"\"”“").contains(lips) && unitAt(text, mouth + 1) == u'>')
        return mouth + 2;
    const bool isBracket = QStringView(u"()[]").contains(lips);
    const bool isLetter = QStringView(u"DPpvVoO3*|").contains(lips);
    if (!isBracket && !isLetter)
        return eyes;
    qsizetype end = mouth + 1;
    while (isBracket && unitAt(text, end) == lips)
        ++end;
    // "gồm:(a) lúa", "tỷ số:3-1": what goes on is no face. Nor is a letter right behind a word.
    if (unitAt(text, end).isLetterOrNumber())
        return eyes;
    // "dấu hai chấm (:)" names the mark.
    if (isBracket && end == eyes + 2 && eyes > 0 && QStringView(u"([").contains(text[eyes - 1]))
        return eyes;
    const bool isFree = eyes == 0 || text[eyes - 1].isSpace();
    if (isLetter && !isFree)
        return eyes;
    return end;
}

} // namespace

QList<TextRange> emoticonsIn(QStringView text) {
    QList<TextRange> faces;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'^' && (unitAt(text, i + 1) == u'^' || unitAt(text, i + 2) == u'^')) {
            const qsizetype length = text[i + 1] == u'^' ? 2 : 3;
            faces.append({i, length});
            i += length - 1;
        } else if (QStringView(u":;=").contains(text[i])) {
            const qsizetype end = endOfFace(text, i);
            if (end == i)
                continue;
            faces.append({i, end - i});
            i = end - 1;
        }
    }
    return faces;
}

bool isInside(const QList<TextRange> &ranges, qsizetype at) {
    const auto after = std::upper_bound(
        ranges.cbegin(), ranges.cend(), at,
        [](qsizetype place, const TextRange &range) { return place < range.start; });
    return after != ranges.cbegin() && std::prev(after)->end() > at;
}

} // namespace morat
