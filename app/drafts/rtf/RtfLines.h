// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/rtf/RtfCharsets.h"
#include "drafts/rtf/RtfMarkup.h"

namespace morat {

/// What holds for the letters that come next.
struct RtfFormatting {
    int font = 0;
    int styles = 0;         ///< bits by InlineStyle
    bool isSkipped = false; ///< no text of the article
    bool isHidden = false;  ///< \v
    bool isGone = false;    ///< in this view: \deleted or \revised
    // Of the paragraph: they are those at its end.
    int outlineLevel = -1;
    bool isInTable = false;
    bool isInList = false;

    [[nodiscard]] bool isShown() const { return !isSkipped && !isHidden && !isGone; }
};

/// Collects the text of an RTF document into lines. A character may come in two halves: a lead byte
/// and its trail, two surrogates.
class RtfLineCollector {
public:
    /// What it collects is in that story of the document.
    RtfLineCollector(const RtfFormatting &formatting, RtfCharsets &charsets, DocumentStory story,
                     qsizetype number)
        : m_formatting(formatting)
        , m_charsets(charsets)
        , m_story(story)
        , m_number(number) {}

    void character(const QString &text, SourceRange whole);
    /// Of UTF-16.
    void unit(char16_t unit, SourceRange whole);
    /// In the font's code page.
    void byte(char c, SourceRange whole);
    /// Letters of ASCII as they stand.
    void text(QByteArrayView bytes, SourceRange range);
    void embed(SourceRange whole);
    /// The number of a note: blanks between it and the note are none of the text.
    void noteMark() { m_isAfterNoteMark = m_story == DocumentStory::Note; }
    /// Of the file: none of the text.
    void lineEnds(SourceRange range) { m_lineEnds = range; }
    void endLine(RtfBreak kind, SourceRange whole);
    /// What is half a character is none. Before any of the formatting changes.
    void flushHalf();
    /// What the line that is open is, is known now.
    void endParagraph();

    [[nodiscard]] QList<RtfLine> &lines() { return m_lines; }
    [[nodiscard]] const QList<RtfLine> &lines() const { return m_lines; }
    [[nodiscard]] qsizetype characters() const { return m_characters; }
    [[nodiscard]] qsizetype number() const { return m_number; }
    /// Which line the next character will be in, and where in its raw text.
    [[nodiscard]] qsizetype nextLine() const { return m_lines.size() - (m_isOpen ? 1 : 0); }
    [[nodiscard]] qsizetype nextPlace() const {
        return m_isOpen ? m_lines.last().text.raw().size() : 0;
    }

private:
    [[nodiscard]] RtfLine &line();

    const RtfFormatting &m_formatting;
    RtfCharsets &m_charsets;
    DocumentStory m_story;
    qsizetype m_number;
    bool m_isAfterNoteMark = false;
    QList<RtfLine> m_lines;
    bool m_isOpen = false; ///< the last line still takes text
    /// After what was last appended.
    SourceRange m_lineEnds;
    /// The first half of a character.
    QByteArray m_lead;
    char16_t m_high = 0;
    SourceRange m_half;
    qsizetype m_characters = 0;
};

} // namespace morat
