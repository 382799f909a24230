// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/page/PageFrames.h"

#include <functional>

namespace morat {

/// A frame's words as one text, with one blank between them. What the setter parted at the end of
/// a line is joined where that makes a word that is known; a hyphen that may be the author's stays.
struct FrameText {
    struct Piece {
        qsizetype start = 0; ///< in the text
        qsizetype length = 0;
        int word = 0; ///< index into the page's words
        int line = 0; ///< index into the frame's lines
    };
    QString text;
    std::vector<Piece> pieces; ///< in order; what was joined has no blank between
};

/// Whether the draft has a word; asked with the word in folded form (see fold()).
using IsKnown = std::function<bool(const QString &folded)>;

[[nodiscard]] FrameText textOf(const PageFrame &frame, const Page &page, const IsKnown &isKnown);

} // namespace morat
