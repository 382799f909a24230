// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/comparison/AlignedSides.h"

namespace morat {

/// Adds what is the same on both sides and looks otherwise: capitals, signs, tone marks, blanks.
void addLookDifferences(const AlignedSides &sides, PageComparison &whole);

} // namespace morat
