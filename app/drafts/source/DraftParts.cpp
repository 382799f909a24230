// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/DraftParts.h"

#include "drafts/draft/PressConventions.h"

namespace morat {

void appendParts(DraftParts &parts, DraftParts stretch) {
    for (Enclosure &enclosure : stretch.enclosures)
        enclosure.firstBlock += parts.blocks.size();
    parts.blocks += std::move(stretch.blocks);
    parts.origins += std::move(stretch.origins);
    parts.enclosures += std::move(stretch.enclosures);
    parts.composition.composed += stretch.composition.composed;
    parts.composition.decomposed += stretch.composition.decomposed;
    parts.outside.hidden += stretch.outside.hidden;
}

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
    draft.outside = parts.outside;
    extractJoinedText(draft);
    return draft;
}

} // namespace morat
