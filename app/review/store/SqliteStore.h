// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace morat {

/// The review database in SQLite. The only room that knows SQL. Everything is on the disk (WAL,
/// synchronous=FULL) when the call returns without failure.
class SqliteStore final : public Store {
public:
    /// A further connection to a database that Store::open() has examined and brought up to date,
    /// for another thread.
    [[nodiscard]] static Result<std::unique_ptr<Store>> attach(const QString &path,
                                                               Clock clock = {});
    ~SqliteStore() override;

    [[nodiscard]] Result<EnteredDraft> enter(const Draft &draft, const QString &path,
                                             const QString &title,
                                             const LeaseClaim &claim) override;
    [[nodiscard]] Result<EnteredDraft> look(qint64 draft, qint64 revision) const override;
    [[nodiscard]] Result<DraftHead> headOf(qint64 draft) const override;
    [[nodiscard]] Result<bool> renewLease(qint64 draft, const QString &token) override;
    [[nodiscard]] Result<void> releaseLease(qint64 draft, const QString &token) override;
    [[nodiscard]] LastReading lastReading(const QString &path) const override;
    [[nodiscard]] Result<QStringList> losses(const QString &path, Lost least) const override;
    [[nodiscard]] Recorded record(const StepRecord &step) override;
    [[nodiscard]] Result<void> saveFindings(const OpenFindings &findings) override;
    [[nodiscard]] Recorded removeDraft(qint64 draft, const QString &token) override;
    [[nodiscard]] Result<QList<DraftRecord>> drafts() const override;
    [[nodiscard]] Result<QList<Decision>> decisions(qint64 draft) const override;
    [[nodiscard]] Result<QList<Transition>> transitions(qint64 draft) const override;
    [[nodiscard]] Result<void> removeWord(const QString &folded) override;
    [[nodiscard]] Result<void> switchRuleOn(const QString &rule) override;
    [[nodiscard]] Result<void> hearPair(const WordPair &pair, qint64 upTo) override;
    [[nodiscard]] Result<void> reload() override;
    [[nodiscard]] QString path() const override;
    [[nodiscard]] QDateTime currentTime() const override;

    /// Asked before every statement that writes, and before every commit: a failure is that
    /// statement's. For tests that let the n-th write fail.
    using WriteGate = std::function<Result<void>()>;
    void setWriteGate(WriteGate gate) { m_gate = std::move(gate); }

private:
    friend class Store; // which opens it

    SqliteStore(const QSqlDatabase &database, Clock clock);
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> loadPairs();
    [[nodiscard]] QString now() const;
    /// The draft at an absolute path, or moved there, or a new one.
    [[nodiscard]] Result<qint64> findDraft(const QString &path, const QString &contentHash);
    [[nodiscard]] Result<EnteredDraft>
    enterRevision(qint64 id, const Draft &draft, const QString &contentHash, const QString &title);
    /// When a version is seen: after all others of its draft, also when the clock was set back.
    [[nodiscard]] Result<QString> nextSeen(qint64 id) const;
    /// The draft's version with this content, without a change to the database.
    [[nodiscard]] Result<EnteredDraft> readRevision(qint64 id, const QString &contentHash) const;
    /// Makes a lease the claimer's; or gives the one that is in the way.
    [[nodiscard]] Result<std::optional<Lease>> claimLease(qint64 draft, const LeaseClaim &claim);
    [[nodiscard]] Result<std::optional<Lease>> leaseOf(qint64 draft) const;
    /// Whether the step is made on what the database has, by who may write it.
    [[nodiscard]] Recorded mayFollow(const StepRecord &step) const;
    [[nodiscard]] bool isStored(const StepRecord &step) const;
    [[nodiscard]] Result<void> writeLists(const StepRecord &step);
    /// Does some writing in one transaction; a failure leaves database and memory as they were.
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work);
    [[nodiscard]] Result<void> write(const StepRecord &step);
    [[nodiscard]] Result<void> writeFindings(const OpenFindings &findings);
    [[nodiscard]] Result<void> insertDecision(const StepRecord &step, const Decision &made);
    enum class Mark : quint8 { TakenBack, MadeAgain };
    [[nodiscard]] Result<void> markDecision(const StepRecord &step, qint64 id, Mark mark);
    [[nodiscard]] Result<void> moveDraft(qint64 draft, StateMove move, const QString &author);
    /// Runs a statement that writes.
    [[nodiscard]] Result<QSqlQuery> run(const QString &statement, const QVariantList &values);
    /// Words, switched-off rules and what counts of pairs follow from decisions made and taken
    /// back.
    [[nodiscard]] Result<void> applyDecision(qint64 draft, const Decision &decision);
    [[nodiscard]] Result<void> withdrawDecision(const Decision &decision);
    [[nodiscard]] Result<Decision> decision(qint64 id) const;
    [[nodiscard]] Result<void> mayWrite() const { return m_gate ? m_gate() : Result<void>(); }

    QSqlDatabase m_database;
    Clock m_clock;
    WriteGate m_gate;
};

} // namespace morat
