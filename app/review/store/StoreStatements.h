// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace morat {

/// What the user is told of a statement that failed.
[[nodiscard]] tl::unexpected<Failure> queryFailure(const QSqlError &error);

/// A text as a column takes it: a null string would be a null value.
[[nodiscard]] QString notNull(const QString &text);

/// Runs a statement with its values bound in order.
[[nodiscard]] Result<QSqlQuery> runStatement(const QSqlDatabase &database, const QString &statement,
                                             const QVariantList &values = {});

/// A transaction that is rolled back unless it was committed.
class Transaction {
public:
    enum class Rows : quint8 {
        Proven,    ///< those written get their proof (StoreProof.h) when it is committed
        AsTheyAre, ///< none is written, or the database is of a version without proofs
    };

    explicit Transaction(const QSqlDatabase &database, Rows rows = Rows::Proven);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    [[nodiscard]] Result<void> begun() const;
    [[nodiscard]] Result<void> commit();

private:
    const QSqlDatabase &m_database;
    Rows m_rows;
    QSqlQuery m_query;
    bool m_open = false;
};

} // namespace morat
