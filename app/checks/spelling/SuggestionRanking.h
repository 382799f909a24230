// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/lexicon/SyllableSuggestions.h"
#include "vietnamese/model/ModelText.h"

namespace morat {

/// The candidates for the word at `at` of `text`, the one that is likeliest between its neighbours
/// first: how unlikely the typo is, weighed against what the language model says of the place.
[[nodiscard]] QList<SyllableCandidate> rankedInPlace(QList<SyllableCandidate> candidates,
                                                     const ModelTextReader &reader,
                                                     const ModelText &text, size_t at);

/// How well a word fits at `at` of `text` by what the language model says of its neighbours: ln of
/// its probability from both sides.
[[nodiscard]] double fitInPlace(const QString &word, const ModelTextReader &reader,
                                const ModelText &text, size_t at);

/// Where the token stands in `text`; nothing for a token that the model does not read.
[[nodiscard]] std::optional<size_t> placeOf(const ModelText &text, qsizetype token);

} // namespace morat
