// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace morat {

/// How long the house wants headline and sapo to be at most; what is not set has no limit. Shown
/// when a draft is finished; the rules of a pack that find long ones are their own.
struct LengthLimits {
    std::optional<int> headlineWords;
    std::optional<int> headlineCharacters;
    std::optional<int> leadWords;
    std::optional<int> leadCharacters;
    friend bool operator==(const LengthLimits &, const LengthLimits &) = default;
};

} // namespace morat
