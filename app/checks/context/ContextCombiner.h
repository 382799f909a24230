// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context/ContextFacts.h"
#include "text/Result.h"

#include <span>
#include <vector>

namespace morat {

/// Turns the facts for a candidate into the probability that it is what was meant: a logistic
/// regression over the facts, made comparable (mean 0, spread 1, cut at ±4), and all their products
/// two by two. Learned from labelled text by `morat-context train`.
class ContextCombiner {
public:
    /// The facts and their products.
    static constexpr int termCount =
        contextFactCount + contextFactCount * (contextFactCount + 1) / 2;
    using Terms = std::array<float, termCount>;

    struct Scale {
        float mean = 0;
        float spread = 1;
    };

    /// From which probability a finding has a level.
    struct Thresholds {
        double error = 1;
        double warning = 1;
        double info = 1;
    };

    ContextCombiner() = default;
    ContextCombiner(std::array<Scale, contextFactCount> scales, std::vector<float> weights,
                    float bias, ConfusionPriors priors, Thresholds thresholds);

    /// `file`: dictionaries/context.tsv. Every fact and every product must be named there once.
    [[nodiscard]] static Result<ContextCombiner> load(const QString &file);
    /// The same as text, byte for byte the same for the same weights.
    [[nodiscard]] QByteArray text(const QByteArray &provenance) const;

    [[nodiscard]] double probability(const ContextFacts &facts) const;
    [[nodiscard]] const ConfusionPriors &priors() const { return m_priors; }
    [[nodiscard]] const Thresholds &thresholds() const { return m_thresholds; }

    static void expand(const ContextFacts &facts, std::span<const Scale, contextFactCount> scales,
                       Terms &terms);

private:
    std::array<Scale, contextFactCount> m_scales;
    std::vector<float> m_weights = std::vector<float>(size_t(termCount));
    float m_bias = 0;
    ConfusionPriors m_priors{};
    Thresholds m_thresholds;
};

/// The name of a kind of typo in the weights' file.
[[nodiscard]] QStringView nameOf(Confusion confusion);

} // namespace morat
