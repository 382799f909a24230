// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/SalvagedRows.h"

#include "review/store/Decision.h"
#include "review/store/StoreConnection.h"
#include "review/store/StoreLog.h"
#include "review/store/StorePages.h"
#include "review/store/StoreStatements.h"
#include "review/store/Workflow.h"

#include <QFile>
#include <QSqlError>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

SalvagedKey keyOf(const ProvenTable &table, const QVariantList &values) {
    SalvagedKey key;
    for (qsizetype i = 0; i < table.keys; ++i)
        key.append(values.at(i).toString());
    return key;
}

/// Columns that version 1 does not have.
bool isOfVersion2(const QString &column) {
    return column == u"proof" || column.endsWith(u"_count");
}

/// A proof, as against a small number that stands where one would.
bool mayBeProof(const QVariant &value) {
    constexpr qint64 least = qint64{1} << 40;
    return value.typeId() == QMetaType::LongLong &&
           (value.toLongLong() > least || value.toLongLong() < -least);
}

/// Whether a row is whole and only one byte of its proof is not.
bool isProvenButForAByte(const ProvenTable &table, const QVariantList &values) {
    if (values.constLast().typeId() != QMetaType::LongLong)
        return false;
    const auto difference =
        quint64(proofOf(table, values)) ^ quint64(values.constLast().toLongLong());
    for (int byte = 0; byte < 8; ++byte) {
        if ((difference & ~(quint64{0xFF} << (8 * byte))) == 0)
            return true;
    }
    return false;
}

/// Whether a row that does not prove itself has at least values of the right kinds.
bool isSane(const ProvenTable &table, const QVariantList &values) {
    static const QHash<QString, qint64> largest{{u"state"_s, int(lastState)},
                                                {u"from_state"_s, int(lastState)},
                                                {u"to_state"_s, int(lastState)},
                                                {u"verb"_s, qint64(lastVerb)},
                                                {u"level"_s, 2},
                                                {u"undone"_s, 1}};
    static const QSet<QString> mayBeNull{u"open_errors"_s, u"open_warnings"_s, u"open_infos"_s,
                                         u"taken"_s,       u"undone_by"_s,     u"undone_at"_s};
    for (qsizetype i = 0; i + 1 < table.columns.size(); ++i) {
        const QString &column = table.columns.at(i);
        const QVariant &value = values.at(i);
        const bool isNumber = column.endsWith(u"id"_s) || column.endsWith(u"_count"_s) ||
                              column.startsWith(u"open_"_s) || column == u"decided" ||
                              largest.contains(column);
        const auto kind = column == u"content" ? QMetaType::QByteArray
                          : isNumber           ? QMetaType::LongLong
                                               : QMetaType::QString;
        const bool isOptional = mayBeNull.contains(column) || isOfVersion2(column);
        if (value.isNull() ? !isOptional : value.typeId() != kind)
            return false;
        if (const auto most = largest.constFind(column);
            most != largest.cend() && quint64(value.toLongLong()) > quint64(*most))
            return false;
    }
    return true;
}

using DamagedRows = QHash<QString, SalvagedTable>;

/// The rows that SQLite still gives.
class RowsBySql {
public:
    RowsBySql(const QSqlDatabase &database, SalvagedRows &rows)
        : m_database(database)
        , m_rows(rows) {
        m_rows.isProven = bool(runStatement(database, u"SELECT proof FROM drafts LIMIT 0"_s)) ||
                          bool(runStatement(database, u"SELECT proof FROM decisions LIMIT 0"_s));
    }

    /// Rows that do not prove themselves.
    [[nodiscard]] DamagedRows takeDamaged() { return std::exchange(m_damaged, {}); }

    void readAll() {
        for (const ProvenTable &table : provenTables())
            read(table);
        Result<QSqlQuery> tallies =
            runStatement(m_database, u"SELECT of_table, row_count FROM tallies"_s);
        while (tallies && tallies->next())
            m_rows.tallies.insert(tallies->value(0).toString(), tallies->value(1).toLongLong());
    }

private:
    void read(const ProvenTable &table) {
        QStringList selected;
        for (const QString &column : table.columns)
            selected.append(!m_rows.isProven && isOfVersion2(column) ? u"NULL"_s : column);
        const QString keys = table.columns.mid(0, table.keys).join(u", "_s);
        m_select =
            u"SELECT "_s + selected.join(u", "_s) + u" FROM "_s + table.name + u" NOT INDEXED "_s;
        m_least = m_greatest = std::nullopt;
        if (run(table, u"ORDER BY "_s + keys, {}) == Ended::AtTheEnd)
            return;
        m_rows.mayLackRows.insert(table.name);
        const QString backwards =
            u"ORDER BY "_s + QString(keys).replace(u","_s, u" DESC,"_s) + u" DESC"_s;
        const std::optional<qint64> low = m_greatest;
        m_least = m_greatest = std::nullopt;
        run(table, backwards, {});
        if (table.hasRowid)
            bisect(table, low.value_or(0), m_least.value_or(low.value_or(0) + farthest), 0);
    }

