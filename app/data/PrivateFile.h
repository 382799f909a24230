// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// Takes every right of group and others from a file (mode 0600) or folder (0700) that is this
/// user's; false when the system does not let. On Windows nothing is done: a user's folders are
/// that user's own there.
bool makePrivate(const QString &path);

/// Makes a folder with those above it. One that was not there is for its owner alone.
[[nodiscard]] bool makePrivateFolder(const QString &path);

/// Makes an empty file for its owner alone where there is none; for what will write into it itself
/// and would not ask who may read it.
[[nodiscard]] bool makePrivateFile(const QString &path);

} // namespace morat
