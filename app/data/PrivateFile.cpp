// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/PrivateFile.h"

#include "data/FileCalls.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace morat {

bool makePrivate([[maybe_unused]] const QString &path) {
#ifndef Q_OS_WIN
    constexpr auto ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                              QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFile::Permissions now = QFile::permissions(path);
    if (now & ofOthers)
        return QFile::setPermissions(path, now & ~ofOthers);
#endif
    return true;
}

bool makePrivateFolder(const QString &path) {
    if (QFileInfo(path).isDir())
        return true;
    return QDir().mkpath(path) && makePrivate(path);
}

bool makePrivateFile(const QString &path) {
    const FileCalls calls;
    const int made = calls.create(path, NewFile::ForItsOwner);
    return made == -1 ? QFileInfo::exists(path) : calls.close(made) == 0;
}

} // namespace morat
