// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/DataFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool holdsData(const QString &folder) {
    return !folder.isEmpty() && QDir(folder + u"/dictionaries"_s).exists();
}

QString namedFolder() {
    return qEnvironmentVariable("MORAT_DATA");
}

} // namespace

QString programFolder() {
    return QCoreApplication::instance() != nullptr ? QCoreApplication::applicationDirPath()
                                                   : QString();
}

QString dataFolder() {
    QStringList candidates{namedFolder()};
    if (const QString beside = programFolder(); !beside.isEmpty())
        candidates += {beside + u"/data"_s, beside + u"/../share/morat"_s};
    for (const QString &folder : std::as_const(candidates)) {
        if (holdsData(folder))
            return QDir(folder).absolutePath();
    }
    return {};
}

DataFolders dataFolders() {
    const QString shipped = dataFolder();
    if (holdsData(namedFolder()))
        return {shipped};
    // A program unpacked into ~/.local has both in one place: all of that was shipped.
    QStringList dropped{userFolder(), siteFolder()};
    dropped.removeIf([&shipped](const QString &folder) {
        return QDir(folder).canonicalPath() == QDir(shipped).canonicalPath();
    });
    return {shipped, dropped};
}

QString siteFolder() {
    const QString named = qEnvironmentVariable("MORAT_SITE");
    if (!named.isEmpty())
        return QDir(named).absolutePath();
#ifdef Q_OS_WIN
    return QDir::fromNativeSeparators(qEnvironmentVariable("ProgramData", u"C:/ProgramData"_s)) +
           u"/morat"_s;
#else
    return u"/etc/morat"_s;
#endif
}

QString portableFolder(const QString &folder) {
    const QDir own(folder + u"/user-data"_s);
    return !folder.isEmpty() && own.exists() ? own.absolutePath() : QString();
}

QString userFolder() {
    const QString portable = portableFolder();
    return portable.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
               : portable;
}

} // namespace morat
