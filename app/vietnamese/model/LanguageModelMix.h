// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/model/LanguageModel.h"

namespace morat {

/// The shipped language model, and one that a newsroom trained on its own archive if it has one.
/// Probabilities are interpolated, counts added; words keep the shipped model's numbers.
class LanguageModelMix {
public:
    using Word = LanguageModel::Word;

    /// `newsroom` may be null. `share`: its weight, 0…1.
    explicit LanguageModelMix(std::shared_ptr<const LanguageModel> shipped,
                              std::shared_ptr<const LanguageModel> newsroom = {},
                              double share = 0.3);

    [[nodiscard]] const LanguageModel &shipped() const { return *m_shipped; }

    /// ln P(c | a b) and ln P(a | b c).
    [[nodiscard]] double forward(Word a, Word b, Word c) const;
    [[nodiscard]] double backward(Word a, Word b, Word c) const;
    [[nodiscard]] LanguageModel::RunScores runScores(std::span<const Word, 5> words) const;
    /// As LanguageModel's, for a place in a text.
    using Neighbours = LanguageModel::Neighbours;
    using Trial = LanguageModel::Trial;
    [[nodiscard]] Neighbours neighbours(Word before2, Word before, Word after, Word after2) const {
        return m_shipped->neighbours(before2, before, after, after2);
    }
    [[nodiscard]] LanguageModel::SideScores scores(const Neighbours &around, Word word) const;
    void score(std::span<Trial> trials) const;
    /// Of the shipped model alone.
    [[nodiscard]] double pairFit(Word before, Word word, Word after) const {
        return m_shipped->pairFit(before, word, after);
    }
    [[nodiscard]] quint64 count(Word word) const;
    [[nodiscard]] quint64 count(Word first, Word second) const;
    [[nodiscard]] quint64 totalCount() const;

    [[nodiscard]] Word reserved(ModelWordKind kind) const { return m_shipped->reserved(kind); }
    [[nodiscard]] Word unknown() const { return m_shipped->unknown(); }
    [[nodiscard]] QString text(Word word) const { return m_shipped->text(word); }
    [[nodiscard]] std::optional<quint32> compound(std::span<const Word> syllables) const {
        return m_shipped->compound(syllables);
    }
    [[nodiscard]] std::span<const model::ConfusionEntry> confusions(Word word) const {
        return m_shipped->confusions(word);
    }

private:
    [[nodiscard]] double mixed(double shipped, double newsroom) const;

    std::shared_ptr<const LanguageModel> m_shipped;
    std::shared_ptr<const LanguageModel> m_newsroom;
    std::vector<Word> m_numbers; ///< the shipped model's number → the newsroom's
    double m_share;
};

} // namespace morat
