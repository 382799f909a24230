// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreTransfer.h"

#include "review/store/SqlStore.h"
#include "review/store/StoreRows.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

void nothing(const StoreQuery &) {}

struct TransferTr {
    Q_DECLARE_TR_FUNCTIONS(StoreTransfer)
};

QString marks(qsizetype count) {
    return QStringList(count, u"?"_s).join(u", "_s);
}

/// Columns of a row as they are bound again: what is missing stays so.
enum class Kind : quint8 { Number, Text, Bytes };
struct Column {
    QString name;
    Kind kind = Kind::Text;
};

QVariant valueOf(const StoreQuery &row, int at, Kind kind) {
    if (row.isNull(at))
        return {};
    switch (kind) {
    case Kind::Number:
        return row.number(at);
    case Kind::Bytes:
        return row.bytes(at);
    case Kind::Text:
        break;
    }
    return notNull(row.text(at));
}

QString namesOf(const QList<Column> &columns) {
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    return names.join(u", "_s);
}

QList<QVariantList> rowsOf(StoreQuery query, const QList<Column> &columns) {
    QList<QVariantList> rows;
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < columns.size(); ++i)
            row.append(valueOf(query, i, columns[i].kind));
        rows.append(row);
    }
    return rows;
}

const QList<Column> &revisionColumns() {
    static const QList<Column> columns{{u"id"_s, Kind::Number}, {u"content_hash"_s},
                                       {u"format"_s},           {u"charset"_s},
                                       {u"seen_at"_s},          {u"saved_text"_s}};
    return columns;
}

const QList<Column> &decisionColumnsOf() {
    static const QList<Column> columns{{u"id"_s, Kind::Number},
                                       {u"revision_id"_s, Kind::Number},
                                       {u"verb"_s, Kind::Number},
                                       {u"rule"_s},
                                       {u"category"_s},
                                       {u"level"_s, Kind::Number},
                                       {u"subject"_s},
                                       {u"original"_s},
                                       {u"replacement"_s},
                                       {u"taken"_s},
                                       {u"message"_s},
                                       {u"author"_s},
                                       {u"decided_at"_s},
                                       {u"undone"_s, Kind::Number},
                                       {u"undone_by"_s},
                                       {u"undone_at"_s}};
    return columns;
}

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

/// One transfer. It reads and writes rows as they are, through the connections of two stores.
class StoreTransfer {
public:
    StoreTransfer(SqlStore &from, SqlStore &to, QString author)
        : m_from(from)
        , m_to(to)
        , m_author(std::move(author))
        , m_source(identityOf(from))
        , m_target(identityOf(to)) {}

    Result<Transferred> all(const TransferWatch &watch) {
        const Result<QList<qint64>> drafts = draftsOf();
        if (!drafts)
            return tl::make_unexpected(drafts.error());
        TransferProgress progress{.done = 0, .total = int(drafts->size())};
        for (const qint64 draft : *drafts) {
            if (const Result<void> carried = carry(draft); !carried)
                return tl::make_unexpected(carried.error());
            ++progress.done;
            if (watch && watch(progress) == Carry::Stop) {
                m_done.wasStopped = true;
                return m_done;
            }
        }
        return carryLists().and_then([this] { return carryLog(); }).map([this] { return m_done; });
    }

private:
    /// A draft of the source.
    struct Whole {
        QString path;
        QString title;
        int state = 0;
        QVariantList counts; ///< open errors, warnings, notes, decided
        QString entered;
        QString changed;
        QString assignee;
        QString deadline;
        qint64 step = 0;
        QList<QVariantList> revisions;
        QList<QVariantList> decisions;
        [[nodiscard]] QString name() const {
            return title.isEmpty() ? QFileInfo(path).fileName() : title;
        }
    };
    /// That draft in the target, and the last step that both had.
    struct Known {
        qint64 draft = 0;
        qint64 step = 0;
    };

    Result<QList<qint64>> draftsOf() const {
        return m_from.ask(u"SELECT id FROM drafts ORDER BY id"_s).map([](StoreQuery query) {
            QList<qint64> drafts;
            while (query.next())
                drafts.append(query.number(0));
            return drafts;
        });
    }

