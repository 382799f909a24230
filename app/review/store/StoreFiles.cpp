// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreFiles.h"

#include "data/FileIdentity.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

bool isFileOfStore(const QString &store, const QString &path) {
    if (store.isEmpty() || path.isEmpty())
        return false;
    const QFileInfo database(followedPath(store).value_or(store));
    QStringList files{database.filePath(), database.filePath() + u"-wal"_s,
                      database.filePath() + u"-shm"_s, database.filePath() + u"-journal"_s};
    for (const QString &name :
         database.dir().entryList({database.fileName() + u'*'}, QDir::Files | QDir::Hidden))
        files.append(database.dir().filePath(name));
    return std::any_of(files.cbegin(), files.cend(),
                       [&path](const QString &file) { return isSameFile(path, file); });
}

bool isDatabase(const QString &path) {
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(15) == "SQLite format 3";
}

} // namespace morat
