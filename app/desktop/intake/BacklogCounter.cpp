// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/BacklogCounter.h"

#include "desktop/checking/RunInBackground.h"

#include <QPointer>

#include <utility>

namespace morat {

namespace {
/// Milliseconds of rest after the draft on the desk wanted the checker: longer than the pauses of
/// somebody who types.
constexpr int restAfterStop = 1500;
} // namespace

BacklogCounter::BacklogCounter(Desk desk, BackgroundChecker &checker, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_checker(checker) {
    m_rests.setSingleShot(true);
    m_rests.setInterval(restAfterStop);
    connect(&m_rests, &QTimer::timeout, this, &BacklogCounter::begin);
    connect(&m_checker, &BackgroundChecker::checkedAside, this, &BacklogCounter::takeAnswer);
    connect(&m_checker, &BackgroundChecker::asideStopped, this, [this] {
        // It was stopped for the draft on the desk: once more, when that rests.
        if (std::exchange(m_session, nullptr))
            m_paths.prepend(m_path);
        m_path.clear();
        m_rests.start();
    });
    connect(&m_checker, &BackgroundChecker::busyChanged, this, [this](bool busy) {
        if (!busy)
            goOn();
    });
}

BacklogCounter::~BacklogCounter() = default;

void BacklogCounter::add(const QStringList &paths) {
    for (const QString &path : paths) {
        if (!m_paths.contains(path) && path != m_path)
            m_paths.append(path);
    }
    goOn();
}

void BacklogCounter::forget(const QString &path) {
    m_paths.removeAll(path);
    if (m_path == path) {
        m_isUnwanted = m_session == nullptr;
        m_session.reset();
    }
}

void BacklogCounter::goOn() {
    if (!m_rests.isActive())
        begin();
}

void BacklogCounter::begin() {
    if (!m_path.isEmpty() || m_paths.isEmpty() || m_checker.isBusy() || m_desk.isReading())
        return;
    m_path = m_paths.takeFirst();
    runInBackground(this, m_desk.readingOf(m_path),
                    [this](Result<Draft> draft) { takeRead(std::move(draft)); });
}

void BacklogCounter::takeRead(Result<Draft> draft) {
    // What cannot be read was said when it came.
    if (!draft)
        return next();
    m_desk.open(std::move(*draft), m_path,
                [guard = QPointer<BacklogCounter>(this)](std::unique_ptr<ReviewSession> session) {
                    if (guard)
                        guard->takeSession(std::move(session));
                });
}

void BacklogCounter::takeSession(std::unique_ptr<ReviewSession> session) {
    // It was opened meanwhile, and is checked there.
    if (!session || std::exchange(m_isUnwanted, false))
        return next();
    m_session = std::move(session);
    m_checker.checkAside(m_session->draftId(), m_session->snapshot());
}

void BacklogCounter::takeAnswer(const CheckAnswer &answer) {
    if (m_session && answer.draft == m_session->draftId() &&
        m_session->takeFindings(answer.revision, answer.findings) && m_session->saveFindings())
        emit counted();
    m_session.reset();
    next();
}

void BacklogCounter::next() {
    m_path.clear();
    m_isUnwanted = false;
    goOn();
}

} // namespace morat
