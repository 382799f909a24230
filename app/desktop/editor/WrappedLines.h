// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// Plain text with its lines broken at blanks, for a tooltip, which breaks none itself: no longer
/// than about seventy letters where there is a blank.
[[nodiscard]] QString wrappedLines(const QString &text);

} // namespace morat
