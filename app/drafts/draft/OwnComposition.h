// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"

namespace morat {

/// Unicode text that is put into the draft, its letters with marks written as the draft's own are.
[[nodiscard]] QString inOwnComposition(const Draft &draft, const QString &text);

} // namespace morat
