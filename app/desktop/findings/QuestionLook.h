// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/Questions.h"

#include <QIcon>
#include <QPalette>

class QPainter;
class QRectF;

namespace morat {

/// How a question to the author is shown everywhere: never by colour alone.

/// Readable on the palette's base: at least 4.5 to 1, else the text's own colour. No level's, and
/// no change's.
[[nodiscard]] QColor questionColour(const QPalette &palette);
/// The ground of the words that are asked about.
[[nodiscard]] QColor questionGround(QuestionState state, const QPalette &palette);
/// A bubble: filled while the author is to say something, empty when that was said; struck through
/// where it is settled.
void drawQuestion(QPainter &painter, const QRectF &box, QuestionState state, const QColor &ink);
[[nodiscard]] QIcon questionIcon(QuestionState state, const QPalette &palette);
/// "open", "answered", "settled" in the language of the interface.
[[nodiscard]] QString questionWord(QuestionState state);

} // namespace morat
