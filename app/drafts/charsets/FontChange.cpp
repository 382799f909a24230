// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/charsets/FontChange.h"

#include <algorithm>

namespace morat {

std::optional<LegacyFont> fontAt(const QList<FontChange> &changes, qsizetype offset) {
    const auto after = std::upper_bound(
        changes.cbegin(), changes.cend(), offset,
        [](qsizetype place, const FontChange &change) { return place < change.offset; });
    return after == changes.cbegin() ? std::nullopt : (after - 1)->font;
}

void noteFont(QList<FontChange> &changes, qsizetype offset, const std::optional<LegacyFont> &font) {
    if (changes.isEmpty() ? font.has_value() : changes.last().font != font)
        changes.append({offset, font});
}

} // namespace morat
