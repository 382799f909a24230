// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/RuleChoices.h"

#include <QList>
#include <QString>

namespace morat {

/// One line under `levels`, of a pack or a profile.
struct LevelChange {
    QString rule;
    RuleChoice choice;
    int line = 0; ///< from 1
};

} // namespace morat
