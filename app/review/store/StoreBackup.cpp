// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreBackup.h"

#include "data/FileCalls.h"
#include "data/PrivateFile.h"
#include "review/store/StoreConnection.h"
#include "review/store/StorePrivacy.h"
#include "review/store/StoreProof.h"
#include "review/store/StoreSchema.h"
#include "review/store/StoreStatements.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The context of what is said here to the user.
struct BackupTr {
    Q_DECLARE_TR_FUNCTIONS(StoreBackup)
};

QString dailyPrefix(const QString &store) {
    return store + u".daily-"_s;
}

/// Whether a backup is what it should be, before anything relies on it.
Result<void> checkBackup(const QString &path) {
    StoreConnection connection(path);
    return connection.open()
        .and_then([&] { return damagesOf(connection.database()); })
        .and_then([&](const QStringList &damages) -> Result<void> {
            if (!damages.isEmpty())
                return failure(BackupTr::tr("The review database is damaged (%1). No backup was "
                                            "made, and those that there are were kept. Close "
                                            "Mo-rát and start it again.")
                                   .arg(damages.constFirst()));
            return {};
        });
}

/// SQLite does not wait for the disk when it copies.
Result<void> flushAndName(const QString &file, const QString &name) {
    const FileCalls calls;
    const int opened = calls.open(file);
    const bool flushed = opened >= 0 && calls.flush(opened) == 0;
    if (opened >= 0)
        std::ignore = calls.close(opened);
    if (!flushed || calls.replace(file, name) != 0 ||
        calls.flushFolder(QFileInfo(name).absolutePath()) != 0)
        return failure(BackupTr::tr("The backup of the review database could not be written: %1")
                           .arg(reasonOfFailure()));
    return {};
}

Result<void> copyStore(const QString &store, const QString &backup) {
    const QString unfinished = backup + u"-unfinished"_s;
    QFile::remove(unfinished);
    if (!makePrivateFile(unfinished))
        return failure(BackupTr::tr("The backup of the review database could not be written: %1")
                           .arg(unfinished));
    Result<void> copied = [&]() -> Result<void> {
        StoreConnection connection(store);
        return connection.open()
            .and_then([&] {
                return runStatement(connection.database(), u"VACUUM INTO ?"_s, {unfinished});
            })
            .map([](const QSqlQuery &) {});
    }();
    copied = copied.and_then([&] { return checkBackup(unfinished); }).and_then([&] {
        return flushAndName(unfinished, backup);
    });
    if (!copied)
        QFile::remove(unfinished);
    return copied;
}

/// A backup that a disk has damaged since is not restored; older versions have no proofs.
Result<void> checkBeforeRestoring(const QString &backup) {
    StoreConnection connection(backup, StoreConnection::Access::ReadOnly);
    return connection.open()
        .and_then([&] { return runStatement(connection.database(), u"PRAGMA user_version"_s); })
        .and_then([&](QSqlQuery version) -> Result<QStringList> {
            if (!version.next() || version.value(0).toInt() < firstProvenVersion)
                return QStringList();
            if (version.value(0).toInt() > storeSchemaVersion)
                return failure(BackupTr::tr("%1 is of a newer version of Mo-rát. Nothing was "
                                            "changed.")
                                   .arg(backup));
            version.finish();
            return damagesOf(connection.database());
        })
        .and_then([&](const QStringList &damages) -> Result<void> {
            if (damages.isEmpty())
                return {};
            return failure(BackupTr::tr("The backup %1 is damaged (%2). Nothing was changed.")
                               .arg(backup, damages.constFirst()));
        });
}

/// What a newer version wrote is not written over.
Result<void> refuseNewer(const QString &store) {
    StoreConnection connection(store, StoreConnection::Access::ReadOnly);
    return connection.open()
        .and_then([&] { return runStatement(connection.database(), u"PRAGMA user_version"_s); })
        .and_then([&](QSqlQuery version) -> Result<void> {
            if (version.next() && version.value(0).toInt() > storeSchemaVersion)
                return failure(BackupTr::tr("%1 is of a newer version of Mo-rát. Nothing was "
                                            "changed.")
                                   .arg(store));
            return {};
        });
}

/// What a draft is in one of the two databases.
struct KnownDraft {
    QString title;
    QSet<QString> decisions; ///< with all that they say
    QString texts;           ///< of its versions
};

/// By path.
using KnownDrafts = QHash<QString, KnownDraft>;

