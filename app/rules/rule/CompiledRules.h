// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/pattern/PatternSet.h"
#include "rules/rule/Rule.h"

#include <map>

namespace morat {

/// Rules that are on, ready to be looked for. Immutable; shared by all threads.
struct CompiledRules {
    explicit CompiledRules(QList<Rule> switchedOn);

    QList<Rule> rules;
    PatternSet inBlock; ///< patterns whose hits are judged block by block; owner: index in `rules`
    PatternSet inDraft; ///< patterns whose hits are judged over the whole draft
    /// What decides over the draft whether a rule's hits count: looked for only in a draft that
    /// has hits.
    PatternSet companions;
    /// The same where it is an expression, by the rule's index.
    std::map<int, PatternSet> answers;
    QList<int> everyBlock;  ///< indices of the rules that are judged in every block
    quint32 draftKinds = 0; ///< the kinds of blocks that inDraft looks at, one bit a BlockKind
};

} // namespace morat
