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
    QList<int> counting;    ///< indices of the rules of occurrence
    QList<int> capitals;    ///< indices of the rules of capitalization
    quint32 draftKinds = 0; ///< the kinds of blocks that inDraft looks at, one bit a BlockKind
    bool countsSentences = false;
};

/// The class whose tokens a rule of occurrence counts, when its token is a class and no more:
/// they are counted without being looked up.
[[nodiscard]] std::optional<TokenClass> countedClass(const Rule &rule);

/// Whether a rule of conditional has an answer for each of its entries (`swap`), not one for what
/// a hit names.
[[nodiscard]] bool asksByEntry(const Rule &rule);

} // namespace morat
