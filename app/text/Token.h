// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QString>

namespace morat {

enum class TokenKind : quint8 {
    Word,        ///< letters, with marks, apostrophes and zero-width characters inside
    Number,      ///< digits, with . , : / - between digits: 1.250,5  22-2  8:30
    Mixed,       ///< letters and digits in one run: 8h30, 40km, H5N1, tie61ng
    Address,     ///< URL, e-mail, domain name, @handle, #hashtag
    Punctuation, ///< one character, or a run of full stops
    Symbol,      ///< anything else that is not white space, one character
    Embed,       ///< the U+FFFC that stands for something that is not text
};

enum class Capitalisation : quint8 {
    Lower,
    Initial, ///< first letter only
    All,     ///< two letters or more, every one a capital
    Other,   ///< NGuyễn, iPhone
};

struct Token {
    TextRange range; ///< UTF-16 units into the block's text
    TokenKind kind = TokenKind::Symbol;
    Capitalisation capitalisation = Capitalisation::Lower;
    bool startsSentence =
        false;      ///< first word of the block or after . ? ! … : and an opening quote
    QString folded; ///< fold() of a word or a mixed run; the text itself otherwise
};

} // namespace morat
