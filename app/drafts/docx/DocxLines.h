// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/docx/DocxMarkup.h"
#include "drafts/package/XmlCursor.h"

namespace morat {

/// Collects the text of a Word document into lines, paragraph by paragraph.
class DocxLineCollector {
public:
    /// The open line goes on in a paragraph that follows the one whose mark went.
    void beginParagraph(const DocxParagraph &paragraph, qsizetype number);
    void endParagraph(const DocxParagraph &paragraph);
    /// Whether the paragraph's text in old fonts reads better as it is written.
    [[nodiscard]] bool readsAsTyped() const;

    /// Text as it is written in the source, in the font, with the styles.
    void append(const XmlText &part, const std::optional<LegacyFont> &font, int styles);
    /// The source stands for the text.
    void append(const QString &text, int styles, SourceRange source);
    void append(Embed embed, int styles, SourceRange source);
    void addBreak(const DocxBreak &lineBreak);
    void endLine();
    /// Whether the last line may still go on.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    [[nodiscard]] QList<DocxLine> &lines() { return m_lines; }
    [[nodiscard]] qsizetype characters() const { return m_characters; }

private:
    [[nodiscard]] DocxLine &line();
    void appendPlain(QStringView text, qint64 at);
    void appendShown(const LegacyFont &font, QStringView text, qint64 at);

    QList<DocxLine> m_lines;
    qsizetype m_paragraph = -1; ///< that is open
    bool m_isOpen = false;      ///< the last line still takes text
    qsizetype m_goesOn = -1;    ///< parent in which the open line goes on in the next paragraph
    QList<DocxBreak> m_breaksBefore; ///< in the open paragraph, which has no line yet
    QString m_written;               ///< text in old fonts of the open paragraph, as it is written
    QString m_shown;                 ///< and as the fonts show it
    qsizetype m_characters = 0;
};

} // namespace morat
