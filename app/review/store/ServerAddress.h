// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QMap>
#include <QString>

namespace morat {

/// Where a newsroom's shared review database is:
/// `postgresql://user@host:port/database?sslmode=verify-full&sslrootcert=/file`. Without a host, or
/// with `host=/folder` behind the question mark, the server is asked through its local socket.
/// It holds no password: those stand in command lines and files that others read. libpq takes one
/// from PGPASSWORD or from its own password file; the desk asks for it.
struct ServerAddress {
    QString host; ///< or the folder of a local socket; empty: what libpq takes
    int port = 5432;
    QString database;
    QString user;                  ///< empty: what libpq takes
    QMap<QString, QString> wishes; ///< libpq's words: sslmode, sslrootcert…

    [[nodiscard]] QString text() const;
    /// With what the names of journals and of whatever else belongs to it on this computer begin:
    /// in a folder of the user's, which is made.
    [[nodiscard]] QString filesHere() const;
    /// Whether nothing of it goes over a network.
    [[nodiscard]] bool isLocalSocket() const { return host.isEmpty() || host.startsWith(u'/'); }
    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

/// Whether a text is meant as a server's address and not as a path.
[[nodiscard]] bool isServerAddress(const QString &text);
/// A connection over a network is encrypted, and the server's certificate checked
/// (`sslmode=verify-full`), unless the address says otherwise.
[[nodiscard]] Result<ServerAddress> serverAddressFrom(const QString &text);

} // namespace morat
