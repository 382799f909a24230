// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QString>

namespace morat {

/// A name for a PDF document, with what was there when the editor saw and chose it.
struct PdfFile {
    QString path;
    bool isReplaced = false; ///< there was a file, and the editor agreed
    QString draft;           ///< the draft's own file and the review database: never written over
    QString store;
};

/// The name with ".pdf" at its end.
[[nodiscard]] QString pdfName(const QString &path);
/// Whether it may be written: it is none of the files that the desk works with.
[[nodiscard]] Result<void> mayBePdf(const PdfFile &file);
/// Saves it as every whole file is saved (saveFile()). A file that came there since is not written
/// over.
[[nodiscard]] Result<void> savePdf(const PdfFile &file, const QByteArray &bytes);

} // namespace morat
