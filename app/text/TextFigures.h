// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Text.h"

namespace morat {

/// How long a piece of text is. Words are counted as newsrooms count them: what stands between
/// blanks and has a letter or a digit in it, which in Vietnamese is a syllable (“chữ”). Characters
/// are those that are read: letters with their marks are one, signs of no width none.
struct TextLength {
    qsizetype words = 0;
    qsizetype characters = 0; ///< blanks counted
    qsizetype blanks = 0;
    friend bool operator==(const TextLength &, const TextLength &) = default;
};
[[nodiscard]] TextLength lengthOf(QStringView text);

/// How long an article is. What the CMS put around it, embeds and code are not counted.
struct TextFigures {
    TextLength whole;
    TextLength headline; ///< the first
    TextLength lead;     ///< all of it
};
[[nodiscard]] TextFigures figuresOf(const Text &text);

/// Minutes that reading takes, at 240 syllables a minute: newspaper prose, read in silence. At
/// least 1 where there is a word.
[[nodiscard]] int readingMinutes(qsizetype words);

} // namespace morat
