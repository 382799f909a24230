// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

namespace morat {

/// The page in UTF-8, or with fonts of Unicode where it names fonts from before.
[[nodiscard]] Result<QByteArray> pageInUnicode(const Draft &draft);

/// The same of a draft in which some fields or paragraphs are HTML, and which is in Unicode.
[[nodiscard]] Result<QByteArray> htmlFontsInUnicode(const Draft &draft);

} // namespace morat
