// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/docx/DocxStyles.h"
#include "drafts/draft/DocumentStory.h"
#include "drafts/source/BlockText.h"
#include "text/Range.h"
#include "text/Result.h"
#include "text/Text.h"
#include "vietnamese/charsets/LegacyFont.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

namespace morat {

/// What of a document with tracked changes is its text: the text as it is when all are accepted,
/// or as it was before them.
enum class DocxView : quint8 { Accepted, Rejected };

/// A member of the package that holds text of the document. The places of all are those of their
/// bytes one after the other.
struct DocxPart {
    QString name;
    SourceRange range;
    DocumentStory story = DocumentStory::Body;
};

/// A w:r: a run of text in one formatting.
struct DocxRun {
    qsizetype outer = -1; ///< number of the run that holds the text box that holds it
    SourceRange whole;
    SourceRange openTag;
    SourceRange properties; ///< its w:rPr; empty when it has none
    /// Open tags of the elements between the paragraph and the run, outermost first: a link, an
    /// insertion.
    QList<SourceRange> wrappers;
    SourceRange fonts;     ///< the w:rFonts in its w:rPr; empty when it has none
    qint64 fontsPlace = 0; ///< in its w:rPr, where a w:rFonts goes that is not there yet
    /// The font in which it is shown, when that is one from before Unicode.
    std::optional<LegacyFont> legacyFont;
};

/// A w:t (or w:delText): its content is text alone, so whatever stands in it can be cut.
struct DocxTextElement {
    SourceRange openTag;
    SourceRange content;
    qsizetype run = 0;
    /// xml:space="preserve"; without it, white space at both ends of the content is not text.
    bool preservesSpace = false;
};

/// A w:p.
struct DocxParagraph {
    qsizetype outer = -1; ///< number of the one that holds the text box that holds it
    SourceRange whole;
    SourceRange openTag;
    SourceRange properties;     ///< its w:pPr; empty when it has none
    SourceRange markProperties; ///< the w:rPr in its w:pPr: of the paragraph mark
    /// Where a w:rPr goes that is not there yet: before what must follow it.
    qint64 markPropertiesPlace = 0;
    SourceRange propertiesChange; ///< w:pPrChange, what w:pPr was before a tracked change
    SourceRange closeTag;         ///< empty for <w:p/>
    qsizetype parent = 0;         ///< number of the element that holds it
    bool parentIsBody = false;
    bool followsParagraph = false; ///< nothing but range markers between it and the one before
    bool followsTable = false;
    bool isLast = false; ///< no paragraph or table after it in its parent
    bool beforeTable = false;
    bool endsSection = false;  ///< a w:sectPr is in its w:pPr
    bool hasOpenField = false; ///< a field begins in it and ends elsewhere, or the reverse
    bool markGoes = false;     ///< in this view, the mark is not there: the next goes on in it
    QString style;             ///< w:pStyle
    bool isNumbered = false;
    int outlineLevel = -1; ///< from 0; -1 when it is text
    bool isInTable = false;
    [[nodiscard]] qint64 contentStart() const {
        return properties.isEmpty() ? openTag.end() : properties.end();
    }
};

/// A place that another place in the document refers to: the start or the end of a bookmark or
/// a comment. `key` is the same for both.
struct DocxRangeMarker {
    SourceRange whole;
    QString key;
};

/// A line break inside a paragraph.
struct DocxBreak {
    SourceRange whole;
    qsizetype run = 0;
    bool isText = true; ///< a page or column break is none of the text
};

/// A line of text: a paragraph, or what stands between two line breaks in one.
struct DocxLine : BlockText {
    DocumentStory story = DocumentStory::Body;
    /// Number of the mc:AlternateContent that it stands in; -1 in none.
    qsizetype alternatives = -1;
    qsizetype paragraph = 0;       ///< that it begins in
    qsizetype lastParagraph = 0;   ///< that it ends in: another one, when a mark between goes
    QList<DocxBreak> breaksBefore; ///< at the start of its paragraph, before any text
    QString legacyCharset; ///< of a run in a font from before Unicode; empty when there is none
    QList<DocxBreak> breaksAfter; ///< up to the next line of its paragraph, or its end
};

/// What was come upon and is none of the text.
struct DocxUnread {
    qsizetype hidden = 0;      ///< runs of hidden text
    qsizetype inserted = 0;    ///< other documents that are shown in this one
    qsizetype drawn = 0;       ///< text in pictures that stands in no paragraph
    qsizetype diagrams = 0;    ///< diagrams and charts, which are kept elsewhere
    qsizetype differing = 0;   ///< alternatives for older programs that say something else
    qsizetype brokenParts = 0; ///< members that cannot be read
    friend bool operator==(const DocxUnread &, const DocxUnread &) = default;
};

/// Lines that stand in the document once more, for programs that do not understand the markup that
/// was read: they say the same, and are to go on doing so.
struct DocxTwin {
    qsizetype firstLine = 0;
    qsizetype firstTwin = 0; ///< of DocxMarkup::twinLines
    qsizetype count = 0;
};

/// The document's parts, as far as reading and changing its text need it. Everything is in the
/// order of the bytes.
struct DocxMarkup {
    QString prefix; ///< of the elements: "w"
    QString space;  ///< their namespace
    QList<DocxParagraph> paragraphs;
    QList<DocxRun> runs;
    QList<DocxTextElement> texts;
    QList<DocxRangeMarker> markers;
    QList<DocxLine> lines;
    QList<DocxLine> twinLines;   ///< of alternatives that were not read
    QList<Enclosure> enclosures; ///< rows and tables, by line
    DocxUnread unread;
    qint64 largestId = 0; ///< of w:id attributes

    /// The text element or run whose content or bytes hold the place; null when none does.
    [[nodiscard]] const DocxTextElement *textAt(qint64 place) const;
    [[nodiscard]] const DocxRun *runAt(qint64 place) const;
};

/// Without styles, a font is known only where a run names it itself. `unicode` are the numbers of
/// the paragraphs that are known to hold Unicode text in spite of their fonts.
[[nodiscard]] Result<DocxMarkup> readDocxMarkup(const QByteArray &xml, const QString &name,
                                                DocxView view, const DocxStyles &styles,
                                                const QSet<qsizetype> &unicode = {});
[[nodiscard]] Result<DocxMarkup> readDocxMarkup(const QByteArray &source,
                                                const QList<DocxPart> &parts, DocxView view,
                                                const DocxStyles &styles,
                                                const QSet<qsizetype> &unicode = {});

} // namespace morat
