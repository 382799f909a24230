// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/StoreStatements.h"

#include <QCoreApplication>
#include <QList>

// Rows as they go from one review database into another.
namespace morat {

/// What a value of a column is; one that is missing stays so.
enum class ColumnKind : quint8 { Number, Text, Bytes };
struct Column {
    QString name;
    ColumnKind kind = ColumnKind::Text;
};

[[nodiscard]] QVariant valueOf(const StoreQuery &row, int at, ColumnKind kind);
/// What a query gave, whole; it may be read where another one runs.
[[nodiscard]] QList<QVariantList> rowsOf(StoreQuery query, const QList<Column> &columns);
/// "a, b, c", and a mark for each.
[[nodiscard]] QString namesOf(const QList<Column> &columns);
[[nodiscard]] QString marks(qsizetype count);

[[nodiscard]] const QList<Column> &revisionColumns();
[[nodiscard]] const QList<Column> &columnsOfDecisions();

/// The context of what is said here to the user.
struct TransferTr {
    Q_DECLARE_TR_FUNCTIONS(StoreTransfer)
};

} // namespace morat
