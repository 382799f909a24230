// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/DraftParts.h"

#include "drafts/draft/PressConventions.h"

namespace morat {

Draft draftOf(DraftParts parts, const Notation *notation, Charset charset) {
    Draft draft;
    if (parts.blocks.isEmpty()) {
        parts.blocks.append(Block{});
        BlockOrigin origin;
        origin.notation = notation;
        parts.origins.append(std::move(origin));
    }
    nameBlocks(parts.blocks);
    noteCharset(parts.blocks, charset);
    draft.composition = parts.composition.majority();
    draft.text = Text(std::move(parts.blocks));
    draft.origins = std::move(parts.origins);
    draft.enclosures = std::move(parts.enclosures);
    extractJoinedText(draft);
    return draft;
}

} // namespace morat
