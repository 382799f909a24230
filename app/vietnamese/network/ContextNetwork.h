// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/model/LanguageModel.h"
#include "vietnamese/network/ContextNetworkFile.h"

#include <QFile>
#include <QJsonObject>

#include <memory>
#include <span>
#include <vector>

namespace morat {

/// Guesses a word from the words on both sides of it, further off than the language model's triples
/// reach: two stacks of gated convolutions, one that reads from the left and one from the right
/// (Dauphin et al. 2017, “Language Modeling with Gated Convolutional Networks”), each as far as
/// 2^layers words. The word itself is never looked at. Takes a fifth of a millisecond a place:
/// asked only of places that the model finds odd. Const, shared by all threads.
class ContextNetwork {
public:
    using Word = LanguageModel::Word;

    /// A file that is damaged, cut short or of another version is refused with the reason. The
    /// network knows the words by the numbers that `model` gives them; words that it was not taught
    /// are unknown to it.
    [[nodiscard]] static Result<std::shared_ptr<const ContextNetwork>>
    open(const QString &file, const LanguageModel &model);

    /// What is expected at a place.
    using Expectation = std::vector<float>;
    /// `words`: a block's as the model reads them, with the boundaries around them.
    [[nodiscard]] Expectation expectationAt(std::span<const Word> words, size_t at) const;
    /// How well a word fits what is expected: ln P(word) up to a number that is the same for all
    /// words at a place.
    [[nodiscard]] double fit(const Expectation &expectation, Word word) const;

    /// What the network was made from.
    [[nodiscard]] const QJsonObject &description() const { return m_description; }
    [[nodiscard]] quint64 fileBytes() const { return m_bytes.size(); }

private:
    /// Of the words in the file.
    using Row = quint32;

    /// Numbers in steps of one byte, with a scale for each row.
    struct Table {
        std::span<const float> scales;
        std::span<const qint8> steps;
    };
    struct Norm {
        std::span<const float> gain;
        std::span<const float> bias;
    };
    /// A matrix and what is added behind it. The weights of eight outputs lie together, input
    /// after input.
    struct Dense {
        size_t inputs = 0;
        size_t outputs = 0;
        std::vector<float> weights;
        std::span<const float> bias;
    };
    struct Layer {
        Norm norm;
        Dense mix;
    };
    using Side = std::vector<Layer>;

    ContextNetwork() = default;
    /// Words that the model numbers behind its own (RareSyllables) are unknown here.
    [[nodiscard]] Row rowOf(Word word) const {
        return word < m_rows.size() ? m_rows[word] : m_unknown;
    }
    [[nodiscard]] Result<void> bind(const LanguageModel &model);
    void numberWords(const LanguageModel &model, std::span<const quint32> starts,
                     std::span<const char> text);
    /// What a side knows of the words `rows`, the nearest first.
    void summarise(const Side &side, std::span<const Row> rows, std::span<float> summary) const;
    static void normalise(std::span<const float> values, const Norm &norm, std::span<float> out);
    /// out = weights · in + bias, for `count` rows behind each other.
    static void multiply(const Dense &dense, const float *in, size_t count, float *out);

    QFile m_file;
    std::span<const uchar> m_bytes;
    size_t m_width = 0;
    std::vector<Row> m_rows; ///< the model's number → the row in the tables
    Row m_unknown = 0;
    Table m_read;
    Table m_guess;
    std::span<const float> m_guessBias;
    Side m_left;
    Side m_right;
    Norm m_norm;
    Dense m_first;
    Dense m_second;
    QJsonObject m_description;
};

} // namespace morat