    /// The last step that a database has of a draft, on whichever version.
    static Result<qint64> stepOf(const SqlStore &store, qint64 draft) {
        Result<StoreQuery> versions =
            store.ask(u"SELECT id FROM revisions WHERE draft_id = ?"_s, {draft});
        if (!versions)
            return tl::make_unexpected(versions.error());
        QList<qint64> ids;
        while (versions->next())
            ids.append(versions->number(0));
        qint64 last = 0;
        for (const qint64 id : std::as_const(ids)) {
            const Result<std::optional<qint64>> step = store.lastStep(id);
            if (!step)
                return tl::make_unexpected(step.error());
            last = std::max(last, step->value_or(0));
        }
        return last;
    }

    /// Nothing: it was removed meanwhile.
    Result<std::optional<Whole>> read(qint64 draft) const {
        Result<StoreQuery> row =
            m_from.ask(u"SELECT path, title, state, open_errors, open_warnings, open_infos, "
                       "decided, entered_at, changed_at, assignee, deadline FROM desk_drafts "
                       "WHERE id = ?"_s,
                       {draft});
        if (!row)
            return tl::make_unexpected(row.error());
        if (!row->next())
            return std::optional<Whole>();
        Whole whole{.path = row->text(0),
                    .title = row->text(1),
                    .state = row->integer(2),
                    .counts = {},
                    .entered = row->text(7),
                    .changed = row->text(8),
                    .assignee = row->text(9),
                    .deadline = row->text(10),
                    .step = 0,
                    .revisions = {},
                    .decisions = {}};
        for (int i = 3; i < 7; ++i)
            whole.counts.append(valueOf(*row, i, Kind::Number));
        row->finish();
        const Result<qint64> step = stepOf(m_from, draft);
        if (!step)
            return tl::make_unexpected(step.error());
        whole.step = *step;
        Result<StoreQuery> revisions =
            m_from.ask(u"SELECT "_s + namesOf(revisionColumns()) +
                           u" FROM revisions WHERE draft_id = ? ORDER BY seen_at, id"_s,
                       {draft});
        if (!revisions)
            return tl::make_unexpected(revisions.error());
        whole.revisions = rowsOf(std::move(*revisions), revisionColumns());
        Result<StoreQuery> decisions =
            m_from.ask(u"SELECT "_s + namesOf(decisionColumnsOf()) +
                           u" FROM decisions WHERE draft_id = ? ORDER BY id"_s,
                       {draft});
        if (!decisions)
            return tl::make_unexpected(decisions.error());
        whole.decisions = rowsOf(std::move(*decisions), decisionColumnsOf());
        return std::optional(std::move(whole));
    }

    /// By what was written down at earlier transfers, in either database.
    Result<std::optional<Known>> knownInTarget(qint64 draft) const {
        std::optional<Known> found;
        const auto take = [&](Result<StoreQuery> rows) -> Result<void> {
            if (!rows)
                return tl::make_unexpected(rows.error());
            QList<Known> there;
            while (rows->next())
                there.append({rows->number(0), rows->number(1)});
            rows->finish();
            for (const Known &each : std::as_const(there)) {
                if (found && found->draft != each.draft)
                    continue;
                Result<StoreQuery> isThere =
                    m_to.ask(u"SELECT 1 FROM drafts WHERE id = ?"_s, {each.draft});
                if (!isThere)
                    return tl::make_unexpected(isThere.error());
                if (isThere->next())
                    found = {each.draft, std::max(each.step, found ? found->step : 0)};
            }
            return {};
        };
        const QString here = u"SELECT draft_id, step FROM imported_drafts WHERE source = ? AND "
                             "source_draft = ?"_s;
        Result<void> looked = take(m_to.ask(here, {m_source, draft})).and_then([&] {
            return take(m_from.ask(u"SELECT source_draft, step FROM imported_drafts "
                                   "WHERE draft_id = ? AND source = ?"_s,
                                   {draft, m_target}));
        });
        if (!looked)
            return tl::make_unexpected(looked.error());
        if (found)
            return found;
        // Both may have it from a third.
        Result<StoreQuery> others =
            m_from.ask(u"SELECT source, source_draft, step FROM imported_drafts "
                       "WHERE draft_id = ? AND source <> ?"_s,
                       {draft, m_target});
        if (!others)
            return tl::make_unexpected(others.error());
        struct Third {
            QString source;
            qint64 draft = 0;
            qint64 step = 0;
        };
        QList<Third> thirds;
        while (others->next())
            thirds.append({others->text(0), others->number(1), others->number(2)});
        others->finish();
        for (const Third &third : std::as_const(thirds)) {
            looked = take(m_to.ask(here, {third.source, third.draft}));
            if (!looked)
                return tl::make_unexpected(looked.error());
            if (found) {
                found->step = std::min(found->step, third.step);
                return found;
            }
        }
        return found;
    }

