// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Token.h"

#include <QStringView>

namespace morat {

/// The tokens of one block's text, in order; white space is not a token. Linear in its length.
[[nodiscard]] QList<Token> tokenize(QStringView text);

[[nodiscard]] Capitalisation capitalisationOf(QStringView word);

} // namespace morat
