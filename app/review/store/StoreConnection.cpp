// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreConnection.h"

#include "review/store/StoreStatements.h"

#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace morat {

StoreConnection::StoreConnection(const QString &path, Access access)
    : m_database(QSqlDatabase::addDatabase(
          u"QSQLITE"_s, u"store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))) {
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(access == Access::ReadOnly
                                     ? u"QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_OPEN_READONLY"_s
                                     : u"QSQLITE_BUSY_TIMEOUT=2000"_s);
}

StoreConnection::~StoreConnection() {
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

Result<void> StoreConnection::open() {
    if (!m_database.open())
        return queryFailure(m_database.lastError());
    return runStatement(m_database, u"PRAGMA foreign_keys = ON"_s).map([](const QSqlQuery &) {});
}

} // namespace morat
