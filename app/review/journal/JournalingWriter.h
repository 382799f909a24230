// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/journal/Journal.h"
#include "review/journal/LeaseWatch.h"
#include "review/journal/RunsAlive.h"
#include "review/journal/StepWriter.h"
#include "review/store/WaitForAnswer.h"

#include <QHash>
#include <QLockFile>
#include <QSet>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace morat {

class LeftJournals;

/// The desk's writer: a step goes into the draft's journal, which outlives the program, and may be
/// shown; a thread of its own flushes the journal to the disk, as often as it can, and another
/// brings the steps into the store, in order. Who takes a decision waits for that flush, a disk's
/// few milliseconds, but no longer than `Setup::flush`; nobody waits for the store.
///
/// A step that the store refuses is tried again until it is taken, and no later one of its draft
/// before it; at the end of the program it stays in the journal, for the next start. Once the store
/// has all of a draft its journal is emptied. A step that comes too late, because another run of
/// the program has the draft or has written it, is kept with its journal as another version.
///
/// The thread also keeps the leases of the drafts that were entered through here, and looks after
/// one that another run has.
class JournalingWriter final : public StepWriter {
    Q_OBJECT

public:
    struct Setup {
        QString store; ///< its path
        RunFiles files = RunFiles::BesideTheStore;
        /// Opens the store once more, for the writer's thread, and is called on it.
        std::function<Result<std::unique_ptr<Store>>()> connect;
        std::shared_ptr<const FileCalls> calls = std::make_shared<FileCalls>();
        /// How long a store that refused something is left alone.
        std::chrono::milliseconds rest{2000};
        /// How long a decision waits at most to be on the disk before it may be shown.
        std::chrono::milliseconds flush{50};
        /// How long what is not a step is tried.
        std::chrono::milliseconds patience{10'000};
        /// How long a server that does not answer is waited for at the end.
        std::chrono::milliseconds farewell{5000};
        LeaseTimes leases = {};
    };

    explicit JournalingWriter(Setup setup);
    /// Brings into the store what it takes; what that does not answer to stays in the journals.
    ~JournalingWriter() override;

    [[nodiscard]] Result<void> take(const StepRecord &step) override;
    [[nodiscard]] Result<void> takeFindings(const OpenFindings &findings) override;
    void takeHistory(const KeptHistory &history) override;
    [[nodiscard]] QByteArray historyOf(qint64 draft) const override;
    [[nodiscard]] QList<qint64> pendingSteps(qint64 draft) const override;
    [[nodiscard]] QString refusal(qint64 draft) const override;
    void run(Work work, QObject *context, std::function<void(const Result<void> &)> then) override;
    void enter(const DraftToEnter &wanted, QObject *context,
               std::function<void(Result<Entered>)> then) override;
    [[nodiscard]] bool isOutdated(const Entered &entered) const override;
    [[nodiscard]] Result<EnteredDraft> enterInto(Store &store, const DraftToEnter &wanted) override;
    void release(qint64 draft, quint64 entering) override;
    void lookAfter(qint64 draft, const DraftHead &seen) override;
    [[nodiscard]] bool isOrphaned(qint64 draft) const override;
    [[nodiscard]] Result<Unstored> unstored(const EnteredDraft &entered) override;
    [[nodiscard]] bool hasLeftSteps(qint64 draft) const override;
    void remove(qint64 draft, QObject *context,
                std::function<void(const Result<void> &)> then) override;
    void forget(qint64 draft) override;

    [[nodiscard]] bool waitUntilStored(qint64 draft, std::chrono::milliseconds longest) override;
    /// Waits until everything that was taken is in the store and on the disk, of every draft.
    [[nodiscard]] bool waitUntilIdle(std::chrono::milliseconds longest) override;

private:
    using Time = std::chrono::steady_clock::time_point;
    enum class AtTheEnd : quint8 { IsTried, IsLeft };
    struct Item {
        quint64 number = 0;
        qint64 draft = 0; ///< others of the same wait for it; work has a number of its own
        std::optional<StepRecord> step = std::nullopt;
        OpenFindings findings = {}; ///< when there is neither step nor work
        Work work = {};
        std::function<void(const Result<void> &)> then = {};
        Time triedUntil = {};
        AtTheEnd atTheEnd = AtTheEnd::IsTried;
    };
    using Lock = std::unique_lock<std::mutex>;

