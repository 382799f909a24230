// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreProof.h"

#include "drafts/draft/Draft.h"
#include "review/store/StoreStatements.h"

#include <QCryptographicHash>
#include <QSqlError>
#include <QSqlQuery>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// How many damages are named.
constexpr qsizetype mostNamed = 20;

QList<QVariant> rowOf(const QSqlQuery &query, qsizetype columns) {
    QVariantList values;
    values.reserve(columns);
    for (qsizetype i = 0; i < columns; ++i)
        values.append(query.value(int(i)));
    return values;
}

/// A value with its kind and length, so that no two rows are the same bytes.
void append(QByteArray &bytes, const QVariant &value) {
    QByteArray content;
    char kind = 'n';
    if (value.isNull()) {
        kind = 'n';
    } else if (value.typeId() == QMetaType::QByteArray) {
        kind = 'b';
        content = value.toByteArray();
    } else if (value.typeId() == QMetaType::QString) {
        kind = 't';
        content = value.toString().toUtf8();
    } else if (value.typeId() == QMetaType::Double) {
        kind = 'r';
        content = QByteArray::number(value.toDouble(), 'g', 17);
    } else {
        kind = 'i';
        content = QByteArray::number(value.toLongLong());
    }
    bytes.append(kind);
    bytes.append(QByteArray::number(content.size()));
    bytes.append(':');
    bytes.append(content);
}

/// `key = ? AND …` of a table's primary key.
QString keyCondition(const ProvenTable &table) {
    QStringList parts;
    for (qsizetype i = 0; i < table.keys; ++i)
        parts.append(table.columns.at(i) + u" = ?"_s);
    return parts.join(u" AND "_s);
}

class DamageSearch {
public:
    explicit DamageSearch(const QSqlDatabase &database)
        : m_database(database) {}

    [[nodiscard]] Result<QStringList> all() {
        const Result<void> looked = structure()
                                        .and_then([&] { return rows(); })
                                        .and_then([&] { return contents(); })
                                        .and_then([&] { return counts(); });
        // Of a page that is damaged no row may be readable.
        if (!looked && m_found.isEmpty())
            return tl::make_unexpected(looked.error());
        return m_found;
    }

private:
    void found(const QString &damage) {
        if (m_found.size() < mostNamed)
            m_found.append(damage);
    }

    Result<void> structure() {
        Result<QSqlQuery> lines =
            runStatement(m_database, u"PRAGMA integrity_check(%1)"_s.arg(mostNamed));
        if (!lines)
            return tl::make_unexpected(lines.error());
        while (lines->next()) {
            if (lines->value(0).toString() != u"ok")
                found(lines->value(0).toString());
        }
        lines->finish();
        Result<QSqlQuery> broken = runStatement(m_database, u"PRAGMA foreign_key_check"_s);
        if (!broken)
            return tl::make_unexpected(broken.error());
        while (broken->next())
            found(u"%1: a row belongs to none of %2"_s.arg(broken->value(0).toString(),
                                                           broken->value(2).toString()));
        return {};
    }

    Result<void> rows() {
        for (const ProvenTable &table : provenTables()) {
            Result<QSqlQuery> query = runStatement(
                m_database, u"SELECT "_s + table.provenColumns() + u" FROM "_s + table.name);
            if (!query)
                return tl::make_unexpected(query.error());
            while (query->next()) {
                const QVariantList values = rowOf(*query, table.columns.size());
                // What is not proven yet is: only a row that was written so is in the index of
                // those, and the integrity check compares the two.
                if (!values.constLast().isNull() && !isProven(table, values))
                    found(u"%1 %2: not as it was written"_s.arg(
                        table.name, values.constFirst().toString().left(40)));
            }
            if (query->lastError().isValid())
                return queryFailure(query->lastError());
        }
        return {};
    }

    Result<void> contents() {
        Result<QSqlQuery> query =
            runStatement(m_database, u"SELECT id, content, content_hash, charset FROM revisions"_s);
        if (!query)
            return tl::make_unexpected(query.error());
        while (query->next()) {
            if (!isContentSound(query->value(1).toByteArray(), query->value(2).toString(),
                                query->value(3).toString()))
                found(u"revisions %1: its bytes are not as they were written"_s.arg(
                    query->value(0).toString()));
        }
        return {};
    }

    Result<void> counts() {
        Result<QSqlQuery> drafts = runStatement(
            m_database,
            u"SELECT drafts.id FROM drafts WHERE "
            "revision_count <> (SELECT count(*) FROM revisions WHERE draft_id = drafts.id) OR "
            "decision_count <> (SELECT count(*) FROM decisions WHERE draft_id = drafts.id) OR "
            "move_count <> (SELECT count(*) FROM transitions WHERE draft_id = drafts.id) OR "
            "key_count <> (SELECT count(*) FROM decisions JOIN decision_keys "
            "ON decision_id = decisions.id WHERE draft_id = drafts.id)"_s);
        if (!drafts)
            return tl::make_unexpected(drafts.error());
        while (drafts->next())
            found(u"drafts %1: rows of it are missing"_s.arg(drafts->value(0).toString()));
        Result<QSqlQuery> tables = runStatement(
            m_database, u"SELECT 'drafts' FROM tallies WHERE of_table = 'drafts' AND "
                        "row_count <> (SELECT count(*) FROM drafts) UNION ALL "
                        "SELECT 'words' FROM tallies WHERE of_table = 'words' AND "
                        "row_count <> (SELECT count(*) FROM words) UNION ALL "
                        "SELECT 'rules_off' FROM tallies WHERE of_table = 'rules_off' AND "
                        "row_count <> (SELECT count(*) FROM rules_off) UNION ALL "
                        "SELECT 'tallies' WHERE (SELECT count(*) FROM tallies) <> 3"_s);
        if (!tables)
            return tl::make_unexpected(tables.error());
        while (tables->next())
            found(tables->value(0).toString() + u": rows are missing"_s);
        return {};
    }

