// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/DroppedData.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

QStringList droppedData(const DataFolders &folders, const QString &name) {
    QStringList paths;
    for (const QString &folder : folders.dropped)
        paths.append(folder + u'/' + name);
    // One half of a Hunspell dictionary is enough to be looked at, and refused.
    paths.removeIf([](const QString &path) {
        return !QFileInfo::exists(path) && !QFileInfo::exists(path + u".dic"_s) &&
               !QFileInfo::exists(path + u".aff"_s);
    });
    return paths;
}

QString passedOver(const QString &path, const QString &reason) {
    return QCoreApplication::translate("DroppedData",
                                       "The newer data in %1 cannot be used; those that came with "
                                       "Mo-rát are used instead. %2")
        .arg(path, reason);
}

} // namespace morat
