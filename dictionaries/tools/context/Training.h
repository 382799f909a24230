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
    double weight = 1;    ///< how many candidates it stands for
    ContextFacts facts{};
    QString written;
    QString meant;
};

/// Every candidate of every suspect word that the combiner has to judge. Where not every word was
/// read, one in so many of the others is taken as honest and stands for all.
[[nodiscard]] std::vector<Sample> samplesOf(const QList<LabelledText> &texts,
                                            const ModelTextReader &reader,
                                            const SlipPriors &priors);

/// How often writers make each kind of slip: labelled slips of a kind over the chances for one,
/// that is, the words of the texts times the other words that the kind leads to.
[[nodiscard]] SlipPriors learnPriors(const QList<LabelledText> &texts,
                                     const ModelTextReader &reader);

/// Logistic regression with a penalty on the squares of the weights, by L-BFGS.
[[nodiscard]] ContextCombiner fit(const std::vector<const Sample *> &samples,
                                  const SlipPriors &priors, ContextCombiner::Thresholds thresholds,
                                  double penalty);

} // namespace morat
