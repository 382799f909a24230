// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/page/LineLinks.h"

namespace morat {

/// Words of one line of one column, from left to right; indices into the page's words.
struct PageLine {
    std::vector<int> words;
    QRectF box;
    qreal size = 0; ///< of most of its letters, in points
    /// Its first word is one letter or two that reach over several lines.
    bool hasDropCap = false;
};

/// Lines of one size, one below the other: a piece of a column, a headline, a caption.
struct PageFrame {
    std::vector<PageLine> lines;
    QRectF box;
    qreal size = 0;
};

/// All words of a page as frames, from top to bottom and left to right; each word is in one. In
/// which order frames are read, only their text can tell: see PageComparison.h. The time grows a
/// little faster than the number of words. `stands` and `stop` are as lineLinks() takes them.
[[nodiscard]] std::vector<PageFrame> framesOf(const Page &page, const StandsInText &stands,
                                              std::stop_token stop = {});

} // namespace morat
