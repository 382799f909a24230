// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/comparison/TokenTiles.h"

namespace morat {

/// What of the pages is the article's.
struct ArticleFrames {
    std::vector<int> order;  ///< the frames, in the order in which the draft has their words
    std::vector<Tile> tiles; ///< what is the same, in these frames
    /// The tokens of these frames, in that order: indices into ComparedTokens::page.
    std::vector<int> sequence;
};

/// Chooses the frames of which enough is in the draft: a few words in a row that many articles have
/// (a title, a place) do not make one. Which column is read after which, the draft says. A frame
/// with a headline or caption that was changed is known by most of its words; a frame between two
/// of the article, in their column and their size, is the article's whatever it says. A stop ends
/// it early, with an answer that is worth nothing.
[[nodiscard]] ArticleFrames articleFrames(const Text &text, const ComparedTokens &tokens,
                                          std::stop_token stop = {});

} // namespace morat
