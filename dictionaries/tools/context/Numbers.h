// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QStringList>

namespace morat {

/// What the network's trainer reads (network.py): texts as a language model's numbers.
struct NumbersRecipe {
    QStringList texts; ///< UTF-8, a paragraph a line
    int heldOutPercent = 0;
    QString model;
    QString folder; ///< where everything goes
};

/// Writes for each text NAME.numbers, 16 bits a word, 0xFFFF after each paragraph; words.txt, the
/// model's words in the order of their numbers; and confusions.numbers, for each word how many
/// words it can be a typo of, and these.
[[nodiscard]] Result<void> writeNumbers(const NumbersRecipe &recipe);

} // namespace morat
