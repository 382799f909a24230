// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/House.h"
#include "review/store/Store.h"
#include "review/store/StoreStatements.h"

#include <QSqlDatabase>
#include <QVariant>

namespace morat {

/// A review database that is asked in SQL: all that SQLite and PostgreSQL have in common, in
/// statements that both understand. What each does in a way of its own is virtual.
class SqlStore : public Store, public House {
public:
    using Store::enter;
    [[nodiscard]] Result<EnteredDraft> enter(const Draft &draft, const QString &path,
                                             const QString &title,
                                             const LeaseClaim &claim) override;
    [[nodiscard]] Result<EnteredDraft> look(qint64 draft, qint64 revision) const override;
    [[nodiscard]] Result<DraftHead> headOf(qint64 draft) const override;
    [[nodiscard]] Result<DraftNews> newsOf(qint64 draft) const override;
    [[nodiscard]] Result<bool> renewLease(qint64 draft, const QString &token) override;
    [[nodiscard]] Result<void> releaseLease(qint64 draft, const QString &token) override;
    [[nodiscard]] Recorded record(const StepRecord &step) override;
    [[nodiscard]] Result<void> saveFindings(const OpenFindings &findings) override;
    [[nodiscard]] Recorded removeDraft(qint64 draft, const QString &token) override;
    [[nodiscard]] Result<QList<DraftRecord>> drafts() const override;
    [[nodiscard]] Result<DraftPage> page(const DraftQuery &query) const override;
    [[nodiscard]] Result<DraftCounts> counts() const override;
    [[nodiscard]] Result<std::optional<DraftRecord>> draft(qint64 id) const override;
    [[nodiscard]] Recorded move(const DraftMove &move) override;
    [[nodiscard]] Result<void> assign(qint64 draft, const QString &assignee,
                                      const QString &author) override;
    [[nodiscard]] Result<void> setDeadline(qint64 draft, const QDateTime &deadline,
                                           const QString &author) override;
    [[nodiscard]] Result<void> setDesk(qint64 draft, const QString &desk,
                                       const QString &author) override;
    [[nodiscard]] Recorded answer(const QuestionAnswer &answer) override;
    [[nodiscard]] Result<QList<AuditEntry>> auditLog(qint64 draft) const override;
    [[nodiscard]] QString onlyReadBecause() const override { return m_readOnly; }
    [[nodiscard]] Result<QList<Decision>> decisions(qint64 draft) const override;
    [[nodiscard]] Result<QList<Transition>> transitions(qint64 draft) const override;
    [[nodiscard]] Result<void> removeWord(const QString &folded) override;
    [[nodiscard]] Result<void> switchRuleOn(const QString &rule) override;
    [[nodiscard]] Result<void> hearPair(const WordPair &pair, qint64 upTo) override;
    [[nodiscard]] Result<QList<HouseAct>> acts() const override;
    [[nodiscard]] Result<void> setForAll(const HouseAct &wanted) override;
    [[nodiscard]] Result<void> takeBackForAll(qint64 act, const QString &author) override;
    [[nodiscard]] Result<QList<HouseWord>> sharedWords() const override;
    [[nodiscard]] Result<QList<HouseWord>> offeredWords() const override;
    [[nodiscard]] Result<void> shareWord(const HouseWord &word) override;
    [[nodiscard]] Result<void> mayKeepWords() const override;
    [[nodiscard]] Result<void> mayKeep(HouseKind kind) const override;
    [[nodiscard]] Result<void> reload() override;
    [[nodiscard]] QDateTime currentTime() const override;

    /// Asked before every statement that writes, and before every commit: a failure is that
    /// statement's. For tests that let the n-th write fail.
    using WriteGate = std::function<Result<void>()>;
    void setWriteGate(WriteGate gate) { m_gate = std::move(gate); }

protected:
    SqlStore(const QSqlDatabase &database, Clock clock);

