// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/pattern/TokenClass.h"
#include "text/Result.h"

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace morat {

/// One token that a pattern asks for: its letters, or a class.
struct PatternElement {
    const TokenClass *tokenClass = nullptr; ///< null: its letters
    QString folded;                         ///< the token's folded form; empty for a class
    QString written;          ///< as the rule writes it, for rules in which capitals count
    bool followsSpace = true; ///< white space before it, or none; not asked of the first
    friend bool operator==(const PatternElement &, const PatternElement &) = default;
};

/// Tokens in a row, and the words of the alternatives that were chosen, which `$1` … stand for.
struct TokenPattern {
    QList<PatternElement> elements;
    QStringList groups;
};

/// What one entry of a rule looks for. Plain words, classes and alternatives become tokens in a
/// row ("(xã|phường) <Name>"); what needs more of the expression language stays an expression,
/// whose matches count only where they begin and end with a token.
struct Pattern {
    QString source;
    QList<TokenPattern> alternatives;
    std::optional<QRegularExpression> expression;
    QString needed; ///< letters that every match of the expression holds; empty: none are known
    bool mayCutTokens = false; ///< an expression's match may begin and end inside a word
    /// The entry with `$1` … in place of its alternatives: what it is written as when another form
    /// is to become this one.
    QString asReplacement;
};

enum class Letters : quint8 {
    Exact,  ///< capitals count
    Folded, ///< they do not
};

/// Reads an entry of a rule. A failure says what is wrong with it.
[[nodiscard]] Result<Pattern> parsePattern(const QString &source, Letters letters);

} // namespace morat
