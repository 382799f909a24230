// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "vietnamese/lexicon/LanguageData.h"
#include "vietnamese/lexicon/WordClass.h"
#include "vietnamese/model/ModelText.h"

#include <QSet>

#include <memory>

namespace morat {

class SyllableJudge;

/// Words that are no Vietnamese syllable (spelling.syllable) and keys that an input method did
/// not turn into letters (spelling.keystroke). Names, abbreviations, units, loans and foreign
/// words are left alone; what only might be wrong is a warning, never an error.
class SyllableCheck final : public Check {
public:
    /// `model` (may be null) puts the suggestions in the order that fits the words around.
    /// `personalWords`, folded, are accepted. `classifier`: shared with another check of the same
    /// thread; null: one of its own.
    explicit SyllableCheck(std::shared_ptr<const LanguageData> data,
                           std::shared_ptr<const ModelTextReader> model = {},
                           QSet<QString> personalWords = {},
                           std::shared_ptr<const WordClassifier> classifier = {});
    ~SyllableCheck() override;

    [[nodiscard]] QList<RuleInfo> rules() const override;
    /// A word that the document writes again and again is probably meant.
    [[nodiscard]] bool usesFacts() const override { return true; }
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;

private:
    std::shared_ptr<const LanguageData> m_data;
    std::unique_ptr<SyllableJudge> m_judge;
    std::shared_ptr<const ModelTextReader> m_model;
};

} // namespace morat
