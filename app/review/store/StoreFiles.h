// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// Whether a path leads to a file of a review database: itself, or what lies beside it under a name
/// that begins with its own (write-ahead log, backups, what was set aside).
[[nodiscard]] bool isFileOfStore(const QString &store, const QString &path);

/// Whether a file is an SQLite database by its first bytes: one that is none must neither be taken
/// for a damaged store nor be written into.
[[nodiscard]] bool isDatabase(const QString &path);

} // namespace morat
