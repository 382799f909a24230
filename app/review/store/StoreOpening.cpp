// SPDX-License-Identifier: GPL-3.0-or-later
// How a review database is opened: looked at before anything is changed, set aside when damaged
// with what can be read carried over, refused when newer or foreign, migrated after a backup when
// older.
#include "review/store/SqliteStore.h"

#include "data/PrivateFile.h"
#include "review/store/PostgresStore.h"
#include "review/store/ServerAddress.h"
#include "review/store/StoreHealth.h"
#include "review/store/StorePrivacy.h"
#include "review/store/StoreRows.h"
#include "review/store/StoreSalvage.h"
#include "review/store/StoreSchema.h"
#include "review/store/WindowLock.h"

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

/// How many losses are named at once; all of them stay with their drafts.
constexpr qsizetype mostNamed = 12;
/// A new database with what was read of a damaged one, until it takes that one's place.
constexpr QStringView salvagedSuffix = u".salvaged";

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

QString words(const Salvage &salvage) {
    QString said = Store::tr("What could be read was carried over to a new one: %n draft(s)",
                             nullptr, salvage.drafts) +
                   Store::tr(" with %n decision(s).", nullptr, salvage.decisions);
    if (salvage.losses.isEmpty())
        return said + Store::tr(" Nothing is missing.");
    said += Store::tr(" Missing: %1.").arg(salvage.losses.mid(0, mostNamed).join(u"; "_s));
    if (salvage.losses.size() > mostNamed)
        said += Store::tr(" %n more draft(s) lost something, too.", nullptr,
                          int(salvage.losses.size() - mostNamed));
    return said;
}

/// Sets a damaged database aside and puts a new one, with what can be read of it, in its place.
/// Both are whole at any moment: the new one is written under another name before.
Result<QString> replaceDamaged(const QString &path, const QString &reason) {
    // A window that has it open would go on writing into the one that is set aside.
    WindowLock window(path);
    if (const std::optional<qint64> holder = window.take())
        return failure(Store::tr("The review database %1 is damaged (%2), and a window of Mo-rát "
                                 "(process %3) works with it. Nothing was changed. Close that "
                                 "window and start Mo-rát again.")
                           .arg(path, reason)
                           .arg(*holder));
    const QString fresh = path + salvagedSuffix + u"-unfinished"_s;
    QFile::remove(fresh);
    if (!makePrivateFile(fresh))
        return failure(
            Store::tr("The review database %1 is damaged (%2), and beside it no file can "
                      "be made into which to carry over what can be read. Nothing was "
                      "changed.")
                .arg(path, reason));
    const Result<Salvage> salvage =
        salvageStore(path, fresh, timeToText(QDateTime::currentDateTimeUtc()));
    const QString whole = path + salvagedSuffix;
    QFile::remove(whole);
    if (!salvage || !QFile::rename(fresh, whole)) {
        QFile::remove(fresh);
        return failure(
            Store::tr("The review database %1 is damaged (%2), and what can be read could "
                      "not be carried over. Nothing was changed. %3")
                .arg(path, reason, salvage ? QString() : salvage.error().message));
    }
    const QString aside =
        setAside(path, QDateTime::currentDateTime().toString(u"yyyyMMdd-hhmmss"_s));
    if (aside.isEmpty() || !QFile::rename(whole, path))
        return failure(Store::tr("The review database %1 is damaged (%2) and cannot be set aside.")
                           .arg(path, reason));
    forgetDamage(path);
    return Store::tr("The review database was damaged (%1) and was set aside as %2.")
               .arg(reason, aside) +
           u' ' + words(*salvage);
}

} // namespace

Result<std::unique_ptr<Store>> Store::attach(const QString &address, Clock clock,
                                             const QString &password) {
    return isServerAddress(address) ? PostgresStore::attach(address, std::move(clock), password)
                                    : SqliteStore::attach(address, std::move(clock));
}

Result<Store::Opened> Store::open(const QString &address, Clock clock, const QString &password) {
    if (isServerAddress(address))
        return PostgresStore::open(address, std::move(clock), password);
    const QString &path = address;
    // The program came to its end between setting a damaged database aside and putting the new one
    // into its place.
    if (!QFileInfo::exists(path) && QFileInfo::exists(path + salvagedSuffix))
        QFile::rename(path + salvagedSuffix, path);
    if (!keepStorePrivate(path))
        return failure(tr("The folder for the review database cannot be made: %1")
                           .arg(QFileInfo(path).absolutePath()));
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-hhmmss"_s);
    Opened opened;
    QSqlDatabase database = connectionTo(path);
    StoreHealth found = examineStore(database);
    if (found.is == StoreHealth::Damaged) {
        drop(database);
        const Result<QString> replaced = replaceDamaged(path, found.reason);
        if (!replaced)
            return tl::make_unexpected(replaced.error());
        opened.notice = *replaced;
        opened.wasSetAside = true;
        database = connectionTo(path);
        found = examineStore(database);
    }
    const auto refuse = [&database](const QString &message) {
        drop(database);
        return failure(message);
    };
    switch (found.is) {
    case StoreHealth::Sound:
        break;
    case StoreHealth::Newer:
        drop(database);
        return SqliteStore::readNewer(path, std::move(clock))
            .map([](std::unique_ptr<Store> &&store) {
                const QString notice = store->onlyReadBecause();
                return Opened{.store = std::move(store), .notice = notice};
            });
    case StoreHealth::Foreign:
        return refuse(
            tr("The file %1 is a database, but not one of Mo-rát. Nothing was changed.").arg(path));
    case StoreHealth::Damaged:
    case StoreHealth::Locked:
        return refuse(tr("The review database %1 cannot be opened: %2").arg(path, found.reason));
    }

    QSqlQuery query(database);
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                  u"PRAGMA foreign_keys = ON"_s, storeCacheSize.toString()}) {
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
    std::unique_ptr<SqliteStore> store(new SqliteStore(database, clock));
    const Result<void> loaded =
        store->load(SqliteStore::Pairs::Known).and_then([&] { return store->completeKeys(); });
    if (!loaded) {
        query = QSqlQuery();
        database = {};
        store.reset();
        // A large one was not looked at closely; now it is, where the damage can be noted.
        const bool isDamaged = !opened.wasSetAside && !isDamageNoted(path) &&
                               !checkStore(path).value_or(QStringList()).isEmpty() &&
                               isDamageNoted(path);
        return isDamaged ? open(path, std::move(clock), password)
                         : Result<Opened>(tl::make_unexpected(loaded.error()));
    }
    opened.store = std::move(store);
    return opened;
}

} // namespace morat
