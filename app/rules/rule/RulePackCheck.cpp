// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule/RulePackCheck.h"

#include "rules/rule/RuleKind.h"

#include <QMap>

#include <algorithm>
#include <span>

namespace morat {

namespace {

using Judged = RuleKind::Judged;

/// A rule's hits among those that standing() has put in a row.
std::span<const PatternHit> hitsOf(int owner, const QList<PatternHit> &hits) {
    const auto first = std::partition_point(
        hits.cbegin(), hits.cend(), [owner](const PatternHit &hit) { return hit.owner < owner; });
    const auto last = std::partition_point(
        first, hits.cend(), [owner](const PatternHit &hit) { return hit.owner == owner; });
    return {first, last};
}

/// In the order of the rules: of two that find the same place, the same one is shown every time.
using HitsByRule = QMap<int, QList<PlacedHit>>;

/// Appends the hits that stand in blocks of their rules' scopes.
void appendPlaces(const QList<PatternHit> &hits, const CompiledRules &compiled,
                  const CheckedBlock &block, HitsByRule &places) {
    for (const PatternHit &hit : hits) {
        if (compiled.rules.at(hit.owner).scope.holds(block.block.kind))
            places[hit.owner].append({&block, hit});
    }
}

/// The places of companions, looked for once, when the first rule asks for its own.
class Companions {
public:
    Companions(const CompiledRules &compiled, const QList<CheckedBlock> &blocks)
        : m_compiled(compiled)
        , m_blocks(blocks) {}

    QList<PlacedHit> of(int owner) {
        const QList<RuleEntry> &entries = m_compiled.rules.at(owner).entries;
        const bool hasSome =
            std::any_of(entries.cbegin(), entries.cend(),
                        [](const RuleEntry &entry) { return !entry.companions.isEmpty(); });
        if (!hasSome)
            return {};
        if (!m_isSearched)
            search(m_compiled.companions);
        m_isSearched = true;
        if (const auto own = m_compiled.answers.find(owner); own != m_compiled.answers.cend())
            search(own->second);
        return m_places.value(owner);
    }

private:
    void search(const PatternSet &set) {
        for (const CheckedBlock &block : m_blocks)
            appendPlaces(set.hits(block), m_compiled, block, m_places);
    }

    const CompiledRules &m_compiled;
    const QList<CheckedBlock> &m_blocks;
    bool m_isSearched = false;
    HitsByRule m_places;
};

} // namespace

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
    if (block.tokens.isEmpty())
        return;
    const auto judge = [&](const Rule &rule, std::span<const PatternHit> hits) {
        if (rule.scope.holds(block.block.kind))
            rule.kind->findInBlock(rule, block, hits, findings);
    };
    const QList<PatternHit> hits = standing(m_compiled->inBlock.hits(block));
    for (qsizetype i = 0; i < hits.size();) {
        const int owner = hits.at(i).owner;
        const Rule &rule = m_compiled->rules.at(owner);
        const std::span<const PatternHit> own = hitsOf(owner, hits);
        if (rule.kind->judged(rule) == Judged::AtHits)
            judge(rule, own);
        i += qsizetype(own.size());
    }
    for (const int owner : m_compiled->everyBlock)
        judge(m_compiled->rules.at(owner), hitsOf(owner, hits));
}

void RulePackCheck::checkDocument(const QList<CheckedBlock> &blocks,
                                  const DocumentFacts & /*facts*/, std::stop_token stop,
                                  QList<Finding> &findings) const {
    if (m_compiled->inDraft.isEmpty())
        return;
    HitsByRule byRule;
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return;
        if ((m_compiled->draftKinds >> quint32(block.block.kind) & 1U) != 0)
            appendPlaces(standing(m_compiled->inDraft.hits(block)), *m_compiled, block, byRule);
    }
    Companions companions(*m_compiled, blocks);
    for (auto found = byRule.cbegin(); found != byRule.cend(); ++found) {
        const Rule &rule = m_compiled->rules.at(found.key());
        rule.kind->findInDraft(rule, *found, companions.of(found.key()), findings);
    }
}

} // namespace morat
