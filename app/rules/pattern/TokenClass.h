// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Token.h"

#include <QStringView>

namespace morat {

/// What a pattern can ask of a token beside its letters. A rule names a class in angle brackets:
/// `<number>`. In a replacement the class stands for the token that was found, written the way of
/// the class: a pattern `<d-m>` replaced by `<d/m>` turns 22-2 into 22/2.
///
/// A row each in WordClasses.cpp, DateClasses.cpp, NumberClasses.cpp; told apart by address.
struct TokenClass {
    QStringView name; ///< without the angle brackets
    TokenKind kind;   ///< only tokens of this kind can be of the class
    /// Whether a token of that kind is of the class; `written` is its text.
    bool (*matches)(const Token &token, QStringView written);
    /// The token's text, written the way of the class.
    QString (*rewrite)(QStringView written);

    [[nodiscard]] bool holds(const Token &token, QStringView written) const {
        return token.kind == kind && matches(token, written);
    }
};

/// Null when there is none.
[[nodiscard]] const TokenClass *tokenClassNamed(QStringView name);

} // namespace morat
