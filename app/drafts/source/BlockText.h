// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/charsets/FontChange.h"
#include "drafts/draft/Draft.h"
#include "drafts/source/MappedText.h"
#include "text/Text.h"

namespace morat {

/// A block's text while a reader collects it, and what holds for which letters. Offsets are in
/// text.raw().
struct BlockText {
    BlockText()
        : BlockText(Charset::Utf8) {}
    explicit BlockText(Charset charset)
        : text(charset) {}

    MappedText text;
    QList<QPair<qsizetype, int>> styles; ///< from this offset on, these bits by InlineStyle
    QList<Embed> embeds;
    QList<FontChange> fonts;

    /// Letters that are appended now are in the styles.
    void noteStyles(int bits);

    /// Gives the block its text, marks and embeds, and the origin its map and fonts: as the fonts
    /// show it, composed. Leaves nothing here.
    void finish(Block &block, BlockOrigin &origin, CompositionCount &composition);
};

} // namespace morat
