// SPDX-License-Identifier: GPL-3.0-or-later
// A second start hands its files to the window that runs. Real processes.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;

class OneWindowTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"dữ liệu/kho.sqlite"_s);
    }

    void aSecondStartHandsItsFilesOver() {
        const auto first = start({draft(u"một.txt"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(u"một.txt"_s), patience);
        const auto second = start({draft(u"hai.txt"_s), draft(u"ba.txt"_s)});
        QVERIFY(second->waitForFinished(patience));
        QCOMPARE(second->exitStatus(), QProcess::NormalExit);
        QCOMPARE(second->exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(u"hai.txt"_s) && isKnown(u"ba.txt"_s), patience);
        QCOMPARE(first->state(), QProcess::Running);
        // One without files only brings the window forward.
        const auto third = start({});
        QVERIFY(third->waitForFinished(patience));
        QCOMPARE(third->exitCode(), 0);
        QCOMPARE(first->state(), QProcess::Running);
        QVERIFY(QDir(m_store + u".inbox"_s).isEmpty());
        end(*first);
    }

    void anotherDatabaseHasItsOwnWindow() {
        const auto first = start({draft(u"một.txt"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(u"một.txt"_s), patience);
        const QString store = std::exchange(m_store, m_folder->filePath(u"khác/kho.sqlite"_s));
        const auto other = start({draft(u"hai.txt"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(u"hai.txt"_s), patience);
        QCOMPARE(other->state(), QProcess::Running);
        QCOMPARE(first->state(), QProcess::Running);
        m_store = store;
        QVERIFY(!isKnown(u"hai.txt"_s));
        end(*other);
        end(*first);
    }

    void theLockOfAKilledOneIsNoHindrance() {
        const auto first = start({draft(u"một.txt"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(u"một.txt"_s), patience);
        first->kill();
        QVERIFY(first->waitForFinished(patience));
        const auto second = start({draft(u"hai.txt"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(u"hai.txt"_s), patience);
        QCOMPARE(second->state(), QProcess::Running);
        end(*second);
    }

#ifdef Q_OS_UNIX
    /// The window is killed while a second start waits for it: that one becomes the window.
    void whoWaitsTakesTheDeadOnesPlace() {
        const auto first = start({draft(u"một.txt"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(u"một.txt"_s), patience);
        QCOMPARE(::kill(pid_t(first->processId()), SIGSTOP), 0);
        const auto second = start({draft(u"hai.txt"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_store + u".inbox"_s).isEmpty(), patience);
        first->kill();
        QVERIFY(first->waitForFinished(patience));
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(u"hai.txt"_s), patience);
        QCOMPARE(second->state(), QProcess::Running);
        QVERIFY(QDir(m_store + u".inbox"_s).isEmpty());
        end(*second);
    }
#endif

private:
    static constexpr int patience = 60'000;

    QString draft(const QString &name) const {
        QFile file(m_folder->filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) &&
                             file.write("Xã Đồng Nổi\n\nHọp bàn về " + name.toUtf8() + ".\n") > 0;
        return written ? file.fileName() : QString();
    }
    std::unique_ptr<QProcess> start(const QStringList &drafts) const {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        for (const QString &folder : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
            environment.insert(folder, m_folder->filePath(folder));
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QStringLiteral(MORAT), QStringList{u"--store"_s, m_store} + drafts);
        return process->waitForStarted() ? std::move(process) : nullptr;
    }
    static void end(QProcess &process) {
        process.terminate();
        if (!process.waitForFinished(5000)) {
            process.kill();
            process.waitForFinished();
        }
    }
    [[nodiscard]] bool isKnown(const QString &name) const {
        bool known = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
            database.setDatabaseName(m_store);
            database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
            if (database.open()) {
                QSqlQuery query(database);
                query.prepare(u"SELECT 1 FROM drafts WHERE path = ?"_s);
                query.addBindValue(m_folder->filePath(name));
                known = query.exec() && query.next();
            }
        }
        QSqlDatabase::removeDatabase(u"look"_s);
        return known;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

QTEST_GUILESS_MAIN(OneWindowTest)
#include "OneWindowTest.moc"
