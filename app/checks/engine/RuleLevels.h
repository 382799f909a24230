// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"

#include <QList>
#include <QString>

namespace morat {

/// Which levels the findings of a standard check's rule may have, the gravest first; mostly one.
/// None for a rule of no standard check: a pack says the level of its own.
[[nodiscard]] QList<Level> levelsOf(const QString &rule);

} // namespace morat
