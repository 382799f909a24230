// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule/CompiledRules.h"

#include <stop_token>

namespace morat {

/// Consistency, conditional and occurrence in the draft: what only the whole draft can say. Appends
/// to `findings`.
///
/// Consistency: of the forms of a set that stand in the draft, the one used most is kept (on a
/// tie, the one used first), and the others are found. Conditional: where `first` stands and
/// `second` nowhere names the same, only the first place is found.
void findInDraft(const CompiledRules &compiled, const QList<CheckedBlock> &blocks,
                 const std::stop_token &stop, QList<Finding> &findings);

} // namespace morat
