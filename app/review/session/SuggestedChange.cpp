// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/SuggestedChange.h"

#include "text/OddSpaces.h"

#include <algorithm>

namespace morat {

TextChange suggestedChange(const QString &text, TextRange place, const Suggestion &suggestion) {
    if (suggestion.action == Suggestion::Action::Replace && suggestion.place) {
        const qsizetype start = place.start + suggestion.place->start;
        const QString there = start < 0 ? QString() : text.mid(start, suggestion.place->length);
        if (there.size() != suggestion.place->length ||
            !(suggestion.text.startsWith(there) || suggestion.text.endsWith(there)))
            return {place.start, QString(), QString()};
        return {start, there, suggestion.text};
    }
    if (suggestion.action == Suggestion::Action::Replace ||
        suggestion.action == Suggestion::Action::OrdinarySpaces)
        return {place.start, text.mid(place.start, place.length), suggestion.text};
    if (suggestion.action == Suggestion::Action::ConvertToUnicode)
        return {place.start, QString(), QString()};
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

QList<TextChange> ordinarySpaces(const Text &text) {
    QList<TextChange> changes;
    for (qsizetype i = 0; i < text.blocks().size(); ++i) {
        const Block &block = text.blocks()[i];
        const QList<OddSpace> spaces = oddSpacesIn(block);
        for (const OddSpace &space : spaces)
            changes.append({text.position({i, space.range.start}),
                            block.text.mid(space.range.start, space.range.length), space.mended()});
    }
    return changes;
}

bool touchesAny(const TextChange &change, const QList<TextChange> &others) {
    const auto changesNothing = [](const TextChange &any) { return any.before == any.after; };
    if (changesNothing(change))
        return false;
    const TextRange range{change.start, change.before.size()};
    return std::any_of(others.cbegin(), others.cend(), [&](const TextChange &other) {
        if (changesNothing(other))
            return false;
        const TextRange taken{other.start, other.before.size()};
        return range.overlaps(taken) || range.start == taken.start;
    });
}

} // namespace morat
