// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LabelledText.h"

#include "checks/ContextCombiner.h"

namespace morat {

/// A candidate that was looked at in a labelled text.
struct Sample {
    qsizetype document = 0;
    qint64 place = 0;     ///< the same for all candidates of one word
    bool isWrong = false; ///< the word is labelled as wrong
    bool isRight = false; ///< and the candidate is what the label says
    ContextFacts facts{};
    QString written;
    QString meant;
};

/// Every candidate of every suspect word that the combiner has to judge.
[[nodiscard]] std::vector<Sample> samplesOf(const QList<LabelledText> &texts,
                                            const ModelTextReader &reader,
                                            const SlipPriors &priors);

/// How often writers make each kind of slip: labelled slips of a kind over the chances for one,
/// that is, the words of the texts times the other words that the kind leads to.
[[nodiscard]] SlipPriors learnPriors(const QList<LabelledText> &texts,
                                     const ModelTextReader &reader);

/// Each sample's probability by a combiner that did not learn from its document.
[[nodiscard]] std::vector<double> judgeByTurns(const std::vector<const Sample *> &samples,
                                               const SlipPriors &priors, double penalty);

/// Without the samples that are labelled right but that judgeByTurns() finds wrong: labels are
/// incomplete, and a real slip taught as a false alarm makes the combiner timid.
[[nodiscard]] std::vector<const Sample *>
withoutDoubtful(const std::vector<const Sample *> &samples, const SlipPriors &priors,
                double penalty);

/// Logistic regression with a penalty on the squares of the weights, by L-BFGS.
[[nodiscard]] ContextCombiner fit(const std::vector<const Sample *> &samples,
                                  const SlipPriors &priors, ContextCombiner::Thresholds thresholds,
                                  double penalty);

} // namespace morat
