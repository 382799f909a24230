// SPDX-License-Identifier: GPL-3.0-or-later
// How long the list of 50,000 drafts takes on both engines: opened, filtered, sorted, paged,
// counted; the slowest of several times each. They have 500,000 decisions, and 10 KB each where
// it matters, on SQLite (MORAT_QUEUE_SMALL=1: no decisions and no texts). A PostgreSQL server is
// started here.
#include "PostgresServer.h"
#include "review/store/Store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <utility>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr int drafts = 50'000;
constexpr int decisionsEach = 10;
constexpr int bytesEach = 10'000;
constexpr int times = 7;

double milliseconds(const QElapsedTimer &clock) {
    return double(clock.nsecsElapsed()) / 1e6;
}

/// Of processor time of this process, which other programs do not lengthen.
double worked() {
    return double(std::clock()) * 1e3 / double(CLOCKS_PER_SEC);
}

template <typename Work>
void measure(const char *what, Work work) {
    double slowest = 0;
    double all = 0;
    const double before = worked();
    qsizetype rows = 0;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer clock;
        clock.start();
        rows = work();
        const double took = milliseconds(clock);
        slowest = std::max(slowest, took);
        all += took;
    }
    std::printf("  %-44s mean %6.1f ms, slowest %6.1f ms, worked here %5.1f ms, %lld rows\n", what,
                all / times, slowest, (worked() - before) / times, static_cast<long long>(rows));
}

/// Statements that enter the drafts: titles of a few words, states and errors as a desk has them.
QStringList entering(const QString &schema, const QString &numbers) {
    return {
        u"INSERT INTO %1drafts(path, title, state, open_errors, open_warnings, open_infos, "
        "entered_at, changed_at) SELECT '/ban/muc-' || (n % 40) || '/bai-' || n || '.docx', "
        "'Bài số ' || ((n * 7919) % 50000) || ' về cây cầu mới của xã', "
        "CASE WHEN n % 100 < 88 THEN 7 WHEN n % 100 < 92 THEN 3 ELSE n % 7 END, "
        "CASE WHEN n % 3 = 0 THEN NULL ELSE n % 9 END, 0, 0, "
        "'2026-0' || (1 + n % 9) || '-01T08:00:00.000Z', "
        "'2026-0' || (1 + (n * 31) % 9) || '-' || (10 + n % 20) || 'T08:00:00.000Z' "
        "FROM %2"_s.arg(schema, numbers),
        u"UPDATE %1queue SET assignee = CASE draft_id % 25 WHEN 0 THEN 'Lan' WHEN 1 THEN "
        "'Mai' ELSE '' END, deadline = CASE WHEN draft_id % 10 = 0 THEN "
        "'2026-05-' || (10 + draft_id % 20) || 'T08:00:00.000Z' ELSE deadline END"_s.arg(schema)};
}

/// …and what was decided on them, of 3,000 pairs of words.
QStringList deciding(const QString &schema, const QString &numbers, const QString &bytes) {
    return {u"INSERT INTO %1revisions(id, draft_id, content_hash, format, charset, content, "
            "seen_at, saved_text) SELECT id, id, 'h' || id, 'text', 'utf-8', %2, "
            "'2026-05-01T08:00:00.000Z', '{}' FROM %1drafts"_s.arg(schema, bytes),
            u"INSERT INTO %1decisions(id, draft_id, revision_id, verb, rule, category, level, "
            "subject, original, replacement, message, author, decided_at) "
            "SELECT n, 1 + n % %3, 1 + n % %3, CASE WHEN n % 3 = 0 THEN 2 ELSE 0 END, "
            "'spelling.context', 'spelling.context', 1, 'chử' || (n % 3000), "
            "'chử' || (n % 3000), 'chữ' || (n % 3000), '“chử” có thể là “chữ”.', 'Lan', "
            "'2026-05-01T08:00:00.000Z' FROM %2"_s.arg(schema, numbers)
                .arg(drafts)};
}

bool isSmall() {
    return qEnvironmentVariableIsSet("MORAT_QUEUE_SMALL");
}

