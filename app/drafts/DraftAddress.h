// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace morat {

/// Where a draft is: a file, one of the articles in a file that holds many, "bai.xml#123", or a
/// file in a ZIP archive, "bai.zip#tin/bai.docx", of whose articles one may be named, too.
struct DraftAddress {
    QString file;  ///< that lies on the disk
    QString entry; ///< empty where that is no archive
    QString item;  ///< empty for all of it

    /// Only names of archives and of formats whose files may hold several drafts (".xml") are taken
    /// apart, and not when a file has just that name.
    [[nodiscard]] static DraftAddress of(const QString &path);
    /// Whose suffix says in which format the draft is.
    [[nodiscard]] const QString &fileName() const { return entry.isEmpty() ? file : entry; }
    /// What else is written of the draft, beside its file: its name with this ending.
    [[nodiscard]] QString beside(QStringView ending) const;
    /// The bytes that the draft is read out of. Fails where they are missing, unreadable, too many.
    [[nodiscard]] Result<QByteArray> read() const;
};

/// Whether the file is called a ZIP archive: it is opened as a folder of drafts.
[[nodiscard]] bool isArchiveName(const QString &path);

/// What a search of files and folders found.
struct FoundDrafts {
    QStringList drafts;
    QStringList others;   ///< files in folders and archives, no drafts by their name or content
    QStringList problems; ///< sentences on folders and files that could not be read
};

/// The drafts that paths stand for, in the order given: of a folder or an archive, those in it in
/// order of name; of a file that holds several, each; any other path, itself. When it is asked to
/// stop, what it found until then.
[[nodiscard]] FoundDrafts lookForDrafts(const QStringList &paths, const std::stop_token &stop = {});
/// The same for files out of a folder, which need not be drafts.
[[nodiscard]] FoundDrafts lookForDraftsAmong(const QStringList &files, const std::stop_token &stop);

} // namespace morat
