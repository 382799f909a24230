// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/WorkingText.h"
#include "review/store/Archive.h"

namespace morat {

/// The text of an archived version: the original, and what was made of it. `path` is the draft's;
/// its name decides the format, the file is not opened. Fails when this version of the program does
/// not read the bytes.
[[nodiscard]] Result<WorkingText> readVersion(const ArchivedVersion &version, const QString &path);

} // namespace morat
