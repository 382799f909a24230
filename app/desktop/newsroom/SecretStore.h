// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/ServerAddress.h"
#include "text/Result.h"

#include <functional>

class QObject;

namespace morat {

/// Where the system keeps secrets for its user (Secret Service, KWallet, Windows' credentials):
/// never a file of ours. As functions: tests have one of their own. Each answers later, on the
/// thread that asked, unless the object is gone by then.
struct SecretStore {
    using Read = std::function<void(const Result<QString> &)>;
    using Done = std::function<void(const Result<void> &)>;
    /// Null where this build knows none.
    std::function<void(const QString &account, QObject *, Read)> read;
    std::function<void(const QString &account, const QString &secret, QObject *, Done)> keep;
    std::function<void(const QString &account, QObject *, Done)> drop;

    [[nodiscard]] explicit operator bool() const { return bool(read); }
};

/// The system's, through QtKeychain where the program was built with it.
[[nodiscard]] SecretStore systemSecrets();

/// Under what a server's password is kept: who, where, which database.
[[nodiscard]] QString secretAccount(const ServerAddress &address);

/// The password that is kept for a server; empty: none, or it is not given. Waits for the user,
/// whom the system may ask to unlock its store.
[[nodiscard]] QString keptPassword(const SecretStore &secrets, const ServerAddress &address);

} // namespace morat
