// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StorePrivacy.h"

#include "data/DataFolder.h"
#include "data/FileIdentity.h"
#include "data/PrivateFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace morat {

namespace {

bool isShared(const QFileInfo &folder) {
    return (folder.permissions() & (QFile::WriteGroup | QFile::WriteOther)) != 0;
}

} // namespace

QStringList filesOfStore(const QString &store) {
    const QFileInfo database(followedPath(store).value_or(store));
    // A name may hold what a pattern would take for its own.
    QStringList files;
    for (const QFileInfo &file :
         database.dir().entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (file.fileName().startsWith(database.fileName()))
            files.append(file.filePath());
    }
    return files;
}

bool keepStorePrivate(const QString &store) {
    const QFileInfo database(followedPath(store).value_or(store));
    const QString folder = database.absolutePath();
    if (!makePrivateFolder(folder))
        return false;
    const bool isOwn = isSameFile(folder, userFolder());
    if (isOwn)
        makePrivate(folder);
    if (isOwn || !isShared(QFileInfo(folder))) {
        for (const QString &file : filesOfStore(store))
            makePrivate(file);
    }
    // Where the database cannot be made, opening it says why.
    [[maybe_unused]] const bool made = makePrivateFile(database.filePath());
    return true;
}

} // namespace morat
