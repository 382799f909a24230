// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for all, and the log, brought into another database.
#include "review/store/Transferring.h"

#include "review/store/StoreRows.h"
#include "review/store/TransferredRows.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A list that holds for all: what makes a row of it the same one comes first.
struct List {
    QString table;
    QList<Column> columns;
};

const QList<List> &lists() {
    static const QList<List> all{
        {u"words"_s, {{u"folded"_s}, {u"written"_s}, {u"author"_s}, {u"added_at"_s}}},
        {u"own_words"_s,
         {{u"folded"_s}, {u"login"_s}, {u"written"_s}, {u"author"_s}, {u"added_at"_s}}},
        {u"rules_off"_s, {{u"rule"_s}, {u"author"_s}, {u"switched_at"_s}}}};
    return all;
}

} // namespace

Result<void> StoreTransfer::carryLists() {
    return m_to
        .inTransaction([this]() -> Result<void> {
            for (const List &list : lists()) {
                Result<StoreQuery> rows =
                    m_from.ask(u"SELECT "_s + namesOf(list.columns) + u" FROM "_s + list.table);
                if (!rows)
                    return tl::make_unexpected(rows.error());
                const Result<void> written =
                    m_to.runEach(u"INSERT INTO %1(%2) VALUES(%3) ON CONFLICT DO NOTHING"_s.arg(
                                     list.table, namesOf(list.columns), marks(list.columns.size())),
                                 rowsOf(std::move(*rows), list.columns));
                if (!written)
                    return written;
            }
            return carryPairs();
        })
        .and_then([this] { return m_to.reload(); });
}

Result<void> StoreTransfer::carryPairs() {
    Result<StoreQuery> pairs = m_from.ask(u"SELECT written, meant, up_to FROM pairs_heard"_s);
    if (!pairs)
        return tl::make_unexpected(pairs.error());
    for (const QVariantList &row : rowsOf(
             std::move(*pairs), {{u"written"_s}, {u"meant"_s}, {u"up_to"_s, ColumnKind::Number}})) {
        if (const Result<void> heard =
                m_to.hearPair({row[0].toString(), row[1].toString()}, row[2].toLongLong());
            !heard)
            return heard;
    }
    return {};
}

Result<void> StoreTransfer::carryHouse() {
    const Result<QList<HouseAct>> acts = m_from.acts();
    if (!acts)
        return tl::make_unexpected(acts.error());
    for (const HouseAct &act : *acts) {
        const auto time = [](const QDateTime &when) {
            return when.isValid() ? QVariant(timeToText(when)) : QVariant();
        };
        const QVariant by = act.isTakenBack() ? notNull(act.takenBackBy) : QVariant();
        const QVariant at = time(act.takenBackAt);
        const Result<StoreQuery> there =
            m_to.run(u"INSERT INTO house_acts(id, kind, subject, content, author, login, "
                     "made_at, taken_back_by, taken_back_at) "
                     "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                     {act.id, int(act.kind), notNull(act.subject),
                      act.content.isNull() ? QByteArray("") : act.content, notNull(act.author),
                      notNull(act.login), time(act.time), by, at});
        if (!there)
            return tl::make_unexpected(there.error());
        if (there->rowsAffected() > 0 || !act.isTakenBack())
            continue;
        const Result<StoreQuery> taken =
            m_to.run(u"UPDATE house_acts SET taken_back_by = ?, taken_back_at = ? "
                     "WHERE id = ? AND taken_back_at IS NULL"_s,
                     {by, at, act.id});
        if (!taken)
            return tl::make_unexpected(taken.error());
    }
    return {};
}

Result<void> StoreTransfer::carryLog() {
    const Result<QHash<qint64, qint64>> numbers = numbersThere();
    if (!numbers)
        return tl::make_unexpected(numbers.error());
    const QList<Column> columns{{u"source"_s},
                                {u"source_line"_s, ColumnKind::Number},
                                {u"draft_id"_s, ColumnKind::Number},
                                {u"happened_at"_s},
                                {u"author"_s},
                                {u"login"_s},
                                {u"what"_s},
                                {u"detail"_s}};
    Result<StoreQuery> own = m_from.ask(u"SELECT '', id, draft_id, happened_at, author, login, "
                                        "what, detail FROM audit_log ORDER BY id"_s);
    if (!own)
        return tl::make_unexpected(own.error());
    QList<QVariantList> rows = rowsOf(std::move(*own), columns);
    for (QVariantList &row : rows)
        row[0] = m_source;
    // What came to the source from elsewhere; the target's own lines are the target's.
    Result<StoreQuery> imported =
        m_from.ask(u"SELECT source, source_line, draft_id, happened_at, author, login, what, "
                   "detail FROM imported_log WHERE source <> ? ORDER BY happened_at, "
                   "source_line"_s,
                   {m_target});
    if (!imported)
        return tl::make_unexpected(imported.error());
    rows += rowsOf(std::move(*imported), columns);
    QList<QVariantList> known;
    for (QVariantList &row : rows) {
        const auto there = numbers->constFind(row[2].toLongLong());
        if (there == numbers->cend())
            continue;
        row[2] = *there;
        known.append(row);
    }
    return m_to.inTransaction([&] {
        return m_to.runEach(u"INSERT INTO imported_log(%1) VALUES(%2) ON CONFLICT DO NOTHING"_s.arg(
                                namesOf(columns), marks(columns.size())),
                            known);
    });
}

Result<QHash<qint64, qint64>> StoreTransfer::numbersThere() const {
    QHash<qint64, qint64> numbers;
    const auto take = [&numbers](Result<StoreQuery> rows) -> Result<void> {
        if (!rows)
            return tl::make_unexpected(rows.error());
        while (rows->next())
            numbers.insert(rows->number(0), rows->number(1));
        return {};
    };
    return take(m_from.ask(u"SELECT draft_id, source_draft FROM imported_drafts "
                           "WHERE source = ?"_s,
                           {m_target}))
        .and_then([&] {
            return take(m_to.ask(u"SELECT source_draft, draft_id FROM imported_drafts "
                                 "WHERE source = ?"_s,
                                 {m_source}));
        })
        .map([&] { return numbers; });
}

} // namespace morat
