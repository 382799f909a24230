// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/PostgresStore.h"

#include "review/store/PostgresConnection.h"
#include "review/store/PostgresSchema.h"
#include "review/store/ServerFailure.h"
#include "review/store/StoreRows.h"
#include "review/store/StoreText.h"
#include "review/store/WaitForAnswer.h"

#include <QSqlError>

#include <algorithm>
#include <ctime>
#include <utility>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace morat {

namespace {

/// How often a transaction is tried that collides with others', or whose connection breaks.
constexpr int mostTries = 3;

void nothing(const StoreQuery &) {}

QVariant escaped(const QVariant &value) {
    return value.typeId() == QMetaType::QString ? QVariant(notNull(escapedText(value.toString())))
                                                : value;
}

/// Whether the server ended a transaction that another try may bring through: it could not be put
/// in an order with others', or each waited for the other.
bool isCollision(const QString &state) {
    return state == u"40001" || state == u"40P01";
}

bool begun(QSqlDatabase &database) {
    const WaitForAnswer waiting(database.driver());
    return database.transaction();
}

/// The time since some moment, by a clock that nobody sets and that goes on while the computer
/// sleeps: the connection may outlast that.
std::chrono::milliseconds timeHere() {
#ifdef CLOCK_BOOTTIME
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const std::chrono::nanoseconds since =
        std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
#else
    const auto since = steady_clock::now().time_since_epoch();
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(since);
}

} // namespace

struct PostgresStore::Session {
    Session(const ServerAddress &address, const QString &password)
        : connection(std::in_place, address, password) {}
    ~Session() {
        // A statement that outlives its connection does not ask the server to forget it.
        connection.reset();
        statements.clear();
    }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    std::optional<PostgresConnection> connection;
    QHash<QString, std::shared_ptr<QSqlQuery>> statements;
};

PostgresStore::PostgresStore(ServerAddress address, Clock clock, QString password)
    : SqlStore({}, std::move(clock))
    , m_address(std::move(address))
    , m_password(std::move(password)) {}

PostgresStore::~PostgresStore() = default;

Result<std::unique_ptr<PostgresStore>>
PostgresStore::connect(const QString &text, Clock clock, const QString &password, Tables tables) {
    const Result<ServerAddress> address = serverAddressFrom(text);
    if (!address)
        return tl::make_unexpected(address.error());
    std::unique_ptr<PostgresStore> store(new PostgresStore(*address, std::move(clock), password));
    if (const Result<void> connected = store->connected(); !connected)
        return tl::make_unexpected(connected.error());
    QSqlDatabase &database = store->m_session->connection->database();
    Result<ServerTables> found = serverTables(database);
    if (found && found->version < postgresSchemaVersion && tables == Tables::BringUpToDate) {
        if (const Result<void> migrated = migratePostgres(database); !migrated)
            return tl::make_unexpected(migrated.error());
        found = serverTables(database);
    }
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->version < postgresSchemaVersion)
        return failure(
            Store::tr("The shared review database is to be brought up to date; start Mo-rát "
                      "again."));
    if (found->readableFrom > postgresSchemaVersion)
        return failure(
            Store::tr("The shared review database was written by a newer version of Mo-rát "
                      "(its format is %1, this version knows %2). Nothing was changed. Please "
                      "use the newer version.")
                .arg(found->version)
                .arg(postgresSchemaVersion));
    Result<StoreQuery> role = store->askOnce(u"SELECT morat.role_here(), session_user"_s, {});
    if (!role)
        return tl::make_unexpected(role.error());
    if (role->next()) {
        store->m_role = Role(std::clamp(role->integer(0), 0, int(Role::Admin)));
        store->m_login = role->text(1);
    }
    role->finish();
    if (found->version > postgresSchemaVersion) {
        store->onlyRead(Store::tr("The shared review database is one of a newer version of "
                                  "Mo-rát. It can be read; to write, use the newer version."),
                        Store::tr("A newer version of Mo-rát"));
        store->m_role = Role::Reader; // also who would answer
    } else if (store->m_role < Role::Editor)
        store->onlyRead(
            Store::tr("You may read the shared review database, but not write in it. Whoever runs "
                      "the server can change that."),
            Store::tr("The newsroom"));
    else if (const Result<void> completed = store->completeKeys(); !completed)
        return tl::make_unexpected(completed.error());
    const Pairs pairs = tables == Tables::AsTheyAre ? Pairs::LeftOut : Pairs::Known;
    if (const Result<void> loaded = store->load(pairs); !loaded)
        return tl::make_unexpected(loaded.error());
    return store;
}

Result<Store::Opened> PostgresStore::open(const QString &address, Clock clock,
                                          const QString &password) {
    return connect(address, std::move(clock), password, Tables::BringUpToDate)
        .map([](std::unique_ptr<PostgresStore> &&store) {
            const QString notice = store->m_readOnly;
            return Opened{.store = std::move(store), .notice = notice};
        });
}

Result<std::unique_ptr<Store>> PostgresStore::attach(const QString &address, Clock clock,
                                                     const QString &password) {
    return connect(address, std::move(clock), password, Tables::AsTheyAre)
        .map([](std::unique_ptr<PostgresStore> &&store) -> std::unique_ptr<Store> {
            return std::move(store);
        });
}

QString PostgresStore::path() const {
    return m_address.filesHere();
}

