// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/intake/DraftIntake.h"
#include "review/session/ReviewSession.h"

#include <QObject>

namespace morat {

/// Opens drafts that are not on the screen, one after the other, and does something with each. They
/// are read off the window's thread; no more than one is in memory.
class DraftRound : public QObject {
    Q_OBJECT

public:
    struct Desk {
        /// Makes the reading of a path; called on the window's thread.
        std::function<DraftIntake::Reading(const QString &path)> readingOf;
        /// Null when the draft is not to be touched unseen (it is on the screen, its file is
        /// another now, work on it came back).
        using Then = std::function<void(std::unique_ptr<ReviewSession> session)>;
        /// Opens the review of a draft that was read.
        std::function<void(Draft draft, const QString &path, const Then &then)> open;
    };
    using Work = std::function<void(ReviewSession &session)>;

    explicit DraftRound(Desk desk, QObject *parent = nullptr);

    /// `left`: paths that could not be opened.
    using Then = std::function<void(const QStringList &left)>;

    /// Begins a round; one that goes on is left.
    void begin(const QStringList &paths, Work work, Then then);
    /// Leaves the rest; nothing is said of it.
    void stop();
    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }

signals:
    void progressed(int done, int all);

private:
    void next();
    void takeRead(Result<Draft> draft, const QString &path);
    void takeOpened(const std::unique_ptr<ReviewSession> &session, const QString &path);

    Desk m_desk;
    Work m_work;
    Then m_then;
    QStringList m_paths;
    QStringList m_left;
    qsizetype m_next = 0;
    int m_round = 0; ///< an answer to an earlier round is dropped
    bool m_isUnderWay = false;
};

} // namespace morat
