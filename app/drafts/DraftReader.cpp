// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftReader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("drafts", text);
}

tl::unexpected<Failure> tooLarge() {
    return failure(tr("The file is too large: drafts may have up to %1 MB.")
                       .arg(maxDraftBytes / (1024 * 1024)));
}

} // namespace

QStringList draftNameFilters() {
    return {u"*.txt"_s, u"*.text"_s, u"*.html"_s, u"*.htm"_s, u"*.xhtml"_s};
}

Result<Draft> readDraft(const QByteArray &bytes, const QString &fileName) {
    Q_UNUSED(fileName)
    if (bytes.size() > maxDraftBytes)
        return tooLarge();
    return readPlainText(bytes);
}

Result<Draft> readDraftFile(const QString &path) {
    const QFileInfo info(path);
    if (!info.exists())
        return failure(tr("There is no file %1.").arg(path));
    if (info.isDir())
        return failure(tr("%1 is a folder, not a draft.").arg(path));
    if (info.size() > maxDraftBytes)
        return tooLarge();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(tr("%1 cannot be opened: %2").arg(path, file.errorString()));
    // One byte more than allowed: a device or a growing file tells no honest size.
    const QByteArray bytes = file.read(maxDraftBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return readDraft(bytes, info.fileName());
}

} // namespace morat
