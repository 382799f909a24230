// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/style/SourcePrint.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

QByteArray sourcePrint(const QString &path) {
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const QFileInfo &info) {
        hash.addData(u"%1\n%2\n%3\n"_s.arg(info.filePath())
                         .arg(info.exists() ? info.size() : -1)
                         .arg(info.lastModified().toMSecsSinceEpoch())
                         .toUtf8());
    };
    if (!QFileInfo(path).isDir()) {
        add(QFileInfo(path));
        return hash.result();
    }
    for (const QFileInfo &info :
         QDir(path).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        // A folder's own time changes with what the program puts into it for a moment.
        if (!info.isDir()) {
            add(info);
            continue;
        }
        // It may become a pack by what is written into it; until then nobody looks at it itself.
        hash.addData(info.fileName().toUtf8());
        const QDir within(info.filePath());
        for (const QString &name :
             within.entryList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDir::Name))
            hash.addData(u"%1\n"_s.arg(name).toUtf8());
    }
    return hash.result();
}

} // namespace morat
