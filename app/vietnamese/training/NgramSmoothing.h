// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/training/NgramCounter.h"

#include <span>
#include <vector>

namespace morat {

/// A model's tables, not yet packed. Pairs and triples are sorted by their words.
struct SmoothedNgrams {
    struct Word {
        double forward = 0; ///< probabilities and weights, not logarithms
        double backward = 0;
        double forwardBackoff = 1;
        double backwardBackoff = 1;
        quint64 count = 0;
    };
    struct Pair {
        quint32 key = 0; ///< first << 16 | second
        double forward = 0;
        double backward = 0;
        double forwardBackoff = 1;
        double backwardBackoff = 1;
        quint64 count = 0;
    };
    struct Triple {
        quint64 key = 0; ///< as TripleCount::key
        double forward = 0;
        double backward = 0;
    };
    std::vector<Word> words;
    std::vector<Pair> pairs;
    std::vector<Triple> triples;
};

/// Interpolated modified Kneser-Ney (Chen and Goodman 1998), once from the left and once from the
/// right; then what is rarer than the minimums is left out and the backoff weights are set so
/// that every distribution still sums to one. `minimumTriple` is at least `minimumPair`.
[[nodiscard]] SmoothedNgrams smooth(std::span<const TripleCount> triples, quint32 words,
                                    quint64 minimumPair, quint64 minimumTriple);

} // namespace morat
