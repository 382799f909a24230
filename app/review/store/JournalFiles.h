// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// What journals beside a review database are called. The names begin with the database's, so that
// they are as private as it and are found when a draft is to be forgotten.
namespace morat {

/// Where a run of the program keeps the journal of a draft's revision.
[[nodiscard]] QString journalPath(const QString &store, qint64 draft, qint64 revision,
                                  const QString &run);
/// The run that a journal is of.
[[nodiscard]] QString runOfJournal(const QString &path);
/// The file that says, by being locked, that a run of the program is not at its end yet.
[[nodiscard]] QString runLockPath(const QString &store, const QString &run);
/// Where a journal is kept that could not be used.
[[nodiscard]] QString keptJournalPath(const QString &store, qint64 draft, const QString &run);

/// Where the history of a draft is kept between two runs of the program.
[[nodiscard]] QString historyPath(const QString &store, qint64 draft);

/// A draft's journals, without those that are only kept.
[[nodiscard]] QStringList journalsOf(const QString &store, qint64 draft);
/// Those that are only kept.
[[nodiscard]] QStringList keptJournals(const QString &store, qint64 draft);
/// All of them, with its history.
[[nodiscard]] QStringList journalFiles(const QString &store, qint64 draft);

} // namespace morat
