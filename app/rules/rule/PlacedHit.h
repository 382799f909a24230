// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/pattern/PatternSet.h"

namespace morat {

/// A hit and the block that it stands in.
struct PlacedHit {
    const CheckedBlock *block = nullptr;
    PatternHit hit;

    /// The text of the place.
    [[nodiscard]] QString written() const;
    /// What the hit names: the first group of an expression, the first class of a pattern, or
    /// itself.
    [[nodiscard]] QString named() const;
};

} // namespace morat
