// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/html/HtmlFragment.h"
#include "drafts/html/HtmlText.h"
#include "drafts/markdown/MarkdownNotation.h"
#include "drafts/markdown/MarkdownSyntax.h"
#include "drafts/source/BlockText.h"
#include "text/Text.h"

#include <md4c.h>

#include <optional>

namespace morat {

/// A paragraph, heading, cell or line of code while it is read. Places are in the page.
struct MarkdownBlock : BlockText {
    BlockKind kind = BlockKind::Paragraph;
    const Notation *notation = &markdownNotation();
    qint64 start = -1; ///< of what it shows
    qint64 end = -1;
    qsizetype leaf = -1;      ///< number of the parser's block: lines of one have the same
    qsizetype parent = 0;     ///< number of the element that holds the leaf: a list's item is one
    qsizetype list = 0;       ///< number of the list that the leaf alone is an item of; 0 for none
    SourceRange breakAfter{}; ///< of a hard line break up to the next block of the leaf
    bool isLoose = false;     ///< in a list whose items have blank lines between
};

/// Listens to md4c and collects the blocks of a Markdown page. The parser's texts point into the
/// page, which is how every letter is traced back; what does not (a soft line break, an entity) is
/// placed by what stands before and after it.
class MarkdownCollector {
public:
    /// The page stands at `start` of the source.
    MarkdownCollector(const QByteArray &page, qint64 start, StruckOut handling)
        : m_page(page)
        , m_sourceStart(start)
        , m_handling(handling)
        , m_siteMarks(handling == StruckOut::Read ? QList<SourceRange>() : siteMarksOf(page)) {}

    int enterBlock(MD_BLOCKTYPE type, void *detail);
    int leaveBlock(MD_BLOCKTYPE type);
    int enterSpan(MD_SPANTYPE type, void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, const char *text, qint64 size);

    /// A stretch of HTML, and before which block of the others it stands.
    struct HtmlStretch {
        SourceRange source;
        qsizetype beforeBlock = 0;
    };
    /// A table or its row, and the blocks in it.
    struct TablePart {
        qsizetype firstBlock = 0;
        qsizetype blockCount = 0;
        bool isRow = false;
        bool isHead = false; ///< a head's row, or a table with text in its head
    };

    QList<MarkdownBlock> blocks;
    QList<HtmlStretch> html;
    QList<TablePart> tables;
    qsizetype marks = 0;     ///< of the site's generator, in the text
    qsizetype struckOut = 0; ///< stretches that were passed over; of blocks of HTML, none

private:
    struct Frame {
        MD_BLOCKTYPE type = MD_BLOCK_DOC;
        qsizetype number = 0;
        qsizetype leaves = 0; ///< so far in it
        bool isLoose = false;
        qsizetype firstBlock = 0;
    };

    MarkdownBlock &open(qint64 start);
    void close();
    void closeLeaf();
    void appendText(QByteArrayView bytes, qint64 start);
    void appendLetters(QByteArrayView bytes, qint64 start);
    void appendPending(qint64 before);
    void appendEmbed(Embed embed, SourceRange source);
    /// Text, and in it the marks of the site's generator, each one character.
    void appendMarked(QByteArrayView bytes, qint64 start);
    void flushHtml();
    void endPicture();
    /// Of a run of tags: what of it stands behind the last struck-out element that ends in it, or
    /// all. Notes which elements are open.
    [[nodiscard]] SourceRange readStruckOut(SourceRange run);
    void noteStruck();
    void endLink();
    void beginStruckSpan();
    void endStruckSpan();
    [[nodiscard]] bool isStruck() const { return m_struckSpans > 0 || m_struckElements > 0; }
    /// A blank on each side of what was struck out is one, and none at an end of the block.
    [[nodiscard]] bool repeatsBlank() const;
    [[nodiscard]] bool isInPage(const char *text) const {
        return text >= m_page.constData() && text <= m_page.constData() + m_page.size();
    }
    [[nodiscard]] BlockKind kindOfLeaf() const;

    enum class Pending : quint8 { Nothing, SoftBreak, HardBreak };

    const QByteArray &m_page;
    qint64 m_sourceStart = 0;
    StruckOut m_handling;
    QList<SourceRange> m_siteMarks;
    qint64 m_markEnd = 0;     ///< of the last that was told
    qsizetype m_nextMark = 0; ///< the first that may be still ahead
    HtmlTextAligner m_references;
    QList<Frame> m_frames;
    qsizetype m_numbers = 0;
    std::optional<MD_BLOCKTYPE> m_leaf;
    int m_headingLevel = 0;
    qsizetype m_leafNumber = -1;
    bool m_isOpen = false; ///< the last block still takes text
    Pending m_pending = Pending::Nothing;
    qint64 m_last = 0;    ///< where what was shown last ends
    qint64 m_linkEnd = 0; ///< of the last link: behind its address
    int m_styles = 0;
    int m_counts[3] = {0, 0, 0}; ///< how many spans of each style are open
    SourceRange m_inlineHtml;    ///< not read yet
    SourceRange m_blockHtml;
    bool m_blockHtmlIsWhole = true;
    bool m_isInCode = false; ///< a span of code
    SourceRange m_code;
    int m_struckSpans = 0;    ///< open ones: ~~…~~
    int m_struckElements = 0; ///< open ones: del
    qint64 m_struckStart = 0; ///< of the outermost span
    bool m_hasStruckText = false;
    bool m_isAfterStruck = false; ///< nothing was shown since an element
    qint64 m_elementStart = -1;   ///< of an element with which the next block begins
    int m_pictures = 0;           ///< pictures around this place
    QString m_address;
    qint64 m_pictureStart = 0;
    MarkdownBlock m_caption;
    QList<MarkdownBlock> m_captions; ///< of this leaf, which follow it
};

} // namespace morat
