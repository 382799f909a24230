// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WordCounter.h"

#include <QSet>

namespace morat {

/// What is known about a syllable before it is decided whether it is in use.
struct InventorySources {
    QHash<QString, WordCount> counts;
    QHash<QString, int> listings;     ///< in how many word lists it stands
    QHash<QString, int> nameListings; ///< the same for lists of places and given names
};

/// Adds the words of a list (any text: every word in it counts once).
[[nodiscard]] Result<qsizetype> readList(const QString &file, QHash<QString, int> &listings);

/// The rows of dictionaries/syllables.tsv. A syllable is in use when it is legal, has its tone
/// mark in its place, and
/// - four lists have it, or
/// - three have it and it is not 1,000 times rarer than a syllable that one typo leads to, or
/// - it is frequent enough for what lists say of it, and not 100 to 500 times rarer than a
///   syllable one typo away: printed text holds the typos that we hunt.
[[nodiscard]] QByteArray buildInventory(const InventorySources &sources);

/// The lines of dictionaries/names.txt: words not in use that stand in a list of names, or that
/// text prints 30 times or more, nearly always with a capital, and that are no typo of a name 300
/// times as frequent (Đồng Hới, Đạ Tẻh; not Nguyển).
[[nodiscard]] QByteArray buildNames(const InventorySources &sources);

} // namespace morat
