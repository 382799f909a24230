// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/Conditional.h"

#include "rules/kinds/RuleFinding.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What `first` names and `second` does not; each at its first place.
void findUndefined(const Rule &rule, const QList<PlacedHit> &hits, const QList<PlacedHit> &answers,
                   QList<Finding> &findings) {
    QSet<QString> said;
    for (const PlacedHit &answer : answers)
        said.insert(answer.named());
    for (const PlacedHit &placed : hits) {
        const QString asked = placed.named();
        if (said.contains(asked))
            continue;
        said.insert(asked);
        findings.append(findingAt(rule, *placed.block, placed.hit.range, {}));
    }
}

/// Entries whose right side is said nowhere; each at its first place.
void findUnanswered(const Rule &rule, const QList<PlacedHit> &hits, const QList<PlacedHit> &answers,
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
                replacements.append(full.trimmed() + u" ("_s + placed.written() + u')');
        }
        findings.append(findingAt(rule, *placed.block, placed.hit.range, replacements));
    }
}

} // namespace

Conditional::Conditional(RuleEntryReader &reader) {
    Rule &rule = reader.rule();
    if (reader.at(u"swap"_s)) {
        m_asks = Asks::ByEntry;
        reader.readSwap();
        reader.readRightSidesAsCompanions();
        // Whether a name is written out does not hang on its capitals.
        rule.companionLetters = Letters::Folded;
        reader.requireEntries();
        return;
    }
    const YamlNode first = reader.required(u"first"_s);
    const Pattern second = reader.patternOf(reader.required(u"second"_s), u"second"_s);
    reader.addEntry(first, u"first"_s).companions = {second};
    rule.companionLetters = rule.letters;
}

RuleKind::Judged Conditional::judged(const Rule & /*rule*/) const {
    return Judged::WholeDraft;
}

void Conditional::findInDraft(const Rule &rule, const QList<PlacedHit> &hits,
                              const QList<PlacedHit> &companions, QList<Finding> &findings) const {
    if (m_asks == Asks::ByEntry)
        findUnanswered(rule, hits, companions, findings);
    else
        findUndefined(rule, hits, companions, findings);
}

} // namespace morat
