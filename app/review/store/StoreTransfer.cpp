// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreTransfer.h"

#include "review/store/SqlStore.h"
#include "review/store/StoreRows.h"
#include "review/store/TransferredRows.h"
#include "review/store/Transferring.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

StoreTransfer::StoreTransfer(SqlStore &from, SqlStore &to, const QString &author)
    : m_from(from)
    , m_to(to)
    , m_author(author)
    , m_source(identityOf(from))
    , m_target(identityOf(to)) {}

Result<Transferred> StoreTransfer::all(const TransferWatch &watch) {
    // First: what a person took back is not lowered again by the decisions that come; and whatever
    // of a draft is there, the lists are there, too (listsFrom()).
    const Result<void> forAll = m_to.inTransaction(
        [this] { return carryHouse().and_then([this] { return carryLists(); }); });
    if (!forAll)
        return tl::make_unexpected(forAll.error());
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
            break;
        }
    }
    return m_to.reload().map([this] { return m_done; });
}

Result<QList<qint64>> StoreTransfer::draftsOf() const {
    return m_from.ask(u"SELECT id FROM drafts ORDER BY id"_s).map([](StoreQuery query) {
        QList<qint64> drafts;
        while (query.next())
            drafts.append(query.number(0));
        return drafts;
    });
}

Result<qint64> StoreTransfer::stepOf(const SqlStore &store, qint64 draft) {
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

Result<std::optional<StoreTransfer::Whole>> StoreTransfer::read(qint64 draft) const {
    // Before the rows: what is done meanwhile is told the next time.
    Result<LogLines> log = linesOf(m_from, m_source, draft);
    if (!log)
        return tl::make_unexpected(log.error());
    Result<StoreQuery> row =
        m_from.ask(u"SELECT path, title, state, open_errors, open_warnings, open_infos, "
                   "decided, entered_at, changed_at, assignee, deadline, desk FROM desk_drafts "
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
                .desk = row->text(11),
                .step = 0,
                .revisions = {},
                .decisions = {},
                .log = std::move(*log)};
    for (int i = 3; i < 7; ++i)
        whole.counts.append(valueOf(*row, i, ColumnKind::Number));
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
        m_from.ask(u"SELECT "_s + namesOf(columnsOfDecisions()) +
                       u" FROM decisions WHERE draft_id = ? ORDER BY id"_s,
                   {draft});
    if (!decisions)
        return tl::make_unexpected(decisions.error());
    whole.decisions = rowsOf(std::move(*decisions), columnsOfDecisions());
    // Of before there was a log: by this line it is known that the draft was brought.
    if (whole.log.empty())
        whole.log[{m_source, -draft}] = {m_source, -draft, draft,        whole.entered,
                                         u""_s,    u""_s,  u"entered"_s, u""_s};
    return std::optional(std::move(whole));
}

Result<std::optional<StoreTransfer::Known>> StoreTransfer::knownInTarget(qint64 draft) const {
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

Result<void> StoreTransfer::carry(qint64 draft) {
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
    const Result<bool> isRemoved = wasRemovedThere((*whole)->log);
    if (!isRemoved)
        return tl::make_unexpected(isRemoved.error());
    if (*isRemoved) {
        ++m_done.removed;
        return {};
    }
    return m_to
        .inTransaction([&] {
            return untouchedThere(**whole)
                .and_then([&](std::optional<qint64> there) -> Result<qint64> {
                    if (there)
                        return keepOwner(**whole, *there).map([&] { return *there; });
                    return m_to.enterImported((*whole)->path, (*whole)->entered);
                })
                .and_then([&](qint64 there) { return writeAll(draft, **whole, there); });
        })
        .map([this] { ++m_done.added; });
}

Result<void> StoreTransfer::keepOwner(Whole &whole, qint64 there) const {
    // What the source itself took away is gone.
    const auto neverSaid = [&whole](QStringView what) { return !tells(whole.log, what); };
    return m_to.draft(there).map([&](const std::optional<DraftRecord> &record) {
        if (!record)
            return;
        if (whole.assignee.isEmpty() && neverSaid(u"assigned"))
            whole.assignee = record->assignee;
        if (whole.desk.isEmpty() && neverSaid(u"desk"))
            whole.desk = record->desk;
        if (whole.deadline == noDeadline && record->deadline.isValid() && neverSaid(u"deadline"))
            whole.deadline = timeToText(record->deadline);
        if (whole.state == int(WorkflowState::New) && neverSaid(u"moved"))
            whole.state = int(record->state);
    });
}

Result<std::optional<qint64>> StoreTransfer::untouchedThere(const Whole &whole) const {
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

Result<bool> StoreTransfer::hasNewVersion(const Whole &whole, qint64 there) const {
    return m_to.ask(u"SELECT content_hash FROM revisions WHERE draft_id = ?"_s, {there})
        .map([&](StoreQuery rows) {
            QSet<QString> known;
            while (rows.next())
                known.insert(rows.text(0));
            return std::ranges::any_of(whole.revisions, [&known](const QVariantList &row) {
                return !known.contains(row[1].toString());
            });
        });
}

Result<StoreTransfer::WentOn> StoreTransfer::whoWentOn(const Whole &whole,
                                                       const Known &known) const {
    const Result<qint64> there = stepOf(m_to, known.draft);
    if (!there)
        return tl::make_unexpected(there.error());
    Result<LogLines> log = linesOf(m_to, m_target, known.draft);
    if (!log)
        return tl::make_unexpected(log.error());
    const bool isTold =
        std::ranges::all_of(whole.log, [&](const auto &line) { return log->contains(line.first); });
    leaveOutBeforeImport(*log, m_target);
    const bool isSameStep = *there == whole.step;
    return hasNewVersion(whole, known.draft).map([&](bool isNew) {
        return WentOn{.source = isNew || (!isSameStep && whole.step != known.step) ||
                                saysMore(whole.log, *log),
                      .target = (!isSameStep && *there != known.step) || saysMore(*log, whole.log),
                      .isTold = isTold};
    });
}

Result<void> StoreTransfer::bringFurther(qint64 draft, const Whole &whole, const Known &known) {
    // Most drafts are as they were: nothing is held for that.
    const Result<WentOn> before = whoWentOn(whole, known);
    if (!before)
        return tl::make_unexpected(before.error());
    if (!before->source && before->isTold) {
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
            const Result<WentOn> who = whoWentOn(whole, known);
            if (!who)
                return tl::make_unexpected(who.error());
            isSame = !who->source;
            if (isSame)
                return writeLog(whole.log, known.draft);
            if (who->target) {
                reason = TransferTr::tr("“%1” was gone on with on both sides.").arg(whole.name());
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
            // As when it was first found there: what the source has no word of stays the target's.
            Whole brought = whole;
            return keepOwner(brought, known.draft).and_then([&] {
                return writeAll(draft, brought, known.draft);
            });
        })
        .map([&] {
            if (reason)
                m_done.leftOut.append(*reason);
            else
                ++(isSame ? m_done.same : m_done.updated);
        });
}

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