    /// Between two numbers, from both of which a damaged page was met.
    void bisect(const ProvenTable &table, qint64 low, qint64 high, int depth) {
        constexpr int deepest = 24;
        if (high - low < 2 || depth > deepest || ++m_queries > mostQueries)
            return;
        const qint64 middle = low + (high - low) / 2;
        m_least = m_greatest = std::nullopt;
        const QString key = table.columns.constFirst();
        run(table, u"WHERE %1 >= ? AND %1 < ? ORDER BY %1"_s.arg(key), {middle, high});
        const qint64 above = m_greatest.value_or(middle);
        m_least = m_greatest = std::nullopt;
        run(table, u"WHERE %1 > ? AND %1 < ? ORDER BY %1 DESC"_s.arg(key), {low, middle});
        const qint64 below = m_least.value_or(middle);
        if (below > low + 1)
            bisect(table, low, below, depth + 1);
        if (above < high - 1)
            bisect(table, above, high, depth + 1);
    }

    enum class Ended : quint8 { AtTheEnd, AtDamage };
    Ended run(const ProvenTable &table, const QString &rest, const QVariantList &bound) {
        Result<QSqlQuery> query = runStatement(m_database, m_select + rest, bound);
        if (!query)
            return Ended::AtDamage;
        while (query->next()) {
            QVariantList values;
            for (int i = 0; i < int(table.columns.size()); ++i)
                values.append(query->value(i));
            if (table.hasRowid) {
                const qint64 id = values.constFirst().toLongLong();
                m_least = std::min(m_least.value_or(id), id);
                m_greatest = std::max(m_greatest.value_or(id), id);
            }
            // A row without a proof may be one of another table, met by a pointer that is damaged.
            const bool isSound = m_rows.isProven
                                     ? isProven(table, values) || isProvenButForAByte(table, values)
                                     : isSane(table, values);
            if (isSound)
                m_rows.tables[table.name].insert(keyOf(table, values), values);
            else if (isSane(table, values))
                m_damaged[table.name].insert(keyOf(table, values), values);
        }
        return query->lastError().isValid() ? Ended::AtDamage : Ended::AtTheEnd;
    }

    static constexpr qint64 farthest = qint64{1} << 20;
    static constexpr int mostQueries = 4000;

    const QSqlDatabase &m_database;
    SalvagedRows &m_rows;
    DamagedRows m_damaged;
    QString m_select;
    std::optional<qint64> m_least;
    std::optional<qint64> m_greatest;
    int m_queries = 0;
};

/// The rows that prove themselves, wherever they stand.
class RowsByPage {
public:
    RowsByPage(const StorePages &pages, SalvagedRows &rows)
        : m_pages(pages)
        , m_rows(rows) {}

    void readAll() {
        m_pages.visitRecords(StorePages::Found::InPlace,
                             [this](const StoredRecord &record) { takeOrKeepForMending(record); });
        merge(std::exchange(m_found, {}));
        mend();
        merge(std::exchange(m_found, {}));
        m_pages.visitRecords(StorePages::Found::Anywhere, [this](const StoredRecord &record) {
            const ProvenTable *table = tableOf(record);
            if (table && !m_rows.tables[table->name].contains(keyOf(*table, whole(record))))
                take(*table, whole(record));
        });
        m_source = Source::Anywhere;
        merge(std::exchange(m_found, {}));
    }
    /// What does not prove itself, where nothing else is found.
    void keep(const DamagedRows &damaged) {
        m_source = Source::Changed;
        merge(damaged);
    }

private:
    enum class Source : quint8 { InPlace, Anywhere, Changed };

    /// Whose row a record can be.
    [[nodiscard]] static const ProvenTable *tableOf(const StoredRecord &record) {
        const auto found = std::ranges::find_if(provenTables(), [&](const ProvenTable &table) {
            return table.columns.size() == record.values.size() &&
                   table.hasRowid == record.rowid.has_value();
        });
        return found == provenTables().cend() || !mayBeProof(record.values.constLast()) ? nullptr
                                                                                        : &*found;
    }
    [[nodiscard]] static QVariantList whole(const StoredRecord &record) {
        QVariantList values = record.values;
        if (record.rowid)
            values.first() = QVariant(qlonglong(*record.rowid));
        return values;
    }

