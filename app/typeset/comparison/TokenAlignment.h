// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/comparison/ArticleFrames.h"

namespace morat {

/// Which token of the draft is which of the article's sequence, and the other way; -1: none.
struct TokenAlignment {
    std::vector<int> pageOf;  ///< a draft token's place in ArticleFrames::sequence
    std::vector<int> draftOf; ///< of a place in the sequence
    /// Runs that stand elsewhere than in the draft: their tokens have no partner above. `page` is
    /// a place in the sequence.
    std::vector<Tile> moved;
    [[nodiscard]] bool isMoved(int place) const;
};

/// Tiles in one order hold; between them the most words in common are the same.
[[nodiscard]] TokenAlignment alignTokens(const ComparedTokens &tokens, const ArticleFrames &article,
                                         std::stop_token stop = {});

} // namespace morat