    /// Does some writing in one transaction of the engine: all of it, or nothing.
    [[nodiscard]] virtual Result<void> transact(const std::function<Result<void>()> &work) = 0;
    /// Runs a statement with its values bound in order.
    [[nodiscard]] virtual Result<StoreQuery> ask(const QString &statement,
                                                 const QVariantList &values = {}) const = 0;
    /// …once with each of several rows of values, in a transaction.
    [[nodiscard]] virtual Result<void> runEach(const QString &statement,
                                               const QList<QVariantList> &rows) = 0;
    /// The draft at an absolute path, or moved there, or a new one. Until the transaction ends no
    /// other one writes it.
    [[nodiscard]] virtual Result<qint64> findDraft(const QString &path,
                                                   const QString &contentHash) = 0;
    /// Lets no other transaction write a draft before this one ends.
    [[nodiscard]] virtual Result<void> holdDraft(qint64 draft) = 0;
    /// The last step that is in the saved text of a version; nothing: there is no such version.
    [[nodiscard]] virtual Result<std::optional<qint64>> lastStep(qint64 revision) const = 0;
    /// Writes the text that a step leaves, and that its draft changed now.
    [[nodiscard]] virtual Result<void> writeText(const StepRecord &step) = 0;
    /// The draft that a file is, as far as that is known without writing.
    [[nodiscard]] virtual Result<std::optional<qint64>>
    knownDraft(const QString &path, const QString &contentHash) const = 0;
    /// A draft that comes from another database, new, with nothing of it yet.
    [[nodiscard]] virtual Result<qint64> enterImported(const QString &path,
                                                       const QString &entered) = 0;
    /// Writes a line of the log, unless the database does so itself.
    [[nodiscard]] virtual Result<void> log(qint64 draft, const QString &what, const QString &author,
                                           const QString &detail);
    /// Whether who is here, or has a name, handed a draft on for the second reading for which it
    /// waits: that is somebody else's. Without a name, and where nobody logs in, nobody is here.
    [[nodiscard]] virtual Result<bool> isFirstReader(qint64 draft, const QString &name) const;
    /// As who is logged in; of a database without logins empty.
    [[nodiscard]] virtual QString login() const { return {}; }
    /// Lowers a suggestion that was always refused, or no more, after a decision on it was made or
    /// taken back; unless the database does so itself.
    [[nodiscard]] virtual Result<void> weighSuggestion(const Decision &decision);
    /// Where it lies, for people.
    [[nodiscard]] virtual QString place() const = 0;

    /// From now on nothing is written: why, and who does.
    void onlyRead(const QString &why, const QString &writer);
    /// Makes the keys of drafts that have none yet: entered by an older version, or carried over.
    [[nodiscard]] Result<void> completeKeys();

    /// What the newsroom decided on pairs of words is read of every decision that there is, and
    /// asked for only by who checks: a connection that brings in steps, or reads the list, has no
    /// verdicts().
    enum class Pairs : quint8 { Known, LeftOut };
    [[nodiscard]] Result<void> load(Pairs pairs);
    [[nodiscard]] QString now() const;
    /// Runs a statement that writes.
    [[nodiscard]] Result<StoreQuery> run(const QString &statement, const QVariantList &values);
    [[nodiscard]] Result<void> mayWrite() const { return m_gate ? m_gate() : Result<void>(); }
    /// Does some writing in one transaction; a failure leaves database and memory as they were.
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work);

    /// The draft's version with this content, without a change to the database.
    [[nodiscard]] Result<EnteredDraft> readRevision(qint64 id, const QString &contentHash) const;

    QSqlDatabase m_database;
    Clock m_clock;
    QString m_readOnly; ///< why nothing is written; empty: it is
    QString m_writer;   ///< who does then

private:
    friend class StoreTransfer; // rows as they are, from one database to another