Result<KnownDrafts> draftsIn(const QSqlDatabase &database) {
    KnownDrafts drafts;
    Result<QSqlQuery> rows = runStatement(database, u"SELECT path, title FROM drafts"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    while (rows->next())
        drafts[rows->value(0).toString()].title = rows->value(1).toString();
    Result<QSqlQuery> decisions = runStatement(
        database, u"SELECT path, verb || '|' || rule || '|' || original || '|' || replacement || "
                  "'|' || decisions.author || '|' || decided_at || '|' || undone || '|' || "
                  "decisions.id FROM decisions JOIN drafts ON drafts.id = draft_id"_s);
    if (!decisions)
        return tl::make_unexpected(decisions.error());
    while (decisions->next())
        drafts[decisions->value(0).toString()].decisions.insert(decisions->value(1).toString());
    Result<QSqlQuery> texts =
        runStatement(database, u"SELECT path, content_hash || saved_text FROM revisions "
                               "JOIN drafts ON drafts.id = draft_id ORDER BY revisions.id"_s);
    if (!texts)
        return tl::make_unexpected(texts.error());
    while (texts->next())
        drafts[texts->value(0).toString()].texts += texts->value(1).toString();
    return drafts;
}

Result<QSet<QString>> wordsIn(const QSqlDatabase &database) {
    Result<QSqlQuery> rows =
        runStatement(database, u"SELECT written FROM words UNION ALL SELECT rule FROM rules_off"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QSet<QString> words;
    while (rows->next())
        words.insert(rows->value(0).toString());
    return words;
}

QString named(const QString &path, const KnownDraft &draft) {
    const QString file = QFileInfo(path).fileName();
    return draft.title.isEmpty() || draft.title == file ? file
                                                        : u"%1 (%2)"_s.arg(draft.title, file);
}

QString wordList(const QSet<QString> &words) {
    QStringList list(words.cbegin(), words.cend());
    list.sort();
    return list.join(u", "_s);
}

/// The two sides as lines.
QStringList compare(const KnownDrafts &now, const KnownDrafts &then) {
    QStringList lines;
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        const auto before = then.constFind(it.key());
        if (before == then.cend()) {
            lines.append(
                BackupTr::tr("− %1: goes, with %n decision(s)", nullptr, int(it->decisions.size()))
                    .arg(named(it.key(), *it)));
            continue;
        }
        const auto gone = int((it->decisions - before->decisions).size());
        const auto back = int((before->decisions - it->decisions).size());
        QStringList parts;
        if (gone > 0)
            parts.append(BackupTr::tr("%n decision(s) go", nullptr, gone));
        if (back > 0)
            parts.append(BackupTr::tr("%n decision(s) come back", nullptr, back));
        if (it->texts != before->texts)
            parts.append(BackupTr::tr("the text as it was written then"));
        if (!parts.isEmpty())
            lines.append(u"± "_s + named(it.key(), *it) + u": "_s + parts.join(u", "_s));
    }
    for (auto it = then.cbegin(); it != then.cend(); ++it) {
        if (!now.contains(it.key()))
            lines.append(BackupTr::tr("+ %1: comes back, with %n decision(s)", nullptr,
                                      int(it->decisions.size()))
                             .arg(named(it.key(), *it)));
    }
    lines.sort();
    return lines;
}

/// The columns that every version has and that are not worked out from others.
QString carriedColumns(const ProvenTable &table) {
    const qsizetype count =
        table.name == u"drafts" ? table.indexOf(u"revision_count"_s) : table.columns.size() - 1;
    return QStringList(table.columns.first(count)).join(u", "_s);
}

/// Seven are kept up to today, and apart from them seven that name a later day: the clock was
/// ahead when they were made, or is behind now, and nobody can say which.
void removeOld(const QString &store, const QString &today) {
    QStringList later;
    QStringList upToToday;
    for (const QString &backup : backupsOf(store))
        (QFileInfo(backup).fileName() > QFileInfo(today).fileName() ? later : upToToday)
            .append(backup);
    for (const QString &old : upToToday.mid(dailyBackups) + later.mid(dailyBackups))
        QFile::remove(old);
}

Result<void> replaceRows(const QSqlDatabase &database) {
    // Drafts take everything that is theirs along when they go.
    QStringList statements{u"DELETE FROM drafts"_s, u"DELETE FROM words"_s,
                           u"DELETE FROM rules_off"_s, u"DELETE FROM losses"_s};
    QStringList names{u"drafts"_s};
    for (const ProvenTable &table : provenTables()) {
        if (table.name != u"drafts")
            names.append(table.name);
    }
    for (const QString &name : std::as_const(names)) {
        const QString columns = carriedColumns(provenTable(name));
        statements.append(
            u"INSERT INTO main.%1(%2) SELECT %2 FROM restored.%1"_s.arg(name, columns));
    }
    // What version 6 has beside: whose drafts are, by when, and why they were moved. The log is not
    // brought back: it goes on, and says that this was done.
    Result<QSqlQuery> queue =
        runStatement(database, u"SELECT 1 FROM restored.sqlite_master WHERE name = 'queue'"_s);
    if (!queue)
        return tl::make_unexpected(queue.error());
    if (queue->next())
        statements += {u"UPDATE main.queue SET assignee = was.assignee, deadline = was.deadline, "
                       "name_key = was.name_key, folder_key = was.folder_key, words = was.words, "
                       "keyed = was.keyed "
                       "FROM restored.queue AS was WHERE was.draft_id = main.queue.draft_id"_s,
                       u"INSERT INTO main.move_notes(transition_id, draft_id, note) "
                       "SELECT transition_id, draft_id, note FROM restored.move_notes"_s};
    queue->finish();
    // …and version 8: whose desk they are for.
    Result<QSqlQuery> desk = runStatement(
        database, u"SELECT 1 FROM pragma_table_info('queue', 'restored') WHERE name = 'desk'"_s);
    if (!desk)
        return tl::make_unexpected(desk.error());
    if (desk->next())
        statements.append(u"UPDATE main.queue SET desk = was.desk FROM restored.queue AS was "
                          "WHERE was.draft_id = main.queue.draft_id"_s);
    desk->finish();
    // …and version 7: what was set for all, and which drafts of other databases these are.
    Result<QSqlQuery> house =
        runStatement(database, u"SELECT 1 FROM restored.sqlite_master WHERE name = 'house_acts'"_s);
    if (!house)
        return tl::make_unexpected(house.error());
    if (house->next()) {
        for (const QString &table : {u"own_words"_s, u"house_acts"_s, u"imported_drafts"_s})
            statements += {u"DELETE FROM main.%1"_s.arg(table),
                           u"INSERT INTO main.%1 SELECT * FROM restored.%1"_s.arg(table)};
    }
    house->finish();
    statements.append(u"INSERT INTO main.audit_log(draft_id, happened_at, author, login, what, "
                      "detail) VALUES(0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), '', '', "
                      "'restored', '')"_s);
    // The list of drafts says what was open when it is counted anew.
    Transaction transaction(database);
    Result<void> done = transaction.begun();
    for (const QString &statement : std::as_const(statements))
        done = done.and_then(
            [&] { return runStatement(database, statement).map([](const QSqlQuery &) {}); });
    return done.and_then([&] { return transaction.commit(); });
}

} // namespace

