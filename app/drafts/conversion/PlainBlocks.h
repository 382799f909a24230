// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

namespace morat {

/// Text in one look.
struct StyledRun {
    QString text;
    bool isBold = false;
    bool isItalic = false;
};

/// A block as it goes into a new document.
struct PlainBlock {
    BlockKind kind = BlockKind::Paragraph;
    QList<StyledRun> runs; ///< none of them empty

    [[nodiscard]] QString text() const;
};

/// Whether bold and italics go along.
enum class Look : quint8 { Kept, Dropped };

/// The blocks that have text: without embeds, without what a site put around the article, without
/// characters that no document may hold, and list items without the bullet that was typed before
/// them. One that begins with a dash is a paragraph and keeps it.
[[nodiscard]] QList<PlainBlock> plainBlocksOf(const Text &text, Look look);

/// With &, <, > and " escaped.
[[nodiscard]] QByteArray xmlText(const QString &text);

} // namespace morat
