// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/checking/BackgroundChecker.h"
#include "desktop/intake/DraftIntake.h"

#include <QObject>
#include <QTimer>

namespace morat {

/// Checks the drafts that nobody has looked at yet, one after the other, so that the list of drafts
/// says how much there is to do. The draft on the desk always goes first: whatever it asks of the
/// checker stops the one in work here, which is begun anew afterwards. No more than one draft is in
/// memory.
class BacklogCounter : public QObject {
    Q_OBJECT

public:
    struct Desk {
        /// Makes the reading of a path; called on the window's thread.
        std::function<DraftIntake::Reading(const QString &path)> readingOf;
        /// Opens the review of a draft that was read, and calls `then` with it; with null when it
        /// is not to be checked (it is the one on the desk, or cannot be opened).
        using Then = std::function<void(std::unique_ptr<ReviewSession>)>;
        std::function<void(Draft draft, const QString &path, Then then)> open;
        /// Whether something else is read now, which goes first.
        std::function<bool()> isReading;
    };

    BacklogCounter(Desk desk, BackgroundChecker &checker, QObject *parent = nullptr);
    ~BacklogCounter() override;

    /// Drafts to be checked, after those that wait already.
    void add(const QStringList &paths);
    /// The draft was opened or taken away: it need not be checked.
    void forget(const QString &path);
    /// Looks whether the next can be begun: when what goes first is over.
    void goOn();
    [[nodiscard]] qsizetype waiting() const { return m_paths.size() + (m_path.isEmpty() ? 0 : 1); }

signals:
    /// What is open in a draft was counted and is in the store.
    void counted();

private:
    void takeRead(Result<Draft> draft);
    void takeSession(std::unique_ptr<ReviewSession> session);
    void takeAnswer(const CheckAnswer &answer);
    void next();
    void begin();

    Desk m_desk;
    BackgroundChecker &m_checker;
    QStringList m_paths;
    QString m_path;            ///< in work; empty when none is
    bool m_isUnwanted = false; ///< the one in work, which is being opened
    std::unique_ptr<ReviewSession> m_session;
    QTimer m_rests; ///< after it was stopped: the editor is at work
};

} // namespace morat
