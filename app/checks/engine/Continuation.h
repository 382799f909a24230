// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// For every block whether it need not begin as a sentence does: it is a part of an enumeration
/// (the paragraph before ends in ":", ";" or an ellipsis), closes a bracket that the one before has
/// open, or stands at a picture, below or above it, as what is written there does.
[[nodiscard]] QList<bool> continuedIn(const QList<CheckedBlock> &blocks);

/// That such a block begins with a small letter is said only to those who ask for hints.
void judgeAsContinued(QList<Finding> &findings);

} // namespace morat
