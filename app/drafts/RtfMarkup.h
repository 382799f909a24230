// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/BlockText.h"
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
    int outlineLevel = -1;
    bool isInTable = false;
    bool isInList = false;
};

/// An RTF document, as far as reading and changing its text need it.
struct RtfMarkup {
    QList<RtfLine> lines;
    /// From this place on, so many characters after \uN stand for it in programs that do not know
    /// it (\ucN).
    QList<QPair<qint64, int>> fallbacks;
    /// Where a control word ends with nothing to end it: what is put there needs a space before.
    QList<qint64> bareEnds;
    qint64 fontTableEnd = 0; ///< place of the brace that ends the table of fonts; 0 without one
    int largestFont = 0;     ///< number in that table

    [[nodiscard]] int fallbackAt(qint64 place) const;
    [[nodiscard]] bool isBareEnd(qint64 place) const;
};

/// Fails on what is cut off, nested or long beyond any article.
[[nodiscard]] Result<RtfMarkup> readRtfMarkup(const QByteArray &bytes);

/// Text as RTF writes it where so many characters stand in for a \uN.
[[nodiscard]] QByteArray rtfNotation(const QString &text, int fallback);
/// The same for a font from before Unicode, of text that it has codes for: they are \'hh.
[[nodiscard]] QByteArray rtfNotation(const LegacyFont &font, const QString &text, int fallback);

} // namespace morat
