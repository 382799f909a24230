// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/BacklogCheck.h"

#include "desktop/RunAside.h"

#include <utility>

namespace morat {

namespace {
/// Milliseconds of rest after the draft on the desk wanted the checker: longer than the pauses of
/// somebody who types.
constexpr int restAfterStop = 1500;
} // namespace

BacklogCheck::BacklogCheck(Desk desk, BackgroundChecker &checker, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_checker(checker) {
    m_rests.setSingleShot(true);
    m_rests.setInterval(restAfterStop);
    connect(&m_rests, &QTimer::timeout, this, &BacklogCheck::begin);
    connect(&m_checker, &BackgroundChecker::checkedAside, this, &BacklogCheck::takeAnswer);
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

BacklogCheck::~BacklogCheck() = default;

void BacklogCheck::add(const QStringList &paths) {
    for (const QString &path : paths) {
        if (!m_paths.contains(path) && path != m_path)
            m_paths.append(path);
    }
    goOn();
}

void BacklogCheck::forget(const QString &path) {
    m_paths.removeAll(path);
    if (m_path == path)
        m_session.reset();
}

void BacklogCheck::goOn() {
    if (!m_rests.isActive())
        begin();
}

void BacklogCheck::begin() {
    if (!m_path.isEmpty() || m_paths.isEmpty() || m_checker.isBusy() || m_desk.isReading())
        return;
    m_path = m_paths.takeFirst();
    runAside(this, m_desk.readingOf(m_path),
             [this](Result<Draft> draft) { takeRead(std::move(draft)); });
}

void BacklogCheck::takeRead(Result<Draft> draft) {
    // What cannot be read was said when it came.
    if (draft)
        m_session = m_desk.open(std::move(*draft), m_path);
    if (!m_session)
        return next();
    m_checker.checkAside(m_session->draftId(), m_session->snapshot());
}

void BacklogCheck::takeAnswer(const CheckAnswer &answer) {
    if (m_session && answer.draft == m_session->draftId() &&
        m_session->takeFindings(answer.revision, answer.findings) && m_session->saveFindings())
        emit counted();
    m_session.reset();
    next();
}

void BacklogCheck::next() {
    m_path.clear();
    goOn();
}

} // namespace morat
