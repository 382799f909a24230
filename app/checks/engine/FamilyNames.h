// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// Family names of nineteen in twenty Vietnamese, and their other spellings.
[[nodiscard]] bool isFamilyName(const QString &folded);

} // namespace morat
