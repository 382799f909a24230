// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace morat {

/// The width of a letter of Vietnamese prose, in pixels, blanks counted.
[[nodiscard]] qreal usualLetter(const QFont &font);

/// Letters of a line below which what stands beside the text gives way to it.
constexpr int fewLetters = 40;

/// Whether there is room for so many.
[[nodiscard]] bool hasLettersALine(const QFont &font, qreal room);

/// What a column of text leaves free of a room, in pixels: its lines have about 70 letters, since
/// from the end of longer ones the eye does not find the next.
[[nodiscard]] int leftBeside(const QFont &font, qreal room);

} // namespace morat
