// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "text/Result.h"

namespace morat {

/// How the text in a field is written.
enum class FieldText : quint8 {
    Lines, ///< plain, a block a line
    Html,
    Xhtml,
    WordPress, ///< HTML with shortcodes, and paragraphs made of blank lines unless it has blocks
};

/// A field of an envelope, and what its text is in the article.
struct DraftField {
    SourceRange source;
    FieldText text = FieldText::Lines;
    /// Of all blocks that are paragraphs otherwise.
    std::optional<BlockKind> kind;
};

/// A draft of the envelope's fields, in their order; it says nothing of the file's bytes and
/// format. What is struck out in their HTML is left out and named, but where the file is read as
/// version 0.1.0 did (AsExport). `firstBlocks`, if given, takes the number of the first block of
/// each field.
[[nodiscard]] Result<Draft> readFields(Envelope envelope, const QList<DraftField> &fields,
                                       PageExtent extent = PageExtent::Article,
                                       QList<qsizetype> *firstBlocks = nullptr);

} // namespace morat
