// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/SqliteStore.h"

#include "drafts/DraftAddress.h"
#include "review/store/StoreRows.h"
#include "review/store/StoreSchema.h"
#include "review/store/StoreStatements.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Of a statement that writes, that it was run is all there is to know.
void nothing(const StoreQuery &) {}

/// The last step that is in a saved text, without reading all of it: the text of a long draft is
/// megabytes, and every step asks. In a JSON string no quotation mark stands unescaped, so that
/// only the key is found.
qint64 stepIn(const QString &savedText) {
    constexpr QStringView key = u"\"step\":";
    const qsizetype at = savedText.lastIndexOf(key);
    if (at < 0)
        return 0;
    const QStringView rest = QStringView(savedText).sliced(at + key.size());
    qsizetype digits = 0;
    while (digits < rest.size() && rest[digits].isDigit())
        ++digits;
    return rest.first(digits).toLongLong();
}

} // namespace

SqliteStore::SqliteStore(const QSqlDatabase &database, Clock clock)
    : SqlStore(database, std::move(clock)) {}

SqliteStore::~SqliteStore() {
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Store>> SqliteStore::attach(const QString &path, Clock clock) {
    std::unique_ptr<SqliteStore> store(new SqliteStore(
        QSqlDatabase::addDatabase(
            u"QSQLITE"_s, u"reviews-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)),
        std::move(clock)));
    QSqlDatabase &database = store->m_database;
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    // It must not make a database where one went away.
    if (!QFileInfo(path).isFile() || !database.open())
        return failure(Store::tr("The review database %1 cannot be opened: %2")
                           .arg(path, database.lastError().text()));
    Result<StoreQuery> version = store->ask(u"PRAGMA user_version"_s);
    if (!version)
        return tl::make_unexpected(version.error());
    const bool isNewer = version->next() && version->integer(0) > storeSchemaVersion;
    version->finish();
    if (isNewer)
        return readNewer(path, std::move(store->m_clock));
    for (const QString &pragma : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
                                  storeCacheSize.toString()}) {
        if (Result<QSqlQuery> set = runStatement(database, pragma); !set)
            return tl::make_unexpected(set.error());
    }
    if (Result<void> loaded = store->load(Pairs::LeftOut); !loaded)
        return tl::make_unexpected(loaded.error());
    return store;
}

Result<std::unique_ptr<Store>> SqliteStore::readNewer(const QString &path, Clock clock) {
    std::unique_ptr<SqliteStore> store(new SqliteStore(
        QSqlDatabase::addDatabase(
            u"QSQLITE"_s, u"reviews-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)),
        std::move(clock)));
    QSqlDatabase &database = store->m_database;
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_OPEN_READONLY"_s);
    if (!database.open())
        return failure(Store::tr("The review database %1 cannot be opened: %2")
                           .arg(path, database.lastError().text()));
    Result<StoreQuery> version = store->ask(u"PRAGMA user_version"_s);
    const int found = version && version->next() ? version->integer(0) : 0;
    Result<StoreQuery> readable = store->ask(u"SELECT readable_from FROM schema_version"_s);
    const bool isReadable =
        readable && readable->next() && readable->integer(0) <= storeSchemaVersion;
    const auto refused = [&]() -> tl::unexpected<Failure> {
        return failure(Store::tr("The review database %1 was written by a newer version of Mo-rát "
                                 "(its format is %2, this version knows %3). Nothing was changed. "
                                 "Please use the newer version.")
                           .arg(path)
                           .arg(found)
                           .arg(storeSchemaVersion));
    };
    if (!isReadable)
        return refused();
    readable->finish();
    version->finish();
    store->onlyRead(Store::tr("The review database was written by a newer version of Mo-rát (its "
                              "format is %1, this version knows %2). It can be read; to write, use "
                              "the newer version.")
                        .arg(found)
                        .arg(storeSchemaVersion),
                    Store::tr("A newer version of Mo-rát"));
    if (!store->load(Pairs::Known))
        return refused();
    return store;
}

QString SqliteStore::path() const {
    return m_database.databaseName();
}

Result<void> SqliteStore::transact(const std::function<Result<void>()> &work) {
    Transaction transaction(m_database);
    return transaction.begun().and_then(work).and_then([&] { return transaction.commit(); });
}

Result<StoreQuery> SqliteStore::ask(const QString &statement, const QVariantList &values) const {
    return runStatement(m_database, statement, values).map([](QSqlQuery &&query) {
        return StoreQuery(std::move(query), TextForm::AsItIs);
    });
}

Result<void> SqliteStore::runEach(const QString &statement, const QList<QVariantList> &rows) {
    QSqlQuery query(m_database);
    if (!query.prepare(statement))
        return queryFailure(query.lastError());
    for (const QVariantList &values : rows) {
        for (const QVariant &value : values)
            query.addBindValue(asBound(value));
        if (Result<void> may = mayWrite(); !may)
            return may;
        if (!query.exec())
            return queryFailure(query.lastError());
    }
    return {};
}

Result<std::optional<qint64>> SqliteStore::draftAt(const QString &path) const {
    return ask(u"SELECT id FROM drafts WHERE "_s + isAtPath + u" ORDER BY id DESC"_s, {path})
        .map([](StoreQuery row) {
            return row.next() ? std::optional(row.number(0)) : std::nullopt;
        });
}

Result<std::optional<qint64>> SqliteStore::movedFrom(const QString &contentHash) const {
    Result<StoreQuery> byContent = ask(u"SELECT drafts.id, drafts.path FROM drafts JOIN revisions "
                                       "ON revisions.draft_id = drafts.id WHERE content_hash = ? "
                                       "ORDER BY drafts.changed_at DESC"_s,
                                       {contentHash});
    if (!byContent)
        return tl::make_unexpected(byContent.error());
    while (byContent->next()) {
        if (!QFileInfo::exists(DraftAddress::of(byContent->text(1)).file))
            return std::optional(byContent->number(0));
    }
    return std::optional<qint64>();
}

Result<std::optional<qint64>> SqliteStore::knownDraft(const QString &path,
                                                      const QString &contentHash) const {
    Result<std::optional<qint64>> known = draftAt(path);
    return known && !*known ? movedFrom(contentHash) : known;
}

Result<qint64> SqliteStore::findDraft(const QString &path, const QString &contentHash) {
    const Result<std::optional<qint64>> known = draftAt(path);
    if (!known)
        return tl::make_unexpected(known.error());
    if (*known)
        return **known;
    const Result<std::optional<qint64>> moved = movedFrom(contentHash);
    if (!moved)
        return tl::make_unexpected(moved.error());
    if (const std::optional<qint64> id = *moved)
        return run(u"UPDATE drafts SET path = ? WHERE id = ?"_s, {path, *id})
            .map([&](const StoreQuery &) { return *id; });
    return enterImported(path, now()).and_then([this](qint64 id) {
        return log(id, u"entered"_s, {}, {}).map([id] { return id; });
    });
}

Result<qint64> SqliteStore::enterImported(const QString &path, const QString &entered) {
    // A number that was a draft's is no other's: the log would tell of both as of one.
    return run(u"INSERT INTO drafts(id, path, entered_at, changed_at) "
               "VALUES(1 + max(ifnull((SELECT max(id) FROM drafts), 0), "
               "ifnull((SELECT max(draft_id) FROM audit_log), 0), "
               "ifnull((SELECT max(draft_id) FROM imported_log), 0)), ?, ?, ?)"_s,
               {path, entered, now()})
        .map([](const StoreQuery &query) { return query.insertedId(); });
}

Store::LastReading SqliteStore::lastReading(const QString &path) const {
    Result<StoreQuery> latest =
        ask(u"SELECT revisions.charset, content_hash, drafts.id FROM drafts JOIN revisions "
            "ON revisions.draft_id = drafts.id WHERE "_s +
                isAtPath + u" ORDER BY drafts.id DESC, seen_at DESC, revisions.id DESC LIMIT 1"_s,
            {QFileInfo(path).absoluteFilePath()});
    if (!latest || !latest->next())
        return {};
    return {latest->text(0), latest->text(1), latest->number(2)};
}

Result<std::optional<qint64>> SqliteStore::lastStep(qint64 revision) const {
    return ask(u"SELECT saved_text FROM revisions WHERE id = ?"_s, {revision})
        .map([](StoreQuery saved) -> std::optional<qint64> {
            if (!saved.next())
                return std::nullopt;
            return stepIn(saved.text(0));
        });
}

Result<void> SqliteStore::writeText(const StepRecord &step) {
    return run(u"UPDATE revisions SET saved_text = ?, proof = NULL WHERE id = ?"_s,
               {savedTextToJson(step.text), step.revision})
        .and_then([&](const StoreQuery &) {
            return run(u"UPDATE drafts SET changed_at = ?, proof = NULL WHERE id = ?"_s,
                       {now(), step.draft});
        })
        .map(nothing);
}

} // namespace morat
