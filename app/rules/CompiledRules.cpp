// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/CompiledRules.h"

namespace morat {

std::optional<TokenClass> countedClass(const Rule &rule) {
    if (rule.kind != RuleKind::Occurrence || !rule.exceptions.isEmpty())
        return std::nullopt;
    const Pattern &pattern = rule.entries.first().pattern;
    if (pattern.alternatives.size() != 1 || pattern.alternatives.first().elements.size() != 1)
        return std::nullopt;
    return pattern.alternatives.first().elements.first().tokenClass;
}

CompiledRules::CompiledRules(QList<Rule> switchedOn)
    : rules(std::move(switchedOn)) {
    for (int owner = 0; owner < int(rules.size()); ++owner) {
        const Rule &rule = rules.at(owner);
        if (rule.kind == RuleKind::Capitalization) {
            capitals.append(owner);
            continue;
        }
        const bool countsDraft = rule.kind == RuleKind::Occurrence && rule.scope.wholeDraft;
        if (rule.kind == RuleKind::Occurrence && !countsDraft) {
            counting.append(owner);
            countsSentences = countsSentences || rule.scope.bySentence;
            if (countedClass(rule))
                continue;
        }
        const bool overDraft =
            countsDraft || rule.kind == RuleKind::Consistency || rule.kind == RuleKind::Conditional;
        if (overDraft)
            draftKinds |= rule.scope.kinds;
        PatternSet &set = overDraft ? inDraft : inBlock;
        for (int entry = 0; entry < int(rule.entries.size()); ++entry) {
            const bool isAnswer = rule.kind == RuleKind::Conditional && entry > 0;
            PatternSet &target = isAnswer ? answers[owner] : set;
            target.add(rule.entries.at(entry).pattern, rule.letters, {owner, entry, false});
        }
        for (const Pattern &exception : rule.exceptions)
            set.add(exception, rule.exceptionLetters, {owner, -1, true});
    }
}

} // namespace morat
