// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markdown/MarkdownBlocks.h"

#include "drafts/markdown/MarkdownSyntax.h"
#include "drafts/markup/Markup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

} // namespace

BlockKind MarkdownCollector::kindOfLeaf() const {
    if (m_leaf == MD_BLOCK_H)
        return m_headingLevel == 1 ? BlockKind::Headline : BlockKind::Heading;
    if (m_leaf == MD_BLOCK_TH || m_leaf == MD_BLOCK_TD)
        return BlockKind::TableCell;
    if (m_leaf == MD_BLOCK_CODE)
        return BlockKind::Code;
    for (auto frame = m_frames.crbegin(); frame != m_frames.crend(); ++frame) {
        if (frame->type == MD_BLOCK_LI)
            return BlockKind::ListItem;
        if (frame->type == MD_BLOCK_QUOTE)
            return BlockKind::Quote;
    }
    return BlockKind::Paragraph;
}

MarkdownBlock &MarkdownCollector::open(qint64 start) {
    if (m_pictures > 0)
        return m_caption;
    if (!m_isOpen) {
        MarkdownBlock block;
        block.kind = kindOfLeaf();
        block.notation = block.kind == BlockKind::TableCell ? &markdownCellNotation()
                         : block.kind == BlockKind::Code    ? nullptr
                                                            : &markdownNotation();
        block.start = m_elementStart < 0 ? start : std::exchange(m_elementStart, -1);
        block.leaf = m_leafNumber;
        block.parent = m_frames.last().number;
        if (m_frames.last().type == MD_BLOCK_LI && m_frames.last().leaves == 1)
            block.list = m_frames.size() > 1 ? m_frames.at(m_frames.size() - 2).number : 0;
        block.isLoose = m_frames.last().isLoose;
        blocks.append(std::move(block));
        m_isOpen = true;
    }
    MarkdownBlock &block = blocks.last();
    if (block.styles.isEmpty() || block.styles.last().second != m_styles)
        block.styles.append({block.text.raw().size(), m_styles});
    return block;
}

void MarkdownCollector::close() {
    if (m_isOpen && m_isAfterStruck && repeatsBlank()) {
        MappedText &text = blocks.last().text;
        MappedText shorter = text.emptyCopy();
        shorter.appendFrom(text, {0, text.raw().size() - 1});
        text = std::move(shorter);
    }
    m_isAfterStruck = false;
    m_isOpen = false;
}

bool MarkdownCollector::repeatsBlank() const {
    return m_isOpen && blocks.last().text.raw().endsWith(u' ');
}

void MarkdownCollector::closeLeaf() {
    flushHtml();
    // Both end with their block; the parser may have told no end of a span.
    const int struck = std::exchange(m_struckElements, 0) + std::exchange(m_struckSpans, 0);
    if (struck > 0) {
        noteStruck();
        m_isAfterStruck = true;
    }
    m_elementStart = -1;
    close();
    m_pending = Pending::Nothing;
    blocks += m_captions;
    m_captions.clear();
    m_leaf.reset();
}

void MarkdownCollector::noteStruck() {
    struckOut += std::exchange(m_hasStruckText, false) ? 1 : 0;
}

SourceRange MarkdownCollector::readStruckOut(SourceRange run) {
    SourceRange shown = run;
    qint64 at = run.start;
    const QString tags = QString::fromUtf8(m_page.mid(run.start, run.length));
    for (QStringView rest = tags; const auto markup = nextMarkup(rest);) {
        const qint64 start = at;
        at += encodedLength(markup->source, Charset::Utf8);
        rest = rest.sliced(markup->source.size());
        if (markup->name != "del"_L1 || markup->source.endsWith("/>"_L1))
            continue;
        if (markup->kind == Markup::Kind::OpeningTag) {
            if (m_struckElements++ == 0 && !m_isOpen && m_elementStart < 0)
                m_elementStart = start;
        } else if (markup->kind == Markup::Kind::ClosingTag && m_struckElements > 0 &&
                   --m_struckElements == 0) {
            noteStruck();
            m_isAfterStruck = true;
            shown = {at, run.end() - at};
            if (m_isOpen)
                blocks.last().end = at;
        }
    }
    return shown;
}

