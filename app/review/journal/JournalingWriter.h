// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/journal/Journal.h"
#include "review/journal/StepWriter.h"

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

/// The desk's writer: a step goes into the draft's journal, which outlives the program, and may be
/// shown; a thread of its own flushes the journal to the disk, as often as it can, and brings the
/// steps into the store, in order. Nobody who takes a step waits for a disk.
///
/// A step that the store refuses is tried again until it is taken, and no later one of its draft
/// before it; at the end of the program it stays in the journal, for the next start. Once the store
/// has all of a draft its journal is emptied.
class JournalingWriter final : public StepWriter {
    Q_OBJECT

public:
    struct Setup {
        QString store; ///< its path
        /// Opens the store once more, for the writer's thread, and is called on it.
        std::function<Result<std::unique_ptr<Store>>()> connect;
        std::shared_ptr<const FileCalls> calls = std::make_shared<FileCalls>();
        /// How long a store that refused something is left alone.
        std::chrono::milliseconds rest{2000};
    };

    explicit JournalingWriter(Setup setup);
    /// Brings into the store what it takes.
    ~JournalingWriter() override;

    [[nodiscard]] Result<void> take(const StepRecord &step) override;
    [[nodiscard]] Result<void> takeFindings(const OpenFindings &findings) override;
    void takeHistory(const KeptHistory &history) override;
    [[nodiscard]] QByteArray historyOf(qint64 draft) const override;
    [[nodiscard]] QList<qint64> pendingSteps(qint64 draft) const override;
    [[nodiscard]] QString refusal(qint64 draft) const override;
    [[nodiscard]] Result<Unstored> unstored(const EnteredDraft &entered) override;
    [[nodiscard]] bool hasLeftSteps(qint64 draft) const override;
    void forget(qint64 draft) override;

    /// Waits until the store has every step of a draft; false when it refuses one, or when the time
    /// is over.
    [[nodiscard]] bool waitUntilStored(qint64 draft, std::chrono::milliseconds longest);
    /// …and until everything that was taken is on the disk, of every draft.
    [[nodiscard]] bool waitUntilIdle(std::chrono::milliseconds longest) override;

private:
    struct Item {
        quint64 number = 0;
        qint64 draft = 0;
        std::optional<StepRecord> step; ///< none: findings
        OpenFindings findings;
    };
    using Lock = std::unique_lock<std::mutex>;

    [[nodiscard]] Result<std::shared_ptr<Journal>> journalFor(const JournalBinding &binding);
    /// `m_mutex` is held.
    [[nodiscard]] Result<void> append(const StepRecord &step, const JournalBinding &binding);
    void work(const std::stop_token &stop);
    void flushJournals(Lock &lock);
    void store(Lock &lock);
    void saveHistories(Lock &lock);
    [[nodiscard]] Result<void> storeItem(Lock &lock, const Item &item);
    void tookItem(const Item &item);
    void refusedItem(const Item &item, const QString &reason);
    [[nodiscard]] const Item *nextItem() const;
    [[nodiscard]] bool hasSteps(qint64 draft) const;
    void say(QString &trouble, const QString &message);

    const Setup m_setup;
    const QString m_run;
    QLockFile m_runLock;
    QHash<qint64, JournalBinding> m_bindings; ///< by revision, of the drafts that were entered

    mutable std::mutex m_mutex; ///< for what follows; never held while a disk is waited for
    std::condition_variable_any m_wake;
    std::condition_variable_any m_advance;
    std::map<qint64, std::shared_ptr<Journal>> m_journals; ///< by revision
    std::vector<std::shared_ptr<Journal>> m_unflushed;
    bool m_isFlushing = false;
    QHash<qint64, QByteArray> m_histories; ///< by draft: those that are not on the disk yet
    std::deque<Item> m_items;
    quint64 m_lastNumber = 0;
    QHash<qint64, qint64> m_lastTaken; ///< by revision: the last step taken in this run
    QHash<qint64, QString> m_refusals; ///< by draft: why its first item was refused
    std::chrono::steady_clock::time_point m_restEnds;
    QString m_storeTrouble; ///< what was said of it last
    QString m_diskTrouble;

    std::unique_ptr<Store> m_store; ///< the thread's
    std::jthread m_thread;
};

} // namespace morat
