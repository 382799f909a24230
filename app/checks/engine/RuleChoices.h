// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"

#include <QHash>

#include <optional>

namespace morat {

/// What a profile or an editor wants of one rule, whichever check it belongs to.
struct RuleChoice {
    bool isOn = true;
    std::optional<Level> level; ///< nothing: as the rule has it
    friend bool operator==(const RuleChoice &, const RuleChoice &) = default;
};

/// Rule id → what is wanted of it. Rules that are not named stay as they are.
using RuleChoices = QHash<QString, RuleChoice>;

} // namespace morat