/// Tags inside a paragraph: a line break or something embedded; of others nothing shows.
void MarkdownCollector::flushHtml() {
    SourceRange run = std::exchange(m_inlineHtml, {});
    if (run.isEmpty() || m_pictures > 0)
        return;
    if (m_handling == StruckOut::Counted) {
        const bool isInside = isStruck();
        const SourceRange shown = readStruckOut(run);
        if (isInside && (isStruck() || shown.isEmpty())) {
            m_last = std::max(m_last, run.end());
            return;
        }
        if (isInside)
            run = shown;
    }
    const QByteArray bytes = m_page.mid(run.start, run.length);
    bool isBreak = false;
    const QString tags = QString::fromUtf8(bytes);
    for (QStringView rest = tags; const auto markup = nextMarkup(rest);) {
        isBreak = isBreak || (markup->kind == Markup::Kind::OpeningTag && markup->name == "br"_L1);
        rest = rest.sliced(markup->source.size());
    }
    const auto parts = readHtmlFragment(Utf8Places(bytes, Charset::Utf8, run.start),
                                        HtmlDialect::Page, m_handling);
    if (parts) {
        for (qsizetype i = 0; i < parts->blocks.size(); ++i) {
            const Block &block = parts->blocks.at(i);
            for (const Embed &embed : block.embeds) {
                const auto source = parts->origins.at(i).source.runs(block.text, {embed.offset, 1});
                appendEmbed(embed, source.first());
            }
        }
    }
    if (isBreak && m_isOpen) {
        qint64 start = run.start;
        qint64 end = run.end();
        while (start > blocks.last().end && isBlank(m_page[start - 1]))
            --start;
        while (end < m_page.size() && isBlank(m_page[end]))
            ++end;
        blocks.last().breakAfter = {start, end - start};
        close();
    }
    m_last = std::max(m_last, run.end());
}

int MarkdownCollector::enterBlock(MD_BLOCKTYPE type, void *detail) {
    switch (type) {
    case MD_BLOCK_P:
    case MD_BLOCK_H:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
    case MD_BLOCK_CODE:
        closeLeaf();
        m_leaf = type;
        ++m_leafNumber;
        ++m_frames.last().leaves;
        if (type == MD_BLOCK_H)
            m_headingLevel = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        return 0;
    case MD_BLOCK_HTML:
        closeLeaf();
        m_leaf = type;
        m_blockHtml = {};
        m_blockHtmlIsWhole = true;
        return 0;
    case MD_BLOCK_HR:
        closeLeaf();
        return 0;
    default:
        break;
    }
    // The items of a tight list have no paragraph: their text follows at once.
    closeLeaf();
    Frame frame;
    frame.type = type;
    frame.number = ++m_numbers;
    frame.firstBlock = blocks.size();
    if (type == MD_BLOCK_UL)
        frame.isLoose = static_cast<MD_BLOCK_UL_DETAIL *>(detail)->is_tight == 0;
    else if (type == MD_BLOCK_OL)
        frame.isLoose = static_cast<MD_BLOCK_OL_DETAIL *>(detail)->is_tight == 0;
    else if (type == MD_BLOCK_LI && !m_frames.isEmpty())
        frame.isLoose = m_frames.last().isLoose;
    m_frames.append(frame);
    return 0;
}

int MarkdownCollector::leaveBlock(MD_BLOCKTYPE type) {
    switch (type) {
    case MD_BLOCK_HR:
        return 0;
    case MD_BLOCK_HTML:
        if (m_blockHtmlIsWhole && !m_blockHtml.isEmpty())
            html.append({m_blockHtml, blocks.size()});
        m_leaf.reset();
        return 0;
    case MD_BLOCK_P:
    case MD_BLOCK_H:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
    case MD_BLOCK_CODE:
        closeLeaf();
        return 0;
    default:
        break;
    }
    closeLeaf();
    const Frame frame = m_frames.takeLast();
    const qsizetype count = blocks.size() - frame.firstBlock;
    if ((type == MD_BLOCK_TR || type == MD_BLOCK_TABLE) && count > 0) {
        const bool inHead =
            type == MD_BLOCK_TR && !m_frames.isEmpty() && m_frames.last().type == MD_BLOCK_THEAD;
        const bool hasHead = type == MD_BLOCK_TABLE &&
                             std::any_of(tables.cbegin(), tables.cend(), [&](const auto &part) {
                                 return part.isHead && part.firstBlock == frame.firstBlock;
                             });
        tables.append({frame.firstBlock, count, type == MD_BLOCK_TR, inHead || hasHead});
    }
    return 0;
}

} // namespace morat
