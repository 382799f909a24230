// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>

#include <filesystem>
#include <system_error>

namespace morat::testing {

inline QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Gives a file another name (a hard link); whether the system could.
inline bool nameAgain(const QString &path, const QString &other) {
    std::error_code failed;
    std::filesystem::create_hard_link(path.toStdU16String(), other.toStdU16String(), failed);
    return !failed;
}

/// The names of all files of a folder, hidden ones too.
inline QStringList filesIn(const QString &folder) {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

} // namespace morat::testing
