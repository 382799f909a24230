// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

namespace morat {

/// Longer texts are refused.
inline constexpr qsizetype mostDocumentCharacters = 5'000'000;

inline constexpr qsizetype mostDocumentLines = 500'000;
/// Paragraphs, runs and texts of a Word document together, empty ones too: each is remembered.
inline constexpr qsizetype mostDocumentParts = 1'000'000;

/// What a scan of a document's XML has come upon so far.
struct DocumentScan {
    qsizetype characters = 0;
    qsizetype lines = 0;
    qsizetype parts = 0;
    bool hasBadText = false; ///< bytes or entities that say nothing
};

/// Fails, saying why, where the document is none that can be read.
[[nodiscard]] Result<void> canGoOn(const DocumentScan &scan);

} // namespace morat
