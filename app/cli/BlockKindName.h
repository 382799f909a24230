// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

namespace morat {

/// "paragraph", "headline", "list-item"…: as the formats for programs name it.
[[nodiscard]] QString kindName(BlockKind kind);

} // namespace morat