    // Steps and journals.
    [[nodiscard]] Result<std::shared_ptr<Journal>> journalFor(const JournalBinding &binding);
    /// `m_mutex` is held.
    [[nodiscard]] Result<void> append(const StepRecord &step, const JournalBinding &binding);
    void addWork(Item item, QObject *context);
    void work(const std::stop_token &stop);
    /// Flushes what was added, until it is stopped.
    void flush(const std::stop_token &stop);
    void wait(Lock &lock, const std::stop_token &stop);
    void flushJournals(Lock &lock);
    void store(Lock &lock);
    void saveHistories(Lock &lock);
    [[nodiscard]] Recorded storeItem(Lock &lock, const Item &item);
    /// Opens the store where it is not open.
    [[nodiscard]] Result<void> connected();
    void tookItem(const Item &item);
    void refusedItem(const Item &item, const StoreError &error);
    void answer(const Item &item, const Result<void> &result);
    [[nodiscard]] const Item *nextItem() const;
    [[nodiscard]] bool hasSteps(qint64 draft) const;
    void say(QString &trouble, const QString &message);
    void takeLeftLists();

    // Entering (WriterEntering.cpp).
    [[nodiscard]] tl::expected<Entered, StoreError> enterNow(Store &store,
                                                             const DraftToEnter &wanted);
    [[nodiscard]] Result<EnteredDraft> claimAndEnter(Store &store, const DraftToEnter &wanted);
    [[nodiscard]] Result<Unstored> unstoredOf(const EnteredDraft &entered);
    /// The same for an opening with a number, which is over when it fails.
    [[nodiscard]] Result<Unstored> unstoredAt(quint64 entering, const EnteredDraft &entered);
    /// Takes over what a run left that is over; `m_mutex` is not held.
    [[nodiscard]] Result<void> adopt(LeftJournals &left);
    /// Whether steps behind the last of these were taken; `m_mutex` is held.
    [[nodiscard]] bool lacksSteps(const EnteredDraft &entered,
                                  const QList<StepRecord> &steps) const;

    // Leases (WriterLeases.cpp).
    /// A draft was entered to be owned: gives the opening's number. `m_mutex` is held.
    [[nodiscard]] quint64 noteEntering(const EnteredDraft &entered);
    [[nodiscard]] std::optional<Time> nextLook() const;
    void keepLeases(Lock &lock);
    void look(Lock &lock);
    void releaseAll();
    /// The steps of a draft become another version of it; `m_mutex` is held.
    void supersede(qint64 draft, const QString &why);
    /// Closes the journals of a version, and gives them the name under which they are found.
    void closeVersion(qint64 draft);

    const Setup m_setup;
    const QString m_run;
    QLockFile m_runLock;

    mutable std::mutex m_mutex; ///< for what follows; never held while a disk is waited for
    std::condition_variable_any m_wake;
    std::condition_variable_any m_advance;
    QHash<qint64, JournalBinding> m_bindings; ///< by revision, of the drafts that were entered
    std::map<qint64, std::shared_ptr<Journal>> m_journals; ///< by revision
    std::vector<std::shared_ptr<Journal>> m_unflushed;
    quint64 m_appended = 0; ///< steps, to journals
    quint64 m_flushed = 0;  ///< …of which so many are on the disk, or were refused by it
    QHash<qint64, QByteArray> m_histories;       ///< by draft: those that nobody saves yet
    QHash<qint64, QByteArray> m_savingHistories; ///< that are on their way to the disk
    std::deque<Item> m_items;
    quint64 m_lastNumber = 0;
    QHash<qint64, qint64> m_lastTaken; ///< by revision: the last step taken in this run
    QHash<qint64, QString> m_refusals; ///< by draft: why its first item was refused
    Time m_restEnds;
    QString m_storeTrouble; ///< what was said of it last
    QString m_diskTrouble;

    QSet<qint64> m_owned;                     ///< drafts whose lease this run has
    QHash<qint64, QSet<quint64>> m_enterings; ///< by draft: its openings that are not over
    QSet<qint64> m_superseded; ///< drafts of which no step is brought into the store any more
    Time m_nextRenewal;
    struct Watched {
        qint64 draft = 0; ///< 0: none
        DraftHead seen;
        LeaseWatch watch;
        Time next = {};
    };
    Watched m_watched;
    QHash<qint64, Lease> m_ended; ///< by draft: a lease whose owner is gone

    AnswerWaits m_waits;            ///< the thread's
    bool m_isOver = false;          ///< it has done all that it will do
    std::unique_ptr<Store> m_store; ///< the thread's
    std::jthread m_thread;
    std::jthread m_flusher;
};

} // namespace morat
