// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/comparison/ComparedTokens.h"

namespace morat {

/// A run of tokens that is the same in the draft and within one frame.
struct Tile {
    int draft = 0;
    int page = 0;
    int length = 0;
    [[nodiscard]] int draftEnd() const { return draft + length; }
    [[nodiscard]] int pageEnd() const { return page + length; }
    friend bool operator==(const Tile &, const Tile &) = default;
};

/// The runs that are the same on both sides, in the order of the page; no token is in two. They
/// grow from a few tokens in a row that stand once in the draft and once on the pages, first from
/// long rows, then from shorter ones; then, where a row stands on the pages several times, from the
/// place that goes on longest. Frames of which `isAsked` says no are left out. Linear in the number
/// of tokens.
[[nodiscard]] std::vector<Tile> tilesOf(const ComparedTokens &tokens,
                                        const std::vector<bool> &isAsked);

/// Of tiles in the order of the page those that stand in the draft in that order, too, with the
/// most tokens together.
[[nodiscard]] std::vector<bool> inOneOrder(const std::vector<Tile> &tiles);

} // namespace morat
