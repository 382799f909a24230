// SPDX-License-Identifier: GPL-3.0-or-later
// morat-cli serve as it is installed: with the real checks, asked as LibreOffice 7.4 asks.
#include "Connection.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace morat;
using namespace Qt::StringLiterals;

class ServeCommandTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;

    [[nodiscard]] QByteArray ask(const QByteArray &path, const QByteArray &body) const {
        Connection client(m_port);
        client.send("POST " + path +
                    " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                    "application/x-www-form-urlencoded\r\nContent-Length: " +
                    QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return client.answer(20000);
    }

private slots:
    void initTestCase() {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(MORAT_CLI),
                        {u"serve"_s, u"--port"_s, u"0"_s, u"--jobs"_s, u"1"_s, u"--words"_s,
                         m_folder.filePath(u"tu.txt"_s)});
        QVERIFY(m_process.waitForReadyRead(30000));
        static const QRegularExpression address(u"http://127\\.0\\.0\\.1:(\\d+)/v2"_s);
        m_port = address.match(QString::fromUtf8(m_process.readAll())).captured(1).toInt();
        QVERIFY(m_port > 0);
    }

    void checksAsLibreOfficeAsks() {
        const QByteArray answer =
            ask("/v2/check", "text=Tỉnh R&D thông qua chủ chương, nghị quyết.&language=vi-VN");
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
        QVERIFY(answer.contains("\"offset\":19,"));
        QVERIFY(answer.contains("\"value\":\"chủ trương\""));
        QVERIFY(answer.contains("\"id\":\"spelling.phrase\""));
        QVERIFY(answer.contains("\"id\":\"TYPOS\""));
        QCOMPARE(answer.count("\"offset\":"), 2); // of one match, and in its context
    }

    void keepsWordsInItsFile() {
        QVERIFY(ask("/v2/words/add", "word=chủ chương").contains("{\"added\":true}"));
        QVERIFY(ask("/v2/check", "text=Thông qua chủ chương, nghị quyết.&language=vi")
                    .contains("\"matches\":[]"));
        QFile file(m_folder.filePath(u"tu.txt"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), u"chủ chương\n"_s);
    }

    void refusesWrongUsage_data() {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("cổng") << QStringList{u"--port"_s, u"99999"_s};
        QTest::newRow("nguồn có đường dẫn")
            << QStringList{u"--allow-origin"_s, u"https://cms.example/x"_s};
        QTest::newRow("số việc") << QStringList{u"--jobs"_s, u"0"_s};
        QTest::newRow("tệp") << QStringList{u"bai.txt"_s};
        QTest::newRow("địa chỉ của người khác")
            << QStringList{u"--host"_s, u"192.0.2.1"_s, u"--port"_s, u"0"_s};
    }
    void refusesWrongUsage() {
        QFETCH(QStringList, options);
        QProcess process;
        process.start(QStringLiteral(MORAT_CLI), QStringList{u"serve"_s} + options);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void endsWhenItIsTold() {
        QCOMPARE(::kill(pid_t(m_process.processId()), SIGTERM), 0);
        QVERIFY(m_process.waitForFinished(10000));
        QCOMPARE(m_process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(ServeCommandTest)
#include "ServeCommandTest.moc"
