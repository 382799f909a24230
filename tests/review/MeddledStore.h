// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

namespace morat {

/// Writes into a review database past the program, as a damage or another program would.
inline void meddle(const QString &store, const QStringList &statements) {
    const QString name = QStringLiteral("meddler");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(store);
        QVERIFY(database.open());
        QSqlQuery query(database);
        for (const QString &statement : statements)
            QVERIFY(query.exec(statement));
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace morat
