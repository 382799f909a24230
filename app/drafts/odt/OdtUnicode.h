// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

namespace morat {

/// The ODF text with what is in fonts from before Unicode as Unicode, each in a span with a font of
/// Unicode.
[[nodiscard]] Result<QByteArray> odtInUnicode(const Draft &draft);

} // namespace morat
