// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/DroppedData.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

QString droppedData(const DataFolders &folders, const QString &name) {
    if (folders.dropped.isEmpty())
        return {};
    const QString path = folders.dropped + u'/' + name;
    // One half of a Hunspell dictionary is enough to be looked at, and refused.
    for (const QString &suffix : {u""_s, u".dic"_s, u".aff"_s}) {
        if (QFileInfo::exists(path + suffix))
            return path;
    }
    return {};
}

QString passedOver(const QString &path, const QString &reason) {
    return QCoreApplication::translate("DroppedData",
                                       "The newer data in %1 cannot be used; those that came with "
                                       "Mo-rát are used instead. %2")
        .arg(path, reason);
}

} // namespace morat
