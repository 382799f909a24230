// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/model/LanguageModelMix.h"

#include <algorithm>
#include <cmath>

namespace morat {

LanguageModelMix::LanguageModelMix(std::shared_ptr<const LanguageModel> shipped,
                                   std::shared_ptr<const LanguageModel> newsroom,
                                   std::shared_ptr<const RareSyllables> rare, double share)
    : m_shipped(std::move(shipped))
    , m_newsroom(std::move(newsroom))
    , m_share(share)
    , m_rare(std::move(rare)) {
    if (!m_newsroom)
        return;
    m_numbers.reserve(m_shipped->wordCount());
    for (quint32 word = 0; word < m_shipped->wordCount(); ++word)
        m_numbers.push_back(m_newsroom->wordOf(m_shipped->text(Word(word))));
}

double LanguageModelMix::mixed(double shipped, double newsroom) const {
    return std::log((1 - m_share) * std::exp(shipped) + m_share * std::exp(newsroom));
}

double LanguageModelMix::forward(Word a, Word b, Word c) const {
    const double rarity = share(c);
    a = known(a);
    b = known(b);
    c = known(c);
    const double shipped = m_shipped->forward(a, b, c);
    return rarity +
           (m_newsroom
                ? mixed(shipped, m_newsroom->forward(m_numbers[a], m_numbers[b], m_numbers[c]))
                : shipped);
}

double LanguageModelMix::backward(Word a, Word b, Word c) const {
    const double rarity = share(a);
    a = known(a);
    b = known(b);
    c = known(c);
    const double shipped = m_shipped->backward(a, b, c);
    return rarity +
           (m_newsroom
                ? mixed(shipped, m_newsroom->backward(m_numbers[a], m_numbers[b], m_numbers[c]))
                : shipped);
}

LanguageModel::RunScores LanguageModelMix::runScores(std::span<const Word, 5> words) const {
    const auto isOfModel = [this](Word word) { return !isRare(word); };
    if (!m_newsroom && std::ranges::all_of(words, isOfModel))
        return m_shipped->runScores(words);
    LanguageModel::RunScores scores;
    for (size_t i = 0; i < 3; ++i) {
        scores.forward += forward(words[i], words[i + 1], words[i + 2]);
        scores.backward += backward(words[i], words[i + 1], words[i + 2]);
    }
    return scores;
}

LanguageModel::SideScores LanguageModelMix::scores(const Neighbours &around, Word word) const {
    std::array trials{Trial{&around, word}};
    score(trials);
    return trials.front().scores;
}

void LanguageModelMix::score(std::span<Trial> trials) const {
    // A rare syllable is tried as an unknown word, which has been seen beside nearly everything.
    std::vector<std::pair<size_t, Word>> rare;
    for (size_t i = 0; i < trials.size(); ++i)
        if (const Word word = trials[i].word; isRare(word)) {
            rare.emplace_back(i, word);
            trials[i].word = unknown();
        }
    scoreKnown(trials);
    for (const auto &[at, word] : rare) {
        Trial &trial = trials[at];
        trial.word = word;
        trial.scores.forward += share(word);
        trial.scores.backward += share(word);
        trial.scores.isMet = false;
    }
}

void LanguageModelMix::scoreKnown(std::span<Trial> trials) const {
    if (!m_newsroom) {
        m_shipped->score(trials);
        return;
    }
    const Neighbours *last = nullptr;
    Neighbours there;
    for (Trial &trial : trials) {
        const Neighbours &around = *trial.around;
        if (&around != last)
            there = m_newsroom->neighbours(m_numbers[around.before2], m_numbers[around.before],
                                           m_numbers[around.after], m_numbers[around.after2]);
        last = &around;
        // Neither gives a word up: it may be usual in the other.
        const auto shipped = m_shipped->scores(around, trial.word);
        const auto own = m_newsroom->scores(there, m_numbers[trial.word]);
        trial.scores = {mixed(shipped.forward, own.forward), mixed(shipped.backward, own.backward),
                        shipped.isMet || own.isMet};
    }
}

quint64 LanguageModelMix::count(Word word) const {
    if (isRare(word))
        return m_rare->count(word);
    return m_shipped->count(word) + (m_newsroom ? m_newsroom->count(m_numbers[word]) : 0);
}

quint64 LanguageModelMix::count(Word first, Word second) const {
    if (isRare(first) || isRare(second))
        return 0;
    return m_shipped->count(first, second) +
           (m_newsroom ? m_newsroom->count(m_numbers[first], m_numbers[second]) : 0);
}

std::optional<quint32> LanguageModelMix::compound(std::span<const Word> syllables) const {
    constexpr quint32 countOfRareWords = 5; // nobody counted them
    const auto isOfModel = [this](Word word) { return !isRare(word); };
    if (std::ranges::all_of(syllables, isOfModel))
        return m_shipped->compound(syllables);
    if (syllables.size() == 2 && m_rare->isWord(syllables[0], syllables[1]))
        return countOfRareWords;
    return std::nullopt;
}

quint64 LanguageModelMix::totalCount() const {
    return m_shipped->totalCount() + (m_newsroom ? m_newsroom->totalCount() : 0);
}

} // namespace morat
