// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/ServerAddress.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#ifdef Q_OS_UNIX
#include <grp.h>
#include <pwd.h>
#include <unistd.h>
#endif

namespace morat {

/// A real PostgreSQL server with a cluster of its own in a temporary folder, reached through a
/// socket there, or with `Listens::OnLoopback` by a port of this computer. It runs as an
/// unprivileged user, also where the tests are run by root. Where PostgreSQL or Qt's driver is not
/// installed, or MORAT_NO_SERVER is set, why() says so, and the test is to be skipped.
class PostgresServer {
public:
    enum class Listens { OnSocket, OnLoopback };
    /// Tests do not wait for the disk: they kill the server, never the system.
    enum class Disk { IsNotWaitedFor, IsWaitedFor };

    explicit PostgresServer(Listens listens = Listens::OnSocket, Disk disk = Disk::IsNotWaitedFor)
        : m_listens(listens)
        , m_disk(disk) {
        using namespace Qt::StringLiterals;
        if (qEnvironmentVariableIsSet("MORAT_NO_SERVER")) {
            m_why = u"MORAT_NO_SERVER is set"_s;
            return;
        }
        if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s)) {
            m_why = u"Qt's driver for PostgreSQL is not installed"_s;
            return;
        }
        m_programs = programs();
        if (m_programs.isEmpty()) {
            m_why = u"PostgreSQL is not installed"_s;
            return;
        }
        if (!m_folder.isValid() || !giveAway(m_folder.path())) {
            m_why = u"there is no unprivileged user to run PostgreSQL"_s;
            return;
        }
        if (!call(u"initdb"_s, {u"--no-sync"_s, u"-A"_s, u"trust"_s, u"-U"_s, u"chu"_s, u"-E"_s,
                                u"UTF8"_s, u"--locale=C.UTF-8"_s, u"-D"_s, data()}))
            return;
        if (m_listens == Listens::OnLoopback)
            m_port = 20000 + int(QCoreApplication::applicationPid() % 20000);
        start();
    }
    ~PostgresServer() {
        if (m_isRunning)
            stop(QStringLiteral("immediate"));
    }
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    /// Why there is none; empty: there is one.
    [[nodiscard]] const QString &why() const { return m_why; }
    [[nodiscard]] int port() const { return m_port; }

    /// A new database; its address.
    [[nodiscard]] QString freshDatabase() {
        const QString name = QStringLiteral("kho%1").arg(++m_databases);
        ask(QStringLiteral("postgres"), {QStringLiteral("CREATE DATABASE %1").arg(name)});
        return addressOf(name);
    }
    [[nodiscard]] QString addressOf(const QString &database,
                                    const QString &user = QStringLiteral("chu")) const {
        return QStringLiteral("postgresql://%1@/%2?host=%3&port=%4")
            .arg(user, database, m_folder.path())
            .arg(m_port);
    }
    /// …through a port of this computer, which may be another program's that passes on.
    [[nodiscard]] static QString loopbackAddress(const QString &database, int port) {
        return QStringLiteral("postgresql://chu@127.0.0.1:%1/%2?sslmode=disable")
            .arg(port)
            .arg(database);
    }

    /// Runs statements as the server's owner; the first column of the last one's rows.
    QStringList ask(const QString &database, const QStringList &statements) const {
        const QString name = QUuid::createUuid().toString();
        QStringList answers;
        {
            QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
            connection.setHostName(m_folder.path());
            connection.setPort(m_port);
            connection.setUserName(QStringLiteral("chu"));
            connection.setDatabaseName(database);
            if (!connection.open())
                qWarning("%s", qPrintable(connection.lastError().text()));
            QSqlQuery query(connection);
            for (const QString &statement : statements) {
                answers.clear();
                if (!query.exec(statement))
                    qWarning("%s", qPrintable(query.lastError().text()));
                while (query.next())
                    answers.append(query.value(0).toString());
            }
        }
        QSqlDatabase::removeDatabase(name);
        return answers;
    }

    /// Runs a file with psql as the server's owner; whether all of it went well.
    [[nodiscard]] bool runFile(const QString &database, const QString &file) {
        return call(QStringLiteral("psql"),
                    {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-v"),
                     QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"), m_folder.path(),
                     QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
                     QStringLiteral("chu"), QStringLiteral("-d"), database, QStringLiteral("-f"),
                     copyOf(file)});
    }
    /// Whether a statement of a user's is refused for want of rights.
    [[nodiscard]] bool refuses(const QString &address, const QString &statement) const {
        const QString name = QUuid::createUuid().toString();
        QString state;
        {
            const ServerAddress parts = *serverAddressFrom(address);
            QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
            connection.setHostName(parts.host);
            connection.setPort(parts.port);
            connection.setUserName(parts.user);
            connection.setDatabaseName(parts.database);
            QSqlQuery query(connection);
            if (connection.open() && !query.exec(statement))
                state = query.lastError().nativeErrorCode();
        }
        QSqlDatabase::removeDatabase(name);
        return state == QStringLiteral("42501");
    }

    void start() {
        const QString wishes =
            QStringLiteral("-k '%1' -p %2 -c listen_addresses='%3' -c fsync=%4 "
                           "-c max_connections=200 -c shared_buffers=16MB")
                .arg(m_folder.path())
                .arg(m_port)
                .arg(m_listens == Listens::OnLoopback ? QStringLiteral("127.0.0.1") : QString(),
                     m_disk == Disk::IsWaitedFor ? QStringLiteral("on") : QStringLiteral("off"));
        m_isRunning =
            call(QStringLiteral("pg_ctl"),
                 {QStringLiteral("start"), QStringLiteral("-w"), QStringLiteral("-t"),
                  QStringLiteral("120"), QStringLiteral("-D"), data(), QStringLiteral("-l"),
                  m_folder.filePath(QStringLiteral("log")), QStringLiteral("-o"), wishes});
    }
    [[nodiscard]] bool isRunning() const {
        QProcess process;
        process.start(m_programs + QStringLiteral("/pg_isready"),
                      {QStringLiteral("-q"), QStringLiteral("-h"), m_folder.path(),
                       QStringLiteral("-p"), QString::number(m_port)});
        return process.waitForFinished(60'000) && process.exitCode() == 0;
    }
    /// `immediate` is what a failure of the current is to it.
    void stop(const QString &how) {
        m_isRunning = !call(QStringLiteral("pg_ctl"),
                            {QStringLiteral("stop"), QStringLiteral("-w"), QStringLiteral("-m"),
                             how, QStringLiteral("-D"), data()});
    }

private:
    /// Where the user that the server runs as can read it.
    [[nodiscard]] QString copyOf(const QString &file) const {
        const QString copy = m_folder.filePath(QFileInfo(file).fileName());
        QFile::remove(copy);
        if (QFile::copy(file, copy))
            QFile::setPermissions(copy, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
        return copy;
    }
    [[nodiscard]] QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    /// The folder of the newest version's programs.
    [[nodiscard]] static QString programs() {
        const QDir versions(QStringLiteral("/usr/lib/postgresql"));
        QString newest;
        int highest = 0;
        for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString folder = versions.filePath(version + QStringLiteral("/bin"));
            if (version.toInt() > highest &&
                QFileInfo(folder + QStringLiteral("/initdb")).isExecutable()) {
                highest = version.toInt();
                newest = folder;
            }
        }
        return newest;
    }

    /// PostgreSQL refuses to be run by root.
    [[nodiscard]] bool giveAway([[maybe_unused]] const QString &folder) {
#ifdef Q_OS_UNIX
        if (geteuid() != 0)
            return true;
        for (const char *name : {"postgres", "nobody"}) {
            if (const passwd *user = getpwnam(name); user && user->pw_uid != 0) {
                m_user = user->pw_uid;
                m_group = user->pw_gid;
                return chown(QFile::encodeName(folder).constData(), m_user, m_group) == 0;
            }
        }
#endif
        return false;
    }

    [[nodiscard]] bool call(const QString &program, const QStringList &arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setWorkingDirectory(m_folder.path());
        // What it starts keeps this one's output open.
        process.setStandardOutputFile(m_folder.filePath(QStringLiteral("calls")),
                                      QIODevice::Append);
#ifdef Q_OS_UNIX
        if (m_user != 0)
            process.setChildProcessModifier([user = m_user, group = m_group] {
                if (setgroups(0, nullptr) != 0 || setgid(group) != 0 || setuid(user) != 0)
                    _exit(126);
            });
#endif
        process.start(m_programs + u'/' + program, arguments);
        if (process.waitForFinished(180'000) && process.exitStatus() == QProcess::NormalExit &&
            process.exitCode() == 0)
            return true;
        QFile said(m_folder.filePath(QStringLiteral("calls")));
        std::ignore = said.open(QIODevice::ReadOnly);
        m_why = program + QStringLiteral(": ") + QString::fromUtf8(said.readAll());
        return false;
    }

    Listens m_listens;
    Disk m_disk;
    /// MORAT_SERVER_FOLDER: on another disk than all else, which a test may fill.
    QTemporaryDir m_folder{qEnvironmentVariable("MORAT_SERVER_FOLDER", QDir::tempPath()) +
                           QStringLiteral("/pg-XXXXXX")};
    QString m_programs;
    QString m_why;
    int m_port = 5432;
    int m_databases = 0;
    bool m_isRunning = false;
#ifdef Q_OS_UNIX
    uid_t m_user = 0;
    gid_t m_group = 0;
#endif
};

} // namespace morat
