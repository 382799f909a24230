// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/SuggestedChange.h"

#include <algorithm>

namespace morat {

TextChange suggestedChange(const QString &text, TextRange place, const Suggestion &suggestion) {
    if (suggestion.action == Suggestion::Action::Replace)
        return {place.start, text.mid(place.start, place.length), suggestion.text};
    const qsizetype before = place.start > 0 ? text.lastIndexOf(u'\n', place.start - 1) : -1;
    const qsizetype after = text.indexOf(u'\n', place.end());
    qsizetype start = before + 1;
    qsizetype end = after < 0 ? text.size() : after;
    if (before >= 0)
        start = before;
    else if (after >= 0)
        end = after + 1;
    return {start, text.mid(start, end - start), {}};
}

bool touchesAny(const TextChange &change, const QList<TextChange> &others) {
    const TextRange range{change.start, change.before.size()};
    return std::any_of(others.cbegin(), others.cend(), [range](const TextChange &other) {
        const TextRange taken{other.start, other.before.size()};
        return range.overlaps(taken) || range.start == taken.start;
    });
}

} // namespace morat
