// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreHealth.h"

#include "data/PrivateFile.h"
#include "review/store/StoreConnection.h"
#include "review/store/StoreLog.h"
#include "review/store/StoreProof.h"
#include "review/store/StoreSchema.h"
#include "review/store/StoreStatements.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSqlError>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// No version of the program will ever be so far ahead: a number above is a damaged one.
constexpr int farthestVersion = storeSchemaVersion + 1000;

QString noteOfDamage(const QString &path) {
    return path + u".check"_s;
}

/// SQLite's codes without their details.
enum Code : int { Corrupt = 11, NotADatabase = 26 };

int codeOf(const QSqlError &error) {
    return error.nativeErrorCode().toInt() & 0xFF;
}

StoreHealth healthOf(const QSqlError &error, int version = 0) {
    const int code = codeOf(error);
    // Anything else (no permission, busy) is no damage.
    const bool isDamage = code == Corrupt || code == NotADatabase;
    return {isDamage ? StoreHealth::Damaged : StoreHealth::Locked, version, error.text()};
}

std::optional<int> number(QSqlQuery &query, const QString &pragma) {
    if (!query.exec(pragma) || !query.next())
        return std::nullopt;
    return query.value(0).toInt();
}

/// Name → statement of what a database is made of.
using Statements = QHash<QString, QString>;

Statements statementsIn(const QSqlDatabase &database) {
    Statements statements;
    Result<QSqlQuery> query =
        runStatement(database, u"SELECT type || ' ' || name, sql FROM sqlite_master"_s);
    while (query && query->next())
        statements.insert(query->value(0).toString(), query->value(1).toString());
    return statements;
}

/// What a database of this version is made of.
const Statements &expectedStatements() {
    static const Statements expected = [] {
        StoreConnection connection(u":memory:"_s);
        return connection.open() && migrateStore(connection.database(), 0)
                   ? statementsIn(connection.database())
                   : Statements{};
    }();
    return expected;
}

/// Another program may have added to it; nothing may be missing or say something else.
bool isMadeAsExpected(const Statements &statements) {
    const Statements &expected = expectedStatements();
    return std::all_of(expected.keyBegin(), expected.keyEnd(), [&](const QString &name) {
        return statements.value(name) == expected.value(name);
    });
}

bool isLookedAtClosely(const QString &path) {
    return isDamageNoted(path) || QFileInfo(path).size() <= checkedAtOnce;
}

/// Goes from the root of each table to its first and its last row.
StoreHealth examineEnds(const QSqlDatabase &database, int version) {
    QSqlQuery query(database);
    query.setForwardOnly(true);
    for (auto each = expectedStatements().keyBegin(); each != expectedStatements().keyEnd();
         ++each) {
        const auto [kind, name] = std::pair(each->section(u' ', 0, 0), each->section(u' ', 1));
        if (kind != u"table" || name.startsWith(u"sqlite_"))
            continue;
        // Their first columns are their keys.
        for (const QString &direction : {u"ASC"_s, u"DESC"_s}) {
            if (!query.exec(u"SELECT * FROM %1 ORDER BY 1 %2 LIMIT 1"_s.arg(name, direction)))
                return healthOf(query.lastError(), version);
            query.next();
            if (query.lastError().isValid())
                return healthOf(query.lastError(), version);
        }
    }
    return {StoreHealth::Sound, version, {}};
}

StoreHealth examineRows(const QSqlDatabase &database, int version) {
    const Result<QStringList> damages = damagesOf(database);
    if (!damages)
        return {StoreHealth::Damaged, version, damages.error().message};
    if (!damages->isEmpty())
        return {StoreHealth::Damaged, version, damages->constFirst()};
    return {StoreHealth::Sound, version, {}};
}

} // namespace

StoreHealth examineStore(QSqlDatabase &database) {
    if (stateOfLog(database.databaseName()) != LogState::Whole)
        return {StoreHealth::Damaged, 0, u"write-ahead log"_s};
    if (!database.open())
        return {StoreHealth::Locked, 0, database.lastError().text()};
    QSqlQuery query(database);
    const std::optional<int> version = number(query, u"PRAGMA user_version"_s);
    if (!version)
        return healthOf(query.lastError());
    if (*version < 0 || *version > farthestVersion)
        return {StoreHealth::Damaged, *version, u"user_version"_s};
    if (*version > storeSchemaVersion)
        return {StoreHealth::Newer, *version, {}};
    const bool isOlder = *version < storeSchemaVersion;
    const bool isLookedAtNow = isOlder || isLookedAtClosely(database.databaseName());
    if (isLookedAtNow) {
        if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
            return healthOf(query.lastError(), *version);
        if (query.value(0).toString() != u"ok")
            return {StoreHealth::Damaged, *version, query.value(0).toString()};
    }
    const std::optional<int> application = number(query, u"PRAGMA application_id"_s);
    query.finish();
    const Statements statements = statementsIn(database);
    const bool isMade = isMadeAsExpected(statements);
    if (application != storeApplicationId) {
        // Made as ours is, and yet it does not say so.
        if (isMade)
            return {StoreHealth::Damaged, *version, u"application_id"_s};
        if (application != 0 || !statements.isEmpty() || *version != 0)
            return {StoreHealth::Foreign, *version, {}};
    }
    if (*version == 0 && !statements.isEmpty())
        return {StoreHealth::Damaged, *version, u"user_version"_s};
    if (isOlder && isMade)
        return {StoreHealth::Damaged, *version, u"user_version"_s};
    if (*version < firstProvenVersion)
        return {StoreHealth::Sound, *version, {}};
    if (!isOlder && !isMade)
        return {StoreHealth::Damaged, *version, u"sqlite_master"_s};
    return isLookedAtClosely(database.databaseName()) ? examineRows(database, *version)
                                                      : examineEnds(database, *version);
}

Result<QStringList> checkStore(const QString &path) {
    StoreConnection connection(path);
    Result<QStringList> damages =
        connection.open().and_then([&] { return damagesOf(connection.database()); });
    if (damages && !damages->isEmpty()) {
        // Without the note the next opening looks less closely, and the background check again.
        [[maybe_unused]] const bool noted = makePrivateFile(noteOfDamage(path));
    }
    return damages;
}

bool isDamageNoted(const QString &path) {
    return QFileInfo::exists(noteOfDamage(path));
}

void forgetDamage(const QString &path) {
    QFile::remove(noteOfDamage(path));
}

} // namespace morat
