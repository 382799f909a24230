// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "vietnamese/lexicon/LanguageData.h"
#include "vietnamese/model/ModelText.h"

namespace morat {

/// A syllable with a space in it ("g iữa", "biế n"): two pieces that are no syllables of their own,
/// or one that is and fits its neighbours worse than the whole. And a space that is one letter off
/// ("sauk hi"), where the letter's move makes two syllables of what was at most one, side by side
/// often in print.
class SplitSyllableCheck final : public Check {
public:
    /// Without a model (null) no space is found that is one letter off, and only pieces that are
    /// both no syllables are found.
    SplitSyllableCheck(std::shared_ptr<const LanguageData> data,
                       std::shared_ptr<const ModelTextReader> model);

    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;

private:
    /// Whether the whole fits between the tokens around `first` and the one after it. `text`: the
    /// block as the model reads it.
    [[nodiscard]] bool fits(const ModelText &text, qsizetype first, const QString &whole) const;

    /// The two with a letter of one moved to the other; empty where that makes no usual pair.
    [[nodiscard]] QString withSpaceMoved(const QString &left, const QString &right) const;

    std::shared_ptr<const LanguageData> m_data;
    std::shared_ptr<const ModelTextReader> m_model;
};

} // namespace morat