void ask(const QString &address) {
    QElapsedTimer clock;
    clock.start();
    auto opened = Store::open(address);
    if (!opened)
        return;
    std::printf("  keys of %d drafts made at the first opening: %.0f ms\n", drafts,
                milliseconds(clock));
    opened->store.reset();
    measure("open the store, first page", [&] {
        const auto again = Store::open(address);
        return again ? again->store->page({})->drafts.size() : -1;
    });
    measure("another connection to it, first page", [&] {
        const auto again = Store::attach(address);
        return again ? (*again)->page({})->drafts.size() : -1;
    });
    const auto store = std::move(Store::attach(address).value());
    const auto page = [&](const DraftQuery &query) {
        const auto found = store->page(query);
        return found ? found->drafts.size() : -1;
    };
    measure("counts by state", [&] { return qsizetype(store->counts()->all); });
    const QList<std::pair<const char *, DraftOrder>> orders{
        {"as they came", DraftOrder::Arrival},   {"by state", DraftOrder::State},
        {"most errors", DraftOrder::OpenErrors}, {"by name", DraftOrder::Name},
        {"latest work", DraftOrder::Age},        {"by folder", DraftOrder::Folder},
        {"by deadline", DraftOrder::Deadline}};
    const QList<WorkflowState> work{WorkflowState::New, WorkflowState::Assigned,
                                    WorkflowState::InReview, WorkflowState::SecondReading};
    const QList<std::pair<const char *, DraftFilter>> filters{
        {"all", {}},
        {"but the archive",
         {.states = work + QList{WorkflowState::Returned, WorkflowState::Reviewed,
                                 WorkflowState::Exported}}},
        {"needs work", {.states = work}},
        {"one person's", {.assignee = u"Lan"_s}},
        {"nobody's name", {.assignee = u"Hoa"_s}},
        {"overdue",
         {.states = work,
          .dueBefore = QDateTime::fromString(u"2026-05-20T08:00:00Z"_s, Qt::ISODate)}},
        {"with errors", {.withErrors = true}},
        {"words, many", {.words = u"cay cau"_s}},
        {"words, one draft", {.words = u"bai-4711.docx"_s}},
        {"words, none", {.words = u"khong co"_s}}};
    for (const auto &[order, by] : orders) {
        for (const auto &[filter, which] : filters)
            measure(qPrintable(QString(QLatin1String(order) + u": "_s + QLatin1String(filter))),
                    [&, &by = by, &which = which] { return page({.filter = which, .order = by}); });
        // The middle of the list, where an offset would have to count.
        DraftQuery query{.order = by, .most = 25'000};
        query.after = store->page(query)->next;
        query.most = 200;
        measure(qPrintable(QString(QLatin1String(order) + u": the page in the middle"_s)),
                [&] { return page(query); });
    }
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"kho.sqlite"_s);
    if (!Store::open(path))
        return 1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bench"_s);
        database.setDatabaseName(path);
        if (!database.open())
            return 1;
        QSqlQuery query(database);
        const auto numbers = [](int last) {
            return u"(WITH RECURSIVE c(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM c WHERE n < "
                   "%1) SELECT n FROM c)"_s.arg(last);
        };
        QStringList statements = entering({}, numbers(drafts));
        if (!isSmall())
            statements +=
                deciding({}, numbers(drafts * decisionsEach), u"randomblob(%1)"_s.arg(bytesEach));
        for (const QString &statement : std::as_const(statements)) {
            if (!query.exec(statement))
                std::printf("%s\n", qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"bench"_s);
    std::printf("SQLite\n");
    ask(path);
    PostgresServer server(PostgresServer::Listens::OnSocket, PostgresServer::Disk::IsWaitedFor);
    if (!server.why().isEmpty()) {
        std::printf("PostgreSQL: %s\n", qPrintable(server.why()));
        return 0;
    }
    const QString address = server.freshDatabase();
    if (!Store::open(address))
        return 1;
    const auto numbers = [](int last) { return u"generate_series(1, %1) AS n"_s.arg(last); };
    QStringList statements = entering(u"morat."_s, numbers(drafts));
    if (!isSmall())
        // Without the log, which is of no matter here and takes minutes.
        statements += QStringList{u"SET session_replication_role = replica"_s} +
                      deciding(u"morat."_s, numbers(drafts * decisionsEach), u"'x'::bytea"_s) +
                      QStringList{u"VACUUM ANALYZE morat.decisions"_s};
    server.ask(serverAddressFrom(address)->database,
               statements +
                   QStringList{u"VACUUM ANALYZE morat.drafts"_s, u"VACUUM ANALYZE morat.queue"_s});
    std::printf("PostgreSQL\n");
    ask(address);
    return 0;
}
