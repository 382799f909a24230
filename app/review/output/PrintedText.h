// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/ChangeView.h"

#include <QStringList>

namespace morat {

/// What a run of words is on paper.
enum class PrintedPart : quint8 {
    Words,
    Old,    ///< words that were taken out
    New,    ///< words that were put in
    Number, ///< of a change's note, from 1
    Embed,  ///< the name of a picture or a video, which is left out
};

struct PrintedRun {
    QString words;
    PrintedPart part = PrintedPart::Words;
    bool isBold = false;
    bool isItalic = false;
    friend bool operator==(const PrintedRun &, const PrintedRun &) = default;
};

struct PrintedParagraph {
    BlockKind kind = BlockKind::Paragraph;
    QList<PrintedRun> runs;
};

/// The text as the view without changes shows it, paragraph by paragraph. Empty lines are left to
/// the distance between paragraphs.
[[nodiscard]] QList<PrintedParagraph> printedText(const WorkingText &text);
/// The text as the view with changes shows it: words that are gone before those that came for them,
/// and behind them the change's number.
[[nodiscard]] QList<PrintedParagraph> printedChanges(const WorkingText &text,
                                                     const ChangeView &changes);

} // namespace morat
