// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/FolderListing.h"

#include "data/DataTr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Names in a folder that are no text; the bytes that are none as \xNN. Windows has no such names.
QStringList undecodableNames([[maybe_unused]] const QString &folder) {
    QStringList names;
#ifndef Q_OS_WIN
    std::error_code failed;
    std::filesystem::directory_iterator entry(QFile::encodeName(folder).toStdString(), failed);
    for (; !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        const QByteArray bytes(name.data(), qsizetype(name.size()));
        if (QFile::encodeName(QFile::decodeName(bytes)) == bytes || bytes.startsWith('.'))
            continue;
        QString shown;
        for (const char byte : bytes) {
            const auto value = static_cast<unsigned char>(byte);
            shown += value >= 0x20 && value < 0x7F ? QString(QLatin1Char(byte))
                                                   : u"\\x%1"_s.arg(value, 2, 16, QLatin1Char('0'));
        }
        names.append(shown);
    }
#endif
    names.sort();
    return names;
}

void list(const QString &path, const std::stop_token &stop, FolderListing &listing) {
    if (stop.stop_requested())
        return;
    const QFileInfo info(path);
    if (!info.isReadable() || !info.isExecutable()) {
        listing.problems.append(DataTr::tr("The folder %1 cannot be read.").arg(path));
        return;
    }
    for (const QString &name : undecodableNames(path))
        listing.problems.append(
            DataTr::tr("A file in %1 cannot be read because its name is not UTF-8: %2")
                .arg(path, name));
    const QDir folder(path);
    for (const QFileInfo &entry : folder.entryInfoList(
             QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot, QDir::Name)) {
        if (entry.isFile())
            listing.files.append(entry.filePath());
        else if (!entry.isDir())
            listing.odd.append(entry.filePath());
        else if (!entry.isSymLink())
            list(entry.filePath(), stop, listing);
    }
}

} // namespace

FolderListing listFolder(const QString &path, const std::stop_token &stop) {
    FolderListing listing;
    list(path, stop, listing);
    std::sort(listing.files.begin(), listing.files.end());
    return listing;
}

} // namespace morat
