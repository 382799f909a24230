// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <stop_token>

namespace morat {

/// What a folder and all folders in it hold.
struct FolderListing {
    QStringList files; ///< paths of ordinary files that are not hidden, in order
    /// Paths of what is neither file nor folder: a pipe, a link that leads nowhere.
    QStringList odd;
    /// Sentences for the user on what could not be listed: folders that may not be read, names that
    /// are no UTF-8 and that Qt can therefore not open.
    QStringList problems;
};

/// Links to folders are not followed.
[[nodiscard]] FolderListing listFolder(const QString &path, const std::stop_token &stop = {});

} // namespace morat
