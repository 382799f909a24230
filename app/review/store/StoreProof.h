// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QList>
#include <QSqlDatabase>
#include <QStringList>
#include <QVariant>

// Every row of the review database that holds what somebody decided or wrote carries a checksum of
// itself, its proof, and every draft the number of its rows. What a disk or a program changes in
// them is noticed where SQLite's own checks see a sound page, and a row that is found anywhere in
// the file says itself that it is whole.
namespace morat {

/// A table whose rows are proven.
struct ProvenTable {
    QString name;
    /// As a record holds them. The first are the primary key, the last is the proof.
    QStringList columns;
    qsizetype keys = 1; ///< how many columns the primary key has
    /// A number of SQLite's is the key, and stands outside the record.
    bool hasRowid = true;
    /// Columns outside the proof: counts that every check makes anew; bytes that have a hash.
    QStringList unproven;

    [[nodiscard]] qsizetype indexOf(const QString &column) const { return columns.indexOf(column); }
    /// The columns to select, in order; null stands for those that are not proven.
    [[nodiscard]] QString provenColumns() const;
};

/// Those that belong to others before them: drafts last.
[[nodiscard]] const QList<ProvenTable> &provenTables();
[[nodiscard]] const ProvenTable &provenTable(const QString &name);

/// The proof of a row, never null; `values` in the order of the columns, its own proof not counted.
[[nodiscard]] qint64 proofOf(const ProvenTable &table, const QVariantList &values);
/// Whether the row carries its own proof.
[[nodiscard]] bool isProven(const ProvenTable &table, const QVariantList &values);

/// Whether the bytes that a version of a draft keeps are those that its hash tells of. Empty ones
/// were lost before, and said to be.
[[nodiscard]] bool isContentSound(const QByteArray &content, const QString &contentHash,
                                  const QString &charset);

/// Gives a proof to every row that was written since the last time; within the same transaction.
[[nodiscard]] Result<void> proveRows(const QSqlDatabase &database);

/// What is wrong with a database of this version, a line each, at most a few; empty: it is sound.
/// `integrity_check`, references, every row's proof, every draft's number of rows.
[[nodiscard]] Result<QStringList> damagesOf(const QSqlDatabase &database);

} // namespace morat
