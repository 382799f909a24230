// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/WorkingText.h"

namespace morat {

/// The marks of the original where they stand after the edits, in the current joined text.
[[nodiscard]] QList<InlineMark> currentMarks(const WorkingText &text);

} // namespace morat
