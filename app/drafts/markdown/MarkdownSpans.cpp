// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/markdown/MarkdownBlocks.h"
#include "drafts/markdown/MarkdownSyntax.h"
#include "drafts/markup/Markup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What stands inside a block: letters, marks of emphasis, links, pictures, code.

namespace morat {

namespace {

bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}

bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

QString attributeText(const MD_ATTRIBUTE &attribute) {
    return QString::fromUtf8(attribute.text, qsizetype(attribute.size));
}

std::optional<InlineStyle> styleOf(MD_SPANTYPE type) {
    switch (type) {
    case MD_SPAN_STRONG:
        return InlineStyle::Bold;
    case MD_SPAN_EM:
        return InlineStyle::Italic;
    case MD_SPAN_A:
    case MD_SPAN_WIKILINK:
        return InlineStyle::Link;
    default:
        return {};
    }
}

} // namespace

/// The line break that was met before what begins at `before`.
void MarkdownCollector::appendPending(qint64 before) {
    const Pending pending = std::exchange(m_pending, Pending::Nothing);
    if (pending == Pending::Nothing)
        return;
    // The line's own end is the last one before: marks of emphasis may be on either side of it.
    qint64 at = before;
    while (at > m_last && !isLineEnd(m_page[at - 1]))
        --at;
    SourceRange whole{before, 0};
    if (at > m_last) {
        qint64 start = at - 1;
        if (m_page[start] == '\n' && start > m_last && m_page[start - 1] == '\r')
            --start;
        if (pending == Pending::HardBreak && start > m_last && m_page[start - 1] == '\\')
            --start;
        while (start > m_last && isBlank(m_page[start - 1]))
            --start;
        qint64 end = at;
        while (end < before && (isBlank(m_page[end]) || m_page[end] == '>'))
            ++end;
        whole = {start, end - start};
    }
    if (pending == Pending::HardBreak && m_pictures == 0) {
        if (m_isOpen)
            blocks.last().breakAfter = whole;
        close();
        return;
    }
    MarkdownBlock &block = open(whole.start);
    if (!block.text.isEmpty())
        block.text.appendAtomic(u" ", {m_sourceStart + whole.start, whole.length});
}

void MarkdownCollector::appendLetters(QByteArrayView bytes, qint64 start) {
    if (std::exchange(m_isAfterStruck, false) && (repeatsBlank() || !m_isOpen)) {
        while (!bytes.isEmpty() && bytes.front() == ' ') {
            bytes = bytes.sliced(1);
            ++start;
        }
        if (bytes.isEmpty()) {
            m_isAfterStruck = true;
            m_last = start;
            return;
        }
    }
    MarkdownBlock &block = open(start);
    const QString text = QString::fromUtf8(bytes);
    qint64 at = m_sourceStart + start;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        // Of several spaces one shows.
        const auto several = [&](qsizetype j) {
            return block.kind != BlockKind::Code && text[j] == u' ' && j + 1 < text.size() &&
                   text[j + 1] == u' ';
        };
        while (end < text.size() && text[end] != u'\u2028' && text[end] != u'\u2029' &&
               !several(end))
            ++end;
        const QStringView run = QStringView(text).sliced(i, end - i);
        block.text.appendTextAt(run, at);
        at += encodedLength(run, Charset::Utf8);
        if (end < text.size() && text[end] == u' ') {
            qsizetype after = end;
            while (after < text.size() && text[after] == u' ')
                ++after;
            block.text.appendAtomic(u" ", {at, after - end});
            at += after - end;
            end = after;
        } else if (end < text.size()) {
            block.text.appendAtomic(u" ", {at, 3});
            at += 3;
            ++end;
        }
        i = end;
    }
    if (block.start < 0)
        block.start = start;
    block.end = m_last = start + bytes.size();
}

void MarkdownCollector::appendText(QByteArrayView bytes, qint64 start) {
    const bool escaped = bytes.size() == 1 && start > m_last && m_page[start - 1] == '\\';
    appendPending(escaped ? start - 1 : start);
    if (!escaped) {
        appendLetters(bytes, start);
        return;
    }
    MarkdownBlock &block = open(start - 1);
    block.text.appendAtomic(QString::fromLatin1(bytes), {m_sourceStart + start - 1, 2});
    if (block.start < 0)
        block.start = start - 1;
    block.end = m_last = start + 1;
}

