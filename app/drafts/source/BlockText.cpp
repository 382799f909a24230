// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/source/BlockText.h"

#include "drafts/source/InlineMarks.h"
#include "drafts/source/LegacyText.h"

namespace morat {

void BlockText::noteStyles(int bits) {
    if (styles.isEmpty() || styles.last().second != bits)
        styles.append({text.raw().size(), bits});
}

void BlockText::finish(Block &block, BlockOrigin &origin, CompositionCount &composition) {
    composition.count(text.raw());
    const ShownBlock shown = shownInFonts(std::move(text), fonts);
    MappedText::Composed composed = shown.text.compose();
    for (auto &style : styles)
        style.first = shown.fromWritten(style.first);
    block.marks = inlineMarks(styles, composed);
    block.embeds = std::move(embeds);
    for (Embed &embed : block.embeds)
        embed.offset = composed.fromRaw(shown.fromWritten(embed.offset));
    if (!shown.legacyCharset.isEmpty())
        block.legacyCharset = shown.legacyCharset;
    for (const FontChange &change : shown.fonts)
        origin.fonts.append({composed.fromRaw(change.offset), change.font});
    origin.source = std::move(composed.map);
    block.text = std::move(composed.text);
}

} // namespace morat
