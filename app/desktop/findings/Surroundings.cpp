// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/Surroundings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

Surroundings surroundings(const QString &text, TextRange place, qsizetype reach) {
    const qsizetype lineStart = place.start == 0 ? 0 : text.lastIndexOf(u'\n', place.start - 1) + 1;
    qsizetype lineEnd = text.indexOf(u'\n', place.end());
    if (lineEnd < 0)
        lineEnd = text.size();
    const qsizetype start = std::max(lineStart, place.start - reach);
    const qsizetype end = std::min(lineEnd, place.end() + reach);
    QString before = text.mid(start, place.start - start);
    QString after = text.mid(place.end(), end - place.end());
    // Whole words only, and a sign where the line goes on.
    if (start > lineStart)
        before = u"…"_s + before.mid(std::max<qsizetype>(0, before.indexOf(u' ')));
    if (end < lineEnd)
        after = (after.contains(u' ') ? after.left(after.lastIndexOf(u' ')) : after) + u"…"_s;
    return {before, text.mid(place.start, place.length), after};
}

Surroundings surroundings(const ReviewSession &session, qsizetype finding, qsizetype reach) {
    return surroundings(session.text().current(), session.findings()[finding].place, reach);
}

QString visibleWords(const QString &words) {
    QString shown = words;
    shown.replace(QChar(embedCharacter), u'▣').replace(u'\n', u'¶');
    shown.replace(QChar::Nbsp, u'⍽');
    if (shown.trimmed().isEmpty() || shown.contains(u"  "_s))
        shown.replace(u' ', u'␣');
    return shown;
}

} // namespace morat
