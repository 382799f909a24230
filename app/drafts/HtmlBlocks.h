// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/HtmlText.h"
#include "drafts/MappedText.h"
#include "text/Text.h"

#include <gumbo.h>

#include <optional>

namespace morat {

/// Turns places in the UTF-8 text that the parser saw into places in the file. For a UTF-8 file
/// they differ by the byte order mark; a UTF-16 file was transcoded first.
class HtmlPlaces {
public:
    HtmlPlaces(QByteArray page, Charset charset, qint64 textStart);

    [[nodiscard]] qint64 inFile(qint64 place) const;
    [[nodiscard]] SourceRange inFile(SourceRange run) const {
        const qint64 start = inFile(run.start);
        return {start, inFile(run.end()) - start};
    }
    [[nodiscard]] const QByteArray &page() const { return m_page; }
    [[nodiscard]] Charset charset() const { return m_charset; }

private:
    QByteArray m_page;
    QList<qint64> m_units; ///< UTF-16 units before every step-th byte of the page
    Charset m_charset;
    qint64 m_textStart;
};

/// What is known of a node when its text is met.
struct HtmlContext {
    std::optional<BlockKind> kind;
    int styles = 0;                       ///< bits by InlineStyle
    const GumboNode *container = nullptr; ///< the nearest block element
    const GumboNode *direct = nullptr;    ///< the child of the container that leads to the node
    int inlineDepth = 0; ///< inline elements open between the container and the node
};

/// A block as it was met, with what its origin is made from. Places are in the page.
struct HtmlBlock {
    explicit HtmlBlock(Charset charset)
        : text(charset) {}

    MappedText text;
    std::optional<BlockKind> kind;
    QList<QPair<qsizetype, int>> styles; ///< from this offset on, these styles
    QList<Embed> embeds;
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
    explicit HtmlBlockCollector(const HtmlPlaces &places)
        : m_places(places) {}

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

    const HtmlPlaces &m_places;
    QList<HtmlBlock> m_blocks;
    bool m_open = false; ///< the last block still takes text
    bool m_tornStart = false;
    /// White space met and not yet known to be between words.
    std::optional<SourceRange> m_space;
    bool m_spaceIsPlain = false; ///< one U+0020 as it stands
};

} // namespace morat
