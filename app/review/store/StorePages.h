// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QVariant>

#include <functional>
#include <optional>

namespace morat {

/// A row as it stands somewhere in a database file.
struct StoredRecord {
    /// Of a table with a rowid: that. Nothing: of a table without one, or of an index.
    std::optional<qint64> rowid;
    QVariantList values; ///< null in place of a number that is the rowid
    QByteArray bytes;    ///< of which the values were read
};

/// The values of a record; nothing: it is none.
[[nodiscard]] std::optional<QVariantList> valuesOfRecord(QByteArrayView bytes);

/// The pages of an SQLite file (sqlite.org/fileformat2.html), read one by one without the tree that
/// leads to them: what is left when that is damaged. Nothing in it is trusted: whoever takes a
/// record must know by itself that it is whole.
class StorePages {
public:
    /// The bytes of the file and those of its write-ahead log, which goes before where it was
    /// committed.
    StorePages(QByteArray file, const QByteArray &log);

    using Visitor = std::function<void(const StoredRecord &record)>;
    enum class Found : quint8 {
        InPlace, ///< where the page says that its records are
        /// Only in pages that do not say it for all of them: at every byte. Older versions of rows
        /// stand there, too.
        Anywhere,
    };
    /// Visits the records of all pages that are in use, in tables and indexes.
    void visitRecords(Found found, const Visitor &visitor) const;

private:
    [[nodiscard]] qsizetype pageCount() const;
    [[nodiscard]] QByteArrayView page(qint64 number) const;
    [[nodiscard]] quint32 number(QByteArrayView bytes, qsizetype at, int size) const;
    [[nodiscard]] QList<qint64> freePages() const;
    enum class Kind : quint8 { TableLeaf, IndexLeaf, IndexInterior };
    /// Where the page says that its records are; `isWhole`: nothing about that looks damaged.
    struct Places {
        Kind kind = Kind::TableLeaf;
        QList<qsizetype> at;
        bool isWhole = false;
    };
    [[nodiscard]] Places placesIn(qint64 page) const;
    [[nodiscard]] std::optional<StoredRecord> recordAt(qint64 page, qsizetype at, Kind kind) const;
    [[nodiscard]] std::optional<QByteArray> payload(qint64 page, qsizetype at, quint64 size,
                                                    Kind kind) const;
    void overlay(const QByteArray &log);

    QByteArray m_file;
    QHash<qint64, QByteArray> m_logged; ///< pages of the log that go before those of the file
    qsizetype m_size = 4096;            ///< of a page
};

} // namespace morat
