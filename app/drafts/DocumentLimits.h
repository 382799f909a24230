// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

namespace morat {

/// Longer texts are refused.
inline constexpr qsizetype mostDocumentCharacters = 5'000'000;

/// What a scan of a document's XML has come upon so far.
struct DocumentScan {
    qsizetype characters = 0;
    bool hasBadText = false; ///< bytes or entities that say nothing
};

/// Fails, saying why, where the document is none that can be read.
[[nodiscard]] Result<void> canGoOn(const DocumentScan &scan);

} // namespace morat
