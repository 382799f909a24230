// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of one draft, brought into another database.
#include "review/store/Transferring.h"

#include "review/store/StoreRows.h"
#include "review/store/TransferredRows.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
void nothing(const StoreQuery &) {}
} // namespace

Result<void> StoreTransfer::writeAll(qint64 draft, const Whole &whole, qint64 there) {
    m_revisions.clear();
    // A server writes one line into its log for all that follows.
    return m_to
        .run(u"INSERT INTO imported_drafts(source, source_draft, draft_id, step, imported_at) "
             "VALUES(?, ?, ?, ?, ?) ON CONFLICT(source, source_draft) DO UPDATE SET "
             "step = excluded.step, imported_at = excluded.imported_at"_s,
             {m_source, draft, there, whole.step, m_to.now()})
        .map(nothing)
        .and_then([&] { return writeOtherSources(draft, there); })
        .and_then([&] { return m_to.log(there, u"imported"_s, m_author, m_source); })
        .and_then([&] { return move(there, int(WorkflowState::InReview)); })
        .and_then([&] { return writeRevisions(whole, draft, there); })
        .and_then([&] { return writeDecisions(whole, there); })
        .and_then([&] { return writeKeys(draft); })
        .and_then([&] { return writeMoves(draft, there); })
        .and_then([&] { return writeFindings(draft, there); })
        .and_then([&] { return writeLog(whole.log, there); })
        .and_then([&] { return writeRest(whole, there); });
}

Result<void> StoreTransfer::writeOtherSources(qint64 draft, qint64 there) {
    const QList<Column> columns{{u"source"_s},
                                {u"source_draft"_s, ColumnKind::Number},
                                {u"step"_s, ColumnKind::Number},
                                {u"imported_at"_s}};
    Result<StoreQuery> others =
        m_from.ask(u"SELECT source, source_draft, step, imported_at FROM imported_drafts "
                   "WHERE draft_id = ? AND source <> ?"_s,
                   {draft, m_target});
    if (!others)
        return tl::make_unexpected(others.error());
    QList<QVariantList> rows;
    for (const QVariantList &row : rowsOf(std::move(*others), columns))
        rows.append(row + QVariantList{there});
    return m_to.runEach(u"INSERT INTO imported_drafts(source, source_draft, step, "
                        "imported_at, draft_id) VALUES(?, ?, ?, ?, ?) "
                        "ON CONFLICT(source, source_draft) DO UPDATE SET "
                        "step = excluded.step WHERE imported_drafts.step < excluded.step"_s,
                        rows);
}

Result<int> StoreTransfer::stateOf(qint64 there) const {
    return m_to.ask(u"SELECT state FROM drafts WHERE id = ?"_s, {there}).map([](StoreQuery row) {
        return row.next() ? row.integer(0) : 0;
    });
}

Result<void> StoreTransfer::move(qint64 there, int state) {
    const Result<int> now = stateOf(there);
    if (!now)
        return tl::make_unexpected(now.error());
    if (*now == state)
        return {};
    const auto to = [&](int next) {
        return m_to.run(u"UPDATE drafts SET state = ? WHERE id = ?"_s, {next, there}).map(nothing);
    };
    if (moveBetween(WorkflowState(*now), WorkflowState(state)))
        return to(state);
    constexpr int between = int(WorkflowState::Assigned);
    return to(between).and_then([&] { return to(state); });
}

Result<void> StoreTransfer::writeRevisions(const Whole &whole, qint64 draft, qint64 there) {
    for (const QVariantList &row : whole.revisions) {
        Result<StoreQuery> content = m_from.ask(
            u"SELECT content FROM revisions WHERE draft_id = ? AND id = ?"_s, {draft, row[0]});
        if (!content)
            return tl::make_unexpected(content.error());
        if (!content->next())
            continue;
        const QByteArray bytes = content->bytes(0);
        content->finish();
        Result<void> done =
            m_to.run(u"INSERT INTO revisions(draft_id, content_hash, format, charset, content, "
                     "seen_at) VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(draft_id, content_hash) "
                     "DO UPDATE SET seen_at = excluded.seen_at"_s,
                     {there, row[1], row[2], row[3], bytes.isNull() ? QByteArray("") : bytes,
                      row[4]})
                .map(nothing);
        if (!done)
            return done;
        Result<StoreQuery> made = m_to.ask(
            u"SELECT id FROM revisions WHERE draft_id = ? AND content_hash = ?"_s, {there, row[1]});
        if (!made)
            return tl::make_unexpected(made.error());
        if (!made->next())
            return failure(TransferTr::tr("A version of “%1” was not taken.").arg(whole.name()));
        const qint64 id = made->number(0);
        made->finish();
        m_revisions.insert(row[0].toLongLong(), id);
        StepRecord text;
        text.draft = there;
        text.revision = id;
        text.text = savedTextFromJson(row[5].toString());
        // What nobody wrote anything into stays so: it is told by that.
        if (row[5].toString() == emptySavedText)
            continue;
        if (done = m_to.writeText(text); !done)
            return done;
    }
    return {};
}

