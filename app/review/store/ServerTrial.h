// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/ServerAddress.h"
#include "review/store/Workflow.h"

namespace morat {

/// What a server's address leads to, as far as it leads: the first thing that is in the way.
struct ServerTrial {
    enum class Outcome : quint8 {
        Works,
        NoDriver,
        HostUnknown,
        NobodyListens, ///< the computer is there, and refuses
        NoAnswer,      ///< nothing comes back in time
        NotReady,      ///< the server is being started or stopped
        Broken,        ///< the connection was cut
        Full,          ///< it takes no more connections
        NoEncryption,  ///< the server does none, and the address asks for it
        NoRootCertificate,
        CertificateUnknown, ///< of no authority that is trusted
        CertificateOfAnother,
        PasswordNeeded,
        PasswordWrong,
        NotLetIn, ///< by the server's rules of who may connect from where
        UserUnknown,
        DatabaseUnknown,
        ServerTooOld,
        NoTables, ///< the database is none of Mo-rát's yet
        OlderTables,
        NewerTables,
        NoRole, ///< whoever it is may not even read
        Other,
    };
    Outcome outcome = Outcome::Other;
    QString said;             ///< by the server or by libpq, in their words
    Role role = Role::Reader; ///< of a connection that works
    QString encryption;       ///< "TLSv1.3"; empty: not encrypted
};

/// Connects, and looks what is there; nothing is changed. Takes as long as the network does, at
/// most some seconds.
[[nodiscard]] ServerTrial tryServer(const ServerAddress &address, const QString &password);

/// What libpq's words on a connection that failed (in English; otherwise `Other`) come down to.
[[nodiscard]] ServerTrial::Outcome outcomeOf(const QString &said);

/// For people: what it is, and what to do about it.
[[nodiscard]] QString wordsOf(const ServerTrial &trial, const ServerAddress &address);

} // namespace morat
