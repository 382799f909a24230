// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/pattern/PatternSet.h"
#include "rules/rule/Rule.h"

#include <optional>

namespace morat {

/// A finding of the rule at a place; its message with `%s` filled: what should stand there and
/// what does, or only what does. `wanted` names what should when it is not the first replacement.
[[nodiscard]] Finding findingAt(const Rule &rule, const CheckedBlock &block, TextRange range,
                                const QStringList &replacements, const QString &wanted = {});

/// What a rule's replacement makes of the hit: `$1` and classes filled in, the author's own
/// letters where only capitals differ, a capital where a sentence starts.
[[nodiscard]] QString replacementFor(const Rule &rule, const CheckedBlock &block,
                                     const PatternHit &hit, const QString &replacement);

/// What the replacements of the hit's entry make of it; nothing where the text already stands as
/// the rule wants it.
[[nodiscard]] std::optional<QStringList> replacementsAt(const Rule &rule, const CheckedBlock &block,
                                                        const PatternHit &hit);

} // namespace morat
