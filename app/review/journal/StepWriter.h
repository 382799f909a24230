// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"

#include <QObject>

#include <chrono>

namespace morat {

/// What is known of a draft's version that the store did not say when the draft was entered.
struct Unstored {
    QList<StepRecord> steps; ///< in the order in which they were made
    /// The steps are what an earlier run of the program left: the user is to be told.
    bool areOfEarlierRun = false;
    /// The store was brought further meanwhile: the draft is to be entered once more.
    bool isOutdated = false;
    QStringList notices; ///< on journals that could not be used
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

    /// What is to be put on a draft just entered: steps that are on their way, and what an earlier
    /// run of the program left.
    [[nodiscard]] virtual Result<Unstored> unstored(const EnteredDraft &entered) = 0;
    /// Whether an earlier run left something of the draft.
    [[nodiscard]] virtual bool hasLeftSteps(qint64 draft) const = 0;
    /// Waits until the store has all that was taken; false when it refuses something, or when the
    /// time is over. May be called on any thread.
    [[nodiscard]] virtual bool waitUntilIdle([[maybe_unused]] std::chrono::milliseconds longest) {
        return true;
    }
    /// Drops everything of a draft that is taken from the desk.
    virtual void forget([[maybe_unused]] qint64 draft) {}

signals:
    /// The store took something of the draft, or refused it.
    void advanced(qint64 draft);
    /// What is not as it should be, and that it is over.
    void troubled(const QString &message);
    void relieved(const QString &message);
};

} // namespace morat