QString dailyBackupOf(const QString &store, QDate day) {
    return dailyPrefix(store) + day.toString(u"yyyyMMdd"_s);
}

QStringList backupsOf(const QString &store) {
    const QString prefix = QFileInfo(dailyPrefix(store)).fileName();
    QStringList backups;
    for (const QString &file : filesOfStore(store)) {
        const QString name = QFileInfo(file).fileName();
        const QString day = name.mid(prefix.size());
        if (name.startsWith(prefix) && QDate::fromString(day, u"yyyyMMdd"_s).isValid())
            backups.append(file);
    }
    std::sort(backups.begin(), backups.end(), std::greater());
    return backups;
}

Result<BackedUp> backUpDaily(const QString &store, QDate today) {
    const QString backup = dailyBackupOf(store, today);
    if (QFileInfo::exists(backup))
        return BackedUp::TodayBefore;
    return copyStore(store, backup).map([&] {
        removeOld(store, backup);
        return BackedUp::Now;
    });
}

Result<QStringList> differencesOf(const QString &store, const QString &backup) {
    StoreConnection present(store);
    StoreConnection past(backup, StoreConnection::Access::ReadOnly);
    return present.open()
        .and_then([&] { return past.open(); })
        .and_then([&]() -> Result<QStringList> {
            const Result<KnownDrafts> now = draftsIn(present.database());
            const Result<KnownDrafts> then = draftsIn(past.database());
            const Result<QSet<QString>> wordsNow = wordsIn(present.database());
            const Result<QSet<QString>> wordsThen = wordsIn(past.database());
            if (!now || !then || !wordsNow || !wordsThen)
                return failure(
                    BackupTr::tr("%1 is no review database, or cannot be read.").arg(backup));
            QStringList lines = compare(*now, *then);
            if (const auto gone = *wordsNow - *wordsThen; !gone.isEmpty())
                lines.append(BackupTr::tr("− accepted words and switched-off rules that go: %1")
                                 .arg(wordList(gone)));
            if (const auto back = *wordsThen - *wordsNow; !back.isEmpty())
                lines.append(
                    BackupTr::tr("+ accepted words and switched-off rules that come back: %1")
                        .arg(wordList(back)));
            return lines;
        });
}

Result<QString> restoreBackup(const QString &store, const QString &backup) {
    const QString before = store + u".before-restore-"_s +
                           QDateTime::currentDateTime().toString(u"yyyyMMdd-hhmmss-zzz"_s);
    return checkBeforeRestoring(backup)
        .and_then([&] { return refuseNewer(store); })
        .and_then([&] { return copyStore(store, before); })
        .and_then([&] {
            StoreConnection connection(store);
            return connection.open()
                .and_then([&] {
                    return runStatement(connection.database(), u"ATTACH ? AS restored"_s, {backup});
                })
                .and_then([&](const QSqlQuery &) { return replaceRows(connection.database()); });
        })
        .map([&] { return before; });
}

} // namespace morat
