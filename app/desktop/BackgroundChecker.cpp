// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/BackgroundChecker.h"

namespace morat {

namespace {
/// Milliseconds of rest after a key before a check: shorter than the pause between words.
constexpr int typingPause = 150;
} // namespace

BackgroundChecker::BackgroundChecker(EngineMaker makeEngine, CheckOptions options, QObject *parent)
    : QObject(parent)
    , m_makeEngine(std::move(makeEngine))
    , m_options(options) {
    m_worker.moveToThread(&m_thread);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    m_thread.start(QThread::LowPriority);
}

BackgroundChecker::~BackgroundChecker() {
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void BackgroundChecker::loadEngine() {
    if (m_tried)
        return;
    m_tried = true;
    Result<LoadedEngine> made = m_makeEngine(m_options);
    if (!made) {
        QMetaObject::invokeMethod(this,
                                  [this, message = made.error().message] { emit failed(message); });
        return;
    }
    m_engine.emplace(std::move(made->engine));
    for (const QString &notice : std::as_const(made->notices))
        QMetaObject::invokeMethod(this, [this, notice] { emit noticed(notice); });
    QMetaObject::invokeMethod(this, [this, rules = m_engine->rules()] { m_rules = rules; });
}

void BackgroundChecker::setOptions(const CheckOptions &options) {
    QMetaObject::invokeMethod(&m_worker, [this, options] {
        m_options = options;
        m_engine.reset();
        m_tried = false;
    });
}

void BackgroundChecker::warmUp() {
    QMetaObject::invokeMethod(&m_worker, [this] { loadEngine(); });
}

void BackgroundChecker::check(qint64 draft, Snapshot snapshot) {
    cancel();
    m_stop = std::stop_source();
    if (++m_waitingFor == 1)
        emit busyChanged(true);
    QMetaObject::invokeMethod(
        &m_worker, [this, draft, snapshot = std::move(snapshot), stop = m_stop.get_token()] {
            if (!stop.stop_requested())
                loadEngine();
            CheckAnswer answer{draft, snapshot.revision, {}, {}};
            const bool able = !stop.stop_requested() && m_engine;
            if (able) {
                answer.text = snapshot.text.text();
                answer.findings = m_engine->check(answer.text, stop);
            }
            QMetaObject::invokeMethod(this, [this, able, stop, answer = std::move(answer)] {
                --m_waitingFor;
                if (able && !stop.stop_requested())
                    emit answered(answer);
                if (m_waitingFor == 0)
                    emit busyChanged(false);
            });
        });
}

void BackgroundChecker::checkSoon(qint64 draft, std::function<Snapshot()> snapshot) {
    m_stop.request_stop();
    m_pause.disconnect(this);
    connect(&m_pause, &QTimer::timeout, this,
            [this, draft, snapshot = std::move(snapshot)] { check(draft, snapshot()); });
    m_pause.start();
}

void BackgroundChecker::cancel() {
    m_pause.stop();
    m_stop.request_stop();
}

} // namespace morat
