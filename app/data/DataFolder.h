// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace morat {

/// The folder of the program that runs; empty where a library is used by a program without Qt.
[[nodiscard]] QString programFolder();

/// Where data are read from. All folders have the same layout: `dictionaries/` and `resources/`.
/// Newer data are dropped into the second kind, file by file; how they are taken: DroppedData.h.
struct DataFolders {
    QString shipped;     ///< complete: what came with the program
    QStringList dropped; ///< go before it where they have something, the first before all

    /// A folder alone is a complete one.
    DataFolders(QString complete, QStringList newer = {})
        : shipped(std::move(complete))
        , dropped(std::move(newer)) {}
};

/// The folder that holds `dictionaries/` and `resources/`: $MORAT_DATA, else `data` beside the
/// program, else `../share/morat` of an installed one. Empty when there is none.
[[nodiscard]] QString dataFolder();

/// The same, with this user's application data folder and the site's for what was dropped.
/// $MORAT_DATA goes before all: then nothing dropped counts.
[[nodiscard]] DataFolders dataFolders();

/// Where whoever runs the computer keeps data and settings for all who use it: $MORAT_SITE, else
/// `/etc/morat`, on Windows `%ProgramData%\morat`. Not the folder of an installed program, which
/// the next version replaces. It may not be there.
[[nodiscard]] QString siteFolder();

/// `user-data` in the program's folder, where a portable one keeps what its user makes; empty when
/// there is no such folder.
[[nodiscard]] QString portableFolder(const QString &folder = programFolder());

/// Where reviews and dropped data are kept: the portable folder, else this user's application data
/// folder on this computer (never the roaming one of Windows: a database may not live on a share).
[[nodiscard]] QString userFolder();

} // namespace morat
