// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

namespace morat {

/// The RTF document with what is in fonts from before Unicode as Unicode, each in a group with a
/// font of Unicode.
[[nodiscard]] Result<QByteArray> rtfInUnicode(const Draft &draft);

} // namespace morat
