// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context/ContextFacts.h"

#include <vector>

namespace morat {

/// What a draft says about itself.
struct DraftTraits {
    qint64 words = 0;      ///< as the model reads them, names too
    qint64 storyWords = 0; ///< those of tales, of old texts and of dialect, see DraftPrior
    qint64 sureTypos = 0;  ///< words that by themselves are sure typos
};

/// How much of a finding's confidence its draft leaves. The combiner has learned from news and
/// encyclopedias; in tales, old texts and dialect twice as many words look odd that are right, in a
/// draft full of sure typos the others are likelier typos, too, and a word that the draft has again
/// and again is its own. A logistic regression over these, learned from judged places of varied
/// prose (dictionaries/context.md).
class DraftPrior {
public:
    /// From which probability, with the draft looked at, a finding has its level.
    struct Levels {
        double error = 1;         ///< of what is sure by itself
        double errorOfLikely = 1; ///< of what is likely by itself, in a draft full of typos
        double warning = 1;
    };

    /// `file`: dictionaries/context-draft.tsv. What is not understood is a failure.
    [[nodiscard]] static Result<DraftPrior> load(const QString &file,
                                                 const ModelTextReader &reader);

    [[nodiscard]] const Levels &levels() const { return m_levels; }
    /// How many words of the document are those of tales, old texts and dialect.
    [[nodiscard]] qint64 storyWordsIn(const DocumentCounts &counts) const;
    /// @param confidence what the combiner says of the place
    /// @param others the draft without that place
    /// @param repeats how often the word stands elsewhere in the draft
    [[nodiscard]] double probability(double confidence, const DraftTraits &others,
                                     int repeats) const;

private:
    double m_bias = 0;
    double m_confidence = 0; ///< on ln of the odds
    double m_repeats = 0;    ///< on ln(1 + repeats)
    double m_storyWords = 0; ///< on ln(1 + story words in 1,000), smoothed
    double m_sureTypos = 0;  ///< on ln of sure typos in 1,000 words, drawn to what is usual
    Levels m_levels;
    std::vector<LanguageModel::Word> m_words;
};

} // namespace morat
