// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <stop_token>

namespace morat {

/// Where a draft is: a file, or one of the articles in a file that holds many, "bai.xml#123".
struct DraftAddress {
    QString file;
    QString item; ///< empty for all of the file

    /// Only names of formats whose files may hold several drafts (".xml") are taken apart, and not
    /// when a file has just that name.
    [[nodiscard]] static DraftAddress of(const QString &path);
    /// What else is written of the draft, beside its file: its name with this ending.
    [[nodiscard]] QString beside(QStringView ending) const;
};

/// What a search of files and folders found.
struct FoundDrafts {
    QStringList drafts;
    QStringList others;   ///< files in the folders that are no drafts by their name or content
    QStringList problems; ///< sentences on folders and files that could not be read
};

/// The drafts that paths stand for, in the order given: of a folder, those in it in order of name;
/// of a file that holds several, each; any other path, itself. When it is asked to stop, what it
/// found until then.
[[nodiscard]] FoundDrafts lookForDrafts(const QStringList &paths, const std::stop_token &stop = {});
/// The same for files out of a folder, which need not be drafts.
[[nodiscard]] FoundDrafts lookForDraftsAmong(const QStringList &files, const std::stop_token &stop);

} // namespace morat
