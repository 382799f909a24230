// SPDX-License-Identifier: GPL-3.0-or-later
#include "Training.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>

namespace morat {

namespace {

constexpr qint64 unreadStep = 15; ///< one in so many words that nobody judged is looked at

using Vector = std::vector<double>;

double dot(const Vector &a, const Vector &b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// The regression's loss and its slope at `weights`; the last weight is the bias, without penalty.
class Objective {
public:
    Objective(const std::vector<const Sample *> &samples,
              std::span<const ContextCombiner::Scale, contextFactCount> scales, double penalty)
        : m_penalty(penalty)
        , m_terms(samples.size())
        , m_right(samples.size())
        , m_stands(samples.size()) {
        for (size_t i = 0; i < samples.size(); ++i) {
            ContextCombiner::expand(samples[i]->facts, scales, m_terms[i]);
            m_right[i] = samples[i]->isRight;
            m_stands[i] = samples[i]->weight;
        }
    }

    double operator()(const Vector &weights, Vector &slope) const {
        const size_t terms = weights.size() - 1;
        const std::vector<float> single(weights.begin(), weights.end());
        std::vector<float> sums(terms);
        slope.assign(weights.size(), 0);
        double loss = 0;
        for (size_t i = 0; i < m_terms.size(); ++i) {
            const float *row = m_terms[i].data();
            float sum = single[terms];
            for (size_t t = 0; t < terms; ++t)
                sum += row[t] * single[t];
            const double margin = m_right[i] ? double(sum) : -double(sum);
            const double surprise =
                margin > 0 ? std::log1p(std::exp(-margin)) : -margin + std::log1p(std::exp(margin));
            loss += m_stands[i] * surprise;
            const auto error =
                float(m_stands[i] * (1 / (1 + std::exp(-double(sum))) - (m_right[i] ? 1.0 : 0.0)));
            for (size_t t = 0; t < terms; ++t)
                sums[t] += error * row[t];
            slope[terms] += double(error);
        }
        for (size_t t = 0; t < terms; ++t) {
            slope[t] = double(sums[t]) + m_penalty * weights[t];
            loss += m_penalty / 2 * weights[t] * weights[t];
        }
        return loss;
    }

private:
    double m_penalty;
    std::vector<ContextCombiner::Terms> m_terms;
    std::vector<bool> m_right;
    Vector m_stands; ///< the samples' weights
};

Vector minimise(const Objective &objective, size_t size) {
    constexpr int steps = 150;
    constexpr size_t memory = 12;
    Vector at(size);
    Vector slope;
    double value = objective(at, slope);
    struct Change {
        Vector position;
        Vector slope;
        double inverse;
    };
    std::deque<Change> history;
    for (int step = 0; step < steps && dot(slope, slope) > 1e-4; ++step) {
        Vector direction = slope;
        std::vector<double> alphas;
        for (const Change &change : history) {
            const double alpha = change.inverse * dot(change.position, direction);
            alphas.push_back(alpha);
            for (size_t i = 0; i < size; ++i)
                direction[i] -= alpha * change.slope[i];
        }
        const double first =
            history.empty()
                ? 1 / std::sqrt(dot(slope, slope))
                : 1 / (history.front().inverse * dot(history.front().slope, history.front().slope));
        for (double &d : direction)
            d *= first;
        for (size_t k = history.size(); k-- > 0;) {
            const double beta = history[k].inverse * dot(history[k].slope, direction);
            for (size_t i = 0; i < size; ++i)
                direction[i] += (alphas[k] - beta) * history[k].position[i];
        }
        const double descent = dot(direction, slope);
        double length = 1;
        Vector next(size);
        Vector nextSlope;
        double nextValue = 0;
        for (int tries = 0;; ++tries) {
            for (size_t i = 0; i < size; ++i)
                next[i] = at[i] - length * direction[i];
            nextValue = objective(next, nextSlope);
            if (nextValue <= value - 1e-4 * length * descent)
                break;
            if (tries == 20)
                return at;
            length /= 2;
        }
        Change change{Vector(size), Vector(size), 0};
        for (size_t i = 0; i < size; ++i) {
            change.position[i] = next[i] - at[i];
            change.slope[i] = nextSlope[i] - slope[i];
        }
        change.inverse = 1 / dot(change.position, change.slope);
        if (std::isfinite(change.inverse) && change.inverse > 0)
            history.push_front(std::move(change));
        if (history.size() > memory)
            history.pop_back();
        at = std::move(next);
        slope = std::move(nextSlope);
        value = nextValue;
    }
    return at;
}

template <typename See>
void eachWord(const QList<LabelledText> &texts, const ModelTextReader &reader, See see) {
    for (qsizetype document = 0; document < texts.size(); ++document) {
        const LabelledText &text = texts[document];
        std::vector<ModelText> blocks;
        DocumentCounts counts;
        for (const LabelledBlock &block : text.blocks) {
            blocks.push_back(reader.read(block.tokens, block.text));
            counts.add(blocks.back().numbers());
        }
        for (size_t b = 0; b < blocks.size(); ++b)
            for (size_t at = 2; at + 2 < blocks[b].words.size(); ++at) {
                const qint32 token = blocks[b].words[at].token;
                const LabelledBlock &block = text.blocks[qsizetype(b)];
                if (token >= 0 && block.tokens[token].kind == TokenKind::Word)
                    see(document, block, token, blocks[b], at, counts);
            }
    }
}

} // namespace

std::vector<Sample> samplesOf(const QList<LabelledText> &texts, const ModelTextReader &reader,
                              const SlipPriors &priors) {
    const ContextReader context(reader.model(), priors);
    std::vector<Sample> samples;
    qint64 place = 0;
    eachWord(texts, reader,
             [&](qsizetype document, const LabelledBlock &block, qint32 token,
                 const ModelText &text, size_t at, const DocumentCounts &counts) {
                 ++place;
                 const bool isRead =
                     texts[document].reading == Reading::EveryWord || block.judged.contains(token);
                 if ((!isRead && place % unreadStep != 0) || block.unsure.contains(token))
                     return;
                 const std::vector<Suspect> suspects = context.suspects(text, std::array{at});
                 if (suspects.empty())
                     return;
                 const QStringList right = block.labels.value(token);
                 for (const ContextCandidate &candidate : context.candidates(
                          suspects.front(), text, block.tokens, block.text, counts)) {
                     const QString meant = reader.model().text(candidate.meant);
                     samples.push_back({document, place, block.labels.contains(token),
                                        right.contains(meant), isRead ? 1 : double(unreadStep),
                                        candidate.facts, block.tokens[token].folded, meant});
                 }
             });
    return samples;
}

SlipPriors learnPriors(const QList<LabelledText> &texts, const ModelTextReader &reader) {
    std::array<double, confusionKinds> slips;
    std::array<double, confusionKinds> chances;
    slips.fill(0.5);
    chances.fill(1);
    const LanguageModelMix &model = reader.model();
    eachWord(texts, reader,
             [&](qsizetype /*document*/, const LabelledBlock &block, qint32 token,
                 const ModelText &text, size_t at, const DocumentCounts & /*counts*/) {
                 const QStringList right = block.labels.value(token);
                 for (const model::SlipEntry &slip : model.slips(text.words[at].number)) {
                     chances[slip.confusion] += 1;
                     if (!right.isEmpty() && right.contains(model.text(slip.meant)))
                         slips[slip.confusion] += 1;
                 }
             });
    const double allSlips = std::accumulate(slips.begin(), slips.end(), 0.0);
    const double allChances = std::accumulate(chances.begin(), chances.end(), 0.0);
    SlipPriors priors{};
    for (size_t kind = 0; kind < priors.size(); ++kind)
        priors[kind] = float(std::log(slips[kind] / allSlips / (chances[kind] / allChances)) - 4.6);
    return priors;
}

ContextCombiner fit(const std::vector<const Sample *> &samples, const SlipPriors &priors,
                    ContextCombiner::Thresholds thresholds, double penalty) {
    std::array<ContextCombiner::Scale, contextFactCount> scales;
    for (size_t fact = 0; fact < scales.size(); ++fact) {
        double all = 0;
        double sum = 0;
        double squares = 0;
        for (const Sample *sample : samples) {
            const auto value = double(sample->facts[fact]);
            all += sample->weight;
            sum += sample->weight * value;
            squares += sample->weight * value * value;
        }
        const double mean = sum / all;
        const double variance = squares / all - mean * mean;
        scales[fact] = {float(mean), float(std::sqrt(std::max(variance, 1e-6)))};
    }
    const Objective objective(samples, scales, penalty);
    const Vector weights = minimise(objective, size_t(ContextCombiner::termCount) + 1);
    return {scales, std::vector<float>(weights.begin(), weights.end() - 1), float(weights.back()),
            priors, thresholds};
}

} // namespace morat
