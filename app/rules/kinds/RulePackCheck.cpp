// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/RulePackCheck.h"

#include "rules/kinds/BlockRules.h"
#include "rules/kinds/DraftRules.h"

namespace morat {

RulePackCheck::RulePackCheck(std::shared_ptr<const CompiledRules> rules)
    : m_compiled(std::move(rules)) {}

QList<RuleInfo> RulePackCheck::rules() const {
    QList<RuleInfo> rules;
    for (const Rule &rule : m_compiled->rules)
        rules.append({rule.id, rule.category, rule.title, rule.reason});
    return rules;
}

void RulePackCheck::checkBlock(const CheckedBlock &block, const DocumentFacts & /*facts*/,
                               QList<Finding> &findings) const {
    const QList<PatternHit> hits = standing(m_compiled->inBlock.hits(block));
    findPhrases(*m_compiled, block, hits, findings);
    findCounts(*m_compiled, block, hits, findings);
    findCapitals(*m_compiled, block, findings);
}

void RulePackCheck::checkDocument(const QList<CheckedBlock> &blocks,
                                  const DocumentFacts & /*facts*/, std::stop_token stop,
                                  QList<Finding> &findings) const {
    findInDraft(*m_compiled, blocks, stop, findings);
}

} // namespace morat
