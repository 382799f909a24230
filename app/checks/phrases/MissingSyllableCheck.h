// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "checks/phrases/FixedCompounds.h"
#include "vietnamese/model/ModelText.h"

#include <span>

namespace morat {

/// spelling.missing-syllable: a compound that is always said whole lost a syllable: "Hội đồng nhân
/// các cấp", "lực chức năng". Silent where the syllable that lost its partner makes a word with its
/// new neighbour ("động cơ chức năng"), and where the next word may be the lost one with a slip
/// ("công ty cổ phẩn"), which is another check's.
class MissingSyllableCheck final : public Check {
public:
    MissingSyllableCheck(std::shared_ptr<const FixedCompounds> compounds,
                         std::shared_ptr<const ModelTextReader> model);

    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;

private:
    using Run = std::span<const Token *const>;
    [[nodiscard]] bool isWord(const QString &first, const QString &second) const;
    [[nodiscard]] bool isLostAt(const CompoundGap &gap, Run words, size_t first) const;

    std::shared_ptr<const FixedCompounds> m_compounds;
    std::shared_ptr<const ModelTextReader> m_model;
};

} // namespace morat
