// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/DocumentStory.h"
#include "drafts/source/BlockText.h"
#include "text/Range.h"
#include "text/Result.h"
#include "text/Text.h"

#include <QByteArray>
#include <QList>

namespace morat {

/// What ends a line of RTF.
enum class RtfBreak : quint8 {
    Line,      ///< \line: inside a paragraph
    Paragraph, ///< \par
    Other,     ///< of a cell, a row, a section, a page: it stays
};

/// A paragraph with text, or what stands between two line breaks in one.
struct RtfLine : BlockText {
    struct Mark {
        SourceRange whole;
        RtfBreak kind = RtfBreak::Paragraph;
    };
    QList<Mark> marks; ///< up to the next line with text
    DocumentStory story = DocumentStory::Body;
    qsizetype storyNumber = 0; ///< of the note, the box…: lines of one are one after the other
    int outlineLevel = -1;
    bool isInTable = false;
    bool isInList = false;
};

/// A line that says once more what one of the text says, for programs that know no Unicode (\upr)
/// or no text boxes (\shprslt).
struct RtfCopy {
    RtfLine line;
    qsizetype story = 0;   ///< number of the story that it is a copy of; -1: it has none
    qsizetype inStory = 0; ///< which of its lines
    qsizetype at = 0;      ///< where in that: raw()
    bool isWhole = false;  ///< it is a copy of the whole line
};

/// An RTF document, as far as reading and changing its text need it.
struct RtfMarkup {
    /// The article's, then those of what stands beside it: notes, headers, footers, text boxes.
    QList<RtfLine> lines;
    /// From this place on, so many characters after \uN stand for it in programs that do not know
    /// it (\ucN).
    QList<QPair<qint64, int>> fallbacks;
    /// From this place on, whether text is an insertion that nobody accepted yet (\revised).
    QList<QPair<qint64, bool>> pending;
    /// Where a control word ends with nothing to end it: what is put there needs a space before.
    QList<qint64> bareEnds;
    qint64 fontTableEnd = 0;     ///< place of the brace that ends the table of fonts; 0 without one
    int largestFont = 0;         ///< number in that table
    qint64 revisionTableEnd = 0; ///< the same of the table of authors of tracked changes
    int revisionAuthors = 0;     ///< in it; the first is nobody
    QList<RtfCopy> copies;
    qsizetype hidden = 0; ///< runs of hidden text, which is none of the text
    qint64 tablesEnd = 0; ///< after the tables at the start: where another one goes

    [[nodiscard]] int fallbackAt(qint64 place) const;
    [[nodiscard]] bool isBareEnd(qint64 place) const;
    [[nodiscard]] bool isPendingAt(qint64 place) const;
};

/// The text as it is when all tracked changes are accepted, or as it was before them.
enum class RtfView : quint8 { Accepted, Rejected };

/// Fails on what is cut off, nested or long beyond any article.
[[nodiscard]] Result<RtfMarkup> readRtfMarkup(const QByteArray &bytes,
                                              RtfView view = RtfView::Accepted);
/// Whether the two documents say the same before all tracked changes, lines without text aside.
[[nodiscard]] bool sameBeforeChanges(const QByteArray &one, const QByteArray &other);

} // namespace morat
