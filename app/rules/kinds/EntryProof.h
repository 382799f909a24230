// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule/Rule.h"

namespace morat {

/// Texts in one of which an entry that is plain words must be found: itself, and itself amid a
/// sentence. None for another entry, and for a right form, which finds only other capitals.
[[nodiscard]] QStringList proofsOfWording(const Rule &rule, const RuleEntry &entry);

} // namespace morat
