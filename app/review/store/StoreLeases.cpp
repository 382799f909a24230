// SPDX-License-Identifier: GPL-3.0-or-later
// Who may write a draft, and whether a step follows what the database has.
#include "review/store/SqlStore.h"

#include "review/store/StoreRows.h"
#include "review/store/StoreStatements.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

StoreError heldBy(const Lease &lease) {
    return StoreError({Store::tr("%1 (%2) has the draft now.").arg(lease.person, lease.place)},
                      StoreError::Kind::NotOwner);
}

} // namespace

Result<std::optional<Lease>> SqlStore::leaseOf(qint64 draft) const {
    return ask(u"SELECT token, person, place, renewals, taken_at FROM leases "
               "WHERE draft_id = ?"_s,
               {draft})
        .map([](StoreQuery query) -> std::optional<Lease> {
            if (!query.next())
                return std::nullopt;
            return Lease{query.text(0), query.text(1), query.text(2), query.number(3),
                         timeFromText(query.text(4))};
        });
}

Result<std::optional<Lease>> SqlStore::claimLease(qint64 draft, const LeaseClaim &claim) {
    const Result<std::optional<Lease>> found = leaseOf(draft);
    if (!found)
        return found;
    const std::optional<Lease> &lease = *found;
    const bool isMine = lease && lease->token == claim.token;
    if (isMine)
        return std::optional<Lease>();
    const bool mayEnd = lease && !claim.over.isEmpty() && lease->token == claim.over &&
                        claim.unrenewed.value_or(lease->renewals) == lease->renewals;
    if (lease && !mayEnd)
        return lease;
    const auto none = [](const StoreQuery &) { return std::optional<Lease>(); };
    if (claim.token.isEmpty() || claim.wish != LeaseClaim::Wish::ToOwn) {
        if (!lease)
            return std::optional<Lease>();
        return run(u"DELETE FROM leases WHERE draft_id = ?"_s, {draft}).map(none);
    }
    return run(u"INSERT INTO leases(draft_id, token, person, place, renewals, taken_at) "
               "VALUES(?, ?, ?, ?, 0, ?) ON CONFLICT(draft_id) DO UPDATE SET "
               "token = excluded.token, person = excluded.person, place = excluded.place, "
               "renewals = 0, taken_at = excluded.taken_at"_s,
               {draft, claim.token, notNull(claim.person), notNull(claim.place), now()})
        .map(none);
}

Result<bool> SqlStore::renewLease(qint64 draft, const QString &token) {
    return run(u"UPDATE leases SET renewals = renewals + 1 WHERE draft_id = ? AND token = ?"_s,
               {draft, token})
        .map([](const StoreQuery &query) { return query.rowsAffected() > 0; });
}

Result<void> SqlStore::releaseLease(qint64 draft, const QString &token) {
    return run(u"DELETE FROM leases WHERE draft_id = ? AND token = ?"_s, {draft, token})
        .map([](const StoreQuery &) {});
}

Recorded SqlStore::removeDraft(qint64 draft, const QString &token) {
    std::optional<StoreError> refused;
    const auto remove = [&] {
        return holdDraft(draft).and_then([&]() -> Result<void> {
            refused.reset();
            const Recorded removed = removeHeld(draft, token);
            if (removed)
                return {};
            refused = removed.error();
            return failure(removed.error().message);
        });
    };
    return inTransaction(remove).map_error(
        [&](const Failure &reason) { return refused ? *refused : StoreError(reason); });
}

Recorded SqlStore::removeHeld(qint64 draft, const QString &token) {
    const auto refused = [](const Failure &failure) { return StoreError(failure); };
    const Result<StoreQuery> removed =
        run(u"DELETE FROM drafts WHERE id = ? AND NOT EXISTS "
            "(SELECT 1 FROM leases WHERE draft_id = drafts.id AND token <> ?)"_s,
            {draft, notNull(token)});
    if (!removed)
        return tl::make_unexpected(refused(removed.error()));
    if (removed->rowsAffected() > 0) {
        m_pairs.forget(draft);
        return log(draft, u"removed"_s, {}, {}).map_error(refused);
    }
    return leaseOf(draft).map_error(refused).and_then(
        [&](const std::optional<Lease> &lease) -> Recorded {
            if (lease)
                return tl::make_unexpected(heldBy(*lease));
            const Result<std::optional<DraftRecord>> kept = SqlStore::draft(draft);
            if (!kept)
                return tl::make_unexpected(refused(kept.error()));
            // A server says nothing of rows that it does not let go.
            if (*kept && (*kept)->state == WorkflowState::Archived)
                return tl::make_unexpected(
                    StoreError({Store::tr("The draft is in the archive; the chief takes it out.")},
                               StoreError::Kind::NotAllowed));
            return {}; // it is gone already
        });
}

