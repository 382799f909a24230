// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace morat {

class Store;

/// What became of a draft that was to be forgotten.
struct Forgotten {
    int places = 0;         ///< drafts removed, counted in every database that had them
    QStringList cleaned;    ///< files that held it and hold it no more
    QStringList remains;    ///< sentences on files that may still hold something of it
    QStringList outOfReach; ///< sentences on what this program cannot reach at all
};

/// Sentences on what forgetting cannot reach.
[[nodiscard]] QStringList outOfReachOfForgetting(const QString &draft);

/// Removes a draft, with its texts, decisions and everything else that was kept of it, from a
/// review database, its log, its journals, its backups and the damaged ones that were set aside.
/// What is deleted is overwritten (secure_delete), each database is written anew (VACUUM), because
/// pages that were freed before still hold their text, and its log is cut to nothing. Afterwards
/// the bytes of every file are searched for the texts.
///
/// `draft` is the path of a draft; a file of many articles stands for all of them. The file itself
/// is left alone. Fails, and changes nothing, when the database is not there or not Mo-rát's.
[[nodiscard]] Result<Forgotten> forgetDraft(const QString &store, const QString &draft);

/// The same in a newsroom's shared database, by what this computer calls the draft; not while
/// another run of the program than that of `token` has it. The server's own files, log and backups
/// are not reached from here, which is said.
[[nodiscard]] Result<Forgotten> forgetOnServer(Store &store, const QString &draft,
                                               const QString &token = {});
/// The drafts that this is: those that this computer calls so, or that lie in what it calls so.
/// Another one calls other files the same.
[[nodiscard]] Result<QList<qint64>> draftsOnServer(const Store &store, const QString &draft);

} // namespace morat
