// SPDX-License-Identifier: GPL-3.0-or-later
// The shared review database on a real PostgreSQL server: what is its own. What both engines do the
// same, StoreTest asks of both.
#include "review/store/PostgresStore.h"

#include "CuttingProxy.h"
#include "PostgresServer.h"
#include "drafts/DraftReader.h"
#include "review/store/PostgresConnection.h"
#include "review/store/PostgresSchema.h"
#include "review/store/StoreForgetting.h"
#include "review/store/WaitForAnswer.h"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <thread>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

Decision decided(qint64 id) {
    Decision decision;
    decision.id = id;
    decision.verb = Verb::AlwaysAcceptWord;
    decision.subject = u"xoong%1"_s.arg(id);
    decision.original = u"Xoong"_s;
    decision.author = u"Lan"_s;
    decision.time = QDateTime(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC);
    return decision;
}

StepRecord stepOn(const EnteredDraft &entered, qint64 id, qint64 base) {
    StepRecord step;
    step.id = id;
    step.base = base;
    step.draft = entered.record.id;
    step.revision = entered.revision;
    step.text.step = id;
    step.made = {decided(id)};
    return step;
}

} // namespace

class PostgresStoreTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;

    [[nodiscard]] QString nameOf(const QString &address) const {
        return serverAddressFrom(address)->database;
    }
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const {
        const QString path = m_folder.filePath(name);
        std::ignore = QFileInfo(path).dir().mkpath(u"."_s);
        QFile made(path);
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            return {};
        return path;
    }
    [[nodiscard]] static QString packaged(const QString &name) {
        return QStringLiteral(MORAT_TEST_DATA "/../../packaging/server/") + name;
    }
    static EnteredDraft enter(Store &store, const QString &path, const QByteArray &bytes) {
        return *store.enter(*readDraft(bytes, u"a.txt"_s), path, u"A"_s);
    }

