// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/model/NeighbourIndex.h"

#include <functional>
#include <numeric>

namespace morat {

NeighbourIndex::NeighbourIndex(std::span<const quint32> starts)
    : m_probabilities(starts.back()) {
    const size_t chunksARun = (starts.size() - 1 + chunkBits - 1) / chunkBits;
    m_starts.reserve(starts.size());
    quint32 chunks = 0;
    quint32 words = 0;
    for (size_t word = 0; word + 1 < starts.size(); ++word) {
        const quint32 size = starts[word + 1] - starts[word];
        m_starts.push_back({starts[word], isLong(size) ? chunks : words});
        (isLong(size) ? chunks : words) += isLong(size) ? quint32(chunksARun) : size;
    }
    m_starts.push_back({starts.back(), words});
    m_chunks.resize(chunks);
    m_words.resize(words);
}

template <typename Entry, typename WordOf>
void NeighbourIndex::fill(std::span<const Entry> pairs, WordOf wordOf) {
    const size_t chunksARun = (m_starts.size() - 1 + chunkBits - 1) / chunkBits;
    for (size_t word = 0; word + 1 < m_starts.size(); ++word) {
        const auto [start, look] = m_starts[word];
        const auto run = pairs.subspan(start, m_starts[word + 1].pair - start);
        if (!isLong(quint32(run.size()))) {
            std::ranges::transform(run, m_words.begin() + look, wordOf);
            continue;
        }
        const auto chunks = std::span(m_chunks).subspan(look, chunksARun);
        // The neighbours are in order: how many lie before a chunk is how many have been noted. Of
        // a file in which they are not some are not found.
        size_t noted = 0;
        quint32 end = 0; // of the chunk: the first number that lies behind it
        for (quint64 &chunk : chunks) {
            const quint32 first = end;
            end += chunkBits;
            chunk = quint64(noted) << chunkBits;
            for (; noted < run.size() && wordOf(run[noted]) < end; ++noted)
                if (const quint32 neighbour = wordOf(run[noted]); neighbour >= first)
                    chunk |= quint64(1) << (neighbour - first);
        }
    }
}

// Both spans end with the entry that closes the last run: it is no word and no pair.

NeighbourIndex NeighbourIndex::following(std::span<const model::WordEntry> words,
                                         std::span<const model::PairEntry> pairs) {
    std::vector<quint32> starts(words.size());
    std::ranges::transform(words, starts.begin(), &model::WordEntry::firstPair);
    NeighbourIndex index(starts);
    pairs = pairs.first(pairs.size() - 1);
    std::ranges::transform(pairs, index.m_probabilities.begin(), &model::PairEntry::forward);
    index.fill(pairs, [](const model::PairEntry &pair) { return pair.last; });
    return index;
}

NeighbourIndex NeighbourIndex::preceding(std::span<const model::WordEntry> words,
                                         std::span<const model::PairEntry> pairs) {
    // Counted, then dealt out: each run comes to be in the order of the first words.
    std::vector<quint32> starts(words.size());
    for (const model::PairEntry &pair : pairs.first(pairs.size() - 1))
        ++starts[pair.last + 1U];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    NeighbourIndex index(starts);
    std::vector<model::Word> dealt(pairs.size() - 1);
    // Kept at hand, as a byte written could change any member.
    model::Word *const firsts = dealt.data();
    quint8 *const probabilities = index.m_probabilities.data();
    quint32 *const next = starts.data();
    const model::PairEntry *pair = pairs.data();
    for (size_t first = 0; first + 1 < words.size(); ++first)
        for (const auto *const end = pairs.data() + words[first + 1].firstPair; pair < end;
             ++pair) {
            const quint32 place = next[pair->last]++;
            firsts[place] = model::Word(first);
            probabilities[place] = pair->backward;
        }
    index.fill(std::span<const model::Word>(dealt), std::identity());
    return index;
}

} // namespace morat
