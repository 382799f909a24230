// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"

namespace morat {

// "Fix all" puts in first suggestions that nobody looked at. That is allowed where the suggestion
// mends letters, and never where it takes something away that may stand for something else: a
// paragraph, a video's place, a quotation's mark.

/// Whether findings of a rule may be mended unasked. Those of house-style packs may.
[[nodiscard]] bool mayFixUnasked(const QString &rule);

/// Whether the first suggestion of the finding may be made unasked: its rule allows that, and it
/// removes no block. Of a finding without suggestions there is nothing to make.
[[nodiscard]] bool isFixedUnasked(const Finding &finding);

/// Whether a change leaves all content where it is: what has letters or digits has some afterwards,
/// and lines stay apart.
[[nodiscard]] bool keepsContent(QStringView before, QStringView after);

} // namespace morat
