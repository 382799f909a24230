// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace morat {

/// Where a draft is: a file, or one of the articles in a file that holds many, "bai.xml#123".
struct DraftAddress {
    QString file;
    QString item; ///< empty for all of the file

    /// Only the names of exports (".xml") are taken apart, and not when a file has just that name.
    [[nodiscard]] static DraftAddress of(const QString &path);
};

/// The drafts that paths stand for, in the order given: of a folder, those in it in order of name;
/// of a file that holds several, each; any other path, itself.
[[nodiscard]] QStringList findDrafts(const QStringList &paths);

} // namespace morat