Result<std::optional<Lease>> SqlStore::keeperOf(qint64 draft, WorkflowState state) const {
    Lease keeper{.token = {}, .person = {}, .place = place(), .renewals = 0, .taken = {}};
    if (state == WorkflowState::Archived && role() < Role::Chief) {
        keeper.token = archiveToken.toString();
        keeper.person = Store::tr("The archive");
        return std::optional(keeper);
    }
    if (state != WorkflowState::SecondReading)
        return std::optional<Lease>();
    return isFirstReader(draft, {}).map([&keeper](bool isFirst) {
        keeper.token = secondReaderToken.toString();
        keeper.person = Store::tr("The second reader");
        return isFirst ? std::optional(keeper) : std::nullopt;
    });
}

Result<std::optional<Lease>> SqlStore::keeperOf(qint64 draft) const {
    return stateOf(draft).and_then([&](WorkflowState state) { return keeperOf(draft, state); });
}

Result<WorkflowState> SqlStore::stateOf(qint64 draft) const {
    return ask(u"SELECT state FROM drafts WHERE id = ?"_s, {draft}).map([](StoreQuery row) {
        return row.next() ? stateFromNumber(row.integer(0)) : WorkflowState::New;
    });
}

Result<bool> SqlStore::isFirstReader(qint64 draft, const QString &name) const {
    if (name.isEmpty())
        return false;
    return ask(lastHandedOn.toString(), {draft, int(WorkflowState::SecondReading)})
        .map([&name](StoreQuery row) { return row.next() && row.text(0) == name; });
}

Result<DraftHead> SqlStore::headOf(qint64 draft) const {
    Result<StoreQuery> latest = ask(u"SELECT id FROM revisions WHERE draft_id = ? "
                                    "ORDER BY seen_at DESC, id DESC LIMIT 1"_s,
                                    {draft});
    if (!latest)
        return tl::make_unexpected(latest.error());
    DraftHead head;
    if (latest->next())
        head.revision = latest->number(0);
    latest->finish();
    const Result<std::optional<qint64>> step = lastStep(head.revision);
    if (!step)
        return tl::make_unexpected(step.error());
    head.step = step->value_or(0);
    const Result<std::optional<Lease>> keeper = keeperOf(draft);
    if (!keeper)
        return tl::make_unexpected(keeper.error());
    return leaseOf(draft).map([&](const std::optional<Lease> &lease) {
        head.lease = lease;
        // As entering says it: else who reads there would open the draft again at every look.
        if (*keeper) {
            head.lease = lease.value_or(**keeper);
            head.lease->token = (*keeper)->token;
        }
        if (m_readOnly.isEmpty() && !*keeper)
            return head;
        if (!head.lease)
            head.lease = Lease{.token = u"nobody"_s,
                               .person = m_writer,
                               .place = place(),
                               .renewals = 0,
                               .taken = {}};
        // It is not taken over, also from an owner who lives no more.
        head.lease->renewals = std::chrono::steady_clock::now().time_since_epoch().count();
        return head;
    });
}

bool SqlStore::isStored(const StepRecord &step) const {
    const Result<std::optional<qint64>> last = lastStep(step.revision);
    return last && *last == step.id;
}

Recorded SqlStore::mayFollow(const StepRecord &step) const {
    const Result<std::optional<Lease>> lease = leaseOf(step.draft);
    if (!lease)
        return tl::make_unexpected(StoreError(lease.error()));
    if (*lease && (*lease)->token != step.lease)
        return tl::make_unexpected(heldBy(**lease));
    const Result<std::optional<Lease>> keeper = keeperOf(step.draft);
    if (!keeper)
        return tl::make_unexpected(StoreError(keeper.error()));
    const bool isTakenBack =
        !step.moves.isEmpty() && step.moves.constFirst().to == WorkflowState::InReview;
    if (*keeper && (*keeper)->token == secondReaderToken && !isTakenBack)
        return tl::make_unexpected(StoreError({Store::tr("it waits for its second reader.")},
                                              StoreError::Kind::NotAllowed));
    const Result<std::optional<qint64>> last = lastStep(step.revision);
    if (!last)
        return tl::make_unexpected(StoreError(last.error()));
    // A version that is not there was removed with its draft.
    if (*last != step.base)
        return tl::make_unexpected(StoreError(
            {Store::tr("the review database went on without it.")}, StoreError::Kind::Stale));
    return {};
}

} // namespace morat
