// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/kinds/EntryProof.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Only words and marks, as they stand: then the entry, amid a sentence, is an example of itself.
bool isPlain(const Pattern &pattern) {
    return pattern.alternatives.size() == 1 && !pattern.source.contains(u'<') &&
           !pattern.source.contains(u'(');
}

} // namespace

QStringList proofsOfWording(const Rule &rule, const RuleEntry &entry) {
    // A right form among the entries is written as the rule wants it: it finds other capitals.
    const bool isRightForm =
        rule.letters == Letters::Folded && entry.replacements.contains(entry.pattern.source);
    if (!isPlain(entry.pattern) || isRightForm)
        return {};
    // A capital proves nothing where a sentence starts. Over the draft an entry needs its right
    // side beside it.
    QString amidSentence = u", "_s + entry.pattern.source;
    if (!entry.companions.isEmpty())
        amidSentence += u"; "_s + entry.companions.first().source;
    return {entry.pattern.source, amidSentence};
}

} // namespace morat