    [[nodiscard]] Result<void> loadHouse();
    [[nodiscard]] Result<void> acceptWord(const Decision &decision);
    [[nodiscard]] Result<EnteredDraft> enterToRead(const Draft &draft, const QString &path) const;
    /// Who has what is kept from who is here, by where it stands: in the archive, from those who
    /// may not take it out; in second reading, from the first reader. Nobody outlives that.
    [[nodiscard]] Result<std::optional<Lease>> keeperOf(qint64 draft, WorkflowState state) const;
    [[nodiscard]] Result<std::optional<Lease>> keeperOf(qint64 draft) const;
    [[nodiscard]] Result<WorkflowState> stateOf(qint64 draft) const;
    [[nodiscard]] Recorded removeHeld(qint64 draft, const QString &token);
    [[nodiscard]] Recorded moveHeld(const DraftMove &wanted);
    [[nodiscard]] Recorded answerHeld(const QuestionAnswer &answer);
    /// Does some writing on one draft, also for who may only answer: the server sees to it that it
    /// is no more than that.
    [[nodiscard]] Recorded onHeldDraft(qint64 draft, const std::function<Recorded()> &work);
    /// Writes something of a draft that is on the desk into the queue, and the log.
    [[nodiscard]] Result<void> manage(qint64 draft,
                                      const std::function<Result<void>(const DraftRecord &)> &work);
    /// The moves of a step from where its draft stands: it may have been assigned or answered since
    /// the step was made.
    [[nodiscard]] Result<QList<StateMove>> movesOf(const StepRecord &step) const;
    [[nodiscard]] Result<QList<DeskCount>> deskCounts() const;
    [[nodiscard]] Result<void> touch(qint64 draft);
    [[nodiscard]] Result<void> mayManage() const;
    [[nodiscard]] Result<void> writeTitle(qint64 id, const QString &title);
    [[nodiscard]] Result<void> writeKeys(qint64 draft, const QString &title, const QString &path);
    [[nodiscard]] Result<void> loadSalt();
    [[nodiscard]] Result<void> loadPairs();
    Pairs m_knownPairs = Pairs::Known; ///< what was loaded, and is when it is loaded again
    [[nodiscard]] Result<EnteredDraft>
    enterRevision(qint64 id, const Draft &draft, const QString &contentHash, const QString &title);
    /// When a version is seen: after all others of its draft, also when the clock was set back.
    [[nodiscard]] Result<QString> nextSeen(qint64 id) const;
    /// Makes a lease the claimer's; or gives the one that is in the way.
    [[nodiscard]] Result<std::optional<Lease>> claimLease(qint64 draft, const LeaseClaim &claim);
    [[nodiscard]] Result<std::optional<Lease>> leaseOf(qint64 draft) const;
    /// Whether the step is made on what the database has, by who may write it.
    [[nodiscard]] Recorded mayFollow(const StepRecord &step) const;
    [[nodiscard]] bool isStored(const StepRecord &step) const;
    [[nodiscard]] Result<void> writeLists(const StepRecord &step);
    [[nodiscard]] Result<void> write(const StepRecord &step);
    [[nodiscard]] Result<void> writeFindings(const OpenFindings &findings);
    [[nodiscard]] Result<void> insertDecision(const StepRecord &step, const Decision &made);
    enum class Mark : quint8 { TakenBack, MadeAgain };
    [[nodiscard]] Result<void> markDecision(const StepRecord &step, qint64 id, Mark mark);
    [[nodiscard]] Result<void> moveDraft(qint64 draft, const StateMove &move,
                                         const QString &author);
    /// Words, switched-off rules and what counts of pairs follow from decisions made and taken
    /// back.
    [[nodiscard]] Result<void> applyDecision(qint64 draft, const Decision &decision);
    [[nodiscard]] Result<void> withdrawDecision(const Decision &decision);
    [[nodiscard]] Result<Decision> decision(qint64 id) const;
    enum class Acts : quint8 { All, OfQuestions };
    [[nodiscard]] Result<QList<Decision>> decisions(qint64 draft, Acts which) const;
    /// With what note a draft was returned last; and who handed it on last.
    [[nodiscard]] Result<QString> returnNoteOf(qint64 draft) const;
    [[nodiscard]] Result<QString> firstReaderOf(qint64 draft) const;
    /// Fills in how many questions of each draft wait, and for whom.
    [[nodiscard]] Result<void> countQuestions(QList<DraftRecord> &records) const;

    WriteGate m_gate;
};

} // namespace morat
