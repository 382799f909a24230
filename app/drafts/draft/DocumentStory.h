// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

namespace morat {

/// Where in a word processor's document text stands: in the article, or in what stands beside it.
enum class DocumentStory : quint8 { Body, Note, Margin, Box };

/// What stands beside the article is no paragraph of it: none that is compared with its paragraphs,
/// or is taken for its byline.
[[nodiscard]] BlockKind kindBeside(DocumentStory story, const Block &block, BlockKind kind);

/// Gives the blocks of the article their kinds as the press lays them out; `stories` says where
/// each block stands, and of those behind its end that they are the article's.
void nameArticle(QList<Block> &blocks, const QList<DocumentStory> &stories);

} // namespace morat
