// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QStringList>

#include <functional>

namespace morat {

/// How a language model is made. The same recipe on the same texts gives the same bytes.
struct LanguageModelRecipe {
    QStringList corpora;           ///< UTF-8 text, a paragraph a line
    int heldOutPercent = 0;        ///< of each corpus' bytes, at its end: left for measuring
    quint32 maximumWords = 40'000; ///< the most frequent ones; at most 65,000
    quint32 minimumWordCount = 10; ///< rarer words become <unknown>
    quint32 minimumPairCount = 3;  ///< rarer pairs are left out, their weight goes to the backoff
    quint32 minimumTripleCount = 5;
    QString wordList;  ///< words of several syllables, one a line; may be empty
    QString syllables; ///< dictionaries/syllables.tsv, whose confusions are listed; may be empty
    QString variants;  ///< dictionaries/variants.tsv: pairs that are no typos; may be empty
    size_t bufferedTriples = size_t(32) << 20; ///< × 8 bytes of memory while counting
};

/// Reads the corpora once, counts, smooths, and writes `output`, whole or not at all. Memory grows
/// with the different words and pairs, not with the text: 132 million words took 1 GB, mapped
/// temporary files included, and 75 seconds. The temporary files need about the text's size.
[[nodiscard]] Result<void>
buildLanguageModel(const LanguageModelRecipe &recipe, const QString &output,
                   const std::function<void(const QString &)> &progress = {});

} // namespace morat
