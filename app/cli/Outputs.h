// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace morat {

/// The name for standard output in place of a file's.
inline const QString standardOutput = QStringLiteral("-");

/// A file of the command line.
struct NamedFile {
    QString option; ///< what the user knows it by: "-o", "--store", "FILE"
    QString path;   ///< empty: not given
};

/// Refuses a command that would write over what it reads, or twice to one place: by whatever
/// spelling or link the files are named.
[[nodiscard]] Result<void> refuseSameFiles(const QList<NamedFile> &read,
                                           const QList<NamedFile> &written);

/// Refuses to write a file of the review database: itself, and what lies beside it under a name
/// that begins with its own (write-ahead log, backups, what was set aside).
[[nodiscard]] Result<void> refuseFilesOfStore(const QString &store,
                                              const QList<NamedFile> &written);

} // namespace morat
