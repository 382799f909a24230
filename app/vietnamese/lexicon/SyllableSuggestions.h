// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/lexicon/SyllableInventory.h"

#include <QList>

namespace morat {

struct SyllableCandidate {
    QString text;      ///< folded
    double cost = 0;   ///< how unlikely the typo: 0.3 hỏi/ngã, 0.5 a diacritic, 1 a letter
    int frequency = 0; ///< class in the inventory
};

/// The syllables in use that a Vietnamese typist can have meant by `folded`, likeliest first:
/// a missing or wrong tone or diacritic, confused initials and finals (ch/tr, s/x, d/gi/r, l/n,
/// n/ng, c/t…), neighbouring keys, one letter more, less or in another place.
[[nodiscard]] QList<SyllableCandidate>
suggestSyllables(const QString &folded, const SyllableInventory &inventory, qsizetype limit = 5);

} // namespace morat
