// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a server's address before it is used.
#include "review/store/ServerTrial.h"

#include "PostgresServer.h"
#include "review/store/PostgresSchema.h"
#include "review/store/ServerFailure.h"
#include "review/store/Store.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;
using Outcome = ServerTrial::Outcome;

Q_DECLARE_METATYPE(ServerTrial::Outcome)

class ServerTrialTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;

    [[nodiscard]] static ServerTrial tried(const QString &address, const QString &password = {}) {
        return tryServer(*serverAddressFrom(address), password);
    }
    static void compare(const QString &address, Outcome outcome) {
        const ServerTrial trial = tried(address);
        QVERIFY2(trial.outcome == outcome, qPrintable(trial.said));
        QVERIFY(!wordsOf(trial, *serverAddressFrom(address)).isEmpty());
    }

private slots:
    void initTestCase() {
        // libpq's words are in the language of whoever runs it.
        qputenv("LC_ALL", "C.UTF-8");
        m_server = std::make_unique<PostgresServer>(PostgresServer::Listens::OnLoopback);
    }

    /// As libpq 15 says them.
    void knowsWhatLibpqSays_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("tên máy")
            << u"could not translate host name \"may-chu\" to address: Name or service not known"_s
            << Outcome::HostUnknown;
        QTest::newRow("cổng") << u"connection to server at \"may-chu\" (10.0.0.7), port 5433 "
                                 "failed: Connection refused\n\tIs the server running on that host "
                                 "and accepting TCP/IP connections?"_s
                              << Outcome::NobodyListens;
        QTest::newRow("không trả lời")
            << u"connection to server at \"10.0.0.9\", port 5432 failed: timeout expired"_s
            << Outcome::NoAnswer;
        // As libpq says it on Windows, where systems have other words.
        QTest::newRow("cổng, Windows")
            << u"connection to server at \"may-chu\" (10.0.0.7), port 5433 failed: Connection "
               "refused (0x0000274D/10061)\n\tIs the server running on that host and accepting "
               "TCP/IP connections?"_s
            << Outcome::NobodyListens;
        QTest::newRow("máy tắt, Windows")
            << u"connection to server at \"may-chu\" (10.0.0.7), port 5432 failed: Host is down "
               "(0x00002750/10064)"_s
            << Outcome::NoAnswer;
        QTest::newRow("không mã hóa")
            << u"connection to server at \"may-chu\" (10.0.0.7), port 5432 failed: server does not "
               "support SSL, but SSL was required"_s
            << Outcome::NoEncryption;
        QTest::newRow("thiếu chứng thư gốc")
            << u"connection to server at \"may-chu\" (10.0.0.7), port 5432 failed: root "
               "certificate file \"/home/lan/.postgresql/root.crt\" does not exist\nEither provide "
               "the file or change sslmode to disable server certificate verification."_s
            << Outcome::NoRootCertificate;
        QTest::newRow("chứng thư lạ") << u"connection to server at \"may-chu\" (10.0.0.7), port "
                                         "5432 failed: SSL error: certificate verify failed"_s
                                      << Outcome::CertificateUnknown;
        QTest::newRow("chứng thư của máy khác")
            << u"connection to server at \"10.0.0.7\", port 5432 failed: server certificate for "
               "\"may-chu\" (and 1 other name) does not match host name \"10.0.0.7\""_s
            << Outcome::CertificateOfAnother;
        QTest::newRow("thiếu mật khẩu") << u"connection to server at \"may-chu\" (10.0.0.7), port "
                                           "5432 failed: fe_sendauth: no password supplied"_s
                                        << Outcome::PasswordNeeded;
        QTest::newRow("sai mật khẩu")
            << u"connection to server at \"may-chu\" (10.0.0.7), port 5432 failed: FATAL:  "
               "password authentication failed for user \"lan\""_s
            << Outcome::PasswordWrong;
        QTest::newRow("không được vào")
            << u"connection to server at \"may-chu\" (10.0.0.7), port 5432 failed: FATAL:  no "
               "pg_hba.conf entry for host \"10.0.0.8\", user \"lan\", database \"morat\", no "
               "encryption"_s
            << Outcome::NotLetIn;
        QTest::newRow("người lạ") << u"connection to server on socket \"/tmp/.s.PGSQL.5432\" "
                                     "failed: FATAL:  role \"lan\" does not exist"_s
                                  << Outcome::UserUnknown;
        QTest::newRow("kho lạ") << u"connection to server at \"may-chu\" (10.0.0.7), port 5432 "
                                   "failed: FATAL:  database \"kho\" does not exist"_s
                                << Outcome::DatabaseUnknown;
        QTest::newRow("không có quyền")
            << u"connection to server at \"may-chu\" (10.0.0.7), port 5432 failed: FATAL:  "
               "permission denied for database \"morat\"\nDETAIL:  User does not have CONNECT "
               "privilege."_s
            << Outcome::NoRole;
        QTest::newRow("đang khởi động")
            << u"connection to server at \"may-chu\" (10.0.0.7), port 5432 failed: FATAL:  the "
               "database system is starting up"_s
            << Outcome::NotReady;
        QTest::newRow("đang dừng")
            << u"connection to server at \"may-chu\" (10.0.0.7), port 5432 failed: FATAL:  the "
               "database system is shutting down"_s
            << Outcome::NotReady;
        QTest::newRow("đứt giữa chừng")
            << u"server closed the connection unexpectedly\n\tThis probably means the server "
               "terminated abnormally\n\tbefore or while processing the request."_s
            << Outcome::Broken;
        QTest::newRow("bị đuổi ra")
            << u"FATAL:  terminating connection due to administrator command"_s << Outcome::Broken;
        QTest::newRow("đường mã hóa bị đứt")
            << u"SSL connection has been closed unexpectedly"_s << Outcome::Broken;
        QTest::newRow("đông quá") << u"FATAL:  sorry, too many clients already"_s << Outcome::Full;
        QTest::newRow("hết chỗ") << u"FATAL:  remaining connection slots are reserved for "
                                    "non-replication superuser connections"_s
                                 << Outcome::Full;
        QTest::newRow("điều khác") << u"FATAL:  the moon is full"_s << Outcome::Other;
    }
    void knowsWhatLibpqSays() {
        QFETCH(QString, said);
        QTEST(outcomeOf(said), "outcome");
    }

    /// What may pass by itself is told apart from what somebody has to change, and no server's
    /// second line is on the screen.
    void tellsWhatMayPass_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("mayPass");
        QTest::newRow("cổng") << u"connection to server at \"may-chu\" (10.0.0.7), port 5433 "
                                 "failed: Connection refused\n\tIs the server running on that host "
                                 "and accepting TCP/IP connections?"_s
                              << true;
        QTest::newRow("đứt")
            << u"server closed the connection unexpectedly\n\tThis probably means"_s << true;
        QTest::newRow("đang khởi động") << u"FATAL:  the database system is starting up"_s << true;
        QTest::newRow("không nói gì") << QString() << true;
        QTest::newRow("điều khác") << u"FATAL:  the moon is full\nDETAIL: all of it"_s << true;
        QTest::newRow("sai mật khẩu")
            << u"FATAL:  password authentication failed for user \"lan\""_s << false;
        QTest::newRow("chứng thư lạ") << u"SSL error: certificate verify failed"_s << false;
        QTest::newRow("kho lạ") << u"FATAL:  database \"kho\" does not exist"_s << false;
    }
    void tellsWhatMayPass() {
        QFETCH(QString, said);
        const Failure told =
            serverFailure(*serverAddressFrom(u"postgresql://lan@may-chu:5433/kho"_s), said);
        QTEST(tellsOfServerAway(told.message), "mayPass");
        QTEST(tellsOfServerAway(u"Tít: "_s + told.message + u" Xin thử lại."), "mayPass");
        QVERIFY2(!told.message.contains(u'\n'), qPrintable(told.message));
        QVERIFY2(!told.message.endsWith(u": "), qPrintable(told.message));
    }
    void aServerThatIsSilentIsAway() {
        const auto broken = brokenConnection(
            u"server closed the connection unexpectedly\n\tThis probably means the server"_s);
        QVERIFY(broken && tellsOfServerAway(broken->message));
        QVERIFY(!broken->message.contains(u"unexpectedly"));
        QVERIFY(!brokenConnection(u"ERROR:  duplicate key value"_s));
        QVERIFY(tellsOfServerAway(
            serverSilent(*serverAddressFrom(u"postgresql://lan@may-chu/kho"_s)).message));
        QVERIFY(!tellsOfServerAway(u"The review database is locked."_s));
        QVERIFY(!tellsOfServerAway({}));
    }

    /// A real server, and places where none is.
    void triesWhatIsThere() {
        if (!m_server->why().isEmpty())
            QSKIP(qPrintable(m_server->why()));
        const QString address = m_server->freshDatabase();
        const QString database = serverAddressFrom(address)->database;
        compare(address, Outcome::NoTables);
        QVERIFY(m_server->ask(database, {u"SELECT 1 FROM pg_namespace WHERE nspname = 'morat'"_s})
                    .isEmpty()); // nothing was made
        QVERIFY(Store::open(address));
        compare(address, Outcome::Works);
        const ServerTrial works = tried(address);
        QCOMPARE(works.role, Role::Admin);
        QVERIFY(works.encryption.isEmpty());
        compare(m_server->addressOf(u"khong_co"_s), Outcome::DatabaseUnknown);
        compare(m_server->addressOf(database, u"nguoi_la"_s), Outcome::UserUnknown);
        compare(PostgresServer::loopbackAddress(database, 1), Outcome::NobodyListens);
        compare(u"postgresql://chu@127.0.0.1:%1/%2?sslmode=require"_s.arg(m_server->port())
                    .arg(database),
                Outcome::NoEncryption);
        m_server->ask(database, {u"CREATE ROLE khach LOGIN"_s});
        compare(m_server->addressOf(database, u"khach"_s), Outcome::NoRole);
        m_server->ask(database, {u"UPDATE morat.schema_version SET version = %1"_s.arg(
                                    postgresSchemaVersion - 1)});
        compare(address, Outcome::OlderTables);
        m_server->ask(database,
                      {u"UPDATE morat.schema_version SET version = 99, readable_from = 99"_s});
        compare(address, Outcome::NewerTables);
    }
};

QTEST_GUILESS_MAIN(ServerTrialTest)
#include "ServerTrialTest.moc"
