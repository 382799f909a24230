// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/model/ModelText.h"
#include "vietnamese/orthography/Confusion.h"

#include <array>
#include <vector>

namespace morat {

/// A capital inside a sentence is a name to the language model, which then knows nothing of the
/// word beside it: “Phó Chủ tịnh”, “Bộ Ngoại gia”. Titles and bodies are written so. Where a word
/// with a capital and its neighbour are no word, and one typo away they are a frequent one, they
/// are read in small letters. Names of people and places are left alone.
class CapitalReading {
public:
    CapitalReading(const ModelTextReader &reader, const QList<Token> &tokens)
        : m_reader(reader)
        , m_tokens(tokens) {}

    /// The places of `text` that are worth reading so, in its order. Cheap.
    [[nodiscard]] std::vector<size_t> places(const ModelText &text) const;

    /// Whether the word makes one with the capital right before it, which the model reads as a
    /// name: “Giao thoa”, “Hội đồng”.
    [[nodiscard]] bool completesCapital(const ModelText &text, size_t at) const;

    /// The numbers of the word at a place, the two before it and the two behind it, as they are
    /// read in small letters. Words that the model does not hold stay names.
    using Window = std::array<LanguageModel::Word, 5>;
    [[nodiscard]] Window inSmallLetters(const ModelText &text, size_t at) const;

    /// Whether `meant` makes a word with a neighbour of the place that is far more frequent than
    /// what is written there. `small`: read in small letters.
    [[nodiscard]] bool completesWord(const ModelText &small, size_t at, LanguageModel::Word meant,
                                     Confusion confusion) const;

private:
    using Word = LanguageModel::Word;
    [[nodiscard]] bool isCapital(const ModelText &text, size_t at) const;
    [[nodiscard]] bool isInName(const ModelText &text, size_t at) const;
    [[nodiscard]] Word smallAt(const ModelText &text, size_t at) const;
    [[nodiscard]] bool isWord(Word left, Word right) const;

    const ModelTextReader &m_reader;
    const QList<Token> &m_tokens;
};

} // namespace morat
