// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/NeighbourIndex.h"

#include <numeric>

namespace morat {

NeighbourIndex::NeighbourIndex(std::span<const quint32> starts, std::span<const model::Word> words,
                               std::vector<quint8> probabilities)
    : m_probabilities(std::move(probabilities)) {
    const size_t chunksARun = (starts.size() - 1 + chunkBits - 1) / chunkBits;
    m_starts.reserve(starts.size());
    for (size_t word = 0; word + 1 < starts.size(); ++word) {
        const auto run = words.subspan(starts[word], starts[word + 1] - starts[word]);
        if (!isLong(quint32(run.size()))) {
            m_starts.push_back({starts[word], quint32(m_words.size())});
            m_words.insert(m_words.end(), run.begin(), run.end());
            continue;
        }
        m_starts.push_back({starts[word], quint32(m_chunks.size())});
        m_chunks.resize(m_chunks.size() + chunksARun);
        quint64 *const chunks = &m_chunks[m_starts.back().look];
        for (const model::Word neighbour : run)
            chunks[neighbour / chunkBits] |= quint64(1) << neighbour % chunkBits;
        quint64 before = 0;
        for (size_t chunk = 0; chunk < chunksARun; ++chunk) {
            const auto here = quint64(std::popcount(chunks[chunk]));
            chunks[chunk] |= before << chunkBits;
            before += here;
        }
    }
    m_starts.push_back({starts.back(), 0});
    m_chunks.shrink_to_fit();
    m_words.shrink_to_fit();
}

// Both spans end with the entry that closes the last run: it is no word and no pair.

NeighbourIndex NeighbourIndex::following(std::span<const model::WordEntry> words,
                                         std::span<const model::PairEntry> pairs) {
    std::vector<quint32> starts(words.size());
    std::ranges::transform(words, starts.begin(), &model::WordEntry::firstPair);
    std::vector<model::Word> lasts(pairs.size() - 1);
    std::vector<quint8> probabilities(pairs.size() - 1);
    for (size_t at = 0; at + 1 < pairs.size(); ++at) {
        lasts[at] = pairs[at].last;
        probabilities[at] = pairs[at].forward;
    }
    return {starts, lasts, std::move(probabilities)};
}

NeighbourIndex NeighbourIndex::preceding(std::span<const model::WordEntry> words,
                                         std::span<const model::PairEntry> pairs) {
    // Counted, then dealt out: each run comes to be in the order of the first words.
    std::vector<quint32> starts(words.size());
    for (const model::PairEntry &pair : pairs.first(pairs.size() - 1))
        ++starts[pair.last + 1U];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<quint32> next(starts.begin(), starts.end() - 1);
    std::vector<model::Word> firsts(pairs.size() - 1);
    std::vector<quint8> probabilities(pairs.size() - 1);
    for (size_t first = 0; first + 1 < words.size(); ++first)
        for (quint32 at = words[first].firstPair; at < words[first + 1].firstPair; ++at) {
            const quint32 place = next[pairs[at].last]++;
            firsts[place] = model::Word(first);
            probabilities[place] = pairs[at].backward;
        }
    return {starts, firsts, std::move(probabilities)};
}

} // namespace morat
