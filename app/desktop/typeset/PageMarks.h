// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/comparison/PageComparison.h"

class QPainter;

namespace morat {

enum class MarkState : quint8 { Plain, Current };

/// Draws where a difference is on a page, told apart by shape as well as by colour: a wedge where
/// words are missing, a box around words too many, a line below other words, two lines below words
/// set twice, a dashed box around words at another place. Paper is white in every theme. `box` is
/// in pixels of the painter.
void drawPageMark(QPainter &painter, const QRectF &box, PageDifferenceKind kind, MarkState state);

/// What of a page was not compared, in a veil.
void drawOtherPiece(QPainter &painter, const QRectF &box);

} // namespace morat