void MarkdownCollector::appendMarked(QByteArrayView bytes, qint64 start) {
    const qint64 end = start + bytes.size();
    qint64 at = start;
    while (m_nextMark < m_siteMarks.size() && m_siteMarks.at(m_nextMark).start < end) {
        const SourceRange mark = m_siteMarks.at(m_nextMark++);
        // Of a picture's description nothing is put in the text.
        if (mark.start < at || m_pictures > 0)
            continue;
        if (mark.start > at)
            appendText(bytes.sliced(at - start, mark.start - at), at);
        Embed embed;
        embed.element = u"shortcode"_s;
        ++marks;
        embed.hasContent = true;
        appendEmbed(std::move(embed), mark);
        m_markEnd = mark.end();
        at = mark.end();
    }
    if (at < end)
        appendText(bytes.sliced(at - start), at);
}

void MarkdownCollector::appendEmbed(Embed embed, SourceRange source) {
    appendPending(source.start);
    MarkdownBlock &block = open(source.start);
    embed.offset = block.text.raw().size();
    block.embeds.append(std::move(embed));
    block.text.appendAtomic(QStringView(&embedCharacter, 1),
                            {m_sourceStart + source.start, source.length});
    block.end = m_last = source.end();
}

/// The address of a link follows its text and shows nothing: tildes in it strike nothing out.
void MarkdownCollector::endLink() {
    qsizetype at = m_last;
    // Of a link in brackets only marks that end are between; of an address as text there are none.
    while (at < m_page.size() && QByteArrayView("[*_~ \t\r\n>").contains(m_page[at]))
        ++at;
    if (at < m_page.size() && m_page[at] == ']')
        m_linkEnd = markdownLinkEnd(m_page, at);
}

/// One tilde each side is how people write "about".
void MarkdownCollector::beginStruckSpan() {
    if (m_handling == StruckOut::Read || m_pictures > 0 || m_struckElements > 0)
        return;
    if (m_struckSpans == 0) {
        const qsizetype start = markdownStruckStart(m_page, std::max(m_last, m_linkEnd));
        if (start < 0 || m_page.mid(start, 2) != "~~")
            return;
        m_struckStart = start;
        appendPending(start);
        m_last = start;
    }
    ++m_struckSpans;
}

/// What a page shows struck through stands in the text as one character: words on both sides of it
/// are no neighbours.
void MarkdownCollector::endStruckSpan() {
    noteStruck();
    const qsizetype close = m_page.indexOf("~~", std::max(m_last, m_linkEnd));
    const qint64 end = close < 0 ? m_page.size() : close + 2;
    Embed embed;
    embed.element = u"del"_s;
    embed.hasContent = true;
    appendEmbed(std::move(embed), {m_struckStart, end - m_struckStart});
}

int MarkdownCollector::enterSpan(MD_SPANTYPE type, void *detail) {
    flushHtml();
    if (type == MD_SPAN_DEL) {
        beginStruckSpan();
        return 0;
    }
    if (type == MD_SPAN_IMG) {
        if (m_pictures++ == 0 && !isStruck()) {
            m_address = attributeText(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src);
            m_caption = {};
            const qsizetype start = m_page.indexOf("![", m_last);
            m_pictureStart = start < 0 ? m_last : start;
            appendPending(m_pictureStart);
            m_last = m_pictureStart;
        }
        return 0;
    }
    if (type == MD_SPAN_CODE) {
        m_isInCode = true;
        m_code = {-1, 0};
    }
    if (const auto style = styleOf(type)) {
        if (++m_counts[int(*style)] == 1)
            m_styles |= 1 << int(*style);
    }
    return 0;
}

/// The picture is one character of the text; what its description says is a caption after it.
void MarkdownCollector::endPicture() {
    const qsizetype bracket = markdownBracket(m_page, std::max(m_last, m_pictureStart + 2));
    const qint64 end = bracket < 0 ? m_last : markdownLinkEnd(m_page, bracket);
    Embed embed;
    embed.element = u"img"_s;
    embed.attributes = {{u"src"_s, m_address}, {u"alt"_s, m_caption.text.raw()}};
    appendEmbed(std::move(embed), {m_pictureStart, end - m_pictureStart});
    if (m_caption.text.isEmpty())
        return;
    m_caption.kind = BlockKind::Caption;
    m_caption.leaf = -1;
    m_captions.append(std::exchange(m_caption, {}));
}

