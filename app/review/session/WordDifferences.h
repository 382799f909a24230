// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QStringView>

namespace morat {

/// A run of words of one text and what stands there in the other. One of them may be empty.
struct WordDifference {
    TextRange before;
    TextRange after;
    friend bool operator==(const WordDifference &, const WordDifference &) = default;
};

/// Where two texts differ, by whole words, in order: the fewest words are taken for changed.
/// Differences with no word between them are one. Texts of which the product of the differing
/// words is above a million are one difference, so that the time is bounded.
[[nodiscard]] QList<WordDifference> wordDifferences(QStringView before, QStringView after);

/// Whether a letter belongs to a word, as differences count words.
[[nodiscard]] bool isOfWord(QChar letter);

} // namespace morat
