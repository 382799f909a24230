// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/docx/DocxLines.h"

#include "drafts/source/LegacyText.h"

#include <algorithm>
#include <utility>

namespace morat {

namespace {

/// Characters that would break a line: in XML text they are white space.
bool isBreak(QChar c) {
    return c == u'\n' || c == u'\r' || c == u'\t' || c == u'\u2028' || c == u'\u2029';
}

/// Text as a block can hold it: without line breaks and what a text document uses for itself.
QString inBlock(QString text) {
    for (QChar &c : text) {
        if (isBreak(c))
            c = u' ';
        else if (c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1')
            c = u'\uFFFD';
    }
    return text;
}

} // namespace

DocxLine &DocxLineCollector::line() {
    if (!m_isOpen) {
        m_lines.append(DocxLine());
        m_lines.last().paragraph = m_paragraph;
        m_lines.last().breaksBefore = std::exchange(m_breaksBefore, {});
        m_isOpen = true;
    }
    DocxLine &open = m_lines.last();
    open.lastParagraph = m_paragraph;
    return open;
}

void DocxLineCollector::endLine() {
    m_isOpen = false;
    m_goesOn = -1;
}

void DocxLineCollector::beginParagraph(const DocxParagraph &paragraph, qsizetype number) {
    m_paragraph = number;
    if (m_isOpen && (m_goesOn != paragraph.parent || !paragraph.followsParagraph))
        endLine();
    m_goesOn = -1;
    m_breaksBefore.clear();
    m_written.clear();
    m_shown.clear();
}

void DocxLineCollector::endParagraph(const DocxParagraph &paragraph) {
    if (!m_isOpen)
        return;
    m_lines.last().lastParagraph = m_paragraph;
    if (paragraph.markGoes)
        m_goesOn = paragraph.parent;
    else
        endLine();
}

bool DocxLineCollector::readsAsTyped() const {
    return readsAsWritten(m_written, m_shown);
}

void DocxLineCollector::addBreak(const DocxBreak &lineBreak) {
    // A line that has begun in this paragraph, or the one before when that line is over.
    const bool hasLine = !m_lines.isEmpty() && m_lines.last().lastParagraph == m_paragraph;
    if (m_isOpen)
        endLine();
    if (hasLine)
        m_lines.last().breaksAfter.append(lineBreak);
    else
        m_breaksBefore.append(lineBreak);
}

void DocxLineCollector::append(Embed embed, int styles, SourceRange source) {
    embed.offset = line().text.raw().size();
    line().embeds.append(std::move(embed));
    append(QString(), styles, SourceRange());
    ++m_characters;
    m_lines.last().text.appendAtomic(QStringView(&embedCharacter, 1), source);
}

void DocxLineCollector::append(const XmlText &part, const std::optional<LegacyFont> &font,
                               int styles) {
    if (part.isEntity) {
        QString shown = part.text;
        if (font)
            shown = shownIn(*font, part.text).constFirst().text;
        append(inBlock(shown), styles, part.source);
        return;
    }
    append(QString(), styles, SourceRange()); // opens the line and notes the style
    m_characters += part.text.size();
    if (font)
        appendShown(*font, part.text, part.source.start);
    else
        appendPlain(part.text, part.source.start);
}

void DocxLineCollector::append(const QString &text, int styles, SourceRange source) {
    DocxLine &open = line();
    if (open.styles.isEmpty() ? styles != 0 : open.styles.last().second != styles)
        open.styles.append({open.text.raw().size(), styles});
    m_characters += text.size();
    open.text.appendAtomic(text, source);
}

void DocxLineCollector::appendPlain(QStringView text, qint64 at) {
    MappedText &mapped = m_lines.last().text;
    for (QStringView rest = text; !rest.isEmpty();) {
        const auto found = std::find_if(rest.cbegin(), rest.cend(), isBreak);
        const QStringView plain = rest.first(found - rest.cbegin());
        mapped.appendTextAt(plain, at);
        at += encodedLength(plain, Charset::Utf8);
        rest = rest.sliced(plain.size());
        if (!rest.isEmpty()) {
            const qint64 length = encodedLength(rest.first(1), Charset::Utf8);
            mapped.appendAtomic(u" ", {at, length});
            at += length;
            rest = rest.sliced(1);
        }
    }
}

/// Every letter that the font shows otherwise than it is written is a piece of its own.
void DocxLineCollector::appendShown(const LegacyFont &font, QStringView text, qint64 at) {
    DocxLine &open = m_lines.last();
    m_written += text;
    for (const ShownText &shown : shownIn(font, text)) {
        const qint64 length = encodedLength(text.first(shown.units), Charset::Utf8);
        m_shown += shown.text;
        if (shown.isSame) {
            appendPlain(shown.text, at);
        } else {
            open.text.appendAtomic(inBlock(shown.text), {at, length});
            open.legacyCharset = legacyFontWords(font);
        }
        at += length;
        text = text.sliced(shown.units);
    }
}

} // namespace morat
