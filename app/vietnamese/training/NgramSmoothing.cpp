// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/training/NgramSmoothing.h"

#include <algorithm>
#include <array>

namespace morat {

namespace {

/// What is taken off a count of 1, 2, and 3 or more.
class Discounts {
public:
    void see(quint64 count) {
        if (count >= 1 && count <= 4)
            ++m_counts[size_t(count - 1)];
    }
    void settle() {
        const auto [n1, n2, n3, n4] = m_counts;
        // Too little text for the estimate: a half, the usual absolute discount.
        if (n1 == 0 || n2 == 0 || n3 == 0 || n4 == 0)
            return;
        const double y = n1 / (n1 + 2 * n2);
        m_taken = {std::clamp(1 - 2 * y * n2 / n1, 0.05, 0.95),
                   std::clamp(2 - 3 * y * n3 / n2, 0.05, 1.95),
                   std::clamp(3 - 4 * y * n4 / n3, 0.05, 2.95)};
    }
    [[nodiscard]] double of(quint64 count) const {
        return count == 0 ? 0 : m_taken[size_t(std::min<quint64>(count, 3) - 1)];
    }

private:
    std::array<double, 4> m_counts{};
    std::array<double, 3> m_taken{0.5, 0.5, 0.5};
};

/// A context: how much was seen in it, and how much of that the discounts take.
struct Context {
    quint64 total = 0;
    std::array<quint32, 3> types{}; ///< continuations seen once, twice, more often

    void see(quint64 count) {
        total += count;
        ++types[size_t(std::min<quint64>(count, 3) - 1)];
    }
    [[nodiscard]] quint64 allTypes() const { return quint64(types[0]) + types[1] + types[2]; }
    [[nodiscard]] double freed(const Discounts &discounts) const {
        double taken = 0;
        for (size_t i = 0; i < types.size(); ++i)
            taken += types[i] * discounts.of(i + 1);
        return taken / double(total);
    }
};

/// How much of a distribution the kept entries hold, at its own and at the lower order.
struct Kept {
    double own = 0;
    double lower = 0;

    void add(double ownShare, double lowerShare) {
        own += ownShare;
        lower += lowerShare;
    }
    [[nodiscard]] double backoff() const {
        constexpr double least = 1e-9;
        return std::max(1 - own, least) / std::max(1 - lower, least);
    }
};

double interpolated(quint64 count, const Discounts &discounts, const Context &context,
                    double lower) {
    const double seen = (double(count) - discounts.of(count)) / double(context.total);
    return seen + context.freed(discounts) * lower;
}

struct PairState {
    quint32 key = 0;
    Context after;  ///< what follows the pair
    Context before; ///< what precedes it
    double forward = 0;
    double backward = 0;
    Kept keptAfter;
    Kept keptBefore;

    [[nodiscard]] quint32 first() const { return key >> 16; }
    [[nodiscard]] quint32 second() const { return key & 0xFFFF; }
};

class PairTable {
public:
    PairTable(std::span<const TripleCount> triples, quint32 words)
        : m_starts(words + 1) {
        for (const TripleCount &triple : triples) {
            if (m_pairs.empty() || m_pairs.back().key != triple.head())
                m_pairs.push_back({.key = triple.head()});
            m_pairs.back().after.see(triple.count);
        }
        for (const PairState &pair : m_pairs)
            ++m_starts[pair.first() + 1];
        for (size_t word = 1; word < m_starts.size(); ++word)
            m_starts[word] += m_starts[word - 1];
        for (const TripleCount &triple : triples)
            at(triple.tail()).before.see(triple.count);
    }

    /// The pair must be in the table. Padding on both sides of a sentence makes every pair both
    /// the head of a triple and the tail of one.
    [[nodiscard]] PairState &at(quint32 key) {
        const auto begin = m_pairs.begin();
        return *std::ranges::lower_bound(begin + m_starts[key >> 16],
                                         begin + m_starts[(key >> 16) + 1], key, {},
                                         &PairState::key);
    }
    [[nodiscard]] std::vector<PairState> &all() { return m_pairs; }

private:
    std::vector<PairState> m_pairs;
    std::vector<qint64> m_starts;
};

} // namespace

SmoothedNgrams smooth(std::span<const TripleCount> triples, quint32 words, quint64 minimumPair,
                      quint64 minimumTriple) {
    SmoothedNgrams result;
    result.words.resize(words);
    PairTable pairs(triples, words);

    Discounts ofTriples;
    for (const TripleCount &triple : triples) {
        ofTriples.see(triple.count);
        result.words[triple.last()].count += triple.count;
    }
    ofTriples.settle();

    // Pairs and words count the different neighbours, not the occurrences (Kneser and Ney).
    Discounts ofForwardPairs;
    Discounts ofBackwardPairs;
    std::vector<Context> afterWord(words);
    std::vector<Context> beforeWord(words);
    for (const PairState &pair : pairs.all()) {
        ofForwardPairs.see(pair.before.allTypes());
        ofBackwardPairs.see(pair.after.allTypes());
        afterWord[pair.first()].see(pair.before.allTypes());
        beforeWord[pair.second()].see(pair.after.allTypes());
    }
    ofForwardPairs.settle();
    ofBackwardPairs.settle();

    const double pairCount = double(pairs.all().size()) + 0.5 * words;
    for (quint32 word = 0; word < words; ++word) {
        result.words[word].forward = (double(beforeWord[word].allTypes()) + 0.5) / pairCount;
        result.words[word].backward = (double(afterWord[word].allTypes()) + 0.5) / pairCount;
    }
    std::vector<Kept> keptAfterWord(words);
    std::vector<Kept> keptBeforeWord(words);
    for (PairState &pair : pairs.all()) {
        const double ofLast = result.words[pair.second()].forward;
        const double ofFirst = result.words[pair.first()].backward;
        pair.forward =
            interpolated(pair.before.allTypes(), ofForwardPairs, afterWord[pair.first()], ofLast);
        pair.backward = interpolated(pair.after.allTypes(), ofBackwardPairs,
                                     beforeWord[pair.second()], ofFirst);
        if (pair.after.total < minimumPair)
            continue;
        keptAfterWord[pair.first()].add(pair.forward, ofLast);
        keptBeforeWord[pair.second()].add(pair.backward, ofFirst);
    }
    for (const TripleCount &triple : triples) {
        if (triple.count < minimumTriple)
            continue;
        PairState &head = pairs.at(triple.head());
        PairState &tail = pairs.at(triple.tail());
        const double forward = interpolated(triple.count, ofTriples, head.after, tail.forward);
        const double backward = interpolated(triple.count, ofTriples, tail.before, head.backward);
        head.keptAfter.add(forward, tail.forward);
        tail.keptBefore.add(backward, head.backward);
        result.triples.push_back({triple.key, forward, backward});
    }
    for (const PairState &pair : pairs.all())
        if (pair.after.total >= minimumPair)
            result.pairs.push_back({pair.key, pair.forward, pair.backward, pair.keptAfter.backoff(),
                                    pair.keptBefore.backoff(), pair.after.total});
    for (quint32 word = 0; word < words; ++word) {
        result.words[word].forwardBackoff = keptAfterWord[word].backoff();
        result.words[word].backwardBackoff = keptBeforeWord[word].backoff();
    }
    return result;
}

} // namespace morat
