// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule/CompiledRules.h"

namespace morat {

std::optional<TokenClass> countedClass(const Rule &rule) {
    if (rule.kind != RuleKind::Occurrence || !rule.exceptions.isEmpty())
        return std::nullopt;
    const Pattern &pattern = rule.entries.first().pattern;
    if (pattern.alternatives.size() != 1 || pattern.alternatives.first().elements.size() != 1)
        return std::nullopt;
    return pattern.alternatives.first().elements.first().tokenClass;
}

namespace {

/// Whether a name is written out does not hang on its capitals.
Letters companionLetters(const Rule &rule) {
    return asksByEntry(rule) ? Letters::Folded : rule.letters;
}

} // namespace

bool asksByEntry(const Rule &rule) {
    return rule.kind == RuleKind::Conditional && !rule.entries.first().replacements.isEmpty();
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
        const bool hasCompanions = rule.kind == RuleKind::Conditional ||
                                   (rule.kind == RuleKind::Substitution && rule.scope.wholeDraft);
        const bool overDraft = countsDraft || hasCompanions || rule.kind == RuleKind::Consistency;
        if (overDraft)
            draftKinds |= rule.scope.kinds;
        PatternSet &set = overDraft ? inDraft : inBlock;
        for (int entry = 0; entry < int(rule.entries.size()); ++entry) {
            const quint32 kinds = rule.scope.kinds;
            set.add(rule.entries.at(entry).pattern, rule.letters, {owner, entry, false, kinds});
            for (const Pattern &companion : rule.entries.at(entry).companions) {
                PatternSet &target = companion.expression ? answers[owner] : companions;
                target.add(companion, companionLetters(rule), {owner, entry, false, kinds});
            }
        }
        for (const Pattern &exception : rule.exceptions)
            set.add(exception, rule.exceptionLetters, {owner, -1, true, rule.scope.kinds});
    }
}

} // namespace morat
