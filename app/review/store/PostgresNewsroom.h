// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace morat {

/// The later of postgresMigrations() (PostgresSchema.h), which see: from version 3 on.
[[nodiscard]] QList<QStringList> newsroomMigrations();

} // namespace morat
