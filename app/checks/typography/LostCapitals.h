// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

#include <QList>

namespace morat {

/// A capital that TCVN3 could not keep: the charset has no code for capitals with a tone mark,
/// which were typed in a font whose small letters look like capitals (.VnTimeH). Without the font
/// the word is in small letters.
struct LostCapital {
    TextRange range; ///< of the word, or of the words in capitals
    QString meant;
};

/// Those that can be known: inside words in capitals ("THủ TướNG"), and at the beginning of a
/// sentence ("ủy ban họp."). Of a name inside a sentence nothing tells.
[[nodiscard]] QList<LostCapital> lostCapitalsIn(const Block &block);

} // namespace morat
