// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule/CompiledRules.h"

namespace morat {

// What each kind of rule makes of one block; all append to `findings`.

/// Existence and substitution, and repetition: `hits` are those of CompiledRules::inBlock.
void findPhrases(const CompiledRules &compiled, const CheckedBlock &block,
                 const QList<PatternHit> &hits, QList<Finding> &findings);

/// Occurrence: counts in each sentence or in the block; the finding stands on its first word.
void findCounts(const CompiledRules &compiled, const CheckedBlock &block,
                const QList<PatternHit> &hits, QList<Finding> &findings);

/// Capitalization of the block as a whole.
void findCapitals(const CompiledRules &compiled, const CheckedBlock &block,
                  QList<Finding> &findings);

} // namespace morat
