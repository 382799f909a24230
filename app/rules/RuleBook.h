// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/CompiledRules.h"
#include "rules/PackProblem.h"
#include "rules/Rule.h"

#include <memory>

namespace morat {

/// A folder of rules.
struct RulePack {
    QString folder;
    QString title;
    int ruleCount = 0;
};

/// The rules of several packs as one, and why some were refused.
struct RuleBook {
    QList<RulePack> packs;
    QList<Rule> rules; ///< those that are off too
    QList<PackProblem> problems;
    std::shared_ptr<const CompiledRules> compiled; ///< those that are on; never null
};

/// Reads packs in order. A later rule takes the place of an earlier one with the same id, and a
/// pack's `levels` (rule id: error, warning, info or off) change rules of the packs before it. A
/// rule that its own examples disprove is refused; everything else goes on.
[[nodiscard]] RuleBook loadRuleBook(const QStringList &folders);

} // namespace morat