Result<void> StoreTransfer::writeDecisions(const Whole &whole, qint64 there) {
    const QString insert =
        u"INSERT INTO decisions(draft_id, %1) VALUES(%2) ON CONFLICT(id) "
        "DO NOTHING"_s.arg(namesOf(columnsOfDecisions()), marks(columnsOfDecisions().size() + 1));
    for (QVariantList row : whole.decisions) {
        row[1] = m_revisions.value(row[1].toLongLong());
        const Result<StoreQuery> inserted = m_to.run(insert, QVariantList{there} + row);
        if (!inserted)
            return tl::make_unexpected(inserted.error());
        if (inserted->rowsAffected() > 0)
            continue;
        // It was there; whether it stands is as the source has it.
        const Result<StoreQuery> marked =
            m_to.run(u"UPDATE decisions SET undone = ?, undone_by = ?, undone_at = ? "
                     "WHERE id = ? AND draft_id = ? AND undone <> ?"_s,
                     {row[13], row[14], row[15], row[0], there, row[13]});
        if (!marked)
            return tl::make_unexpected(marked.error());
        Result<StoreQuery> owner =
            m_to.ask(u"SELECT draft_id FROM decisions WHERE id = ?"_s, {row[0]});
        if (!owner)
            return tl::make_unexpected(owner.error());
        if (!owner->next() || owner->number(0) != there)
            return failure(TransferTr::tr("A decision on “%1” is known there as one on another "
                                          "draft.")
                               .arg(whole.name()));
    }
    return {};
}

Result<void> StoreTransfer::writeKeys(qint64 draft) {
    Result<StoreQuery> keys =
        m_from.ask(u"SELECT decision_id, key FROM decision_keys JOIN decisions "
                   "ON decisions.id = decision_id WHERE draft_id = ?"_s,
                   {draft});
    if (!keys)
        return tl::make_unexpected(keys.error());
    const QList<QVariantList> rows =
        rowsOf(std::move(*keys), {{u"decision_id"_s, ColumnKind::Number}, {u"key"_s}});
    return m_to.runEach(u"INSERT INTO decision_keys(decision_id, key) VALUES(?, ?) "
                        "ON CONFLICT DO NOTHING"_s,
                        rows);
}

Result<void> StoreTransfer::writeMoves(qint64 draft, qint64 there) {
    const QList<Column> columns{{u"from_state"_s, ColumnKind::Number},
                                {u"to_state"_s, ColumnKind::Number},
                                {u"author"_s},
                                {u"moved_at"_s},
                                {u"note"_s}};
    const auto movesOf = [&columns](const SqlStore &store, qint64 which) {
        return store
            .ask(u"SELECT from_state, to_state, author, moved_at, note FROM transitions "
                 "LEFT JOIN move_notes ON transition_id = transitions.id "
                 "WHERE transitions.draft_id = ? ORDER BY transitions.id"_s,
                 {which})
            .map([&columns](StoreQuery query) { return rowsOf(std::move(query), columns); });
    };
    const Result<QList<QVariantList>> rows = movesOf(m_from, draft);
    if (!rows)
        return tl::make_unexpected(rows.error());
    Result<QList<QVariantList>> known = movesOf(m_to, there);
    if (!known)
        return tl::make_unexpected(known.error());
    for (const QVariantList &row : *rows) {
        // It has no name of its own; each that is there is one that came.
        if (known->removeOne(row))
            continue;
        Result<void> done =
            m_to.run(u"INSERT INTO transitions(draft_id, from_state, to_state, author, "
                     "moved_at) VALUES(?, ?, ?, ?, ?)"_s,
                     QVariantList{there} + row.mid(0, 4))
                .map(nothing);
        if (done && !row[4].isNull())
            done = m_to.run(u"INSERT INTO move_notes(transition_id, draft_id, note) "
                            "SELECT max(id), ?, ? FROM transitions WHERE draft_id = ?"_s,
                            {there, row[4], there})
                       .map(nothing);
        if (!done)
            return done;
    }
    return {};
}

Result<void> StoreTransfer::writeFindings(qint64 draft, qint64 there) {
    const QList<Column> columns{
        {u"key"_s}, {u"rule"_s}, {u"level"_s, ColumnKind::Number}, {u"subject"_s}, {u"marked"_s}};
    Result<StoreQuery> findings = m_from.ask(
        u"SELECT "_s + namesOf(columns) + u" FROM findings WHERE draft_id = ?"_s, {draft});
    if (!findings)
        return tl::make_unexpected(findings.error());
    QList<QVariantList> rows;
    for (const QVariantList &row : rowsOf(std::move(*findings), columns))
        rows.append(QVariantList{there} + row);
    return m_to.run(u"DELETE FROM findings WHERE draft_id = ?"_s, {there})
        .and_then([&](const StoreQuery &) {
            return m_to.runEach(u"INSERT INTO findings(draft_id, key, rule, level, subject, "
                                "marked) VALUES(?, ?, ?, ?, ?, ?)"_s,
                                rows);
        });
}

Result<void> StoreTransfer::writeRest(const Whole &whole, qint64 there) {
    return m_to
        .run(u"UPDATE drafts SET title = ?, open_errors = ?, open_warnings = ?, "
             "open_infos = ?, decided = ? WHERE id = ?"_s,
             QVariantList{whole.title} + whole.counts + QVariantList{there})
        .and_then([&](const StoreQuery &) {
            return m_to.run(
                u"UPDATE queue SET assignee = ?, deadline = ?, desk = ? WHERE draft_id = ?"_s,
                {notNull(whole.assignee), whole.deadline, notNull(whole.desk), there});
        })
        .map(nothing)
        .and_then([&] { return move(there, whole.state); })
        .and_then([&] {
            return m_to.run(u"UPDATE drafts SET changed_at = ? WHERE id = ?"_s,
                            {whole.changed, there});
        })
        .map(nothing)
        .and_then([&] { return m_to.writeTitle(there, whole.title); });
}

} // namespace morat
