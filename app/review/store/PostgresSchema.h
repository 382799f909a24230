// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QSqlDatabase>
#include <QStringList>

namespace morat {

/// What version of the server's tables this program writes.
inline constexpr int postgresSchemaVersion = 6;

/// What a server's database has of Mo-rát's tables.
struct ServerTables {
    int version = 0;      ///< 0: none
    int readableFrom = 0; ///< the oldest version whose programs can read them
};
[[nodiscard]] Result<ServerTables> serverTables(const QSqlDatabase &database);

/// The statements that lead from a version to the next; never edited once released, only added to.
/// They are a list of the server's own: SQLite's speak of proofs, row ids and pages, which a server
/// has no need of. That both end at the same columns, a test holds them to.
[[nodiscard]] QList<QStringList> postgresMigrations();

/// Brings the tables to postgresSchemaVersion in one transaction: the whole way or not at all. Who
/// may not make tables is told who can.
[[nodiscard]] Result<void> migratePostgres(QSqlDatabase &database);

} // namespace morat
