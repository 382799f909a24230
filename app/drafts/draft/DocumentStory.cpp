// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/draft/DocumentStory.h"

#include "drafts/draft/PressConventions.h"

#include <utility>

namespace morat {

BlockKind kindBeside(DocumentStory story, const Block &block, BlockKind kind) {
    if (kind != BlockKind::Paragraph && kind != BlockKind::Headline && kind != BlockKind::Lead)
        return kind;
    if (!block.embeds.isEmpty() && block.text.count(QChar(embedCharacter)) == block.text.size())
        return BlockKind::Embed;
    if (looksLikeCaption(block.text))
        return BlockKind::Caption;
    return story == DocumentStory::Note ? BlockKind::ListItem : BlockKind::TableCell;
}

void nameArticle(QList<Block> &blocks, const QList<DocumentStory> &stories) {
    QList<Block> article;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (stories.value(i) == DocumentStory::Body)
            article.append(std::move(blocks[i]));
    }
    nameHeadline(article);
    nameBlocks(article);
    qsizetype next = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (stories.value(i) == DocumentStory::Body)
            blocks[i] = std::move(article[next++]);
    }
}

} // namespace morat
