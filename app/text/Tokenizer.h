// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Token.h"

#include <QStringView>

namespace morat {

/// UTF-16 units of a token that its folded form tells; a longer one is no word, and what is said of
/// it must not grow with it. Of addresses in the press hardly one is longer.
inline constexpr qsizetype longestFolded = 500;

/// The tokens of one block's text, in order; white space is not a token. Linear in its length.
[[nodiscard]] QList<Token> tokenize(QStringView text);

[[nodiscard]] Capitalisation capitalisationOf(QStringView word);

} // namespace morat
