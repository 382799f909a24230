// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/ServerTrial.h"

#include "review/store/PostgresConnection.h"
#include "review/store/PostgresSchema.h"
#include "review/store/StoreStatements.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

using Outcome = ServerTrial::Outcome;

struct TrialTr {
    Q_DECLARE_TR_FUNCTIONS(ServerTrial)
};

/// A piece of what libpq 13 to 17 and their servers say.
struct Sign {
    const char *words;
    Outcome outcome;
};

constexpr std::array signs{
    Sign{"could not translate host name", Outcome::HostUnknown},
    Sign{"Connection refused", Outcome::NobodyListens},
    Sign{"No such file or directory\n\tIs the server running", Outcome::NobodyListens},
    Sign{"timeout expired", Outcome::NoAnswer},
    Sign{"Connection timed out", Outcome::NoAnswer},
    Sign{"No route to host", Outcome::NoAnswer},
    Sign{"Network is unreachable", Outcome::NoAnswer},
    Sign{"Host is down", Outcome::NoAnswer},
    Sign{"the database system is", Outcome::NotReady},
    Sign{"terminating connection", Outcome::Broken},
    Sign{"closed the connection unexpectedly", Outcome::Broken},
    Sign{"connection has been closed unexpectedly", Outcome::Broken},
    Sign{"Connection reset by peer", Outcome::Broken},
    Sign{"Broken pipe", Outcome::Broken},
    Sign{"no connection to the server", Outcome::Broken},
    Sign{"too many clients", Outcome::Full},
    Sign{"too many connections", Outcome::Full},
    Sign{"remaining connection slots", Outcome::Full},
    Sign{"does not support SSL", Outcome::NoEncryption},
    Sign{"root certificate file", Outcome::NoRootCertificate},
    Sign{"could not read root certificate", Outcome::NoRootCertificate},
    Sign{"certificate verify failed", Outcome::CertificateUnknown},
    Sign{"does not match host name", Outcome::CertificateOfAnother},
    Sign{"no password supplied", Outcome::PasswordNeeded},
    Sign{"password authentication failed", Outcome::PasswordWrong},
    Sign{"pg_hba.conf", Outcome::NotLetIn},
    Sign{"authentication failed for user", Outcome::NotLetIn}, // of another kind than passwords
    Sign{"permission denied for database", Outcome::NoRole},
};

Outcome lookInside(QSqlDatabase &database, ServerTrial &trial) {
    if (Result<QSqlQuery> encrypted = runStatement(
            database, u"SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl"_s);
        encrypted && encrypted->next())
        trial.encryption = encrypted->value(0).toString();
    const Result<ServerTables> tables = serverTables(database);
    if (!tables) {
        trial.said = tables.error().message;
        return Outcome::NoRole;
    }
    if (tables->version == 0)
        return Outcome::NoTables;
    if (tables->version < postgresSchemaVersion)
        return Outcome::OlderTables;
    if (tables->readableFrom > postgresSchemaVersion)
        return Outcome::NewerTables;
    Result<QSqlQuery> role = runStatement(database, u"SELECT morat.role_here()"_s);
    if (!role || !role->next()) {
        trial.said = role ? QString() : role.error().message;
        return Outcome::NoRole;
    }
    trial.role = Role(std::clamp(role->value(0).toInt(), 0, int(Role::Admin)));
    return Outcome::Works;
}

} // namespace

Outcome outcomeOf(const QString &said) {
    const auto found = std::ranges::find_if(
        signs, [&said](const Sign &sign) { return said.contains(QLatin1String(sign.words)); });
    if (found != signs.end())
        return found->outcome;
    if (said.contains("does not exist"_L1)) {
        if (said.contains("database \""_L1))
            return Outcome::DatabaseUnknown;
        if (said.contains("role \""_L1))
            return Outcome::UserUnknown;
    }
    return said.contains("No such file or directory"_L1) ? Outcome::NobodyListens : Outcome::Other;
}

