// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/RuleList.h"

#include "checks/engine/RuleLevels.h"

#include <algorithm>

namespace morat {

namespace {

ListedRule listed(const RuleInfo &info, const RuleChoices &choices) {
    const RuleChoice choice = choices.value(info.id);
    return {.id = info.id,
            .category = info.category,
            .title = info.title,
            .reason = info.description,
            .source = {},
            .file = {},
            .isOn = choice.isOn,
            .levels = choice.level ? QList{*choice.level} : levelsOf(info.id),
            .good = {},
            .bad = {}};
}

ListedRule listed(const Rule &rule) {
    ListedRule shown{.id = rule.id,
                     .category = rule.category,
                     .title = rule.title,
                     .reason = rule.reason,
                     .source = rule.source,
                     .file = rule.file,
                     .isOn = rule.isOn,
                     .levels = {rule.level},
                     .good = {},
                     .bad = {}};
    for (const RuleExample &example : rule.examples)
        (example.isBad ? shown.bad : shown.good).append(example.text);
    return shown;
}

} // namespace

QList<ListedRule> listedRules(const HouseStyle &style) {
    QList<ListedRule> all;
    for (const RuleInfo &info : style.standardRules)
        all.append(listed(info, style.choices));
    for (const Rule &rule : style.rules->rules)
        all.append(listed(rule));
    std::stable_sort(all.begin(), all.end(),
                     [](const ListedRule &a, const ListedRule &b) { return a.id < b.id; });
    return all;
}

} // namespace morat
