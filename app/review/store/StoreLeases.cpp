// SPDX-License-Identifier: GPL-3.0-or-later
// Who may write a draft, and whether a step follows what the database has.
#include "review/store/SqliteStore.h"

#include "review/store/StoreRows.h"
#include "review/store/StoreStatements.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The last step that is in a saved text, without reading all of it: the text of a long draft is
/// megabytes, and every step asks. In a JSON string no quotation mark stands unescaped, so that
/// only the key is found.
qint64 stepIn(const QString &savedText) {
    constexpr QStringView key = u"\"step\":";
    const qsizetype at = savedText.lastIndexOf(key);
    if (at < 0)
        return 0;
    const QStringView rest = QStringView(savedText).sliced(at + key.size());
    qsizetype digits = 0;
    while (digits < rest.size() && rest[digits].isDigit())
        ++digits;
    return rest.first(digits).toLongLong();
}

StoreError heldBy(const Lease &lease) {
    return StoreError({Store::tr("%1 (%2) has the draft now.").arg(lease.person, lease.place)},
                      StoreError::Kind::NotOwner);
}

} // namespace

Result<std::optional<Lease>> SqliteStore::leaseOf(qint64 draft) const {
    return runStatement(m_database,
                        u"SELECT token, person, place, renewals, taken_at FROM leases "
                        "WHERE draft_id = ?"_s,
                        {draft})
        .map([](QSqlQuery query) -> std::optional<Lease> {
            if (!query.next())
                return std::nullopt;
            return Lease{query.value(0).toString(), query.value(1).toString(),
                         query.value(2).toString(), query.value(3).toLongLong(),
                         timeFromText(query.value(4).toString())};
        });
}

Result<std::optional<Lease>> SqliteStore::claimLease(qint64 draft, const LeaseClaim &claim) {
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
    const auto none = [](const QSqlQuery &) { return std::optional<Lease>(); };
    if (claim.token.isEmpty() || claim.wish != LeaseClaim::Wish::ToOwn) {
        if (!lease)
            return std::optional<Lease>();
        return run(u"DELETE FROM leases WHERE draft_id = ?"_s, {draft}).map(none);
    }
    return run(u"INSERT OR REPLACE INTO leases(draft_id, token, person, place, renewals, taken_at) "
               "VALUES(?, ?, ?, ?, 0, ?)"_s,
               {draft, claim.token, notNull(claim.person), notNull(claim.place), now()})
        .map(none);
}

Result<bool> SqliteStore::renewLease(qint64 draft, const QString &token) {
    return run(u"UPDATE leases SET renewals = renewals + 1 WHERE draft_id = ? AND token = ?"_s,
               {draft, token})
        .map([](const QSqlQuery &query) { return query.numRowsAffected() > 0; });
}

Result<void> SqliteStore::releaseLease(qint64 draft, const QString &token) {
    return run(u"DELETE FROM leases WHERE draft_id = ? AND token = ?"_s, {draft, token})
        .map([](const QSqlQuery &) {});
}

Recorded SqliteStore::removeDraft(qint64 draft, const QString &token) {
    const auto refused = [](const Failure &failure) { return StoreError(failure); };
    const Result<QSqlQuery> removed =
        run(u"DELETE FROM drafts WHERE id = ? AND NOT EXISTS "
            "(SELECT 1 FROM leases WHERE draft_id = drafts.id AND token <> ?)"_s,
            {draft, notNull(token)});
    if (!removed)
        return tl::make_unexpected(refused(removed.error()));
    if (removed->numRowsAffected() > 0) {
        m_pairs.forget(draft);
        return {};
    }
    return leaseOf(draft).map_error(refused).and_then(
        [](const std::optional<Lease> &lease) -> Recorded {
            if (lease)
                return tl::make_unexpected(heldBy(*lease));
            return {}; // it is gone already
        });
}

Result<DraftHead> SqliteStore::headOf(qint64 draft) const {
    Result<QSqlQuery> latest = runStatement(m_database,
                                            u"SELECT id, saved_text FROM revisions WHERE "
                                            "draft_id = ? ORDER BY seen_at DESC, id DESC LIMIT 1"_s,
                                            {draft});
    if (!latest)
        return tl::make_unexpected(latest.error());
    DraftHead head;
    if (latest->next()) {
        head.revision = latest->value(0).toLongLong();
        head.step = stepIn(latest->value(1).toString());
    }
    latest->finish();
    return leaseOf(draft).map([&head](const std::optional<Lease> &lease) {
        head.lease = lease;
        return head;
    });
}

bool SqliteStore::isStored(const StepRecord &step) const {
    Result<QSqlQuery> saved = runStatement(
        m_database, u"SELECT saved_text FROM revisions WHERE id = ?"_s, {step.revision});
    return saved && saved->next() && stepIn(saved->value(0).toString()) == step.id;
}

Recorded SqliteStore::mayFollow(const StepRecord &step) const {
    const Result<std::optional<Lease>> lease = leaseOf(step.draft);
    if (!lease)
        return tl::make_unexpected(StoreError(lease.error()));
    if (*lease && (*lease)->token != step.lease)
        return tl::make_unexpected(heldBy(**lease));
    Result<QSqlQuery> saved = runStatement(
        m_database, u"SELECT saved_text FROM revisions WHERE id = ?"_s, {step.revision});
    if (!saved)
        return tl::make_unexpected(StoreError(saved.error()));
    // A version that is not there was removed with its draft.
    if (!saved->next() || stepIn(saved->value(0).toString()) != step.base)
        return tl::make_unexpected(StoreError(
            {Store::tr("the review database went on without it.")}, StoreError::Kind::Stale));
    return {};
}

} // namespace morat