QDateTime PostgresStore::currentTime() const {
    return m_clock ? m_clock().toUTC() : m_serverTime.addMSecs((timeHere() - m_asked).count());
}

tl::unexpected<Failure> PostgresStore::why(const QSqlError &error) const {
    return isLost() ? tl::make_unexpected(serverFailure(m_address, error.databaseText()))
                    : queryFailure(error);
}

bool PostgresStore::isLost() const {
    return !m_session || !m_session->connection->isAlive();
}

Result<void> PostgresStore::connected() const {
    if (!isLost())
        return {};
    // A server that cannot be reached is waited for half of the time at most.
    const steady_clock::time_point begin = steady_clock::now();
    if (begin < m_nextTry)
        return tl::make_unexpected(m_away);
    m_session = std::make_unique<Session>(m_address, m_password);
    const auto measure = [this]() -> Result<void> {
        const std::chrono::milliseconds before = timeHere();
        return askOnce(u"SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"_s, {})
            .map([&](StoreQuery query) {
                query.next();
                m_serverTime = QDateTime::fromMSecsSinceEpoch(query.number(0), Qt::UTC);
                m_asked = before + (timeHere() - before) / 2;
            });
    };
    Result<void> open = m_session->connection->open().and_then(measure);
    if (!open) {
        m_session.reset();
        m_away = open.error();
        const steady_clock::time_point end = steady_clock::now();
        m_nextTry = end + (end - begin);
    }
    return open;
}

Result<StoreQuery> PostgresStore::askOnce(const QString &statement,
                                          const QVariantList &values) const {
    if (isLost())
        return tl::make_unexpected(serverSilent(m_address));
    const WaitForAnswer waiting(m_session->connection->database().driver());
    std::shared_ptr<QSqlQuery> query = m_session->statements.value(statement);
    // One that is being read is not run again.
    if (!query || query.use_count() > 2) {
        query = std::make_shared<QSqlQuery>(m_session->connection->database());
        if (!query->prepare(statement)) {
            m_lastState = query->lastError().nativeErrorCode();
            return why(query->lastError());
        }
        m_session->statements.insert(statement, query);
    }
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, escaped(values[i]));
    if (!query->exec()) {
        m_lastState = query->lastError().nativeErrorCode();
        return why(query->lastError());
    }
    // What was read is not kept with the statement.
    std::shared_ptr<QSqlQuery> answer(query.get(), [query](QSqlQuery *read) { read->finish(); });
    return StoreQuery(std::move(answer), TextForm::Escaped);
}

Result<StoreQuery> PostgresStore::ask(const QString &statement, const QVariantList &values) const {
    // A transaction is tried again as a whole.
    if (m_isInTransaction)
        return askOnce(statement, values);
    const auto once = [&] {
        return connected().and_then([&] { return askOnce(statement, values); });
    };
    Result<StoreQuery> answer = once();
    return !answer && m_session && isLost() ? once() : std::move(answer);
}

Result<void> PostgresStore::runEach(const QString &statement, const QList<QVariantList> &rows) {
    Result<void> done;
    for (const QVariantList &values : rows)
        done = done.and_then([&] { return run(statement, values); }).map(nothing);
    return done;
}

Result<void> PostgresStore::transactOnce(const std::function<Result<void>()> &work) {
    if (const Result<void> reached = connected(); !reached)
        return reached;
    QSqlDatabase &database = m_session->connection->database();
    m_lastState.clear();
    if (!begun(database))
        return why(database.lastError());
    m_isInTransaction = true;
    Result<void> done = work();
    m_isInTransaction = false;
    const WaitForAnswer waiting(database.driver());
    if (done && !database.commit()) {
        m_lastState = database.lastError().nativeErrorCode();
        // Whether the server took it will be seen when it can be asked again.
        done = why(database.lastError());
    } else if (!done && database.isOpen()) {
        database.rollback();
    }
    return done;
}

Result<void> PostgresStore::transact(const std::function<Result<void>()> &work) {
    Result<void> done = transactOnce(work);
    for (int tries = 1; !done && tries < mostTries; ++tries) {
        if (!isCollision(m_lastState) && !(m_session && isLost()))
            break;
        done = transactOnce(work);
    }
    return done;
}

Result<void> PostgresStore::holdDraft(qint64 draft) {
    return run(u"SELECT id FROM drafts WHERE id = ? FOR UPDATE"_s, {draft}).map(nothing);
}

Result<bool> PostgresStore::isFirstReader(qint64 draft, const QString &) const {
    return ask(u"SELECT CAST(morat.is_first_reader(?) AS integer)"_s, {draft})
        .map([](StoreQuery row) { return row.next() && row.integer(0) == 1; });
}

Result<std::optional<qint64>> PostgresStore::lastStep(qint64 revision) const {
    return ask(u"SELECT last_step FROM revisions WHERE id = ?"_s, {revision})
        .map([](StoreQuery step) {
            return step.next() ? std::optional(step.number(0)) : std::nullopt;
        });
}

Result<void> PostgresStore::writeText(const StepRecord &step) {
    return run(u"UPDATE revisions SET saved_text = ?, last_step = ? WHERE id = ?"_s,
               {savedTextToJson(step.text), step.text.step, step.revision})
        .and_then([&](const StoreQuery &) {
            return run(u"UPDATE drafts SET changed_at = ? WHERE id = ?"_s, {now(), step.draft});
        })
        .map(nothing);
}

} // namespace morat
