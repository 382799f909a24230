// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"
#include "text/Token.h"

#include <QString>

namespace morat {

/// What the key of a finding is made of but for its occurrence: of its rule and the folded words in
/// and around it, two each side, always of the same length. Equal for equal surroundings, whatever
/// the punctuation between them.
[[nodiscard]] QString surroundingsKey(const QString &rule, const QList<Token> &tokens,
                                      TextRange range);

/// The key of the n-th finding (from 0) of an article with the same surroundings.
[[nodiscard]] QString findingKey(const QString &surroundings, int occurrence);

/// A key as findings have it now. A key once spelled out rule and words, and so it stands in older
/// review databases.
[[nodiscard]] QString shortKey(const QString &key);

} // namespace morat
