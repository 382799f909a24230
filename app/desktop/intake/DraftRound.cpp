// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/DraftRound.h"

#include "desktop/checking/RunInBackground.h"

#include <utility>

namespace morat {

DraftRound::DraftRound(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk)) {}

void DraftRound::begin(const QStringList &paths, Work work, Then then) {
    stop();
    m_paths = paths;
    m_work = std::move(work);
    m_then = std::move(then);
    m_left.clear();
    m_next = 0;
    m_isUnderWay = true;
    next();
}

void DraftRound::stop() {
    ++m_round;
    m_isUnderWay = false;
}

void DraftRound::next() {
    if (m_next == m_paths.size()) {
        m_isUnderWay = false;
        // It may begin another round.
        const QStringList left = m_left;
        return std::exchange(m_then, nullptr)(left);
    }
    const QString path = m_paths.at(m_next++);
    runInBackground(this, m_desk.readingOf(path),
                    [this, path, round = m_round](Result<Draft> draft) {
                        if (round == m_round)
                            takeRead(std::move(draft), path);
                    });
}

void DraftRound::takeRead(Result<Draft> draft, const QString &path) {
    if (!draft)
        return takeOpened(nullptr, path);
    m_desk.open(std::move(*draft), path,
                [this, path, round = m_round](const std::unique_ptr<ReviewSession> &session) {
                    if (round == m_round)
                        takeOpened(session, path);
                    else if (session)
                        session->letGo();
                });
}

void DraftRound::takeOpened(const std::unique_ptr<ReviewSession> &session, const QString &path) {
    if (session) {
        m_work(*session);
        session->letGo();
    } else {
        m_left.append(path);
    }
    emit progressed(int(m_next), int(m_paths.size()));
    next();
}

} // namespace morat
