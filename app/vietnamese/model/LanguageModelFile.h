// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

/// The layout of a language model's file: what the builder writes and the loader maps. Little
/// endian. All sections begin at multiples of eight bytes and follow each other in this order:
///
///   header | wordStarts: u32 × (words + 1) | UTF-8 of the words | description (JSON)
///   | WordEntry × (words + 1) | PairEntry × (pairs + 1) | TripleEntry × triples
///   | CompoundEntry × compounds | confusionStarts: u32 × (words + 1) | ConfusionEntry × confusions
///
/// A word's number is its place in byte order. A word owns a run of pairs, a pair a run of
/// triples, both sorted by their last word; the extra entry at the end closes the last run.
/// Compounds are sorted by their words; a word's confusions by how often the other word stands in
/// the text.
namespace morat::model {

using Word = quint16;

inline constexpr std::array<char, 8> magic{'M', 'O', 'R', 'A', 'T', 'L', 'M', '\n'};
inline constexpr quint32 version = 2;

struct Header {
    std::array<char, 8> magic;
    quint32 version;
    quint32 words; ///< the reserved words too
    quint32 pairs;
    quint32 triples;
    quint64 textBytes;        ///< UTF-8 of all words
    quint64 descriptionBytes; ///< UTF-8 JSON: what the model was made from
    quint64 fileBytes;
    quint64 checksum; ///< of everything after the header
    quint32 compounds;
    quint32 confusions;
};
static_assert(sizeof(Header) == 64);

/// Logarithms are natural. "Forward" is seen from the left, P(last | before), "backward" from the
/// right, P(first | after).
struct WordEntry {
    float forward;  ///< ln P(word) as the last of a pair
    float backward; ///< ln P(word) as the first of a pair
    float forwardBackoff;
    float backwardBackoff;
    quint32 firstPair;
    quint32 count; ///< in the text, capped
};
static_assert(sizeof(WordEntry) == 24);

struct PairEntry {
    quint32 firstTriple;
    Word last;
    quint8 forward;         ///< ln P(last | first)
    quint8 backward;        ///< ln P(first | last)
    quint8 forwardBackoff;  ///< for words that follow the pair
    quint8 backwardBackoff; ///< for words that precede it
    quint8 count;
    quint8 unused;
};
static_assert(sizeof(PairEntry) == 12);

struct TripleEntry {
    Word last;
    quint8 forward;  ///< ln P(last | first, middle)
    quint8 backward; ///< ln P(first | middle, last)
};
static_assert(sizeof(TripleEntry) == 4);

/// A word of two to four syllables; unused places hold `noWord`.
struct CompoundEntry {
    std::array<Word, 4> syllables;
    quint32 count; ///< of that run of syllables in the text, also where they are no word
};
static_assert(sizeof(CompoundEntry) == 12);
inline constexpr Word noWord = 0xFFFF;

/// Another word that a writer can have meant by a word.
struct ConfusionEntry {
    Word meant;
    quint8 confusion; ///< a Confusion
    quint8 unused;
};
static_assert(sizeof(ConfusionEntry) == 4);

// One byte a number: a probability in steps of 1/12 (down to e^-21), a backoff weight in steps of
// 1/20 from e^2 down to e^-10.7, a count in steps of a twelfth of a doubling.
[[nodiscard]] inline quint8 packProbability(double ln) {
    return quint8(std::clamp(std::lround(-ln * 12), 0L, 255L));
}
[[nodiscard]] inline double unpackProbability(quint8 packed) {
    return -packed / 12.0;
}
[[nodiscard]] inline quint8 packBackoff(double ln) {
    return quint8(std::clamp(std::lround((2 - ln) * 20), 0L, 255L));
}
[[nodiscard]] inline double unpackBackoff(quint8 packed) {
    return 2 - packed / 20.0;
}
[[nodiscard]] inline quint8 packCount(quint64 count) {
    return quint8(std::clamp(std::lround(std::log2(double(count + 1)) * 12), 0L, 255L));
}
[[nodiscard]] inline quint64 unpackCount(quint8 packed) {
    return quint64(std::llround(std::exp2(packed / 12.0))) - 1;
}

} // namespace morat::model
