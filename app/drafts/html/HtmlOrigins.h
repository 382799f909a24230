// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/html/HtmlBlocks.h"
#include "drafts/html/HtmlFragment.h"

namespace morat {

/// A block element and the blocks that it holds.
struct HtmlElementBlocks {
    const GumboNode *node = nullptr;
    qsizetype firstBlock = 0;
    qsizetype blockCount = 0;
    bool hasSkipped = false; ///< something else is in it, too: a script, a navigation
};

/// Where the element stands in the page, with its tags; empty when that is not certain.
[[nodiscard]] SourceRange extentOf(const GumboNode *node, QByteArrayView page);

struct HtmlOrigins {
    QList<BlockOrigin> blocks; ///< without the maps
    QList<Enclosure> enclosures;
};

/// What removing, joining and splitting blocks takes away or puts in. `elements` are in the order
/// in which they end: inner before outer.
[[nodiscard]] HtmlOrigins originsOf(const QList<HtmlBlock> &blocks,
                                    const QList<HtmlElementBlocks> &elements,
                                    const Utf8Places &places, HtmlDialect dialect);

} // namespace morat
