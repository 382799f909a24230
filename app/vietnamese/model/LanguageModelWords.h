// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Token.h"

#include <QList>

namespace morat {

/// What the language model reads in the place of a token.
enum class ModelWordKind : quint8 {
    Word,     ///< the folded word itself
    Name,     ///< a word with a capital inside a sentence, whichever it is
    Number,   ///< any number, or a run of letters and digits
    Pause,    ///< comma and its kin inside a sentence
    Boundary, ///< the end of a sentence; a part of the text that is none
    Nothing,  ///< quotation marks, brackets: the words around them are neighbours
};

[[nodiscard]] ModelWordKind modelWordKind(const Token &token, QStringView text);

} // namespace morat
