// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "rules/rule/CompiledRules.h"

#include <memory>

namespace morat {

/// The house style: every rule of the packs, under its own id and category.
class RulePackCheck final : public Check {
public:
    explicit RulePackCheck(std::shared_ptr<const CompiledRules> rules);

    [[nodiscard]] QList<RuleInfo> rules() const override;
    void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                    QList<Finding> &findings) const override;
    void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                       std::stop_token stop, QList<Finding> &findings) const override;

private:
    std::shared_ptr<const CompiledRules> m_compiled;
};

} // namespace morat
