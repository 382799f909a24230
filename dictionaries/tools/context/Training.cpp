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

ContextFacts without(const FactSet &leftOut, ContextFacts facts) {
    for (size_t fact = 0; fact < facts.size(); ++fact)
        if (leftOut[fact])
            facts[fact] = 0;
    return facts;
}

/// The regression's loss and its slope at `weights`; the last weight is the bias, without penalty.
class Objective {
public:
    Objective(const std::vector<const Sample *> &samples, const FactSet &leftOut,
              std::span<const ContextCombiner::Scale, contextFactCount> scales, double penalty)
        : m_penalty(penalty)
        , m_right(samples.size())
        , m_stands(samples.size()) {
        // What is left out is nothing in every sample: it gets no weight, and takes no time.
        ContextCombiner::Terms terms;
        ContextFacts none;
        none.fill(1);
        ContextCombiner::Scale unit{0, 1};
        std::array<ContextCombiner::Scale, contextFactCount> units;
        units.fill(unit);
        ContextCombiner::expand(without(leftOut, none), units, terms);
        for (size_t term = 0; term < terms.size(); ++term)
            if (terms[term] != 0)
                m_used.push_back(term);
        m_row = (m_used.size() + lanes - 1) / lanes * lanes;
        m_terms.resize(samples.size() * m_row);
        for (size_t i = 0; i < samples.size(); ++i) {
            ContextCombiner::expand(samples[i]->facts, scales, terms);
            for (size_t t = 0; t < m_used.size(); ++t)
                m_terms[i * m_row + t] = terms[m_used[t]];
            m_right[i] = samples[i]->isRight;
            m_stands[i] = samples[i]->weight;
        }
    }

    double operator()(const Vector &weights, Vector &slope) const {
        const size_t bias = weights.size() - 1;
        std::vector<float> single(m_row);
        for (size_t t = 0; t < m_used.size(); ++t)
            single[t] = float(weights[m_used[t]]);
        std::vector<float> sums(m_row);
        slope.assign(weights.size(), 0);
        double loss = 0;
        for (size_t i = 0; i < m_right.size(); ++i) {
            const float *row = m_terms.data() + i * m_row;
            const double sum = weights[bias] + double(product(row, single.data()));
            const double margin = m_right[i] ? sum : -sum;
            const double surprise =
                margin > 0 ? std::log1p(std::exp(-margin)) : -margin + std::log1p(std::exp(margin));
            loss += m_stands[i] * surprise;
            const auto error =
                float(m_stands[i] * (1 / (1 + std::exp(-sum)) - (m_right[i] ? 1.0 : 0.0)));
            for (size_t t = 0; t < m_row; ++t)
                sums[t] += error * row[t];
            slope[bias] += double(error);
        }
        for (size_t t = 0; t < m_used.size(); ++t) {
            const double weight = weights[m_used[t]];
            slope[m_used[t]] = double(sums[t]) + m_penalty * weight;
            loss += m_penalty / 2 * weight * weight;
        }
        return loss;
    }

private:
    static constexpr size_t lanes = 16; ///< sums side by side, which the compiler adds at once

    [[nodiscard]] float product(const float *row, const float *weights) const {
        std::array<float, lanes> sums{};
        for (size_t t = 0; t < m_row; t += lanes)
            for (size_t lane = 0; lane < lanes; ++lane)
                sums[lane] += row[t + lane] * weights[t + lane];
        return std::accumulate(sums.begin(), sums.end(), 0.0F);
    }

