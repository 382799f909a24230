// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/Repetition.h"

#include "rules/kinds/RuleFinding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool onlySpaceBetween(const QString &text, qsizetype from, qsizetype to) {
    const QStringView between = QStringView(text).mid(from, to - from);
    return !between.isEmpty() &&
           std::all_of(between.begin(), between.end(), [](QChar c) { return c.isSpace(); });
}

/// Whether a hit says what the one right before it says.
bool repeats(const Rule &rule, const CheckedBlock &block, const PatternHit &before,
             const PatternHit &hit) {
    if (before.firstToken + before.tokenCount != hit.firstToken ||
        before.tokenCount != hit.tokenCount ||
        !onlySpaceBetween(block.block.text, before.range.end(), hit.range.start))
        return false;
    for (qsizetype i = 0; i < hit.tokenCount; ++i) {
        const Token &first = block.tokens.at(before.firstToken + i);
        const Token &second = block.tokens.at(hit.firstToken + i);
        // "Vừa vừa": the first may begin a sentence; a capital on the second is a name's.
        const bool sameCapitals = rule.letters == Letters::Folded ||
                                  first.capitalisation == second.capitalisation ||
                                  first.startsSentence;
        if (first.folded != second.folded || !sameCapitals)
            return false;
    }
    return true;
}

} // namespace

Repetition::Repetition(RuleEntryReader &reader) {
    reader.readTokens(u"tokens"_s);
    reader.requireEntries();
}

RuleKind::Judged Repetition::judged(const Rule & /*rule*/) const {
    return Judged::AtHits;
}

void Repetition::findInBlock(const Rule &rule, const CheckedBlock &block,
                             std::span<const PatternHit> hits, QList<Finding> &findings) const {
    for (size_t i = 1; i < hits.size(); ++i) {
        const TextRange once = hits[i - 1].range;
        if (!repeats(rule, block, hits[i - 1], hits[i]))
            continue;
        const TextRange range{once.start, hits[i].range.end() - once.start};
        findings.append(
            findingAt(rule, block, range, {block.block.text.mid(once.start, once.length)}));
    }
}

} // namespace morat
