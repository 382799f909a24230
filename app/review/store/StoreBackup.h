// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace morat {

/// How many daily backups of a review database are kept.
inline constexpr qsizetype dailyBackups = 7;

/// The backup of a day, beside its database.
[[nodiscard]] QString dailyBackupOf(const QString &store, QDate day);
/// Those that there are, the newest first.
[[nodiscard]] QStringList backupsOf(const QString &store);

enum class BackedUp : quint8 { Now, TodayBefore };

/// Copies the database, which may be in use, once a day: for its owner alone, checked row by row,
/// on the disk before it gets its name. The oldest go beyond dailyBackups; those that name a day
/// after today, because a clock was set, are counted apart. A damaged database is not copied and
/// no backup goes for it. For any thread.
[[nodiscard]] Result<BackedUp> backUpDaily(const QString &store, QDate today);

/// What would be other after a backup was restored, a line each: drafts, decisions, words. Empty:
/// nothing. For any thread.
[[nodiscard]] Result<QStringList> differencesOf(const QString &store, const QString &backup);

/// Puts what a backup holds into the database, which may be open: all of it in one transaction.
/// What was there is kept in a backup of its own; gives the name of that. Whoever has the database
/// open reads anew what it keeps in memory. For any thread.
[[nodiscard]] Result<QString> restoreBackup(const QString &store, const QString &backup);

} // namespace morat
