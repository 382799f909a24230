// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QString>
#include <QStringList>

class QDateTime;
class QMimeData;

namespace morat {

/// What was made of the clipboard.
struct KeptDraft {
    QString path;
    QStringList leftOut; ///< as PastedHtml says it
};

/// Makes a file of what was copied elsewhere, in a folder of the program's own, so that it can be
/// read, reviewed and found again like any draft: HTML (from a CMS, Word, Google Docs) where there
/// is some with paragraphs in it, cleaned of what only the other program needs; else plain text.
/// Fails when there is no text on the clipboard, and when the file cannot be written.
[[nodiscard]] Result<KeptDraft> keepAsDraft(const QMimeData &copied, const QString &folder,
                                            const QDateTime &now);

} // namespace morat
