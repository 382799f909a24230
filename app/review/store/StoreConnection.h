// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QSqlDatabase>

namespace morat {

/// One SQLite file, open as long as this lives. To be used on the thread that made it.
class StoreConnection {
public:
    enum class Access : quint8 { Write, ReadOnly };

    explicit StoreConnection(const QString &path, Access access = Access::Write);
    ~StoreConnection();
    StoreConnection(const StoreConnection &) = delete;
    StoreConnection &operator=(const StoreConnection &) = delete;

    [[nodiscard]] Result<void> open();
    [[nodiscard]] QSqlDatabase &database() { return m_database; }

private:
    QSqlDatabase m_database;
};

} // namespace morat
