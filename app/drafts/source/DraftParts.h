// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/source/MappedText.h"

namespace morat {

/// Blocks of a draft while they are collected. The kinds are those that markup tells.
struct DraftParts {
    QList<Block> blocks;
    QList<BlockOrigin> origins; ///< one a block
    QList<Enclosure> enclosures;
    CompositionCount composition;
    OutsideOfArticle outside;
};

/// Adds the parts of a stretch that stands behind what was collected.
void appendParts(DraftParts &parts, DraftParts stretch);

/// A draft from blocks that were collected; it says nothing of its bytes. Where there is no block,
/// an empty one in the notation is put, in which nothing can be written.
[[nodiscard]] Draft draftOf(DraftParts parts, const Notation *notation,
                            Charset charset = Charset::Utf8);

} // namespace morat
