// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QString>

namespace morat {

/// From which files the list of rare syllables is made.
struct RareListSources {
    QString model;
    QString syllables; ///< the inventory, with its frequency classes
    QString words;     ///< words of several syllables
    QString variants;  ///< pairs that are no typos of one another
};

/// Writes dictionaries/rare-syllables.tsv, as RareSyllables reads it: the syllables of the
/// inventory that the model does not hold.
[[nodiscard]] Result<void> writeRareList(const RareListSources &sources, const QString &output);

} // namespace morat
