// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/model/LanguageModelFile.h"

#include <bit>
#include <vector>

namespace morat {

/// The words that stand on one side of each word, and how likely: of a model's pairs what nearly
/// every question is about, in three bytes a pair where the file has twelve. The words tried at one
/// place are all looked for in two runs, that of the word before and that of the word after, which
/// stay near the processor meanwhile.
class NeighbourIndex {
public:
    /// The neighbours of one word, in the order of their numbers. A long run is a row of bits,
    /// which answers at once and takes no more room; a short one a list to be searched.
    class Run {
    public:
        Run() = default;

        /// The place of `word` in the run, or -1.
        [[nodiscard]] qint32 find(model::Word word) const {
            return m_chunks != nullptr ? findBit(word) : findInList(word);
        }
        /// ln P(the word at `place` | the word whose run it is).
        [[nodiscard]] double probability(qint32 place) const {
            return model::unpackProbability(m_probabilities[place]);
        }

    private:
        friend class NeighbourIndex;
        [[nodiscard]] qint32 findBit(model::Word word) const {
            const quint64 chunk = m_chunks[word / chunkBits];
            const int bit = word % chunkBits;
            if ((chunk >> bit & 1) == 0)
                return -1;
            const quint64 before = chunk & ((quint64(1) << bit) - 1);
            return qint32(chunk >> chunkBits) + std::popcount(before);
        }
        /// Without a branch in the loop, because which way it goes can't be foreseen.
        [[nodiscard]] qint32 findInList(model::Word word) const {
            if (m_words == nullptr)
                return -1;
            const model::Word *at = m_words;
            for (quint32 size = m_size; size > 1;) {
                const quint32 half = size / 2;
                at += at[half] <= word ? half : 0;
                size -= half;
            }
            return *at == word ? qint32(at - m_words) : -1;
        }

        const quint64 *m_chunks = nullptr;    ///< null: the run is a list
        const model::Word *m_words = nullptr; ///< null: the run is empty, or bits
        const quint8 *m_probabilities = nullptr;
        quint32 m_size = 0;
    };

    NeighbourIndex() = default;
    /// What follows each word, from the left; in the order of the model's pairs.
    [[nodiscard]] static NeighbourIndex following(std::span<const model::WordEntry> words,
                                                  std::span<const model::PairEntry> pairs);
    /// What precedes each word, from the right. The last word of every pair must be one of `words`.
    [[nodiscard]] static NeighbourIndex preceding(std::span<const model::WordEntry> words,
                                                  std::span<const model::PairEntry> pairs);

    [[nodiscard]] Run of(model::Word word) const {
        const Start &start = m_starts[word];
        Run run;
        run.m_size = m_starts[word + 1U].pair - start.pair;
        run.m_probabilities = m_probabilities.data() + start.pair;
        if (isLong(run.m_size))
            run.m_chunks = m_chunks.data() + start.look;
        else if (run.m_size > 0)
            run.m_words = m_words.data() + start.look;
        return run;
    }
    /// Where the run of `word` begins among all.
    [[nodiscard]] quint32 startOf(model::Word word) const { return m_starts[word].pair; }

private:
    /// Of a chunk, the low 48 bits say which words are there, the high 16 how many are before it.
    static constexpr int chunkBits = 48;
    static constexpr bool isLong(quint32 size) { return size >= 400; }
    struct Start {
        quint32 pair; ///< into the probabilities
        quint32 look; ///< into the chunks or the words
    };
    /// Room for the runs that begin and end at `starts`.
    explicit NeighbourIndex(std::span<const quint32> starts);
    /// Notes the neighbours, which lie run after run in `pairs`.
    template <typename Entry, typename WordOf>
    void fill(std::span<const Entry> pairs, WordOf wordOf);

    std::vector<Start> m_starts;
    std::vector<quint64> m_chunks;
    std::vector<model::Word> m_words;
    std::vector<quint8> m_probabilities;
};

} // namespace morat
