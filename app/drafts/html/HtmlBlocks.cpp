// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/html/HtmlBlocks.h"

#include "drafts/markup/Markup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// White space that collapses. A text document would take U+2028 and U+2029 for line breaks;
/// a page shows them as nothing or as a space.
bool collapses(QChar c) {
    return isHtmlSpace(c) || c == u'\u2028' || c == u'\u2029';
}

} // namespace

HtmlBlock &HtmlBlockCollector::openBlock(qint64 start, const HtmlContext &context) {
    // The parser moves text out of tables: what stands earlier in the source than the text before
    // it is a block of its own.
    if (m_open && start < m_blocks.last().end) {
        endBlock(1);
    }
    if (!m_open) {
        HtmlBlock block(m_places.charset());
        block.kind = context.kind;
        block.start = start;
        block.container = context.container;
        block.firstDirect = context.direct;
        block.tornStart = m_tornStart;
        m_blocks.append(std::move(block));
        m_open = true;
        m_space.reset();
    } else if (m_space) {
        const SourceRange space = *m_space;
        m_space.reset();
        HtmlBlock &block = m_blocks.last();
        if (m_spaceIsPlain)
            block.text.appendVerbatim(u" ", m_places.inFile(space.start));
        else
            block.text.appendAtomic(u" ", m_places.inFile(space));
        block.end = space.end();
    }
    HtmlBlock &block = m_blocks.last();
    block.lastDirect = context.direct;
    block.noteStyles(context.styles);
    noteFont(block.fonts, block.text.raw().size(), context.font);
    return block;
}

void HtmlBlockCollector::appendSpace(SourceRange source, bool plain) {
    if (!m_open)
        return;
    if (!m_space) {
        m_space = source;
        m_spaceIsPlain = plain;
    } else if (m_space->end() == source.start) {
        m_space->length += source.length;
        m_spaceIsPlain = false;
    }
    // Else markup is between: the first run stands for the space.
}

void HtmlBlockCollector::appendSpan(const TextSpan &span, const HtmlContext &context) {
    const QStringView text = span.text;
    const bool preformatted = context.kind == BlockKind::Code;
    if (span.atomic) {
        const SourceRange source{span.start, span.length};
        const bool isLineEnd = m_places.page()[span.start] == '\r';
        if ((preformatted && (text == u"\n" || text == u"\r")) ||
            (isLineEnd && m_dialect == HtmlDialect::AutoParagraphs)) {
            appendLineBreak(source, context);
        } else if (std::all_of(text.cbegin(), text.cend(), collapses)) {
            if (preformatted)
                openBlock(span.start, context).text.appendAtomic(u" ", m_places.inFile(source));
            else
                appendSpace(source, false);
        } else {
            QString safe = span.text;
            for (QChar &c : safe) {
                if (c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1')
                    c = u'\uFFFD';
                else if (collapses(c))
                    c = u' ';
            }
            HtmlBlock &block = openBlock(span.start, context);
            block.text.appendAtomic(safe, m_places.inFile(source));
            block.end = source.end();
        }
        return;
    }
    qint64 at = span.start;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        if (preformatted && (c == u'\n' || c == u'\r')) {
            appendLineBreak({at, 1}, context);
            ++at;
            ++i;
            continue;
        }
        if (m_dialect == HtmlDialect::AutoParagraphs && !preformatted && isHtmlSpace(c)) {
            qsizetype end = i;
            while (end < text.size() && isHtmlSpace(text[end]))
                ++end;
            if (text.sliced(i, end - i).contains(u'\n')) {
                appendLineBreak({at, end - i}, context);
                at += end - i;
                i = end;
                continue;
            }
        }
        if (collapses(c) && (!preformatted || c.unicode() > 0x7f)) {
            const qint64 length = c.unicode() < 0x80 ? 1 : 3;
            if (preformatted) {
                HtmlBlock &block = openBlock(at, context);
                block.text.appendAtomic(u" ", m_places.inFile(SourceRange{at, length}));
                block.end = at + length;
            } else {
                appendSpace({at, length}, c == u' ');
            }
            at += length;
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() &&
               !(preformatted ? text[end] == u'\n' || text[end] == u'\r' ||
                                    text[end] == u'\u2028' || text[end] == u'\u2029'
                              : collapses(text[end])))
            ++end;
        const QStringView word = text.sliced(i, end - i);
        HtmlBlock &block = openBlock(at, context);
        block.text.appendTextAt(word, m_places.inFile(at));
        at += encodedLength(word, Charset::Utf8);
        block.end = at;
        i = end;
    }
}

void HtmlBlockCollector::appendText(const QList<TextSpan> &spans, const HtmlContext &context) {
    for (const TextSpan &span : spans)
        appendSpan(span, context);
}

void HtmlBlockCollector::appendEmbed(Embed embed, SourceRange source, const HtmlContext &context) {
    HtmlBlock &block = openBlock(source.start, context);
    embed.offset = block.text.raw().size();
    block.embeds.append(std::move(embed));
    block.text.appendAtomic(QStringView(&embedCharacter, 1), m_places.inFile(source));
    block.end = source.end();
}

void HtmlBlockCollector::appendLineBreak(SourceRange source, const HtmlContext &context) {
    if (m_open) {
        m_blocks.last().breakAfter = source;
    } else if (!m_blocks.isEmpty() && m_blocks.last().breakAfter &&
               m_blocks.last().container == context.container) {
        // One more break after the block: they go together when only white space is between.
        SourceRange &before = *m_blocks.last().breakAfter;
        const QByteArrayView page = m_places.page();
        const bool touching =
            source.start >= before.end() &&
            isHtmlBlank(QString::fromUtf8(page.sliced(before.end(), source.start - before.end())));
        before = touching ? SourceRange{before.start, source.end() - before.start} : SourceRange{};
    }
    endBlock(context.inlineDepth);
}

void HtmlBlockCollector::endBlock(int inlineDepth) {
    if (m_open)
        m_blocks.last().tornEnd = inlineDepth > 0;
    m_open = false;
    m_tornStart = inlineDepth > 0;
    m_space.reset();
}

} // namespace morat