private slots:
    void initTestCase() {
        m_server = std::make_unique<PostgresServer>(PostgresServer::Listens::OnLoopback);
        if (!m_server->why().isEmpty())
            QSKIP(qPrintable(m_server->why()));
    }

    /// What one engine keeps the other keeps, under the same names.
    void hasTheColumnsOfSQLite() {
        const QString path = m_folder.filePath(u"kho.sqlite"_s);
        QVERIFY(Store::open(path));
        const QString address = m_server->freshDatabase();
        QVERIFY(Store::open(address));
        QSet<QString> here;
        {
            QSqlDatabase sqlite = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"columns"_s);
            sqlite.setDatabaseName(path);
            QVERIFY(sqlite.open());
            QSqlQuery query(sqlite);
            // Proofs, counts and losses are of a file that a disk may damage.
            QVERIFY(query.exec(u"SELECT m.name || '.' || c.name FROM sqlite_master m "
                               "JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND "
                               "m.name NOT IN ('losses', 'tallies') AND c.name NOT LIKE "
                               "'%\\_count' ESCAPE '\\' AND c.name <> 'proof'"_s));
            while (query.next())
                here.insert(query.value(0).toString());
        }
        QSqlDatabase::removeDatabase(u"columns"_s);
        const QStringList there =
            m_server->ask(nameOf(address), {u"SELECT table_name || '.' || column_name FROM "
                                            "information_schema.columns WHERE "
                                            "table_schema = 'morat'"_s});
        QVERIFY(here.size() > 40);
        here -= QSet<QString>(there.cbegin(), there.cend());
        QCOMPARE(here, QSet<QString>());
    }

    /// packaging/server/schema.sql is these migrations, for whoever runs a server.
    /// MORAT_RENEW_GOLDEN writes it anew.
    void theServersFileSaysTheSame() {
        QString sql = u"-- The tables of Mo-rát's shared review database, as the program makes "
                      "them itself\n-- (written by test_PostgresStore). To be run by psql as their "
                      "owner; run again, it\n-- brings what there is up to date.\n"_s;
        qsizetype version = 0;
        for (const QStringList &statements : postgresMigrations()) {
            sql += version == 0
                       ? u"\nSELECT count(*) = 0 AS wanted FROM pg_catalog.pg_tables\n    WHERE "
                         "schemaname = 'morat' AND tablename = 'schema_version' \\gset\n"_s
                       : u"\nSELECT version < %1 AS wanted FROM morat.schema_version "
                         "\\gset\n"_s.arg(version + 1);
            sql += u"\\if :wanted\n"_s;
            for (const QString &statement : statements)
                sql += statement + u";\n"_s;
            sql += u"\\endif\n"_s;
            ++version;
        }
        QCOMPARE(version, postgresSchemaVersion);
        QFile written(packaged(u"schema.sql"_s));
        if (qEnvironmentVariableIsSet("MORAT_RENEW_GOLDEN")) {
            QVERIFY(written.open(QIODevice::WriteOnly));
            written.write(sql.toUtf8());
            written.close();
        }
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(written.readAll()), sql);
    }

    /// With the rights that packaging/server gives, an editor does all that the desk does, and
    /// nothing else; a reader only reads.
    void editorsAndReadersMayDoWhatTheyAreFor() {
        const QString database = nameOf(m_server->freshDatabase());
        for (int time = 0; time < 2; ++time) { // twice is as good as once
            for (const QString &file : {u"roles.sql"_s, u"schema.sql"_s, u"grants.sql"_s})
                QVERIFY(m_server->runFile(database, packaged(file)));
        }
        m_server->ask(database, {u"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE "
                                 "rolname = 'lan') THEN CREATE ROLE lan LOGIN; CREATE ROLE mai "
                                 "LOGIN; END IF; END $$"_s,
                                 u"GRANT morat_editor TO lan"_s, u"GRANT morat_reader TO mai"_s});
        const QString address = m_server->addressOf(database, u"lan"_s);
        const auto opened = Store::open(address);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        Store &store = *opened->store;
        const LeaseClaim claim{.token = u"Lan"_s, .person = u"Lan"_s, .place = {}, .over = {}};
        const auto entered = store.enter(*readDraft("a", u"a.txt"_s), u"/a.txt"_s, u"A"_s, claim);
        QVERIFY2(entered, entered ? "" : qPrintable(entered.error().message));
        QVERIFY(store.enter(*readDraft("b", u"a.txt"_s), u"/a.txt"_s, u"A"_s, claim));
        StepRecord step = stepOn(*entered, 1, 0);
        step.lease = u"Lan"_s;
        step.made.first().keys = {u"k"_s};
        step.moves = {{WorkflowState::New, WorkflowState::InReview}};
        const auto stored = store.record(step);
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
        StepRecord undo;
        undo.id = 2;
        undo.base = 1;
        undo.draft = step.draft;
        undo.revision = step.revision;
        undo.text.step = 2;
        undo.lease = u"Lan"_s;
        undo.takenBack = {1};
        QVERIFY(store.record(undo));
        Finding finding;
        finding.key = u"k"_s;
        QVERIFY(store.saveFindings({step.draft, {finding}, {u"chữ"_s}, 1}));
        QVERIFY(store.hearPair({u"xuất"_s, u"suất"_s}, 4));
        QVERIFY(store.hearPair({u"xuất"_s, u"suất"_s}, 5));
        QVERIFY(*store.renewLease(step.draft, u"Lan"_s));
        QVERIFY(m_server->refuses(address, u"DELETE FROM morat.decisions"_s));
        QVERIFY(m_server->refuses(address, u"UPDATE morat.decisions SET author = 'Mai'"_s));
        QVERIFY(m_server->refuses(address, u"DELETE FROM morat.transitions"_s));
        QVERIFY(m_server->refuses(address, u"UPDATE morat.revisions SET content = ''"_s));
        QVERIFY(m_server->refuses(address, u"UPDATE morat.schema_version SET version = 9"_s));
        QVERIFY(m_server->refuses(address, u"CREATE TABLE morat.x()"_s));
        const auto reader = Store::open(m_server->addressOf(database, u"mai"_s));
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
        QCOMPARE(reader->store->drafts()->size(), 1);
        QCOMPARE(reader->store->decisions(step.draft)->size(), 1);
        QVERIFY(!reader->notice.isEmpty());
        // Found by its name or its content; of its owner first, then of nobody.
        const auto reads = [&](const QString &path) {
            return reader->store->enter(*readDraft("b", u"a.txt"_s), path, u"A"_s);
        };
        for (const QString &path : {u"/a.txt"_s, u"/khác/a.txt"_s}) {
            const auto seen = reads(path);
            QVERIFY2(seen, seen ? "" : qPrintable(seen.error().message));
            QCOMPARE(seen->record.id, step.draft);
            QVERIFY(seen->revision != 0);
            QCOMPARE(seen->holder->person, u"Lan"_s);
            QCOMPARE(reader->store->headOf(step.draft)->lease->token, seen->holder->token);
        }
        QVERIFY(store.releaseLease(step.draft, u"Lan"_s));
        const auto free = reads(u"/a.txt"_s);
        QVERIFY(free && free->holder && free->holder->person != u"Lan");
        QCOMPARE(reader->store->headOf(step.draft)->lease->token, free->holder->token);
        QVERIFY(!reader->store->enter(*readDraft("c", u"c.txt"_s), u"/c.txt"_s, u"C"_s));
        QVERIFY(!reader->store->removeWord(u"xoong1"_s));
        QVERIFY(!reader->store->record(stepOn(*entered, 3, 2)));
        QVERIFY(store.removeDraft(step.draft, u"Lan"_s));
        const auto stranger = Store::open(m_server->addressOf(database, u"khach"_s));
        QVERIFY(!stranger);
    }

    void aNewerVersionIsOnlyRead() {
        const QString address = m_server->freshDatabase();
        const QString path = file(u"moi/bai.txt"_s, "a");
        {
            const auto opened = Store::open(address);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
            QVERIFY(opened->store->record(stepOn(enter(*opened->store, path, "a"), 1, 0)));
        }
        m_server->ask(nameOf(address),
                      {u"UPDATE morat.schema_version SET version = %1, readable_from = %2"_s
                           .arg(postgresSchemaVersion + 1)
                           .arg(postgresSchemaVersion)});
        const auto opened = Store::open(address);
        QVERIFY(opened);
        QVERIFY(!opened->notice.isEmpty());
        Store &store = *opened->store;
        const EnteredDraft read = enter(store, path, "a");
        QVERIFY(read.holder);
        QCOMPARE(read.decisions, QList<Decision>{decided(1)});
        QVERIFY(store.words().contains(u"xoong1"_s));
        const auto refused = store.record(stepOn(read, 2, 1));
        QVERIFY(!refused && !refused.error().message.isEmpty());
        QVERIFY(!store.removeWord(u"xoong1"_s));
        QVERIFY(!store.removeDraft(read.record.id, {}));
        QVERIFY(!store.enter(*readDraft("b", u"b.txt"_s), u"b.txt"_s, u"B"_s));
        QCOMPARE(store.drafts()->size(), 1);
        m_server->ask(nameOf(address), {u"UPDATE morat.schema_version SET readable_from = %1"_s.arg(
                                           postgresSchemaVersion + 1)});
        const auto unreadable = Store::open(address);
        QVERIFY(!unreadable && !unreadable.error().message.isEmpty());
    }

    /// Who may not make tables is told so, and two that make them at once make them once.
    void tablesAreMadeOnceByWhoMay() {
        const QString address = m_server->freshDatabase();
        const QString database = nameOf(address);
        m_server->ask(database,
                      {u"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE "
                       "rolname = 'khach') THEN CREATE ROLE khach LOGIN; END IF; END $$"_s});
        const auto guest = Store::open(m_server->addressOf(database, u"khach"_s));
        QVERIFY(!guest && guest.error().message.contains(u"server"));
        std::atomic<int> opened = 0;
        {
            std::list<std::jthread> desks;
            for (int i = 0; i < 4; ++i)
                desks.emplace_back([&] {
                    const auto desk = Store::open(address);
                    if (!desk)
                        qWarning("%s", qPrintable(desk.error().message));
                    opened += desk ? 1 : 0;
                });
        }
        QCOMPARE(opened, 4);
        QCOMPARE(m_server->ask(database, {u"SELECT count(*) FROM morat.schema_version"_s}),
                 QStringList{u"1"_s});
    }

    /// Another computer calls the file something else.
    void knowsADraftThatAnotherComputerNamed() {
        const QString address = m_server->freshDatabase();
        const auto opened = Store::open(address);
        QVERIFY(opened);
        Store &store = *opened->store;
        const EnteredDraft theirs = enter(store, file(u"may-1/bai.txt"_s, "một"), "một");
        m_server->ask(nameOf(address), {u"UPDATE morat.draft_paths SET computer = 'may-1'"_s});
        // The same words under another name are somebody else's.
        const QString copy = file(u"may-2/mau.txt"_s, "một");
        QVERIFY(enter(store, copy, "một").record.id != theirs.record.id);
        const QString here = file(u"may-2/bai.txt"_s, "một");
        const EnteredDraft seen = enter(store, here, "một");
        QCOMPARE(seen.record.id, theirs.record.id);
        QCOMPARE(seen.revision, theirs.revision);
        QCOMPARE(seen.record.path, here); // as this computer names it
        QCOMPARE(store.lastReading(here).draft, theirs.record.id);
        const EnteredDraft next = enter(store, here, "hai");
        QCOMPARE(next.record.id, theirs.record.id);
        QVERIFY(next.isNewRevision);
        // The same path on another computer is another file.
        m_server->ask(nameOf(address), {u"UPDATE morat.draft_paths SET computer = 'may-3' "
                                        "WHERE computer <> 'may-1'"_s});
        QVERIFY(enter(store, here, "của máy này").record.id != theirs.record.id);
        QCOMPARE(store.drafts()->size(), 3);
    }

    /// What this computer calls so, whole files of many articles with all of them; not what another
    /// one does.
    void forgetsWhatThisComputerNamed() {
        const QString address = m_server->freshDatabase();
        const auto opened = Store::open(address);
        QVERIFY(opened);
        Store &store = *opened->store;
        enter(store, u"/a.zip#x.txt"_s, "một");
        enter(store, u"/a.txt"_s, "hai");
        m_server->ask(nameOf(address), {u"UPDATE morat.draft_paths SET computer = 'may-1'"_s});
        for (const QString &draft : {u"/a.txt"_s, u"/a.zip"_s, u"/a.zip#x.txt"_s}) {
            const auto forgotten = forgetOnServer(store, draft);
            QVERIFY(forgotten);
            QCOMPARE(forgotten->places, 0);
        }
        for (const char *article : {"1", "2", "3"})
            enter(store, u"/a.zip#b.xml#"_s + QString::fromLatin1(article), article);
        enter(store, u"/a.zip#b.xml2"_s, "4");
        QCOMPARE(store.drafts()->size(), 6);
        QCOMPARE(forgetOnServer(store, u"/a.zip#b.xml#2"_s)->places, 1);
        QCOMPARE(forgetOnServer(store, u"/a.zip#b.xml"_s)->places, 2);
        QCOMPARE(forgetOnServer(store, u"/a.zip"_s)->places, 1);
        QCOMPARE(store.drafts()->size(), 2);
    }

    /// Whatever the clock of this computer says: the difference is small here, as they are one.
    void tellsTheServersTime() {
        const auto opened = Store::open(m_server->freshDatabase());
        QVERIFY(opened);
        const QDateTime first = opened->store->currentTime();
        QCOMPARE(first.timeSpec(), Qt::UTC);
        QVERIFY(qAbs(first.msecsTo(QDateTime::currentDateTimeUtc())) < 5000);
        QTest::qWait(30);
        QVERIFY(first.msecsTo(opened->store->currentTime()) >= 20);
    }

    void desksThatEnterAFileAtOnceEnterOneDraft() {
        const QString address = m_server->freshDatabase();
        QVERIFY(Store::open(address));
        const QString path = file(u"chung/bai.txt"_s, "a");
        std::array<qint64, 6> ids{};
        {
            std::list<std::jthread> desks;
            for (qint64 &id : ids)
                desks.emplace_back([&id, &address, &path] {
                    if (const auto store = Store::attach(address))
                        id = enter(**store, path, "a").record.id;
                });
        }
        QVERIFY(ids[0] > 0);
        for (const qint64 id : ids)
            QCOMPARE(id, ids[0]);
    }

    /// Steps of many desks that touch the same lists, each in its own order.
    void desksThatWriteAtOnceLoseNothing() {
        const QString address = m_server->freshDatabase();
        QVERIFY(Store::open(address));
        constexpr int desks = 4;
        constexpr int steps = 12;
        std::atomic<int> taken = 0;
        {
            std::list<std::jthread> all;
            for (int desk = 0; desk < desks; ++desk)
                all.emplace_back([&, desk] {
                    const auto store = Store::attach(address);
                    const EnteredDraft entered =
                        enter(**store, u"/bai-%1.txt"_s.arg(desk), QByteArray::number(desk));
                    for (int i = 1; i <= steps; ++i) {
                        StepRecord step = stepOn(entered, i, i - 1);
                        step.made.clear();
                        for (int word = 0; word < 4; ++word) {
                            Decision decision = decided((desk + 1) * 1000 + i * 10 + word);
                            decision.subject = u"từ%1"_s.arg(desk % 2 == 0 ? word : 3 - word);
                            step.made.append(decision);
                        }
                        taken += (*store)->record(step) ? 1 : 0;
                    }
                });
        }
        QCOMPARE(taken, desks * steps);
        QCOMPARE(m_server->ask(nameOf(address), {u"SELECT count(*) FROM morat.decisions"_s}),
                 QStringList{QString::number(desks * steps * 4)});
    }

    /// The line is cut around a COMMIT: whether the server did it, nobody told. The step is there
    /// once.
    void aCutAroundACommitLosesAndDoublesNothing_data() {
        QTest::addColumn<int>("cut");
        QTest::newRow("trước khi máy chủ thấy") << int(CuttingProxy::Cut::BeforeCommit);
        QTest::newRow("sau khi máy chủ đã ghi") << int(CuttingProxy::Cut::AfterCommit);
    }
    void aCutAroundACommitLosesAndDoublesNothing() {
        QFETCH(int, cut);
        const QString address = m_server->freshDatabase();
        QVERIFY(Store::open(address));
        CuttingProxy proxy(m_server->port());
        const auto opened =
            Store::open(PostgresServer::loopbackAddress(nameOf(address), proxy.port()));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        Store &store = *opened->store;
        const auto cutNext = [&] { proxy.cut(CuttingProxy::Cut(cut)); };
        cutNext();
        const EnteredDraft entered = enter(store, u"/bai.txt"_s, "a");
        QCOMPARE(proxy.cuts(), 1);
        QCOMPARE(store.drafts()->size(), 1);
        cutNext();
        StepRecord step = stepOn(entered, 1, 0);
        step.moves = {{WorkflowState::New, WorkflowState::InReview}};
        QVERIFY(store.record(step));
        QCOMPARE(proxy.cuts(), 2);
        QCOMPARE(*store.decisions(entered.record.id), QList<Decision>{decided(1)});
        QCOMPARE(store.transitions(entered.record.id)->size(), 1);
        QCOMPARE(store.headOf(entered.record.id)->step, 1);
        cutNext();
        QVERIFY(store.removeDraft(entered.record.id, {}));
        QCOMPARE(proxy.cuts(), 3);
        QVERIFY(store.drafts()->isEmpty());
    }

    /// A server that takes what it is asked and does not answer is waited for until that is ended;
    /// nothing is lost or there twice.
    void aServerThatDoesNotAnswerIsLeft() {
        const QString address = m_server->freshDatabase();
        QVERIFY(Store::open(address));
        CuttingProxy proxy(m_server->port());
        AnswerWaits waits;
        std::optional<bool> isTaken;
        std::jthread other([&] {
            const AnswerWaits::OfThread mine(waits);
            const auto opened =
                Store::open(PostgresServer::loopbackAddress(nameOf(address), proxy.port()));
            if (!opened)
                return;
            const EnteredDraft entered = enter(*opened->store, u"/bai.txt"_s, "a");
            const quint64 before = waits.waited();
            proxy.cut(CuttingProxy::Cut::Stalled);
            isTaken = bool(opened->store->record(stepOn(entered, 1, 0)));
            QVERIFY(waits.waited() > before);
            QVERIFY(!opened->store->drafts()); // nor is it asked anew
        });
        const auto ended = qScopeGuard([&waits] { waits.end(); });
        QTRY_VERIFY_WITH_TIMEOUT(proxy.isStalling(), 60'000);
        waits.end();
        other.join();
        QCOMPARE(isTaken, std::optional(false));
        proxy.cut(CuttingProxy::Cut::Nowhere);
        const auto opened = Store::open(address);
        QVERIFY(opened);
        QCOMPARE(opened->store->drafts()->size(), 1);
    }

    /// …and by itself it is left when it takes too long.
    void whatTakesTooLongIsCut() {
        CuttingProxy proxy(m_server->port());
        PostgresConnection connection(
            *serverAddressFrom(PostgresServer::loopbackAddress(u"postgres"_s, proxy.port())), {});
        QVERIFY(connection.open());
        proxy.cut(CuttingProxy::Cut::Stalled);
        const WaitForAnswer waiting(connection.database().driver(), std::chrono::milliseconds(50));
        QSqlQuery query(connection.database());
        QVERIFY(!query.exec(u"SELECT 1"_s));
        QVERIFY(!connection.isAlive());
    }

    /// While the server is away everything fails with a reason; afterwards it goes on by itself.
    void goesOnWhenTheServerIsBack() {
        const QString address = m_server->freshDatabase();
        CuttingProxy proxy(m_server->port());
        QVERIFY(Store::open(address));
        const auto opened =
            Store::open(PostgresServer::loopbackAddress(nameOf(address), proxy.port()));
        QVERIFY(opened);
        Store &store = *opened->store;
        const EnteredDraft entered = enter(store, u"/bai.txt"_s, "a");
        QVERIFY(store.record(stepOn(entered, 1, 0)));
        proxy.cut(CuttingProxy::Cut::Everywhere);
        const auto refused = store.record(stepOn(entered, 2, 1));
        QVERIFY(!refused);
        QVERIFY(!refused.error().isFinal());
        QVERIFY(!refused.error().message.isEmpty());
        QVERIFY(!store.words().contains(u"xoong2"_s));
        QVERIFY(!store.drafts());
        proxy.cut(CuttingProxy::Cut::Nowhere);
        QTRY_VERIFY_WITH_TIMEOUT(store.record(stepOn(entered, 2, 1)), 60000);
        m_server->stop(u"immediate"_s);
        QVERIFY(!store.record(stepOn(entered, 3, 2)));
        m_server->start();
        QTRY_VERIFY_WITH_TIMEOUT(store.record(stepOn(entered, 3, 2)), 60000);
        QCOMPARE(store.decisions(entered.record.id)->size(), 3);
    }
};

QTEST_GUILESS_MAIN(PostgresStoreTest)
#include "PostgresStoreTest.moc"
