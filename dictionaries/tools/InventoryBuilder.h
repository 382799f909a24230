// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WordCounter.h"

#include <QSet>

namespace morat {

/// What is known about a syllable before it is decided whether it is in use.
struct InventorySources {
    QHash<QString, WordCount> counts;
    QHash<QString, int> listings; ///< in how many word lists it stands
};

/// Adds the words of a list (any text: every word in it counts once).
[[nodiscard]] Result<qsizetype> readList(const QString &file, QHash<QString, int> &listings);

/// The rows of dictionaries/syllables.tsv. A syllable is in use when it is legal, has its tone
/// mark in its place, and
/// - four lists have it, or
/// - three have it and it is not 1,000 times rarer than a syllable that one slip leads to, or
/// - it is frequent enough for what lists say of it, and not 100 to 500 times rarer than a
///   syllable one slip away: printed text holds the slips that we hunt.
[[nodiscard]] QByteArray buildInventory(const InventorySources &sources);

} // namespace morat
