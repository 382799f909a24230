// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <vector>

/// The layout of a network's file: what `morat-context pack` writes and the loader maps.
///
///   header | wordStarts: u32 × (words + 1) | UTF-8 of the words | description (JSON)
///   | read | guess: tables of words × width | guessBias: f32 × words
///   | for each side, left then right, for each layer: normGain, normBias: f32 × width
///       | mix: table of 2 width × 2 width | mixBias: f32 × 2 width
///   | normGain, normBias: f32 × 2 width | first: table of middle × 2 width | f32 × middle
///   | second: table of width × middle | f32 × width
///
/// A table of rows × columns is a scale for each row, f32, and then the numbers in steps of it: one
/// byte each in `read` and `guess`, two in the others.
namespace morat::network {

inline constexpr std::array<char, 8> magic{'M', 'O', 'R', 'A', 'T', 'N', 'N', '\n'};
inline constexpr quint32 version = 1;

// More than any sensible network has; a file that says more is damaged.
inline constexpr quint32 mostWidth = 1024;
inline constexpr quint32 mostLayers = 8;

struct Header {
    std::array<char, 8> magic;
    quint32 version;
    quint32 words;
    quint32 width;  ///< a multiple of eight
    quint32 layers; ///< of each side
    quint32 middle; ///< a multiple of eight
    quint32 unused;
    quint64 textBytes;        ///< UTF-8 of all words
    quint64 descriptionBytes; ///< UTF-8 JSON: what the network was made from
    quint64 fileBytes;
    quint64 checksum; ///< of everything after the header
};
static_assert(sizeof(Header) == 64);

/// A network as it was learned: what `network.py` writes.
struct Weights {
    quint32 width = 0;
    quint32 layers = 0;
    quint32 middle = 0;
    QList<QByteArray> words;    ///< the reserved ones too; row k of the tables is of word k
    std::vector<float> numbers; ///< every section after the description, in the file's order
};
/// How many numbers a network of these measures has.
[[nodiscard]] quint64 numbersOf(const Weights &measures);

/// `weights.numbers` must be as many as numbersOf() says.
[[nodiscard]] Result<void> write(const Weights &weights, const QByteArray &description,
                                 const QString &output);

} // namespace morat::network
