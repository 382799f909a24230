// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/comparison/AlignedSides.h"

namespace morat {

/// Adds what stands between the tokens that both sides have, or words missing, too many, doubled,
/// changed; what of the pages is another article's; and the page on which a setter's jump line at
/// the end of what was found says that it goes on.
void addGapDifferences(const AlignedSides &sides, PageComparison &whole);

} // namespace morat
