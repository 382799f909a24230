// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/journal/StepWriter.h"

namespace morat {

/// Takes a word out of the personal dictionary: at once in what `store` has in memory, and through
/// the writer in the database. A failure has changed nothing.
[[nodiscard]] Result<void> takeWordOff(const QString &folded, Store &store, StepWriter &writer);
/// Switches a rule on again that a decision switched off.
[[nodiscard]] Result<void> switchRuleOn(const QString &rule, Store &store, StepWriter &writer);
/// Hears a pair again as if nothing had been decided on it; the decisions stand in their drafts.
[[nodiscard]] Result<void> hearPair(const WordPair &pair, Store &store, StepWriter &writer);

} // namespace morat
