// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "checks/spelling/UnknownWords.h"
#include "vietnamese/lexicon/SyllableInventory.h"
#include "vietnamese/model/ModelText.h"

#include <QStringList>

#include <optional>

namespace morat {

/// What the words around an unknown word make of its suggestions: their order, and whether one of
/// them was meant at all. The block is read by the model for the first word that needs it.
class SuggestionsInPlace {
public:
    /// `model` may be null: then the order is that of the spelling alone, and nothing fits.
    SuggestionsInPlace(const CheckedBlock &block, const ModelTextReader *model)
        : m_block(block)
        , m_model(model) {}

    /// In the order that fits the words around.
    [[nodiscard]] QStringList of(const UnknownWord &word);

    /// Whether the suggestion and a neighbour are a usual word (đo đạc).
    [[nodiscard]] bool completesWord(const UnknownWord &word, const QString &suggestion);

    /// A syllable that ends in a stop has a tone: “choc” is none, and with its tone it may make a
    /// word with a neighbour (chết chóc), or be frequent and fit well between both (có dịp để).
    /// Empty where it does not, or stands so in print (nhạc rap).
    [[nodiscard]] QString withToneInWord(const UnknownWord &word,
                                         const SyllableInventory &inventory);

    /// Whether two syllables are a usual word, whatever their capitals. Not where there is no
    /// model: then nothing is.
    [[nodiscard]] bool isUsualWord(const QString &left, const QString &right) const {
        return m_model != nullptr && isUsualWord(m_model->wordOf(left), m_model->wordOf(right));
    }

    /// What was meant by letters that are no word of any language that is known here, where a very
    /// frequent syllable is one slip away and fits well between both neighbours: “cgo” (cho),
    /// “thnh” (thành), “ễ” (lễ). Empty where none does, or print has the letters.
    [[nodiscard]] QString likelyBetweenNeighbours(const UnknownWord &word,
                                                  const SyllableInventory &inventory);

    /// The syllable that was meant by letters with one digit, where the key beside it is the digit
    /// that VNI wants there, and what comes of it fits well: “na9m” (na8m, năm). Empty where none.
    [[nodiscard]] QString ofDigitBeside(const UnknownWord &word,
                                        const SyllableInventory &inventory);

    /// How well the suggestion fits there; nothing where there is no model.
    [[nodiscard]] std::optional<double> fitOf(const UnknownWord &word, const QString &suggestion);

private:
    [[nodiscard]] bool isUsualWord(LanguageModel::Word left, LanguageModel::Word right) const;
    [[nodiscard]] std::optional<size_t> placeIn(const UnknownWord &word);

    const CheckedBlock &m_block;
    const ModelTextReader *m_model;
    std::optional<ModelText> m_text;
};

} // namespace morat
