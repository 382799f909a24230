// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/FileIdentity.h"

#include <QDir>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace morat {

namespace {

#ifdef Q_OS_WIN
constexpr Qt::CaseSensitivity namesAreTold = Qt::CaseInsensitive;
#else
constexpr Qt::CaseSensitivity namesAreTold = Qt::CaseSensitive;
#endif

/// With the folder in its one true spelling, as far as it is there.
QString canonical(const QString &path) {
    const QFileInfo info(path);
    const QString folder = QDir(info.absolutePath()).canonicalPath();
    return folder.isEmpty() ? QDir::cleanPath(path) : QDir(folder).filePath(info.fileName());
}

} // namespace

std::optional<QString> followedPath(const QString &path) {
    constexpr int mostLinks = 40; // as Linux has it
    QFileInfo info(QFileInfo(path).absoluteFilePath());
    for (int followed = 0; info.isSymbolicLink(); ++followed) {
        if (followed == mostLinks)
            return std::nullopt;
        info = QFileInfo(info.symLinkTarget());
    }
    return info.absoluteFilePath();
}

bool isSameFile(const QString &one, const QString &other) {
    std::error_code failed;
    if (std::filesystem::equivalent(one.toStdU16String(), other.toStdU16String(), failed) &&
        !failed)
        return true;
    const std::optional<QString> first = followedPath(one);
    const std::optional<QString> second = followedPath(other);
    return first && second && canonical(*first).compare(canonical(*second), namesAreTold) == 0;
}

} // namespace morat
