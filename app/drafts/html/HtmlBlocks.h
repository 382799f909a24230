// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/html/HtmlFragment.h"
#include "drafts/html/HtmlText.h"
#include "drafts/source/BlockText.h"
#include "drafts/source/Utf8Places.h"
#include "text/Text.h"

#include <gumbo.h>

#include <optional>

namespace morat {

/// What is known of a node when its text is met.
struct HtmlContext {
    std::optional<BlockKind> kind;
    int styles = 0;                       ///< bits by InlineStyle
    std::optional<LegacyFont> font;       ///< that it is shown in
    const GumboNode *container = nullptr; ///< the nearest block element
    const GumboNode *direct = nullptr;    ///< the child of the container that leads to the node
    int inlineDepth = 0; ///< inline elements open between the container and the node
};

/// A block as it was met, with what its origin is made from. Places are in the page.
struct HtmlBlock : BlockText {
    using BlockText::BlockText;

    std::optional<BlockKind> kind;
    qint64 start = 0; ///< of the first piece
    qint64 end = 0;   ///< of the last
    const GumboNode *container = nullptr;
    const GumboNode *firstDirect = nullptr;
    const GumboNode *lastDirect = nullptr;
    /// The block begins or ends inside an inline element that goes on outside it.
    bool tornStart = false;
    bool tornEnd = false;
    /// The line break of markup (br, a line end of pre) after the block, up to the next.
    std::optional<SourceRange> breakAfter;
};

/// Collects text into blocks and collapses white space as a browser does.
class HtmlBlockCollector {
public:
    HtmlBlockCollector(const Utf8Places &places, HtmlDialect dialect)
        : m_places(places)
        , m_dialect(dialect) {}

    void appendText(const QList<TextSpan> &spans, const HtmlContext &context);
    void appendEmbed(Embed embed, SourceRange source, const HtmlContext &context);
    /// A br or a line end of preformatted text.
    void appendLineBreak(SourceRange source, const HtmlContext &context);
    /// A block element starts or ends here.
    void endBlock(int inlineDepth);

    [[nodiscard]] QList<HtmlBlock> &blocks() { return m_blocks; }

private:
    [[nodiscard]] HtmlBlock &openBlock(qint64 start, const HtmlContext &context);
    void appendSpan(const TextSpan &span, const HtmlContext &context);
    void appendSpace(SourceRange source, bool plain);

    const Utf8Places &m_places;
    HtmlDialect m_dialect;
    QList<HtmlBlock> m_blocks;
    bool m_open = false; ///< the last block still takes text
    bool m_tornStart = false;
    /// White space met and not yet known to be between words.
    std::optional<SourceRange> m_space;
    bool m_spaceIsPlain = false; ///< one U+0020 as it stands
};

} // namespace morat
