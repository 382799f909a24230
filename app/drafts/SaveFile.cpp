// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftWriter.h"

#include "data/SaveFile.h"
#include "drafts/Formats.h"
#include "drafts/translation/DraftTr.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace morat {

Result<void> saveDraft(const QString &path, const Draft &draft, const QByteArray &bytes) {
    const bool isOldName = path.endsWith(".doc"_L1, Qt::CaseInsensitive);
    if (draft.isConverted() && isOldName) {
        return failure(DraftTr::tr("An old Word document is written as .docx: choose a name that "
                                   "ends so."));
    }
    QFile there(path);
    if (draft.format->withItem == nullptr || !there.exists() || !there.open(QIODevice::ReadOnly))
        return saveFile(path, bytes);
    const QByteArray file = there.readAll();
    there.close();
    return saveFile(path, draft.format->withItem(file, draft.item(), bytes).value_or(bytes));
}

} // namespace morat
