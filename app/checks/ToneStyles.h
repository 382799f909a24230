// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Check.h"
#include "vietnamese/Syllable.h"

namespace morat {

/// Where this block puts the tone mark of oa, oe, uy; `otherwise` when it does not show.
[[nodiscard]] ToneStyle toneStyleOf(const CheckedBlock &block, ToneStyle otherwise);

} // namespace morat
