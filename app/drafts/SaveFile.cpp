// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftWriter.h"

#include "drafts/DraftWords.h"

#include <QFileInfo>
#include <QSaveFile>

namespace morat {

namespace {} // namespace

Result<void> saveFile(const QString &path, const QByteArray &bytes) {
    const QFileInfo info(path);
    if (info.isDir())
        return failure(DraftWords::tr("%1 is a folder; choose a file name.").arg(path));
    // Renaming a new file over a device would replace the device.
    if (info.exists() && !info.isFile())
        return failure(DraftWords::tr("%1 is not an ordinary file.").arg(path));

    // QSaveFile follows a symbolic link to its target and keeps the permissions of what it
    // replaces; until commit() the old content stands.
    QSaveFile file(path);
    const auto failed = [&file, &path] {
        return failure(DraftWords::tr("%1 could not be saved: %2 The old content is untouched.")
                           .arg(path, file.errorString() + QLatin1Char('.')));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (file.write(bytes) != bytes.size())
        return failed();
    if (!file.commit())
        return failed();
    return {};
}

} // namespace morat
