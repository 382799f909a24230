// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LabelledText.h"

#include "checks/context/ContextData.h"

#include <bitset>

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

/// What is looked at in a set of texts.
struct Samples {
    std::vector<Sample> first;  ///< in the first pass, without the network's facts
    std::vector<Sample> second; ///< in the second, of the same places, until chooseByFirstPass()
};

/// Every candidate of every suspect word. Where not every word was read, one in so many of the
/// others is taken as correct and stands for all.
[[nodiscard]] Samples samplesOf(const QList<LabelledText> &texts, const ModelTextReader &reader,
                                const ContextNetwork &network, const ConfusionPriors &priors);

/// How often writers make each kind of typo: labelled typos of a kind over the chances for one,
/// that is, the words of the texts times the other words that the kind leads to.
[[nodiscard]] ConfusionPriors learnPriors(const QList<LabelledText> &texts,
                                          const ModelTextReader &reader);

using FactSet = std::bitset<contextFactCount>;
/// The facts whose names hold `part`.
[[nodiscard]] FactSet factsNamed(QStringView part);

struct Fitting {
    ConfusionPriors priors{};
    FactSet leftOut; ///< facts that get no weight
    ContextCombiner::Thresholds thresholds;
    double penalty = 0; ///< on the squares of the weights
};
/// Logistic regression by L-BFGS.
[[nodiscard]] ContextCombiner fit(const std::vector<const Sample *> &samples,
                                  const Fitting &fitting);

/// A part of the documents: every n-th, from the k-th; none when `of` is 0.
struct Part {
    qsizetype first = 0;
    qsizetype of = 0;
    [[nodiscard]] bool holds(qsizetype document) const { return of > 0 && document % of == first; }
};

/// Has the first pass, as it is learned from other documents, choose what the second judges:
/// removes the other samples from the second.
/// @param sets samples of several sets of documents, each numbered from 0
void chooseByFirstPass(std::span<Samples *const> sets, const Fitting &fitting);

} // namespace morat