int MarkdownCollector::leaveSpan(MD_SPANTYPE type) {
    flushHtml();
    if (type == MD_SPAN_DEL && m_struckSpans > 0) {
        if (--m_struckSpans == 0)
            endStruckSpan();
        return 0;
    }
    if (type == MD_SPAN_IMG) {
        if (--m_pictures == 0 && !isStruck())
            endPicture();
        else if (m_pictures == 0)
            endLink(); // struck out, its address is passed over as a link's is
        return 0;
    }
    if (type == MD_SPAN_A)
        endLink();
    if (type == MD_SPAN_CODE) {
        m_isInCode = false;
        if (m_code.start < 0)
            return 0;
        qint64 start = m_code.start;
        qint64 end = m_code.end();
        while (start > m_last && m_page[start - 1] != '`')
            --start;
        while (start > m_last && m_page[start - 1] == '`')
            --start;
        while (end < m_page.size() && m_page[end] != '`')
            ++end;
        while (end < m_page.size() && m_page[end] == '`')
            ++end;
        if (m_pictures > 0 || isStruck()) {
            m_hasStruckText = m_hasStruckText || isStruck();
            m_last = end;
            return 0;
        }
        Embed embed;
        embed.element = u"code"_s;
        embed.hasContent = true;
        appendEmbed(std::move(embed), {start, end - start});
        return 0;
    }
    if (const auto style = styleOf(type)) {
        if (--m_counts[int(*style)] == 0)
            m_styles &= ~(1 << int(*style));
    }
    return 0;
}

int MarkdownCollector::text(MD_TEXTTYPE type, const char *text, qint64 size) {
    const bool inPage = size > 0 && isInPage(text);
    qint64 start = inPage ? text - m_page.constData() : 0;
    if (m_leaf == MD_BLOCK_HTML) {
        if (!inPage)
            return 0;
        // A stretch that marks of a quote or an indent interrupt is not read.
        if (m_blockHtml.isEmpty())
            m_blockHtml = {start, size};
        else if (m_page.mid(m_blockHtml.end(), start - m_blockHtml.end()).trimmed().isEmpty())
            m_blockHtml.length = start + size - m_blockHtml.start;
        else
            m_blockHtmlIsWhole = false;
        return 0;
    }
    if (m_leaf == MD_BLOCK_CODE) {
        const QByteArrayView line(text, size);
        if (inPage && !line.trimmed().isEmpty()) {
            appendLetters(line, start);
            close();
        }
        return 0;
    }
    if (!m_leaf) {
        // The text of a tight list's item.
        m_leaf = MD_BLOCK_P;
        ++m_leafNumber;
        if (!m_frames.isEmpty())
            ++m_frames.last().leaves;
    }
    if (m_isInCode) {
        if (inPage) {
            if (m_code.start < 0)
                m_code.start = start;
            m_code.length = start + size - m_code.start;
        }
        return 0;
    }
    // In a mark of the site's generator, which was told whole.
    if (inPage && start + size <= m_markEnd)
        return 0;
    if (type == MD_TEXT_HTML) {
        if (inPage) {
            if (m_inlineHtml.isEmpty())
                m_inlineHtml.start = start;
            m_inlineHtml.length = start + size - m_inlineHtml.start;
        }
        return 0;
    }
    flushHtml();
    if (isStruck()) {
        if (inPage) {
            m_hasStruckText = m_hasStruckText || !QByteArrayView(text, size).trimmed().isEmpty();
            m_last = std::max(m_last, start + size);
        }
        return 0;
    }
    if (inPage && start < m_last) {
        // The parser ends a code span whose last line is empty too early and gives its mark as
        // text: “`⏎a⏎`”. The span's character has those bytes already.
        const qint64 told = std::min(m_last - start, size);
        text += told;
        size -= told;
        start += told;
        m_pending = Pending::Nothing;
        if (size == 0)
            return 0;
    }
    switch (type) {
    case MD_TEXT_SOFTBR:
    case MD_TEXT_BR:
        // After <br> at the end of a line there is no second break.
        if (m_isOpen || m_pictures > 0)
            m_pending = type == MD_TEXT_BR ? Pending::HardBreak : Pending::SoftBreak;
        return 0;
    case MD_TEXT_ENTITY:
        if (inPage) {
            const QByteArray reference(text, qsizetype(size));
            const QString letters = QString::fromUtf8(m_references.decodeReference(reference));
            const bool isSafe =
                !letters.isEmpty() && std::none_of(letters.cbegin(), letters.cend(), [](QChar c) {
                    return c.unicode() < 0x20 || c == u'\u2028' || c == u'\u2029' ||
                           c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1';
                });
            appendPending(start);
            if (!isSafe) {
                appendLetters(reference, start);
                return 0;
            }
            MarkdownBlock &block = open(start);
            block.text.appendAtomic(letters, {m_sourceStart + start, size});
            if (block.start < 0)
                block.start = start;
            block.end = m_last = start + size;
        }
        return 0;
    default:
        if (inPage)
            appendMarked(QByteArrayView(text, size), start);
        return 0;
    }
}

} // namespace morat
