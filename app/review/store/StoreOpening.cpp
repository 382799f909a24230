// SPDX-License-Identifier: GPL-3.0-or-later
// How a review database is opened: looked at before anything is changed, set aside when damaged,
// refused when newer or foreign, migrated after a backup when older.
#include "review/store/SqliteStore.h"

#include "data/PrivateFile.h"
#include "review/store/StorePrivacy.h"
#include "review/store/StoreSchema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

enum class Health : quint8 { Sound, Damaged, Newer, Foreign, Locked };

struct Examination {
    Health health = Health::Sound;
    int version = 0;
    QString reason;
};

/// Opens the connection and looks at what it holds, changing nothing.
Examination examine(QSqlDatabase &database) {
    if (!database.open())
        return {Health::Locked, 0, database.lastError().text()};
    QSqlQuery query(database);
    const auto number = [&query](const QString &pragma) -> std::optional<int> {
        if (!query.exec(pragma) || !query.next())
            return std::nullopt;
        return query.value(0).toInt();
    };
    const std::optional<int> version = number(u"PRAGMA user_version"_s);
    if (!version) {
        // 26: not a database; 11: malformed. Anything else (no permission, busy) is no damage.
        const QString code = query.lastError().nativeErrorCode();
        const bool damaged = code == u"26" || code == u"11";
        return {damaged ? Health::Damaged : Health::Locked, 0, query.lastError().text()};
    }
    if (*version > storeSchemaVersion)
        return {Health::Newer, *version, {}};
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return {Health::Damaged, *version, query.lastError().text()};
    if (query.value(0).toString() != u"ok")
        return {Health::Damaged, *version, query.value(0).toString()};
    const std::optional<int> application = number(u"PRAGMA application_id"_s);
    const std::optional<int> tables = number(u"SELECT count(*) FROM sqlite_master"_s);
    if (application != storeApplicationId && (application != 0 || tables != 0 || *version != 0))
        return {Health::Foreign, *version, {}};
    return {Health::Sound, *version, {}};
}

/// Renames the database with its companions; the new name, or nothing when that failed.
QString setAside(const QString &path, const QString &stamp) {
    QString target = path + u".damaged-"_s + stamp;
    for (int n = 2; QFileInfo::exists(target); ++n)
        target = path + u".damaged-%1-%2"_s.arg(stamp).arg(n);
    if (!QFile::rename(path, target))
        return {};
    for (const QString &companion : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(path + companion))
            QFile::rename(path + companion, target + companion);
    }
    return target;
}

QSqlDatabase connectionTo(const QString &path) {
    QSqlDatabase database = QSqlDatabase::addDatabase(
        u"QSQLITE"_s, u"reviews-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces));
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    return database;
}

void drop(QSqlDatabase &database) {
    const QString name = database.connectionName();
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(name);
}

} // namespace

Result<Store::Opened> Store::open(const QString &path, Clock clock) {
    if (!keepStorePrivate(path))
        return failure(tr("The folder for the review database cannot be made: %1")
                           .arg(QFileInfo(path).absolutePath()));
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-hhmmss"_s);
    QString notice;
    QSqlDatabase database = connectionTo(path);
    Examination found = examine(database);
    if (found.health == Health::Damaged) {
        drop(database);
        const QString aside = setAside(path, stamp);
        if (aside.isEmpty())
            return failure(tr("The review database %1 is damaged (%2) and cannot be set aside.")
                               .arg(path, found.reason));
        notice = tr("The review database was damaged (%1). It was set aside as %2, and a new one "
                    "was begun.")
                     .arg(found.reason, aside);
        database = connectionTo(path);
        found = examine(database);
    }
    const auto refuse = [&database](const QString &message) {
        drop(database);
        return failure(message);
    };
    switch (found.health) {
    case Health::Sound:
        break;
    case Health::Newer:
        return refuse(tr("The review database %1 was written by a newer version of Mo-rát "
                         "(its format is %2, this version knows %3). Nothing was changed. Please "
                         "use the newer version.")
                          .arg(path)
                          .arg(found.version)
                          .arg(storeSchemaVersion));
    case Health::Foreign:
        return refuse(
            tr("The file %1 is a database, but not one of Mo-rát. Nothing was changed.").arg(path));
    case Health::Damaged:
    case Health::Locked:
        return refuse(tr("The review database %1 cannot be opened: %2").arg(path, found.reason));
    }

    QSqlQuery query(database);
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                  u"PRAGMA foreign_keys = ON"_s}) {
        if (!query.exec(pragma))
            return refuse(tr("The review database %1 cannot be opened: %2")
                              .arg(path, query.lastError().text()));
    }
    query.finish();
    if (found.version < storeSchemaVersion) {
        if (found.version > 0) {
            const QString backup = u"%1.backup-v%2-%3"_s.arg(path).arg(found.version).arg(stamp);
            query.prepare(u"VACUUM INTO ?"_s);
            query.addBindValue(backup);
            // SQLite writes into an empty file, which is made here for its owner alone.
            if (!makePrivateFile(backup) || !query.exec())
                return refuse(tr("No backup of the review database could be made before bringing "
                                 "it up to date; nothing was changed. %1")
                                  .arg(query.lastError().text()));
        }
        if (Result<void> migrated = migrateStore(database, found.version); !migrated)
            return refuse(migrated.error().message);
    }
    std::unique_ptr<SqliteStore> store(new SqliteStore(database, std::move(clock)));
    if (Result<void> loaded = store->load(); !loaded)
        return tl::make_unexpected(loaded.error());
    return Opened{std::move(store), notice};
}

} // namespace morat