    double m_penalty;
    std::vector<size_t> m_used; ///< terms that are not left out
    size_t m_row = 0;           ///< numbers a sample takes
    std::vector<float> m_terms; ///< sample after sample
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

Samples samplesOf(const QList<LabelledText> &texts, const ModelTextReader &reader,
                  const ContextNetwork &network, const ConfusionPriors &priors) {
    const ContextReader context(reader.model(), priors);
    Samples samples;
    qint64 place = 0;
    eachWord(texts, reader,
             [&](qsizetype document, const LabelledBlock &block, qint32 token,
                 const ModelText &text, size_t at, const DocumentCounts &counts) {
                 ++place;
                 const bool isRead =
                     texts[document].reading == Reading::EveryWord || block.judged.contains(token);
                 if ((!isRead && place % unreadStep != 0) || block.unsure.contains(token))
                     return;
                 const QStringList right = block.labels.value(token);
                 const auto put = [&](std::vector<ContextCandidate> candidates,
                                      std::vector<Sample> &list) {
                     for (ContextCandidate &candidate : candidates) {
                         addDocument(candidate.facts, counts, text.around(at), candidate.meant);
                         const QString meant = reader.model().text(candidate.meant);
                         list.push_back({document, place, block.labels.contains(token),
                                         right.contains(meant), isRead ? 1 : double(unreadStep),
                                         candidate.facts, block.tokens[token].folded, meant});
                     }
                 };
                 for (const Suspect &suspect : context.suspects(text, std::array{at})) {
                     put(context.candidates(suspect, text, block.tokens, block.text),
                         samples.first);
                     const NetworkOpinion opinion(network, reader.model(), text.numbers(), at);
                     put(context.candidates(suspect, text, block.tokens, block.text, opinion),
                         samples.second);
                 }
             });
    return samples;
}

ConfusionPriors learnPriors(const QList<LabelledText> &texts, const ModelTextReader &reader) {
    std::array<double, confusionKinds> confusions;
    std::array<double, confusionKinds> chances;
    confusions.fill(0.5);
    chances.fill(1);
    const LanguageModelMix &model = reader.model();
    eachWord(texts, reader,
             [&](qsizetype /*document*/, const LabelledBlock &block, qint32 token,
                 const ModelText &text, size_t at, const DocumentCounts & /*counts*/) {
                 const QStringList right = block.labels.value(token);
                 for (const model::ConfusionEntry &confusion :
                      model.confusions(text.words[at].number)) {
                     chances[confusion.confusion] += 1;
                     if (!right.isEmpty() && right.contains(model.text(confusion.meant)))
                         confusions[confusion.confusion] += 1;
                 }
             });
    const double allConfusions = std::accumulate(confusions.begin(), confusions.end(), 0.0);
    const double allChances = std::accumulate(chances.begin(), chances.end(), 0.0);
    ConfusionPriors priors{};
    for (size_t kind = 0; kind < priors.size(); ++kind)
        priors[kind] =
            float(std::log(confusions[kind] / allConfusions / (chances[kind] / allChances)) - 4.6);
    return priors;
}

FactSet factsNamed(QStringView part) {
    FactSet facts;
    for (int fact = 0; fact < contextFactCount; ++fact)
        facts[size_t(fact)] = nameOf(ContextFact(fact)).contains(part);
    return facts;
}

ContextCombiner fit(const std::vector<const Sample *> &samples, const Fitting &fitting) {
    std::array<ContextCombiner::Scale, contextFactCount> scales;
    for (size_t fact = 0; fact < scales.size(); ++fact) {
        if (fitting.leftOut[fact])
            continue;
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
    const Objective objective(samples, fitting.leftOut, scales, fitting.penalty);
    const Vector weights = minimise(objective, size_t(ContextCombiner::termCount) + 1);
    return {scales, std::vector<float>(weights.begin(), weights.end() - 1), float(weights.back()),
            fitting.priors, fitting.thresholds};
}

void chooseByFirstPass(std::span<Samples *const> sets, const Fitting &fitting) {
    constexpr qsizetype parts = 6;
    std::vector<QHash<qint64, double>> likeliest(sets.size()); ///< probability, by place
    // The first pass has not seen the rest of the document yet.
    const FactSet document = factsNamed(u"in-document");
    for (qsizetype k = 0; k < parts; ++k) {
        const Part part{k, parts};
        std::vector<const Sample *> learning;
        for (const Samples *set : sets)
            for (const Sample &sample : set->first)
                if (!part.holds(sample.document))
                    learning.push_back(&sample);
        const ContextCombiner combiner = fit(learning, fitting);
        for (size_t set = 0; set < sets.size(); ++set)
            for (const Sample &sample : sets[set]->first) {
                if (!part.holds(sample.document))
                    continue;
                double &most = likeliest[set][sample.place];
                most = std::max(most, combiner.probability(without(document, sample.facts)));
            }
    }
    for (size_t set = 0; set < sets.size(); ++set) {
        std::erase_if(sets[set]->second, [&](const Sample &sample) {
            return likeliest[set].value(sample.place) < leastAtFirstPass;
        });
    }
}

} // namespace morat
