// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QString>

class QDateTime;
class QMimeData;

namespace morat {

/// Makes a file of what was copied elsewhere, in a folder of the program's own, so that it can be
/// read, reviewed and found again like any draft: HTML (from a CMS, Word, Google Docs) where there
/// is some with paragraphs in it, else plain text. Gives its path. Fails when there is no text on
/// the clipboard, and when the file cannot be written.
[[nodiscard]] Result<QString> keepAsDraft(const QMimeData &copied, const QString &folder,
                                          const QDateTime &now);

} // namespace morat
