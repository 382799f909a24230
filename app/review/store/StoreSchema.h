// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

class QSqlDatabase;

namespace morat {

/// What version of the schema this program writes. A database with a higher one is only read, or
/// refused when it says that it cannot be.
inline constexpr int storeSchemaVersion = 8;
/// Since which rows carry their proof (StoreProof.h).
inline constexpr int firstProvenVersion = 2;
/// SQLite's application_id of a Mo-rát review database: "MoRt".
inline constexpr int storeApplicationId = 0x4D6F5274;

/// Brings an open database to storeSchemaVersion, all steps in one transaction: either the whole
/// way or not at all. The caller has made a backup.
[[nodiscard]] Result<void> migrateStore(QSqlDatabase &database, int fromVersion);

} // namespace morat
