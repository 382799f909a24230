// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// The folder of the program that runs; empty where a library is used by a program without Qt.
[[nodiscard]] QString programFolder();

/// Where data are read from. Both folders have the same layout: `dictionaries/` and `resources/`.
/// Newer data are dropped into the second, file by file; how they are taken: DroppedData.h.
struct DataFolders {
    QString shipped; ///< complete: what came with the program
    QString dropped; ///< goes first where it has something; empty: there is none

    /// A folder alone is a complete one.
    DataFolders(QString complete, QString newer = {})
        : shipped(std::move(complete))
        , dropped(std::move(newer)) {}
};

/// The folder that holds `dictionaries/` and `resources/`: $MORAT_DATA, else `data` beside the
/// program, else `../share/morat` of an installed one. Empty when there is none.
[[nodiscard]] QString dataFolder();

/// The same, with this user's application data folder for what was dropped. $MORAT_DATA goes
/// before all: then nothing dropped counts.
[[nodiscard]] DataFolders dataFolders();

/// `user-data` in the program's folder, where a portable one keeps what its user makes; empty when
/// there is no such folder.
[[nodiscard]] QString portableFolder(const QString &folder = programFolder());

/// Where reviews and dropped data are kept: the portable folder, else this user's application data
/// folder on this computer (never the roaming one of Windows: a database may not live on a share).
[[nodiscard]] QString userFolder();

} // namespace morat