ServerTrial tryServer(const ServerAddress &address, const QString &password) {
    ServerTrial trial;
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s)) {
        trial.outcome = Outcome::NoDriver;
        return trial;
    }
    PostgresConnection connection(address, password);
    if (const Result<void> open = connection.open(); !open) {
        trial.said = connection.said().isEmpty() ? open.error().message : connection.said();
        // What it opened, and then refused, is a server of another age.
        trial.outcome = connection.isAlive() ? Outcome::ServerTooOld : outcomeOf(trial.said);
        return trial;
    }
    trial.outcome = lookInside(connection.database(), trial);
    return trial;
}

QString wordsOf(const ServerTrial &trial, const ServerAddress &address) {
    const QString host = address.isLocalSocket() ? TrialTr::tr("this computer") : address.host;
    switch (trial.outcome) {
    case Outcome::Works:
        return (trial.encryption.isEmpty()
                    ? TrialTr::tr("The connection works, and is not encrypted.")
                    : TrialTr::tr("The connection works, encrypted (%1).").arg(trial.encryption)) +
               u' ' + TrialTr::tr("You are here as %1.").arg(roleName(trial.role));
    case Outcome::NoDriver:
        return TrialTr::tr("This build of Mo-rát has no driver for PostgreSQL; on Debian it is the "
                           "package libqt6sql6-psql.");
    case Outcome::HostUnknown:
        return TrialTr::tr("No computer is called “%1” in this network. Is the name right?")
            .arg(host);
    case Outcome::NobodyListens:
        return TrialTr::tr("%1 is there, but no server listens on port %2. Is the port right, and "
                           "is PostgreSQL running there?")
            .arg(host)
            .arg(address.port);
    case Outcome::NoAnswer:
        return TrialTr::tr("%1 does not answer. It is off, out of this network, or a firewall is "
                           "in between.")
            .arg(host);
    case Outcome::NotReady:
        return TrialTr::tr("The server on %1 is being started or stopped.").arg(host);
    case Outcome::Broken:
        return TrialTr::tr("The connection to %1 was cut.").arg(host);
    case Outcome::Full:
        return TrialTr::tr("The server on %1 takes no more connections. Whoever runs it can let "
                           "it take more (max_connections).")
            .arg(host);
    case Outcome::NoEncryption:
        return TrialTr::tr("The server does not encrypt. Whoever runs it switches that on; "
                           "set-up.sh --network does.");
    case Outcome::NoRootCertificate:
        return TrialTr::tr("The server's certificate cannot be checked: the root certificate is "
                           "not there or cannot be read. Name its file; whoever runs the server "
                           "gives it to you.");
    case Outcome::CertificateUnknown:
        return TrialTr::tr("The server's certificate is not one of the root certificate named "
                           "here. Is it the right file? Otherwise this is not your server.");
    case Outcome::CertificateOfAnother:
        return TrialTr::tr("The server's certificate is for another name than “%1”. Use the name "
                           "that stands in it.")
            .arg(host);
    case Outcome::PasswordNeeded:
        return TrialTr::tr("The server asks for a password.");
    case Outcome::PasswordWrong:
        return TrialTr::tr("User or password are not right.");
    case Outcome::NotLetIn:
        return TrialTr::tr("The server lets nobody in from this computer as “%1”, or not so. "
                           "Whoever runs it sees to that (pg_hba.conf).")
            .arg(address.user);
    case Outcome::UserUnknown:
        return TrialTr::tr("The server knows no user “%1”.").arg(address.user);
    case Outcome::DatabaseUnknown:
        return TrialTr::tr("The server has no database “%1”.").arg(address.database);
    case Outcome::ServerTooOld:
        return trial.said;
    case Outcome::NoTables:
        return TrialTr::tr("The connection works, but the database has no tables of Mo-rát. "
                           "Whoever runs the server makes them with set-up.sh.");
    case Outcome::OlderTables:
        return TrialTr::tr("The connection works, but the tables are of an older version. Whoever "
                           "runs the server brings them up to date with set-up.sh.");
    case Outcome::NewerTables:
        return TrialTr::tr("The connection works, but the tables are of a newer version of Mo-rát. "
                           "Please use that.");
    case Outcome::NoRole:
        return TrialTr::tr("The server knows “%1”, who may not read in this database. Whoever runs "
                           "it gives a role with set-up.sh.")
            .arg(address.user);
    case Outcome::Other:
        break;
    }
    return trial.said;
}

} // namespace morat
