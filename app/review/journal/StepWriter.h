// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace morat {

/// Work that the store did not take because it had gone on without it: kept in a file of its own
/// until somebody decides what becomes of it.
struct KeptVersion {
    QString file;
    QList<StepRecord> steps; ///< in the order in which they were made; the last says the text
    friend bool operator==(const KeptVersion &a, const KeptVersion &b) { return a.file == b.file; }
};

/// What is known of a draft's version that the store did not say when the draft was entered.
struct Unstored {
    QList<StepRecord> steps; ///< in the order in which they were made
    /// The steps are what an earlier run of the program left: the user is to be told.
    bool areOfEarlierRun = false;
    /// The store was brought further meanwhile: the draft is to be entered once more.
    bool isOutdated = false;
    /// By which the writer knows this opening until release() says that it is over; 0: the draft
    /// was not opened to be owned.
    quint64 entering = 0;
    QStringList notices;         ///< on journals that could not be used
    QList<KeptVersion> versions; ///< of this text, beside the one that the store has
};

/// A draft to be opened.
struct DraftToEnter {
    Draft draft;
    QString path;
    QString title;
    QString person; ///< who opens it
    LeaseClaim::Wish wish = LeaseClaim::Wish::ToOwn;
    QString over = {}; ///< the token of a lease that is to be ended: the draft is taken over
};

/// A draft as the store has it, with what it does not have yet.
struct Entered {
    EnteredDraft draft;
    Unstored unstored;
};

/// What undo knows of a draft, for the next run of the program.
struct KeptHistory {
    qint64 draft = 0;
    QByteArray bytes;
};

/// Takes the steps of sessions and has the store take them, in their order. Lives on the thread of
/// the sessions and outlives them.
class StepWriter : public QObject {
    Q_OBJECT

public:
    /// Something to be done to the store, on whatever thread that is.
    using Work = std::function<Recorded(Store &)>;

    /// Takes a step. When it returns without failure the step may be shown: it is in the store, or
    /// where it outlives the program. A failure is of this step alone, which is then nowhere.
    [[nodiscard]] virtual Result<void> take(const StepRecord &step) = 0;
    /// Takes what is open for the desk's list, after the steps before it; the last one counts.
    [[nodiscard]] virtual Result<void> takeFindings(const OpenFindings &findings) = 0;

    /// Keeps a history after the steps before it; the last one counts. It may be lost.
    virtual void takeHistory([[maybe_unused]] const KeptHistory &history) {}
    /// The history that was kept of a draft; empty when there is none.
    [[nodiscard]] virtual QByteArray historyOf([[maybe_unused]] qint64 draft) const { return {}; }

    /// The steps of a draft that the store does not have yet, oldest first.
    [[nodiscard]] virtual QList<qint64> pendingSteps([[maybe_unused]] qint64 draft) const {
        return {};
    }
    /// Why the store does not take the draft's steps; empty while it does.
    [[nodiscard]] virtual QString refusal([[maybe_unused]] qint64 draft) const { return {}; }

    /// Has something done to the store after what was taken before, and `then` called with what
    /// came of it, on the writer's thread of sessions, unless `context` is gone by then. What the
    /// store refuses is tried again for a while.
    virtual void run(Work work, QObject *context,
                     std::function<void(const Result<void> &)> then) = 0;
    /// Enters a draft in the same way.
    virtual void enter(const DraftToEnter &wanted, QObject *context,
                       std::function<void(Result<Entered>)> then) = 0;
    /// Whether steps were taken since a draft was entered: it is to be entered once more.
    [[nodiscard]] virtual bool isOutdated([[maybe_unused]] const Entered &entered) const {
        return false;
    }
    /// Enters a draft through a connection of the caller's, on the caller's thread. The lease of a
    /// run that is over is no hindrance.
    [[nodiscard]] virtual Result<EnteredDraft> enterInto(Store &store,
                                                         const DraftToEnter &wanted) = 0;
    /// One opening of a draft is over. With the last one its lease is given back, after the steps
    /// before it.
    virtual void release([[maybe_unused]] qint64 draft, [[maybe_unused]] quint64 entering) {}
    /// Looks every second whether a draft that another run has stands where it was seen, and says
    /// so by movedOn(); one draft at a time, none: 0.
    virtual void lookAfter([[maybe_unused]] qint64 draft, [[maybe_unused]] const DraftHead &seen) {}
    /// Whether the owner of a draft that is looked after gave no sign of life for too long.
    [[nodiscard]] virtual bool isOrphaned([[maybe_unused]] qint64 draft) const { return false; }

    /// What is to be put on a draft just entered: steps that are on their way, and what an earlier
    /// run of the program left.
    [[nodiscard]] virtual Result<Unstored> unstored(const EnteredDraft &entered) = 0;
    /// Whether an earlier run left something of the draft.
    [[nodiscard]] virtual bool hasLeftSteps(qint64 draft) const = 0;
    /// Waits until the store has every step of a draft; false when it refuses one, or when the time
    /// is over.
    [[nodiscard]] virtual bool waitUntilStored([[maybe_unused]] qint64 draft,
                                               [[maybe_unused]] std::chrono::milliseconds longest) {
        return true;
    }
    /// Waits until the store has all that was taken; false when it refuses something, or when the
    /// time is over. May be called on any thread.
    [[nodiscard]] virtual bool waitUntilIdle([[maybe_unused]] std::chrono::milliseconds longest) {
        return true;
    }
    /// Takes a draft from the desk, from the store and from the journals, unless another run has
    /// it.
    virtual void remove(qint64 draft, QObject *context,
                        std::function<void(const Result<void> &)> then) = 0;
    /// Drops everything of a draft that is taken from the desk.
    virtual void forget([[maybe_unused]] qint64 draft) {}

signals:
    /// The store took something of the draft, or refused it.
    void advanced(qint64 draft);
    /// The store will never take the steps that it does not have of the draft: it went on without
    /// them. They are kept as a version of their own, and so is what is taken until the draft is
    /// entered anew.
    void superseded(qint64 draft, const QString &why);
    /// A draft that is looked after stands elsewhere now, or nobody has it any more.
    void movedOn(qint64 draft);
    /// What is not as it should be, and that it is over.
    void troubled(const QString &message);
    void relieved(const QString &message);
};

} // namespace morat
