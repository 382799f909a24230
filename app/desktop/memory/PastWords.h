// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/memory/PastDecisions.h"

namespace morat {

/// What an editor is told of earlier decisions: a line of counts, then the last ones, a line each.
/// Empty when there were none.
[[nodiscard]] QString pastWords(const PastDecisions &past);

} // namespace morat
