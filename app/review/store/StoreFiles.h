// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// Whether a path leads to a file of a review database: itself, or what lies beside it under a name
/// that begins with its own (write-ahead log, backups, what was set aside).
[[nodiscard]] bool isFileOfStore(const QString &store, const QString &path);

} // namespace morat
