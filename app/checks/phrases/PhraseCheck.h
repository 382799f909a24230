// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "checks/phrases/PhraseList.h"

#include <memory>

namespace morat {

/// spelling.phrase: combinations that are wrong though each syllable is Vietnamese ("chủ chương"
/// for "chủ trương"). Looks at words that only white space parts. Silent where an outer syllable
/// makes a word with the neighbour on the other side ("làm chủ chương trình"), and on names.
class PhraseCheck final : public Check {
public:
    explicit PhraseCheck(std::shared_ptr<const PhraseList> list);

    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;

private:
    std::shared_ptr<const PhraseList> m_list;
};

/// Proves a list by its own examples: every row finds its bad example (or itself, when it has
/// none) and nothing in its good one, is written folded, and shows a good example when neighbours
/// can cancel it. The failure names file, line and reason.
[[nodiscard]] Result<void> verify(const std::shared_ptr<const PhraseList> &list);

} // namespace morat
