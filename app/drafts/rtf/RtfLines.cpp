// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfLines.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

RtfLine &RtfLineCollector::line() {
    if (!m_isOpen) {
        m_lines.append(RtfLine());
        m_lines.last().story = m_story;
        m_lines.last().storyNumber = m_number;
    }
    m_isOpen = true;
    RtfLine &line = m_lines.last();
    line.noteStyles(m_formatting.styles);
    noteFont(line.fonts, line.text.raw().size(), m_charsets.legacyFont(m_formatting.font));
    return line;
}

void RtfLineCollector::character(const QString &text, SourceRange whole) {
    flushHalf();
    if (!m_formatting.isShown())
        return;
    m_isAfterNoteMark = m_isAfterNoteMark && text == "\t"_L1;
    if (m_isAfterNoteMark)
        return;
    m_characters += text.size();
    QString safe = text;
    for (QChar &c : safe) {
        if (c == u'\uFFFC' || c == u'\uFDD0' || c == u'\uFDD1' || c == u'\u2028' ||
            c == u'\u2029' || (c.unicode() < 0x20 && c != u'\t'))
            c = QChar(QChar::ReplacementCharacter);
    }
    RtfLine &into = line();
    // A letter in an old font may be of two codes, between which the file's line may end.
    if (!m_lineEnds.isEmpty() && m_lineEnds.end() == whole.start && !into.text.isEmpty() &&
        into.text.sourceEnd() == m_lineEnds.start && m_charsets.legacyFont(m_formatting.font))
        whole = {m_lineEnds.start, whole.end() - m_lineEnds.start};
    into.text.appendAtomic(safe, whole);
}

void RtfLineCollector::flushHalf() {
    if (m_half.isEmpty())
        return;
    const SourceRange half = std::exchange(m_half, {});
    m_lead.clear();
    m_high = 0;
    character(QString(QChar(QChar::ReplacementCharacter)), half);
}

void RtfLineCollector::unit(char16_t unit, SourceRange whole) {
    if (m_high != 0 && QChar::isLowSurrogate(unit) && m_half.end() == whole.start) {
        const QString text = QString(QChar(m_high)) + QChar(unit);
        const SourceRange both{m_half.start, whole.end() - m_half.start};
        m_high = 0;
        m_half = {};
        character(text, both);
        return;
    }
    flushHalf();
    if (QChar::isHighSurrogate(unit) && m_formatting.isShown()) {
        m_high = unit;
        m_half = whole;
        return;
    }
    character(QString(QChar::isSurrogate(unit) ? QChar(QChar::ReplacementCharacter) : QChar(unit)),
              whole);
}

/// A byte in the font's code page.
void RtfLineCollector::byte(char c, SourceRange whole) {
    const int page = m_charsets.codePage(m_formatting.font);
    if (!m_lead.isEmpty() && m_half.end() == whole.start) {
        const QByteArray both = m_lead + c;
        const SourceRange range{m_half.start, whole.end() - m_half.start};
        m_lead.clear();
        m_half = {};
        character(m_charsets.decode(both, page), range);
        return;
    }
    flushHalf();
    if (!m_formatting.isShown())
        return;
    if (RtfCharsets::isLead(uchar(c), page)) {
        m_lead = QByteArray(1, c);
        m_half = whole;
        return;
    }
    character(m_charsets.decode(QByteArrayView(&c, 1), page), whole);
}

void RtfLineCollector::text(QByteArrayView bytes, SourceRange range) {
    // The second byte of two may be a letter of ASCII.
    if (!m_lead.isEmpty() && m_half.end() == range.start) {
        byte(bytes[0], {range.start, 1});
        bytes = bytes.sliced(1);
        range = {range.start + 1, range.length - 1};
    }
    flushHalf();
    if (!m_formatting.isShown())
        return;
    while (m_isAfterNoteMark && bytes.startsWith(' ')) {
        bytes = bytes.sliced(1);
        range = {range.start + 1, range.length - 1};
    }
    m_isAfterNoteMark = m_isAfterNoteMark && bytes.isEmpty();
    m_characters += bytes.size();
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = at;
        while (end < bytes.size() && (uchar(bytes[end]) >= 0x20 || bytes[end] == '\t'))
            ++end;
        if (end > at)
            line().text.appendVerbatim(QString::fromLatin1(bytes.sliced(at, end - at)),
                                       range.start + at);
        if (end < bytes.size())
            character(QString(QChar(QChar::ReplacementCharacter)), {range.start + end, 1});
        at = end + 1;
    }
}

void RtfLineCollector::endLine(RtfBreak kind, SourceRange whole) {
    flushHalf();
    if (m_formatting.isSkipped || (m_formatting.isGone && kind == RtfBreak::Line))
        return;
    endParagraph();
    // A mark that is hidden or deleted is a mark all the same; it stays.
    const bool stays = m_formatting.isHidden || m_formatting.isGone;
    if (!m_lines.isEmpty())
        m_lines.last().marks.append({whole, stays ? RtfBreak::Other : kind});
    m_isOpen = false;
}

void RtfLineCollector::endParagraph() {
    if (!m_isOpen)
        return;
    RtfLine &ended = m_lines.last();
    ended.outlineLevel = m_formatting.outlineLevel;
    ended.isInTable = m_formatting.isInTable;
    ended.isInList = m_formatting.isInList;
}

void RtfLineCollector::embed(SourceRange whole) {
    if (!m_formatting.isShown())
        return;
    m_isAfterNoteMark = false;
    RtfLine &into = line();
    Embed embed;
    embed.offset = into.text.raw().size();
    embed.element = u"drawing"_s;
    embed.hasContent = true;
    into.embeds.append(std::move(embed));
    into.text.appendAtomic(QStringView(&embedCharacter, 1), whole);
}

} // namespace morat
