// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/StoreProof.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace morat {

/// The values of a row's primary key, as texts.
class SalvagedKey : public QStringList {
public:
    SalvagedKey() = default;
    SalvagedKey(std::initializer_list<QVariant> values) {
        for (const QVariant &value : values)
            append(value.toString());
    }
};

/// Rows by their key, values in the order of the table's columns.
using SalvagedTable = QMap<SalvagedKey, QVariantList>;

/// What was read of a damaged review database.
struct SalvagedRows {
    QHash<QString, SalvagedTable> tables;
    /// Whether its rows prove themselves; one of version 1 has no proofs.
    bool isProven = false;
    QHash<QString, qint64> tallies; ///< table → number of its rows, where that is known
    QSet<QString> mayLackRows;      ///< tables that could not be read to their end
    QSet<qint64> withoutContent;    ///< drafts of which a version's bytes are damaged
    QSet<qint64> doubtful;          ///< drafts with rows from pages that are damaged themselves
    /// Drafts with rows that could be read and do not prove themselves: they are kept rather than
    /// lost, and said to be so.
    QSet<qint64> changed;
    bool isLogDamaged = false; ///< what was done last, on drafts new and old, may be missing
    QStringList changedWords;  ///< …and words and rules that are such rows
};

/// Reads a damaged database without changing it.
[[nodiscard]] SalvagedRows readDamagedStore(const QString &path);

} // namespace morat
