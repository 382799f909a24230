// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/Consistency.h"

#include "rules/kinds/RuleFinding.h"
#include "rules/pattern/RuleTr.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

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

/// One word written the other way all over a draft is one question to the editor: its first place
/// asks it and says how many there are, the others are there on demand.
void sayOnce(const QList<qsizetype> &places, QList<Finding> &findings) {
    if (places.size() < 2)
        return;
    Finding &first = findings[places.first()];
    first.message += u" Trong bài có %1 chỗ như vậy."_s.arg(places.size());
    for (const qsizetype place : places.sliced(1))
        findings[place].level = Level::Info;
}

/// The forms of one set.
void findOtherForms(const Rule &rule, const QList<PlacedHit> &set, QList<Finding> &findings) {
    const int kept = keptForm(set);
    const QString form = rule.entries.at(kept).replacements.value(0);
    const auto model = std::find_if(set.cbegin(), set.cend(), [kept](const PlacedHit &placed) {
        return placed.hit.entry == kept;
    });
    QHash<QString, QList<qsizetype>> bySubject; ///< places among the findings
    for (const PlacedHit &placed : set) {
        if (placed.hit.entry == kept)
            continue;
        QStringList replacements;
        const QString other = rule.entries.at(placed.hit.entry).replacements.value(0);
        if (shapeOf(form) == shapeOf(other) || !form.contains(u'<'))
            replacements = {replacementFor(rule, *placed.block, placed.hit, form)};
        findings.append(
            findingAt(rule, *placed.block, placed.hit.range, replacements, model->written()));
        bySubject[findings.last().subject].append(findings.size() - 1);
    }
    for (const QList<qsizetype> &places : std::as_const(bySubject))
        sayOnce(places, findings);
}

/// Vale's map of pairs, or a list of lists of forms.
QList<QList<YamlNode>> setsIn(const YamlNode &either) {
    QList<QList<YamlNode>> sets;
    for (const auto &item : either) {
        if (either.IsMap()) {
            sets.append({item.first, item.second});
            continue;
        }
        QList<YamlNode> forms;
        for (const YamlNode &form : item)
            forms.append(form);
        if (forms.size() < 2)
            throw YamlMistake{lineOf(item),
                              RuleTr::tr("a set of “either” needs two forms at least")};
        sets.append(forms);
    }
    return sets;
}

} // namespace

Consistency::Consistency(RuleEntryReader &reader) {
    int set = 0;
    for (const QList<YamlNode> &forms : setsIn(reader.required(u"either"_s))) {
        for (const YamlNode &form : forms) {
            RuleEntry &entry = reader.addEntry(form, u"either"_s);
            entry.set = set;
            entry.replacements = {entry.pattern.asReplacement};
        }
        ++set;
    }
    reader.requireEntries();
}

RuleKind::Judged Consistency::judged(const Rule & /*rule*/) const {
    return Judged::WholeDraft;
}

void Consistency::findInDraft(const Rule &rule, const QList<PlacedHit> &hits,
                              const QList<PlacedHit> & /*companions*/,
                              QList<Finding> &findings) const {
    QMap<int, QList<PlacedHit>> bySet;
    for (const PlacedHit &placed : hits)
        bySet[rule.entries.at(placed.hit.entry).set].append(placed);
    for (const QList<PlacedHit> &set : std::as_const(bySet))
        findOtherForms(rule, set, findings);
}

} // namespace morat
