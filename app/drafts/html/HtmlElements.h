// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/markup/Markup.h"
#include "text/Text.h"

#include <QByteArray>

#include <gumbo.h>

#include <optional>

namespace morat {

/// What an element is to an article.
enum class ElementRole : quint8 {
    Inline,       ///< goes on with the block's text
    Block,        ///< starts a block of its own
    LineBreak,    ///< br
    Rule,         ///< ends a block and has none: hr
    Embed,        ///< stands in the text as one character
    Skipped,      ///< not for readers of the article, and no border between words: script, style…
    SkippedBlock, ///< the same, and the text before and after belongs to different blocks: nav…
};

[[nodiscard]] QByteArray elementName(const GumboElement &element);
[[nodiscard]] QString attributeOf(const GumboElement &element, const char *name);
[[nodiscard]] ElementRole roleOf(const GumboElement &element);
/// Whether it holds what was struck out by a CMS that keeps its changes (del). Such an element is
/// skipped; version 0.1.0 read it like any other.
[[nodiscard]] bool isStruckOut(const GumboElement &element);
/// The kind that element and class name give to the blocks inside; nothing when they tell none.
[[nodiscard]] std::optional<BlockKind> kindOf(const GumboElement &element);
/// Bits by InlineStyle that the element adds.
[[nodiscard]] int stylesOf(const GumboElement &element);

/// The first font that a font element's face or the element's style names; empty when neither does.
[[nodiscard]] QString fontOf(const GumboElement &element);

/// A site's header without a headline, or its footer.
[[nodiscard]] bool isSiteFurniture(const GumboNode *node);

} // namespace morat
