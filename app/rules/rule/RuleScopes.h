// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule/Rule.h"

#include <QStringList>

#include <optional>

namespace morat {

/// Reads `scope`: names of kinds of blocks, "sentence", "draft", or Vale's own names; "~name" takes
/// away. Nothing is the text of the article: no credit, byline, code or furniture. An unknown name
/// is returned as the failure.
[[nodiscard]] Result<RuleScope> ruleScopeFrom(const QStringList &names);

/// The kind of block that an example of the rule stands in.
[[nodiscard]] BlockKind exampleKind(RuleScope scope);

} // namespace morat