    /// Of several versions of a draft's row the last, of other rows the first that is found.
    void take(const ProvenTable &table, const QVariantList &values) {
        if (!isProven(table, values))
            return;
        SalvagedTable &rows = m_found[table.name];
        const SalvagedKey key = keyOf(table, values);
        const auto known = rows.constFind(key);
        const qsizetype changed = table.indexOf(u"changed_at"_s);
        const qsizetype undone = table.indexOf(u"undone_at"_s);
        const qsizetype order = changed >= 0 ? changed : undone;
        if (known == rows.cend() ||
            (order >= 0 && values.at(order).toString() > known->at(order).toString()))
            rows.insert(key, values);
    }

    void takeOrKeepForMending(const StoredRecord &record) {
        const ProvenTable *table = tableOf(record);
        if (!table)
            return;
        const QVariantList values = whole(record);
        if (isProven(*table, values))
            take(*table, values);
        else if (record.bytes.size() <= longestMended && m_damaged.size() < mostMended)
            m_damaged.append(record);
    }

    /// Rows in which one byte was changed: the proof tells which, and what it was.
    void mend() {
        for (StoredRecord &record : m_damaged) {
            const ProvenTable &table = *tableOf(record);
            if (m_rows.tables[table.name].contains(keyOf(table, whole(record))) ||
                tryNumbers(record))
                continue;
            tryBytes(record);
        }
    }
    bool tryNumbers(const StoredRecord &record) {
        if (!record.rowid)
            return false;
        const ProvenTable &table = *tableOf(record);
        QVariantList values = record.values;
        for (int place = 0; place < 9; ++place) {
            for (qint64 change = 1; change < 128; ++change) {
                values.first() = QVariant(qlonglong(*record.rowid ^ (change << (7 * place))));
                if (isProven(table, values)) {
                    take(table, values);
                    return true;
                }
            }
        }
        return false;
    }
    void tryBytes(StoredRecord &record) {
        for (char &byte : record.bytes) {
            const char was = byte;
            for (int change = 1; change < 256 && m_tries < mostTries; ++change, ++m_tries) {
                byte = char(was ^ char(change));
                std::optional<QVariantList> values = valuesOfRecord(record.bytes);
                if (!values)
                    continue;
                const StoredRecord tried{record.rowid, std::move(*values), {}};
                const ProvenTable *table = tableOf(tried);
                if (table && isProven(*table, whole(tried))) {
                    take(*table, whole(tried));
                    return;
                }
            }
            byte = was;
        }
    }

    [[nodiscard]] qint64 draftOf(const QString &table, const QVariantList &values) const {
        if (table == u"decision_keys")
            return m_rows.tables.value(u"decisions"_s)
                .value({values.first()})
                .value(1)
                .toLongLong();
        return values.at(1).toLongLong();
    }

    /// Whether rows of a table are still missing: no row of a draft that was removed comes back.
    [[nodiscard]] bool lacksDrafts() const {
        const auto tally = m_rows.tallies.constFind(u"drafts"_s);
        return tally == m_rows.tallies.cend() || m_rows.tables.value(u"drafts"_s).size() < *tally;
    }
    [[nodiscard]] bool lacksRows(const QString &table) const {
        const auto tally = m_rows.tallies.constFind(table);
        return tally == m_rows.tallies.cend() || m_rows.tables.value(table).size() < *tally;
    }