    Result<void> carry(qint64 draft) {
        Result<std::optional<Whole>> whole = read(draft);
        if (!whole)
            return tl::make_unexpected(whole.error());
        if (!*whole)
            return {};
        const Result<std::optional<Known>> known = knownInTarget(draft);
        if (!known)
            return tl::make_unexpected(known.error());
        if (*known)
            return bringFurther(draft, **whole, **known);
        return m_to
            .inTransaction([&] {
                return untouchedThere(**whole)
                    .and_then([&](std::optional<qint64> there) -> Result<qint64> {
                        return there ? Result<qint64>(*there)
                                     : m_to.enterImported((*whole)->path, (*whole)->entered);
                    })
                    .and_then([&](qint64 there) { return writeAll(draft, **whole, there); });
            })
            .map([this] { ++m_done.added; });
    }

    /// The draft that the target has of the same file, where nothing was done with it.
    Result<std::optional<qint64>> untouchedThere(const Whole &whole) const {
        const std::optional<qint64> none;
        if (whole.revisions.isEmpty())
            return none;
        const Result<std::optional<qint64>> there =
            m_to.knownDraft(whole.path, whole.revisions.constLast()[1].toString());
        if (!there || !*there)
            return there;
        const Result<qint64> step = stepOf(m_to, **there);
        if (!step)
            return tl::make_unexpected(step.error());
        // Of the same path and the same bytes, and no other draft's already.
        return m_to
            .ask(u"SELECT 1 FROM desk_drafts JOIN revisions ON draft_id = desk_drafts.id "
                 "WHERE desk_drafts.id = ? AND path = ? AND content_hash = ? AND desk_drafts.id "
                 "NOT IN (SELECT draft_id FROM imported_drafts)"_s,
                 {**there, whole.path, whole.revisions.constLast()[1]})
            .map([&](StoreQuery same) { return same.next() && *step == 0 ? *there : none; });
    }

    Result<void> bringFurther(qint64 draft, const Whole &whole, const Known &known) {
        if (whole.step == known.step) {
            ++m_done.same;
            return {};
        }
        std::optional<QString> reason;
        bool isSame = false;
        return m_to
            .inTransaction([&]() -> Result<void> {
                reason.reset();
                isSame = false;
                if (const Result<void> held = m_to.holdDraft(known.draft); !held)
                    return held;
                const Result<qint64> there = stepOf(m_to, known.draft);
                if (!there)
                    return tl::make_unexpected(there.error());
                isSame = *there == whole.step;
                if (isSame)
                    return {};
                if (*there != known.step) {
                    reason =
                        TransferTr::tr("“%1” was gone on with on both sides.").arg(whole.name());
                    return {};
                }
                const Result<std::optional<Lease>> lease = m_to.leaseOf(known.draft);
                if (!lease)
                    return tl::make_unexpected(lease.error());
                if (*lease) {
                    reason = TransferTr::tr("“%1”: %2 (%3) has it there now.")
                                 .arg(whole.name(), (*lease)->person, (*lease)->place);
                    return {};
                }
                return writeAll(draft, whole, known.draft);
            })
            .map([&] {
                if (reason)
                    m_done.leftOut.append(*reason);
                else
                    ++(isSame ? m_done.same : m_done.updated);
            });
    }

    Result<void> writeAll(qint64 draft, const Whole &whole, qint64 there) {
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
            .and_then([&] { return writeRest(whole, there); });
    }

