// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/output/CorrectionReport.h"
#include "review/output/PrintedText.h"

#include <QFont>
#include <QTextDocument>
#include <QTextFormat>

#include <memory>

namespace morat {

/// Documents of pages are laid out in tenths of a point, with fonts of so many "pixels": the same
/// on every device, and without the rounding of a screen.
inline constexpr qreal unitsPerPoint = 10;

/// Of a paragraph that is a heading: true.
inline constexpr int headingProperty = QTextFormat::UserProperty + 1;

/// The letters of pages; `points` high.
[[nodiscard]] QFont pageFont(qreal points);
/// How wide about 70 letters of the text are, in units.
[[nodiscard]] qreal textMeasure();

/// The text, its changes struck through and underlined, each with its number; behind it the notes
/// by their numbers, if there are any.
[[nodiscard]] std::unique_ptr<QTextDocument> textDocument(const QList<PrintedParagraph> &paragraphs,
                                                          const QStringList &notes);
/// The list of corrections, `width` units wide, and behind it what the author is asked, a paragraph
/// each.
[[nodiscard]] std::unique_ptr<QTextDocument>
correctionsDocument(const QString &headline, const QList<Correction> &corrections, qreal width,
                    const QStringList &questions = {});

} // namespace morat
