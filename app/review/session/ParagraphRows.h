// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QString>

namespace morat {

/// What stands at a place of one text where another says something else; either may be empty.
struct TextPair {
    TextRange before;
    TextRange after;
    friend bool operator==(const TextPair &, const TextPair &) = default;
};

/// Paragraphs of two texts that stand beside each other: as many of each as the texts have between
/// two line breaks that they have in common. Of paragraphs that only one text has, the other has
/// none.
struct ParagraphRow {
    qsizetype before = 0; ///< the first paragraph, by its number
    qsizetype beforeCount = 0;
    qsizetype after = 0;
    qsizetype afterCount = 0;
    friend bool operator==(const ParagraphRow &, const ParagraphRow &) = default;
};

/// Rows of two joined texts, of which `pairs` are all differences, in order. Every paragraph of
/// both is in one row, in its order; it is a walk along the texts, nothing is searched for.
[[nodiscard]] QList<ParagraphRow> paragraphRows(const QString &before, const QString &after,
                                                const QList<TextPair> &pairs);

} // namespace morat
