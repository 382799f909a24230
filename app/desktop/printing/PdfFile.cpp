// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/PdfFile.h"

#include "data/FileIdentity.h"
#include "data/SaveFile.h"
#include "review/store/StoreFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PdfFile)
};

} // namespace

QString pdfName(const QString &path) {
    return path.isEmpty() || path.endsWith(".pdf"_L1, Qt::CaseInsensitive) ? path
                                                                           : path + u".pdf"_s;
}

Result<void> mayBePdf(const PdfFile &file) {
    const QString shown = QDir::toNativeSeparators(file.path);
    if (!file.draft.isEmpty() && isSameFile(file.path, file.draft))
        return failure(
            Words::tr("%1 is the draft itself. Save the PDF under another name.").arg(shown));
    if (isFileOfStore(file.store, file.path))
        return failure(Words::tr("%1 belongs to the review database. Save the PDF under another "
                                 "name.")
                           .arg(shown));
    return {};
}

Result<void> savePdf(const PdfFile &file, const QByteArray &bytes) {
    if (const Result<void> may = mayBePdf(file); !may)
        return may;
    if (!file.isReplaced && QFileInfo::exists(file.path))
        return failure(
            Words::tr("%1 came there meanwhile and was not written over. Save once more.")
                .arg(QDir::toNativeSeparators(file.path)));
    if (bytes.isEmpty())
        return failure(Words::tr("The pages could not be made."));
    return saveFile(file.path, bytes);
}

} // namespace morat
