// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/model/LanguageModel.h"
#include "vietnamese/model/RareSyllables.h"

namespace morat {

/// The shipped language model, and one that a newsroom trained on its own archive if it has one.
/// Probabilities are interpolated, counts added; words keep the shipped model's numbers. Syllables
/// too rare for it have numbers behind them: as one of the unknown words, with their share of
/// those.
class LanguageModelMix {
public:
    using Word = LanguageModel::Word;

    /// `newsroom` and `rare` may be null. `share`: the newsroom's weight, 0…1.
    explicit LanguageModelMix(std::shared_ptr<const LanguageModel> shipped,
                              std::shared_ptr<const LanguageModel> newsroom = {},
                              std::shared_ptr<const RareSyllables> rare = {}, double share = 0.3);

    [[nodiscard]] const LanguageModel &shipped() const { return *m_shipped; }
    /// How many numbers there are, of the shipped model's words and of the rare syllables.
    [[nodiscard]] quint32 wordCount() const {
        return m_shipped->wordCount() + (m_rare ? quint32(m_rare->size()) : 0);
    }
    [[nodiscard]] bool isRare(Word word) const { return m_rare && word >= m_rare->first(); }
    /// ln of the share that a rare syllable has of the unknown words; 0 for a word of the model.
    [[nodiscard]] double share(Word word) const {
        return isRare(word) ? double(m_rare->share(word)) : 0;
    }

    /// ln P(c | a b) and ln P(a | b c).
    [[nodiscard]] double forward(Word a, Word b, Word c) const;
    [[nodiscard]] double backward(Word a, Word b, Word c) const;
    [[nodiscard]] LanguageModel::RunScores runScores(std::span<const Word, 5> words) const;
    /// As LanguageModel's, for a place in a text.
    using Neighbours = LanguageModel::Neighbours;
    using Trial = LanguageModel::Trial;
    [[nodiscard]] Neighbours neighbours(Word before2, Word before, Word after, Word after2) const {
        return m_shipped->neighbours(known(before2), known(before), known(after), known(after2));
    }
    [[nodiscard]] LanguageModel::SideScores scores(const Neighbours &around, Word word) const;
    void score(std::span<Trial> trials) const;
    /// Of the shipped model alone.
    [[nodiscard]] double pairFit(Word before, Word word, Word after) const {
        return m_shipped->pairFit(known(before), known(word), known(after)) + share(word);
    }
    [[nodiscard]] quint64 count(Word word) const;
    [[nodiscard]] quint64 count(Word first, Word second) const;
    [[nodiscard]] quint64 totalCount() const;

    [[nodiscard]] Word reserved(ModelWordKind kind) const { return m_shipped->reserved(kind); }
    [[nodiscard]] Word unknown() const { return m_shipped->unknown(); }
    [[nodiscard]] QString text(Word word) const {
        return isRare(word) ? m_rare->text(word) : m_shipped->text(word);
    }
    [[nodiscard]] std::optional<quint32> compound(std::span<const Word> syllables) const;
    [[nodiscard]] std::span<const model::ConfusionEntry> confusions(Word word) const {
        return isRare(word) ? m_rare->confusions(word) : m_shipped->confusions(word);
    }

private:
    /// What a word is to the models.
    [[nodiscard]] Word known(Word word) const { return isRare(word) ? unknown() : word; }
    void scoreKnown(std::span<Trial> trials) const;
    [[nodiscard]] double mixed(double shipped, double newsroom) const;

    std::shared_ptr<const LanguageModel> m_shipped;
    std::shared_ptr<const LanguageModel> m_newsroom;
    std::vector<Word> m_numbers; ///< the shipped model's number → the newsroom's
    double m_share;
    std::shared_ptr<const RareSyllables> m_rare;
};

} // namespace morat