    const QSqlDatabase &m_database;
    QStringList m_found;
};

} // namespace

QString ProvenTable::provenColumns() const {
    QStringList selected;
    for (const QString &column : columns)
        selected.append(unproven.contains(column) ? u"NULL"_s : column);
    return selected.join(u", "_s);
}

const QList<ProvenTable> &provenTables() {
    static const QList<ProvenTable> tables{
        {u"revisions"_s,
         {u"id"_s, u"draft_id"_s, u"content_hash"_s, u"format"_s, u"charset"_s, u"content"_s,
          u"saved_text"_s, u"seen_at"_s, u"proof"_s},
         1,
         true,
         {u"content"_s}},
        {u"decisions"_s,
         {u"id"_s, u"draft_id"_s, u"revision_id"_s, u"verb"_s, u"rule"_s, u"category"_s, u"level"_s,
          u"subject"_s, u"original"_s, u"replacement"_s, u"taken"_s, u"message"_s, u"author"_s,
          u"decided_at"_s, u"undone"_s, u"undone_by"_s, u"undone_at"_s, u"proof"_s},
         1,
         true,
         {}},
        {u"decision_keys"_s, {u"decision_id"_s, u"key"_s, u"proof"_s}, 2, false, {}},
        {u"transitions"_s,
         {u"id"_s, u"draft_id"_s, u"from_state"_s, u"to_state"_s, u"author"_s, u"moved_at"_s,
          u"proof"_s},
         1,
         true,
         {}},
        {u"words"_s,
         {u"folded"_s, u"written"_s, u"author"_s, u"added_at"_s, u"proof"_s},
         1,
         false,
         {}},
        {u"rules_off"_s, {u"rule"_s, u"author"_s, u"switched_at"_s, u"proof"_s}, 1, false, {}},
        {u"drafts"_s,
         {u"id"_s, u"path"_s, u"title"_s, u"state"_s, u"open_errors"_s, u"open_warnings"_s,
          u"open_infos"_s, u"decided"_s, u"entered_at"_s, u"changed_at"_s, u"revision_count"_s,
          u"decision_count"_s, u"key_count"_s, u"move_count"_s, u"proof"_s},
         1,
         true,
         {u"open_errors"_s, u"open_warnings"_s, u"open_infos"_s, u"decided"_s}},
    };
    return tables;
}

const ProvenTable &provenTable(const QString &name) {
    return *std::ranges::find(provenTables(), name, &ProvenTable::name);
}

qint64 proofOf(const ProvenTable &table, const QVariantList &values) {
    QByteArray bytes = table.name.toUtf8();
    for (qsizetype i = 0; i + 1 < table.columns.size(); ++i) {
        if (!table.unproven.contains(table.columns.at(i)))
            append(bytes, values.at(i));
    }
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return qFromBigEndian<qint64>(hash.constData());
}

bool isProven(const ProvenTable &table, const QVariantList &values) {
    const QVariant &proof = values.constLast();
    return !proof.isNull() && proof.typeId() != QMetaType::QString &&
           proof.typeId() != QMetaType::QByteArray && proof.toLongLong() == proofOf(table, values);
}

bool isContentSound(const QByteArray &content, const QString &contentHash, const QString &charset) {
    if (content.isEmpty())
        return true;
    // The first four bytes tell the size; deflate makes nothing more than 1032 times smaller.
    constexpr qsizetype mostDeflated = 1040;
    if (content.size() < 4 ||
        qFromBigEndian<quint32>(content.constData()) > quint64(content.size()) * mostDeflated)
        return false;
    // Adler-32 stands at its end: of damaged bytes it makes none.
    const QByteArray bytes = qUncompress(content);
    return !bytes.isEmpty() && mayBeOfDraft(bytes, charset, contentHash);
}

Result<void> proveRows(const QSqlDatabase &database) {
    for (const ProvenTable &table : provenTables()) {
        QList<QVariantList> fresh;
        Result<QSqlQuery> query =
            runStatement(database, u"SELECT "_s + table.provenColumns() + u" FROM "_s + table.name +
                                       u" WHERE proof IS NULL"_s);
        if (!query)
            return tl::make_unexpected(query.error());
        while (query->next())
            fresh.append(rowOf(*query, table.columns.size()));
        query->finish();
        if (fresh.isEmpty())
            continue;
        QSqlQuery update(database);
        if (!update.prepare(u"UPDATE "_s + table.name + u" SET proof = ? WHERE "_s +
                            keyCondition(table)))
            return queryFailure(update.lastError());
        for (const QVariantList &values : std::as_const(fresh)) {
            update.bindValue(0, proofOf(table, values));
            for (qsizetype i = 0; i < table.keys; ++i)
                update.bindValue(int(i) + 1, values.at(i));
            if (!update.exec())
                return queryFailure(update.lastError());
        }
    }
    return {};
}

Result<QStringList> damagesOf(const QSqlDatabase &database) {
    return DamageSearch(database).all();
}

} // namespace morat
