// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/reading/PackReader.h"
#include "rules/rule/CompiledRules.h"

#include <memory>

namespace morat {

/// The rules of several packs as one, and why some were refused.
struct RuleBook {
    QList<RulePack> packs;
    QList<Rule> rules; ///< those that are off too
    QList<PackProblem> problems;
    std::shared_ptr<const CompiledRules> compiled; ///< those that are on; never null
};

/// Puts packs together, in order. A later rule takes the place of an earlier one with the same id,
/// and a pack's `levels` (rule id: error, warning, info or off) change rules of the packs before
/// it.
[[nodiscard]] RuleBook mergePacks(const QList<PackContent> &packs);

/// Reads folders and puts them together.
[[nodiscard]] RuleBook loadRuleBook(const QStringList &folders);

/// The book with some rules switched or at another level. Ids of other rules change nothing.
[[nodiscard]] RuleBook withChoices(RuleBook book, const RuleChoices &choices);

} // namespace morat
