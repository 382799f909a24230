// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/FileNow.h"

#include "drafts/DraftReader.h"

#include <QFile>
#include <QFileInfo>

namespace morat {

FileNow fileNow(const QString &path, const Draft &draft) {
    const QFileInfo info(path);
    if (!info.exists())
        return FileNow::Missing;
    QFile file(path);
    if (!info.isFile() || info.size() > maxDraftBytes || !file.open(QIODevice::ReadOnly))
        return FileNow::Changed;
    const QByteArray bytes = file.readAll();
    if (bytes == draft.fileBytes())
        return FileNow::AsRead;
    if (draft.item().isEmpty())
        return FileNow::Changed;
    const Result<Draft> article = readAs(*draft.format, bytes, {{}, draft.item()});
    return article && article->ownBytes() == draft.ownBytes() ? FileNow::AsRead : FileNow::Changed;
}

} // namespace morat
