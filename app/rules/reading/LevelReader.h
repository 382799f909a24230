// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/reading/LevelChange.h"
#include "rules/yaml/YamlText.h"

namespace morat {

/// Reads a map from rule ids to error, warning, info, off, or on: at the level that the rule has.
/// Throws YamlMistake.
[[nodiscard]] QList<LevelChange> readLevels(const YamlNode &levels);

/// What is wrong with a change of a rule that nobody has.
[[nodiscard]] YamlMistake noSuchRule(const LevelChange &change);

} // namespace morat
