// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule/CompiledRules.h"

#include "rules/rule/RuleKind.h"

namespace morat {

CompiledRules::CompiledRules(QList<Rule> switchedOn)
    : rules(std::move(switchedOn)) {
    for (int owner = 0; owner < int(rules.size()); ++owner) {
        const Rule &rule = rules.at(owner);
        const RuleKind::Judged judged = rule.kind->judged(rule);
        if (judged == RuleKind::Judged::EveryBlock)
            everyBlock.append(owner);
        if (rule.entries.isEmpty())
            continue;
        const quint32 kinds = rule.scope.kinds;
        const bool overDraft = judged == RuleKind::Judged::WholeDraft;
        if (overDraft)
            draftKinds |= kinds;
        PatternSet &set = overDraft ? inDraft : inBlock;
        for (int entry = 0; entry < int(rule.entries.size()); ++entry) {
            set.add(rule.entries.at(entry).pattern, rule.letters, {owner, entry, false, kinds});
            for (const Pattern &companion : rule.entries.at(entry).companions) {
                PatternSet &target = companion.expression ? answers[owner] : companions;
                target.add(companion, rule.companionLetters, {owner, entry, false, kinds});
            }
        }
        for (const Pattern &exception : rule.exceptions)
            set.add(exception, rule.exceptionLetters, {owner, -1, true, kinds});
    }
}

} // namespace morat
