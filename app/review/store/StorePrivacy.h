// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace morat {

/// The files of a review database: itself and all that lies beside it under a name that begins with
/// its own: write-ahead log, backups, damaged ones that were set aside and what was written about
/// them.
[[nodiscard]] QStringList filesOfStore(const QString &store);

/// Makes the folder of a review database, and the database, for their owner alone, and takes from
/// others what they may do with files that an older version made. SQLite gives its log the mode of
/// the database, so that it is made here, empty. A folder that others may write to holds a shared
/// database: what is there already keeps its mode. The user's own folder never is one.
/// False when the folder cannot be made.
[[nodiscard]] bool keepStorePrivate(const QString &store);

} // namespace morat
