// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

namespace morat {

/// The Word document with the text of runs in fonts from before Unicode as Unicode, and a font of
/// Unicode for the runs.
[[nodiscard]] Result<QByteArray> docxInUnicode(const Draft &draft);

} // namespace morat
