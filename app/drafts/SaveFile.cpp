// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftWriter.h"

#include "data/SaveFile.h"
#include "drafts/Formats.h"

#include <QFile>

namespace morat {

Result<void> saveDraft(const QString &path, const Draft &draft, const QByteArray &bytes) {
    QFile there(path);
    if (draft.format->withItem == nullptr || !there.exists() || !there.open(QIODevice::ReadOnly))
        return saveFile(path, bytes);
    const QByteArray file = there.readAll();
    there.close();
    return saveFile(path, draft.format->withItem(file, draft.item(), bytes).value_or(bytes));
}

} // namespace morat