    void merge(const DamagedRows &found) {
        for (const QString &name : {u"drafts"_s, u"words"_s, u"rules_off"_s}) {
            const SalvagedTable &rows = found[name];
            for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
                if (!m_rows.tables[name].contains(it.key()) && lacksRows(name))
                    add(name, it.key(), *it);
            }
        }
        struct Kind {
            QString table;
            QString count;
        };
        for (const Kind &kind :
             {Kind{u"revisions"_s, u"revision_count"_s}, Kind{u"decisions"_s, u"decision_count"_s},
              Kind{u"transitions"_s, u"move_count"_s}, Kind{u"decision_keys"_s, u"key_count"_s}})
            mergeOfDrafts(kind.table, kind.count, found[kind.table]);
    }
    void mergeOfDrafts(const QString &name, const QString &count, const SalvagedTable &rows) {
        if (rows.isEmpty())
            return;
        const SalvagedTable &drafts = m_rows.tables[u"drafts"_s];
        const qsizetype column = provenTable(u"drafts"_s).indexOf(count);
        QHash<qint64, qint64> counts;
        for (const QVariantList &row : std::as_const(m_rows.tables[name]))
            ++counts[draftOf(name, row)];
        const bool mayBeOfLostDraft = lacksDrafts() && m_source != Source::Changed;
        for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
            if (m_rows.tables[name].contains(it.key()))
                continue;
            const qint64 draft = draftOf(name, *it);
            const auto owner = drafts.constFind({draft});
            const bool isWanted = owner == drafts.cend()
                                      ? mayBeOfLostDraft
                                      : counts.value(draft) < owner->at(column).toLongLong();
            if (!isWanted)
                continue;
            ++counts[draft];
            m_rows.tables[name].insert(it.key(), *it);
            doubt(draft);
        }
    }
    void add(const QString &name, const SalvagedKey &key, const QVariantList &values) {
        m_rows.tables[name].insert(key, values);
        if (name == u"drafts")
            doubt(values.constFirst().toLongLong());
        else if (m_source == Source::Changed)
            m_rows.changedWords.append(key.constFirst());
    }
    void doubt(qint64 draft) {
        if (m_source == Source::Anywhere)
            m_rows.doubtful.insert(draft);
        if (m_source == Source::Changed)
            m_rows.changed.insert(draft);
    }

    static constexpr qsizetype longestMended = 2000; ///< bytes of a record
    static constexpr qsizetype mostMended = 200;
    static constexpr int mostTries = 400'000;

    const StorePages &m_pages;
    SalvagedRows &m_rows;
    DamagedRows m_found;
    QList<StoredRecord> m_damaged;
    Source m_source = Source::InPlace;
    int m_tries = 0;
};

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The drafts of which something was written into a log that is damaged.
QSet<qint64> draftsInLog(const QByteArray &log, const SalvagedRows &rows) {
    QSet<qint64> drafts;
    const StorePages pages({}, log);
    pages.visitRecords(StorePages::Found::InPlace, [&](const StoredRecord &record) {
        for (const ProvenTable &table : provenTables()) {
            const bool isOfDraft = table.name == u"drafts" || table.indexOf(u"draft_id"_s) >= 0;
            if (!isOfDraft || !record.rowid || table.columns.size() != record.values.size())
                continue;
            const qint64 draft =
                table.name == u"drafts" ? *record.rowid : record.values.at(1).toLongLong();
            if (rows.tables.value(u"drafts"_s).contains({draft}))
                drafts.insert(draft);
        }
    });
    return drafts;
}

/// Bytes of a version that are not what they were are left out: what was written into it stays.
void dropDamagedContents(SalvagedRows &rows) {
    const ProvenTable &table = provenTable(u"revisions"_s);
    for (QVariantList &row : rows.tables[table.name]) {
        QVariant &content = row[table.indexOf(u"content"_s)];
        if (isContentSound(content.toByteArray(),
                           row.at(table.indexOf(u"content_hash"_s)).toString(),
                           row.at(table.indexOf(u"charset"_s)).toString()))
            continue;
        content = QByteArray("");
        rows.withoutContent.insert(row.at(1).toLongLong());
    }
}

} // namespace

SalvagedRows readDamagedStore(const QString &path) {
    SalvagedRows rows;
    DamagedRows damaged;
    const QByteArray log = bytesOf(path + u"-wal"_s);
    const LogState logState = stateOfLog(path);
    {
        StoreConnection connection(path, StoreConnection::Access::ReadOnly);
        if (connection.open()) {
            RowsBySql bySql(connection.database(), rows);
            bySql.readAll();
            damaged = bySql.takeDamaged();
        }
    }
    const StorePages pages(bytesOf(path), log);
    const bool nothingBySql = std::ranges::all_of(rows.tables, &SalvagedTable::isEmpty);
    if (rows.isProven || nothingBySql) {
        RowsByPage byPage(pages, rows);
        byPage.readAll();
        byPage.keep(damaged);
        // Where the table of tables is lost nobody can say what was there.
        if (!rows.isProven) {
            rows.isProven = std::ranges::any_of(
                rows.tables, [](const SalvagedTable &table) { return !table.isEmpty(); });
            for (const ProvenTable &table : provenTables())
                rows.mayLackRows.insert(table.name);
        }
    }
    dropDamagedContents(rows);
    if (logState != LogState::Whole) {
        // What was done last is lost, of drafts that nobody may know of any more.
        rows.doubtful.unite(draftsInLog(log, rows));
        if (logState == LogState::Cut) {
            for (const QVariantList &draft : std::as_const(rows.tables[u"drafts"_s]))
                rows.doubtful.insert(draft.constFirst().toLongLong());
        }
        rows.mayLackRows.insert(u"drafts"_s);
        rows.isLogDamaged = true;
    }
    return rows;
}

} // namespace morat
