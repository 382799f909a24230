// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/ServerAddress.h"

#include <QSqlDatabase>

namespace morat {

/// One connection to a server, open as long as this lives. To be used on the thread that made it.
class PostgresConnection {
public:
    PostgresConnection(const ServerAddress &address, const QString &password);
    ~PostgresConnection();
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    /// Connects, and sees to it that a commit is on the disk, that nothing is waited for without
    /// end, and that names are those of Mo-rát's tables.
    [[nodiscard]] Result<void> open();
    /// Whether the server can still be asked.
    [[nodiscard]] bool isAlive() const { return m_database.isOpen(); }
    [[nodiscard]] QSqlDatabase &database() { return m_database; }
    /// What libpq said of a connection that could not be made.
    [[nodiscard]] QString said() const { return m_said; }

private:
    const ServerAddress m_address;
    QSqlDatabase m_database;
    QString m_said;
};

/// What this computer is called in the tables.
[[nodiscard]] QString computerName();

} // namespace morat
