// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "checks/phrases/WordChoices.h"

namespace morat {

/// spelling.word-choice: two words that sound alike, told apart by what stands near them: “dành …
/// huy chương” is giành, “viêm … bàng quan” is bàng quang. Silent where nothing decides.
class WordChoiceCheck final : public Check {
public:
    explicit WordChoiceCheck(std::shared_ptr<const WordChoices> choices);

    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;

private:
    std::shared_ptr<const WordChoices> m_choices;
};

/// Proves a list by its own examples. The failure names line and reason.
[[nodiscard]] Result<void> verify(const std::shared_ptr<const WordChoices> &choices);

} // namespace morat
