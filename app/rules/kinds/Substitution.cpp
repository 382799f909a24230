// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/Substitution.h"

#include "rules/kinds/EntryProof.h"
#include "rules/kinds/RuleFinding.h"

#include <QSet>

namespace morat {

Substitution::Substitution(RuleEntryReader &reader) {
    reader.readSwap();
    if (reader.rule().scope.wholeDraft) {
        reader.rule().companionLetters = reader.rule().letters;
        reader.readRightSidesAsCompanions();
    }
    reader.requireEntries();
}

RuleKind::Judged Substitution::judged(const Rule &rule) const {
    return rule.scope.wholeDraft ? Judged::WholeDraft : Judged::AtHits;
}

void Substitution::findInBlock(const Rule &rule, const CheckedBlock &block,
                               std::span<const PatternHit> hits, QList<Finding> &findings) const {
    for (const PatternHit &hit : hits) {
        if (const std::optional<QStringList> replacements = replacementsAt(rule, block, hit))
            findings.append(findingAt(rule, block, hit.range, *replacements));
    }
}

void Substitution::findInDraft(const Rule &rule, const QList<PlacedHit> &hits,
                               const QList<PlacedHit> &companions, QList<Finding> &findings) const {
    QSet<int> present; // entries whose right side stands in the draft, too
    for (const PlacedHit &right : companions)
        present.insert(right.hit.entry);
    for (const PlacedHit &placed : hits) {
        if (present.contains(placed.hit.entry))
            findInBlock(rule, *placed.block, {&placed.hit, 1}, findings);
    }
}

QStringList Substitution::proofsOf(const Rule &rule, const RuleEntry &entry) const {
    return proofsOfWording(rule, entry);
}

} // namespace morat