    /// Which drafts of third databases it is is known from now on in the target, too.
    Result<void> writeOtherSources(qint64 draft, qint64 there) {
        const QList<Column> columns{{u"source"_s},
                                    {u"source_draft"_s, Kind::Number},
                                    {u"step"_s, Kind::Number},
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

    Result<int> stateOf(qint64 there) const {
        return m_to.ask(u"SELECT state FROM drafts WHERE id = ?"_s, {there})
            .map([](StoreQuery row) { return row.next() ? row.integer(0) : 0; });
    }

    /// By the moves that a server lets be made; what was moved why is told by the rows that follow.
    Result<void> move(qint64 there, int state) {
        const Result<int> now = stateOf(there);
        if (!now)
            return tl::make_unexpected(now.error());
        if (*now == state)
            return {};
        const auto to = [&](int next) {
            return m_to.run(u"UPDATE drafts SET state = ? WHERE id = ?"_s, {next, there})
                .map(nothing);
        };
        if (moveBetween(WorkflowState(*now), WorkflowState(state)))
            return to(state);
        constexpr int between = int(WorkflowState::Assigned);
        return to(between).and_then([&] { return to(state); });
    }

    Result<void> writeRevisions(const Whole &whole, qint64 draft, qint64 there) {
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
            Result<StoreQuery> made =
                m_to.ask(u"SELECT id FROM revisions WHERE draft_id = ? AND content_hash = ?"_s,
                         {there, row[1]});
            if (!made)
                return tl::make_unexpected(made.error());
            if (!made->next())
                return failure(
                    TransferTr::tr("A version of “%1” was not taken.").arg(whole.name()));
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

    Result<void> writeDecisions(const Whole &whole, qint64 there) {
        const QString insert =
            u"INSERT INTO decisions(draft_id, %1) VALUES(%2) ON CONFLICT(id) "
            "DO NOTHING"_s.arg(namesOf(decisionColumnsOf()), marks(decisionColumnsOf().size() + 1));
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

    Result<void> writeKeys(qint64 draft) {
        Result<StoreQuery> keys =
            m_from.ask(u"SELECT decision_id, key FROM decision_keys JOIN decisions "
                       "ON decisions.id = decision_id WHERE draft_id = ?"_s,
                       {draft});
        if (!keys)
            return tl::make_unexpected(keys.error());
        const QList<QVariantList> rows =
            rowsOf(std::move(*keys), {{u"decision_id"_s, Kind::Number}, {u"key"_s}});
        return m_to.runEach(u"INSERT INTO decision_keys(decision_id, key) VALUES(?, ?) "
                            "ON CONFLICT DO NOTHING"_s,
                            rows);
    }

    Result<void> writeMoves(qint64 draft, qint64 there) {
        const QList<Column> columns{{u"from_state"_s, Kind::Number},
                                    {u"to_state"_s, Kind::Number},
                                    {u"author"_s},
                                    {u"moved_at"_s},
                                    {u"note"_s}};
        Result<StoreQuery> moves =
            m_from.ask(u"SELECT from_state, to_state, author, moved_at, note FROM transitions "
                       "LEFT JOIN move_notes ON transition_id = transitions.id "
                       "WHERE transitions.draft_id = ? ORDER BY transitions.id"_s,
                       {draft});
        if (!moves)
            return tl::make_unexpected(moves.error());
        const QList<QVariantList> rows = rowsOf(std::move(*moves), columns);
        Result<StoreQuery> count =
            m_to.ask(u"SELECT count(*) FROM transitions WHERE draft_id = ?"_s, {there});
        if (!count)
            return tl::make_unexpected(count.error());
        count->next();
        const qint64 known = count->number(0);
        count->finish();
        // Those of both sides begin the same, as far as both had the draft.
        for (const QVariantList &row : rows.mid(known)) {
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

    Result<void> writeFindings(qint64 draft, qint64 there) {
        const QList<Column> columns{
            {u"key"_s}, {u"rule"_s}, {u"level"_s, Kind::Number}, {u"subject"_s}, {u"marked"_s}};
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

    /// Title, counts, owner and deadline; and the state and the time of the last change, which the
    /// statements before changed as well.
    Result<void> writeRest(const Whole &whole, qint64 there) {
        return m_to
            .run(u"UPDATE drafts SET title = ?, open_errors = ?, open_warnings = ?, "
                 "open_infos = ?, decided = ? WHERE id = ?"_s,
                 QVariantList{whole.title} + whole.counts + QVariantList{there})
            .and_then([&](const StoreQuery &) {
                return m_to.run(u"UPDATE queue SET assignee = ?, deadline = ? WHERE draft_id = ?"_s,
                                {notNull(whole.assignee), whole.deadline, there});
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

    Result<void> carryLists() {
        return m_to
            .inTransaction([this]() -> Result<void> {
                for (const List &list : lists()) {
                    Result<StoreQuery> rows =
                        m_from.ask(u"SELECT "_s + namesOf(list.columns) + u" FROM "_s + list.table);
                    if (!rows)
                        return tl::make_unexpected(rows.error());
                    const Result<void> written = m_to.runEach(
                        u"INSERT INTO %1(%2) VALUES(%3) ON CONFLICT DO NOTHING"_s.arg(
                            list.table, namesOf(list.columns), marks(list.columns.size())),
                        rowsOf(std::move(*rows), list.columns));
                    if (!written)
                        return written;
                }
                return carryPairs().and_then([this] { return carryHouse(); });
            })
            .and_then([this] { return m_to.reload(); });
    }

    Result<void> carryPairs() {
        Result<StoreQuery> pairs = m_from.ask(u"SELECT written, meant, up_to FROM pairs_heard"_s);
        if (!pairs)
            return tl::make_unexpected(pairs.error());
        for (const QVariantList &row : rowsOf(
                 std::move(*pairs), {{u"written"_s}, {u"meant"_s}, {u"up_to"_s, Kind::Number}})) {
            if (const Result<void> heard =
                    m_to.hearPair({row[0].toString(), row[1].toString()}, row[2].toLongLong());
                !heard)
                return heard;
        }
        return {};
    }

    /// The server writes itself who is logged in.
    Result<void> carryHouse() {
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

    /// The lines of the drafts that are there.
    Result<void> carryLog() {
        const Result<QHash<qint64, qint64>> numbers = numbersThere();
        if (!numbers)
            return tl::make_unexpected(numbers.error());
        const QList<Column> columns{{u"source"_s},
                                    {u"source_line"_s, Kind::Number},
                                    {u"draft_id"_s, Kind::Number},
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
            return m_to.runEach(
                u"INSERT INTO imported_log(%1) VALUES(%2) ON CONFLICT DO NOTHING"_s.arg(
                    namesOf(columns), marks(columns.size())),
                known);
        });
    }

    /// The target's numbers of the source's drafts.
    Result<QHash<qint64, qint64>> numbersThere() const {
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

    SqlStore &m_from;
    SqlStore &m_to;
    const QString m_author;
    const QString m_source;
    const QString m_target;
    QHash<qint64, qint64> m_revisions; ///< of the draft at hand: the source's to the target's
    Transferred m_done;
};

QString identityOf(const Store &store) {
    return QString::fromLatin1(
        QCryptographicHash::hash(QByteArray("transfer" + store.salt()), QCryptographicHash::Sha256)
            .toHex()
            .left(16));
}

Result<Transferred> transferStore(Store &from, Store &to, const QString &author,
                                  const TransferWatch &watch) {
    auto *source = dynamic_cast<SqlStore *>(&from);
    auto *target = dynamic_cast<SqlStore *>(&to);
    if (!source || !target)
        return failure(TransferTr::tr("These review databases cannot be read as a whole."));
    if (identityOf(from) == identityOf(to))
        return failure(TransferTr::tr("Both are the same review database; there is nothing to "
                                      "bring."));
    if (!to.onlyReadBecause().isEmpty())
        return failure(to.onlyReadBecause());
    if (to.role() < Role::Admin)
        return failure(TransferTr::tr("Into a newsroom's shared review database, others' work is "
                                      "brought by an admin."));
    return StoreTransfer(*source, *target, author).all(watch);
}

} // namespace morat
