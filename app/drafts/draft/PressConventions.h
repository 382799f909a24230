// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

#include <QStringView>

namespace morat {

// How the Vietnamese press lays an article out, where no markup says so. Each is conservative:
// in doubt a block stays a paragraph.

/// A photograph's caption or a line of credit: "Quang cảnh hội nghị. Ảnh: Lê Vân", "Nguồn: …".
[[nodiscard]] bool looksLikeCaption(QStringView line);
[[nodiscard]] bool looksLikeCredit(QStringView line);
/// A bullet and a space before the text.
[[nodiscard]] bool looksLikeListItem(QStringView line);
/// One or several persons' names and nothing else: "Lê Vân", "Lê Vân - Trần Hòa", "LÊ VÂN".
[[nodiscard]] bool looksLikeNames(QStringView line);
/// Short and not a sentence.
[[nodiscard]] bool looksLikeHeadline(QStringView line);

/// Sets the kinds of the lines of a plain-text draft.
void nameLines(QList<Block> &blocks);
/// Reporters seldom use styles: where no block is a headline or heading, the first line that looks
/// like a headline is it.
void nameHeadline(QList<Block> &blocks);
/// Sets what the markup of a draft leaves open: embeds, a second headline, the lead, captions, the
/// byline.
void nameBlocks(QList<Block> &blocks);
/// Finds the byline among the last of the blocks that are plain paragraphs, if there is one.
void nameByline(QList<Block> &blocks);

} // namespace morat
