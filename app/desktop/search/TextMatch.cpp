// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/TextMatch.h"

#include <algorithm>

namespace morat {

namespace {
/// UTF-16 units shown on each side.
constexpr qsizetype reach = 48;
} // namespace

QList<TextMatch> matchesIn(const QString &text, const TextSearch &search,
                           const QString &replacement) {
    QList<TextMatch> matches;
    const QList<TextRange> places = search.in(text);
    matches.reserve(places.size());
    for (const TextRange place : places) {
        const qsizetype from = std::max<qsizetype>(0, place.start - reach);
        const qsizetype to = std::min(text.size(), place.end() + reach);
        const QString before = text.mid(from, place.start - from).section(u'\n', -1);
        const QString after = text.mid(place.end(), to - place.end()).section(u'\n', 0, 0);
        const QString words = text.mid(place.start, place.length);
        matches.append({place, before, words, after, search.replacementFor(words, replacement)});
    }
    return matches;
}

} // namespace morat
