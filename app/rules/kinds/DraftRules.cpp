// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/DraftRules.h"

#include "rules/kinds/RuleFinding.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct PlacedHit {
    const CheckedBlock *block = nullptr;
    PatternHit hit;
};

/// The entry whose form stays.
int keptForm(const QList<PlacedHit> &hits) {
    QHash<int, int> counts;
    for (const PlacedHit &placed : hits)
        ++counts[placed.hit.entry];
    int kept = hits.first().hit.entry; // the form used first, unless another is used more
    for (const PlacedHit &placed : hits) {
        if (counts.value(placed.hit.entry) > counts.value(kept))
            kept = placed.hit.entry;
    }
    return kept;
}

/// A form with its classes left blank. Only forms of one shape can be turned into each other: of
/// "1 500 người" and 1.500 only the editor knows how.
QString shapeOf(QString form) {
    static const QRegularExpression tokenClass(u"<[^>]*>"_s);
    return form.replace(tokenClass, u"<>"_s);
}

QString writtenAt(const PlacedHit &placed) {
    return placed.block->block.text.mid(placed.hit.range.start, placed.hit.range.length);
}

void findOtherForms(const Rule &rule, const QList<PlacedHit> &hits, QList<Finding> &findings) {
    QMap<int, QList<PlacedHit>> bySet;
    for (const PlacedHit &placed : hits)
        bySet[rule.entries.at(placed.hit.entry).set].append(placed);
    for (const QList<PlacedHit> &set : std::as_const(bySet)) {
        const int kept = keptForm(set);
        const QString form = rule.entries.at(kept).replacements.value(0);
        const auto model = std::find_if(set.cbegin(), set.cend(), [kept](const PlacedHit &placed) {
            return placed.hit.entry == kept;
        });
        for (const PlacedHit &placed : set) {
            if (placed.hit.entry == kept)
                continue;
            QStringList replacements;
            const QString other = rule.entries.at(placed.hit.entry).replacements.value(0);
            if (shapeOf(form) == shapeOf(other) || !form.contains(u'<'))
                replacements = {replacementFor(rule, *placed.block, placed.hit, form)};
            findings.append(
                findingAt(rule, *placed.block, placed.hit.range, replacements, writtenAt(*model)));
        }
    }
}

/// What a hit names: the first group of an expression, the first class of a pattern, or itself.
QString named(const PlacedHit &placed) {
    if (!placed.hit.groups.isEmpty())
        return placed.hit.groups.first();
    if (!placed.hit.captures.isEmpty())
        return placed.hit.captures.first();
    return writtenAt(placed);
}

/// In the order of the rules: of two that find the same place, the same one is shown every time.
using HitsByRule = QMap<int, QList<PlacedHit>>;

/// Appends where the patterns of a set stand, wherever their rules look.
void appendPlaces(const PatternSet &set, const CompiledRules &compiled,
                  const QList<CheckedBlock> &blocks, HitsByRule &places) {
    for (const CheckedBlock &block : blocks) {
        for (const PatternHit &hit : set.hits(block)) {
            if (compiled.rules.at(hit.owner).scope.holds(block.block.kind))
                places[hit.owner].append({&block, hit});
        }
    }
}

/// What `first` names and `second` does not; each at its first place.
void findUndefined(const Rule &rule, const QList<PlacedHit> &answers, const QList<PlacedHit> &hits,
                   QList<Finding> &findings) {
    QSet<QString> said;
    for (const PlacedHit &answer : answers)
        said.insert(named(answer));
    for (const PlacedHit &placed : hits) {
        const QString asked = named(placed);
        if (said.contains(asked))
            continue;
        said.insert(asked);
        findings.append(findingAt(rule, *placed.block, placed.hit.range, {}));
    }
}

/// Entries whose right side is said nowhere; each at its first place.
void findUnanswered(const Rule &rule, const QList<PlacedHit> &answers, const QList<PlacedHit> &hits,
                    QList<Finding> &findings) {
    QSet<int> said;
    for (const PlacedHit &answer : answers)
        said.insert(answer.hit.entry);
    for (const PlacedHit &placed : hits) {
        if (said.contains(placed.hit.entry))
            continue;
        said.insert(placed.hit.entry);
        QStringList replacements;
        for (const QString &full : rule.entries.at(placed.hit.entry).replacements) {
            if (!full.contains(u'<')) // of a class only the shape is known
                replacements.append(full.trimmed() + u" ("_s + writtenAt(placed) + u')');
        }
        findings.append(findingAt(rule, *placed.block, placed.hit.range, replacements));
    }
}

/// Left sides in a draft that has their right side, too.
void findBesideRight(const Rule &rule, const QList<PlacedHit> &rightSides,
                     const QList<PlacedHit> &hits, QList<Finding> &findings) {
    QSet<int> present;
    for (const PlacedHit &right : rightSides)
        present.insert(right.hit.entry);
    for (const PlacedHit &placed : hits) {
        if (!present.contains(placed.hit.entry))
            continue;
        if (auto finding = phraseFinding(rule, *placed.block, placed.hit))
            findings.append(std::move(*finding));
    }
}

/// Occurrence in the draft: each thing that the token names is counted by itself, and found at
/// its first place.
void findDraftCounts(const Rule &rule, const QList<PlacedHit> &hits, QList<Finding> &findings) {
    QHash<QString, int> counts;
    for (const PlacedHit &placed : hits)
        ++counts[named(placed)];
    for (const PlacedHit &placed : hits) {
        const int count = counts.take(named(placed));
        if (count == 0 || ((rule.most < 0 || count <= rule.most) && count >= rule.fewest))
            continue;
        Finding finding = findingAt(rule, *placed.block, placed.hit.range, {});
        finding.message.replace(u"%d"_s, QString::number(count));
        findings.append(std::move(finding));
    }
}

} // namespace

void findInDraft(const CompiledRules &compiled, const QList<CheckedBlock> &blocks,
                 const std::stop_token &stop, QList<Finding> &findings) {
    if (compiled.inDraft.isEmpty())
        return;
    HitsByRule byRule;
    HitsByRule companions;
    bool hasCompanions = false; // they are looked for once, when the first rule asks
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return;
        if ((compiled.draftKinds >> quint32(block.block.kind) & 1U) == 0)
            continue;
        for (const PatternHit &hit : standing(compiled.inDraft.hits(block))) {
            if (compiled.rules.at(hit.owner).scope.holds(block.block.kind))
                byRule[hit.owner].append({&block, hit});
        }
    }
    for (auto found = byRule.cbegin(); found != byRule.cend(); ++found) {
        const Rule &rule = compiled.rules.at(found.key());
        if (rule.kind == RuleKind::Consistency) {
            findOtherForms(rule, *found, findings);
            continue;
        }
        if (rule.kind == RuleKind::Occurrence) {
            findDraftCounts(rule, *found, findings);
            continue;
        }
        if (!hasCompanions)
            appendPlaces(compiled.companions, compiled, blocks, companions);
        hasCompanions = true;
        if (const auto answers = compiled.answers.find(found.key());
            answers != compiled.answers.cend())
            appendPlaces(answers->second, compiled, blocks, companions);
        const QList<PlacedHit> places = companions.value(found.key());
        if (rule.kind == RuleKind::Substitution)
            findBesideRight(rule, places, *found, findings);
        else if (asksByEntry(rule))
            findUnanswered(rule, places, *found, findings);
        else
            findUndefined(rule, places, *found, findings);
    }
}

} // namespace morat
