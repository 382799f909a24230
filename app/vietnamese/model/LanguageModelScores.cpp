// SPDX-License-Identifier: GPL-3.0-or-later
// What the model says of words in a row. It lies too far from the processor to be read word by
// word: the questions of a place, or of a paragraph, are asked together.
#include "vietnamese/model/LanguageModel.h"
#include "vietnamese/model/Prefetch.h"

namespace morat {

const model::PairEntry *LanguageModel::pair(Word first, Word second) const {
    const qint32 place = m_following.of(first).find(second);
    return place >= 0 ? &m_pairs[m_following.startOf(first) + quint32(place)] : nullptr;
}

const model::TripleEntry *LanguageModel::triple(const model::PairEntry *start, Word last) const {
    const auto run = start != nullptr ? triples(start) : std::span<const model::TripleEntry>();
    if (run.empty())
        return nullptr;
    const model::TripleEntry *at = run.data();
    for (size_t size = run.size(); size > 1;) {
        const size_t half = size / 2;
        at += at[half].last <= last ? half : 0;
        size -= half;
    }
    return at->last == last ? at : nullptr;
}

double LanguageModel::forward(const model::PairEntry *ab, const model::TripleEntry *abc,
                              const model::PairEntry *bc, Word b, Word c) const {
    if (abc != nullptr)
        return model::unpackProbability(abc->forward);
    const double toPair = ab != nullptr ? model::unpackBackoff(ab->forwardBackoff) : 0;
    if (bc != nullptr)
        return toPair + model::unpackProbability(bc->forward);
    return toPair + double(m_words[b].forwardBackoff) + double(m_words[c].forward);
}

double LanguageModel::backward(const model::PairEntry *ab, const model::TripleEntry *abc,
                               const model::PairEntry *bc, Word a, Word b) const {
    if (abc != nullptr)
        return model::unpackProbability(abc->backward);
    const double toPair = bc != nullptr ? model::unpackBackoff(bc->backwardBackoff) : 0;
    if (ab != nullptr)
        return toPair + model::unpackProbability(ab->backward);
    return toPair + double(m_words[b].backwardBackoff) + double(m_words[a].backward);
}

double LanguageModel::forward(Word a, Word b, Word c) const {
    const auto *ab = pair(a, b);
    return forward(ab, triple(ab, c), pair(b, c), b, c);
}

double LanguageModel::backward(Word a, Word b, Word c) const {
    const auto *ab = pair(a, b);
    return backward(ab, triple(ab, c), pair(b, c), a, b);
}

LanguageModel::RunScores LanguageModel::runScores(std::span<const Word, 5> words) const {
    std::array<const model::PairEntry *, 4> pairs;
    for (size_t i = 0; i < pairs.size(); ++i)
        pairs[i] = pair(words[i], words[i + 1]);
    RunScores scores;
    for (size_t i = 0; i < 3; ++i) {
        const auto *whole = triple(pairs[i], words[i + 2]);
        scores.forward += forward(pairs[i], whole, pairs[i + 1], words[i + 1], words[i + 2]);
        scores.backward += backward(pairs[i], whole, pairs[i + 1], words[i], words[i + 1]);
    }
    return scores;
}

LanguageModel::Neighbours LanguageModel::neighbours(Word before2, Word before, Word after,
                                                    Word after2) const {
    const auto *left = pair(before2, before);
    const auto *right = pair(after, after2);
    prefetch(left);
    prefetch(right);
    return {
        before2, before, after, after2, left, right, m_following.of(before), m_preceding.of(after)};
}

LanguageModel::SideScores LanguageModel::pairScores(const Neighbours &around, Word word) const {
    const qint32 left = around.following.find(word);
    const qint32 right = around.preceding.find(word);
    const double toLeft =
        left >= 0 ? around.following.probability(left)
                  : double(m_words[around.before].forwardBackoff) + double(m_words[word].forward);
    const double toRight =
        right >= 0 ? around.preceding.probability(right)
                   : double(m_words[around.after].backwardBackoff) + double(m_words[word].backward);
    return {toLeft +
                (around.left != nullptr ? model::unpackBackoff(around.left->forwardBackoff) : 0),
            toRight +
                (around.right != nullptr ? model::unpackBackoff(around.right->backwardBackoff) : 0),
            left >= 0 || right >= 0};
}

LanguageModel::SideScores LanguageModel::scores(const Neighbours &around, Word word) const {
    std::array trials{Trial{&around, word}};
    score(trials);
    return trials.front().scores;
}

void LanguageModel::score(std::span<Trial> trials) const {
    struct Kept {
        Trial *trial;
        const model::PairEntry *right;
    };
    std::array<Kept, 16> all;
    const auto prefetchTriples = [this](const model::PairEntry *start) {
        if (start == nullptr)
            return;
        const auto run = triples(start);
        prefetch(run.data() + run.size() / 2);
    };
    while (!trials.empty()) {
        size_t count = 0;
        size_t tried = 0;
        for (; tried < trials.size() && count < all.size(); ++tried) {
            Trial &trial = trials[tried];
            // By pairs, as if the three words had never been seen in a row.
            trial.scores = pairScores(*trial.around, trial.word);
            if (trial.scores.forward + trial.scores.backward < trial.least)
                trial.scores.isMet = false;
            else
                all[count++] = {&trial, nullptr};
        }
        trials = trials.subspan(tried);
        const auto kept = std::span(all).first(count);
        // Their pairs and triples lie far apart: they are all asked for before the first is read.
        for (Kept &one : kept) {
            one.right = pair(one.trial->word, one.trial->around->after);
            prefetch(one.right);
        }
        const Neighbours *last = nullptr;
        for (const Kept &one : kept) {
            if (one.trial->around != last)
                prefetchTriples(one.trial->around->left);
            last = one.trial->around;
            prefetchTriples(one.right);
        }
        for (const Kept &one : kept) {
            auto &[around, word, least, scores] = *one.trial;
            if (const auto *whole = triple(around->left, word))
                scores.forward = model::unpackProbability(whole->forward);
            if (const auto *whole = triple(one.right, around->after2))
                scores.backward = model::unpackProbability(whole->backward);
        }
    }
}

double LanguageModel::pairFit(Word before, Word word, Word after) const {
    constexpr double never = -100;
    const NeighbourIndex::Run following = m_following.of(before);
    const qint32 left = following.find(word);
    if (left < 0)
        return never;
    const NeighbourIndex::Run preceding = m_preceding.of(after);
    const qint32 right = preceding.find(word);
    return right < 0 ? never : following.probability(left) + preceding.probability(right);
}

} // namespace morat
