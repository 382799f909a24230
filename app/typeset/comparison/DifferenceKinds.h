// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/comparison/TokenAlignment.h"

namespace morat {

/// What is said of the two sides of an alignment: differences, other articles' pieces, figures.
[[nodiscard]] PageComparison differencesOf(const Text &text, const ComparedTokens &tokens,
                                           const ArticleFrames &article,
                                           const TokenAlignment &alignment);

} // namespace morat
