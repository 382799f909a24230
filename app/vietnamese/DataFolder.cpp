// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/DataFolder.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace morat {

QString dataFolder() {
    const QString named = qEnvironmentVariable("MORAT_DATA");
    const QString beside = QCoreApplication::applicationDirPath();
    const QStringList candidates{named, beside + u"/data"_s, beside + u"/../share/morat"_s};
    for (const QString &folder : candidates) {
        if (!folder.isEmpty() && QDir(folder + u"/dictionaries"_s).exists())
            return QDir(folder).absolutePath();
    }
    return {};
}

} // namespace morat
