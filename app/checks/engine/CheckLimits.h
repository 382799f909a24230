// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace morat {

// Limits of a run of the checks over a text. What they leave out is said by a finding of the
// engine's own, uncheckedRule.

/// UTF-16 units of a block; a longer one is read by none of the checks that look at words.
inline constexpr qsizetype longestCheckedBlock = 2'000'000;
/// After so many the blocks that follow wait until these are dealt with.
inline constexpr qsizetype mostFindings = 200'000;
/// UTF-16 units of a message, an explanation, a subject; what is longer is cut.
inline constexpr qsizetype longestSaid = 2'000;
inline constexpr QStringView uncheckedRule = u"structure.unchecked";

} // namespace morat
