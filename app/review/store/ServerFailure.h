// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/ServerAddress.h"

#include <optional>

namespace morat {

/// Why a server cannot be asked, or can no longer, for people, by what libpq `said`.
[[nodiscard]] Failure serverFailure(const ServerAddress &address, const QString &said);

/// …one that does not answer, or whose connection broke while it was asked.
[[nodiscard]] Failure serverSilent(const ServerAddress &address);

/// What a connection `said` that broke under a statement, or nothing: it is the statement's.
[[nodiscard]] std::optional<Failure> brokenConnection(const QString &said);

/// Whether a message, whatever else it says, is of a server that is away and may come back by
/// itself; a password that is wrong is something else. Known by the sentence: that is all that a
/// failure carries.
[[nodiscard]] bool tellsOfServerAway(const QString &message);

} // namespace morat
