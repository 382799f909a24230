// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"
#include "text/Result.h"

#include <QCommandLineOption>

namespace morat {

/// --store: the file of a review database, or a server's address (ServerAddress.h).
[[nodiscard]] QCommandLineOption storeOption();
/// Where no review database is there is none begun, and another file is not taken for a damaged
/// one. Whether a server has one, it says itself.
[[nodiscard]] Result<void> refuseMissingStore(const QString &store);
/// Opens a review database with every row of it looked at, however large: nothing looks at it in
/// the background, as the window has it, and what is written is not written over damage.
[[nodiscard]] Result<Store::Opened> openClosely(const QString &store);

} // namespace morat
