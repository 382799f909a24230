// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/StoreText.h"
#include "text/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace morat {

/// What the user is told of a statement that failed.
[[nodiscard]] tl::unexpected<Failure> queryFailure(const QSqlError &error);

/// A text as a column takes it: a null string would be a null value.
[[nodiscard]] QString notNull(const QString &text);
/// A value as it is bound: a null string is an empty one; what may be missing is a null variant.
[[nodiscard]] QVariant asBound(const QVariant &value);

/// What a statement gave, row by row; columns are counted from 0.
class StoreQuery {
public:
    StoreQuery(QSqlQuery query, TextForm form);
    StoreQuery(std::shared_ptr<QSqlQuery> query, TextForm form)
        : m_query(std::move(query))
        , m_form(form) {}

    bool next() { return m_query->next(); }
    void finish() { m_query->finish(); }
    /// Whether it stands at a row.
    [[nodiscard]] bool isValid() const { return m_query->isValid(); }

    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] int integer(int column) const { return m_query->value(column).toInt(); }
    [[nodiscard]] QByteArray bytes(int column) const {
        return m_query->value(column).toByteArray();
    }

    [[nodiscard]] int rowsAffected() const { return m_query->numRowsAffected(); }
    /// The number that the engine gave to the row that was put in last.
    [[nodiscard]] qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }

private:
    std::shared_ptr<QSqlQuery> m_query;
    TextForm m_form;
};

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
