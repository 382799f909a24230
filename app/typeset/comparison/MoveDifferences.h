// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/comparison/AlignedSides.h"

namespace morat {

/// Whether a tile that is out of the draft's order is words at another place, and not what the
/// setter puts where he likes, or one line that was read among another column's.
[[nodiscard]] bool isMove(const AlignedSides &sides, const Tile &tile);

/// Adds what stands elsewhere than in the draft. Makes words missing here and too many there, as
/// addGapDifferences() told them, one difference; or none, where they belong there.
void addMoveDifferences(const AlignedSides &sides, PageComparison &whole);

} // namespace morat
