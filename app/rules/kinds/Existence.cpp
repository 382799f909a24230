// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/Existence.h"

#include "rules/kinds/EntryProof.h"
#include "rules/kinds/RuleFinding.h"
#include "rules/pattern/RuleTr.h"

using namespace Qt::StringLiterals;

namespace morat {

Existence::Existence(RuleEntryReader &reader) {
    reader.readTokens(u"tokens"_s);
    readRaw(reader);
    readAction(reader);
    reader.requireEntries();
}

/// Vale's `raw`: one expression written in several lines.
void Existence::readRaw(RuleEntryReader &reader) {
    const YamlNode node = reader.at(u"raw"_s);
    if (!node)
        return;
    RuleEntry entry;
    entry.pattern = reader.patternOf(textsOf(node, u"raw"_s).join(QString()), lineOf(node));
    entry.pattern.mayCutTokens = true;
    entry.line = lineOf(node);
    reader.rule().entries.append(entry);
}

void Existence::readAction(RuleEntryReader &reader) {
    const YamlNode node = reader.at(u"action"_s);
    if (!node)
        return;
    const QString action = textOf(node["name"], u"action"_s);
    m_removes = action == u"remove";
    if (action == u"replace" && node["params"]) {
        for (RuleEntry &entry : reader.rule().entries)
            entry.replacements = textsOf(node["params"], u"params"_s);
    }
}

RuleKind::Judged Existence::judged(const Rule & /*rule*/) const {
    return Judged::AtHits;
}

void Existence::findInBlock(const Rule &rule, const CheckedBlock &block,
                            std::span<const PatternHit> hits, QList<Finding> &findings) const {
    for (const PatternHit &hit : hits) {
        std::optional<QStringList> replacements = replacementsAt(rule, block, hit);
        if (!replacements)
            continue;
        if (m_removes)
            replacements->append(QString());
        findings.append(findingAt(rule, block, hit.range, *replacements));
    }
}

QStringList Existence::proofsOf(const Rule &rule, const RuleEntry &entry) const {
    return proofsOfWording(rule, entry);
}

} // namespace morat
