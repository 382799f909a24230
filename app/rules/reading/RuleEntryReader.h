// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/reading/YamlText.h"
#include "rules/rule/Rule.h"

namespace morat {

/// Reads what a rule of its kind looks for (`swap`, `tokens`, `either`…) and its exceptions into
/// a rule whose kind, place and capitals are known. Throws YamlMistake.
void readRuleEntries(const YamlNode &node, Rule &rule);

} // namespace morat
