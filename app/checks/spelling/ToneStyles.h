// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "vietnamese/orthography/Syllable.h"

namespace morat {

/// Where this block puts the tone mark of oa, oe, uy; `otherwise` when it does not show.
[[nodiscard]] ToneStyle toneStyleOf(const CheckedBlock &block, ToneStyle otherwise);

} // namespace morat
