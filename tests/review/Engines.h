// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PostgresServer.h"
#include "review/store/ServerAddress.h"

#include <memory>

namespace morat {

/// The engines on which a whole suite runs, each test on each: SQLite, and PostgreSQL where it is
/// installed. `initTestCase_data()` asks for the rows.
class Engines {
public:
    void addRows() {
        QTest::addColumn<bool>("onServer");
        QTest::newRow("SQLite") << false;
        m_server = std::make_unique<PostgresServer>();
        if (m_server->why().isEmpty())
            QTest::newRow("PostgreSQL") << true;
        else
            qInfo("PostgreSQL is left out: %s", qPrintable(m_server->why()));
    }
    [[nodiscard]] static bool isOnServer() {
        QFETCH_GLOBAL(bool, onServer);
        return onServer;
    }
    /// The address of a new store: a path in the folder, or a database on the server.
    [[nodiscard]] QString fresh(const QTemporaryDir &folder) {
        if (isOnServer())
            return m_server->freshDatabase();
        return folder.filePath(QStringLiteral("kho-%1.sqlite").arg(++m_files));
    }
    [[nodiscard]] PostgresServer &server() { return *m_server; }

private:
    std::unique_ptr<PostgresServer> m_server;
    int m_files = 0;
};

} // namespace morat
