// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/reading/RuleProof.h"

#include "rules/pattern/RuleTr.h"
#include "rules/rule/RuleKind.h"
#include "rules/rule/RulePackCheck.h"
#include "rules/rule/RuleScopes.h"
#include "text/Tokenizer.h"

#include <algorithm>

namespace morat {

namespace {

QList<Finding> findingsIn(const RulePackCheck &check, RuleScope scope, const QString &text) {
    QList<Block> blocks;
    QList<QList<Token>> tokens;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        blocks.append({exampleKind(scope), line, {}, {}});
        tokens.append(tokenize(line));
    }
    QList<CheckedBlock> checked;
    for (qsizetype i = 0; i < blocks.size(); ++i)
        checked.append({i, blocks.at(i), tokens.at(i)});
    QList<Finding> findings;
    for (const CheckedBlock &block : std::as_const(checked))
        check.checkBlock(block, {}, findings);
    check.checkDocument(checked, {}, {}, findings);
    return findings;
}

} // namespace

QList<Finding> findingsOf(const Rule &rule, const QString &text) {
    const RulePackCheck check(std::make_shared<const CompiledRules>(QList<Rule>{rule}));
    return findingsIn(check, rule.scope, text);
}

std::optional<ProofFailure> disprove(const Rule &rule) {
    const RulePackCheck check(std::make_shared<const CompiledRules>(QList<Rule>{rule}));
    for (const RuleExample &example : rule.examples) {
        const bool isFound = !findingsIn(check, rule.scope, example.text).isEmpty();
        if (isFound == example.isBad)
            continue;
        return ProofFailure{
            rule.file, example.line,
            example.isBad ? RuleTr::tr("the rule “%1” does not find its bad example").arg(rule.id)
                          : RuleTr::tr("the rule “%1” finds its good example").arg(rule.id)};
    }
    for (const RuleEntry &entry : rule.entries) {
        const QStringList proofs = rule.kind->proofsOf(rule, entry);
        const bool isFound = proofs.isEmpty() ||
                             std::any_of(proofs.cbegin(), proofs.cend(), [&](const QString &text) {
                                 return !findingsIn(check, rule.scope, text).isEmpty();
                             });
        if (!isFound)
            return ProofFailure{entry.file.isEmpty() ? rule.file : entry.file, entry.line,
                                RuleTr::tr("the entry “%1” of the rule “%2” cannot match")
                                    .arg(entry.pattern.source, rule.id)};
    }
    return std::nullopt;
}

} // namespace morat
