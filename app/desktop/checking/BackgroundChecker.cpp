// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/checking/BackgroundChecker.h"

#include <utility>

namespace morat {

namespace {
/// Milliseconds of rest after a key before a check: shorter than the pause between words.
constexpr int typingPause = 150;
} // namespace

BackgroundChecker::BackgroundChecker(StyleLoader loadStyle, StyleSources sources, QObject *parent)
    : QObject(parent)
    , m_loadStyle(std::move(loadStyle))
    , m_sources(std::move(sources)) {
    m_worker.moveToThread(&m_thread);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    m_thread.start(QThread::LowPriority);
}

BackgroundChecker::~BackgroundChecker() {
    m_stop.request_stop();
    m_asideStop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void BackgroundChecker::loadEngine() {
    if (m_tried)
        return;
    m_tried = true;
    const Result<HouseStyle> loaded = m_loadStyle(m_sources);
    if (!loaded) {
        QMetaObject::invokeMethod(this, [this, message = loaded.error().message] {
            tell({});
            emit failed(message);
        });
        return;
    }
    const auto style = std::make_shared<const HouseStyle>(*loaded);
    m_engine.emplace(makeHouseEngine(*style));
    QMetaObject::invokeMethod(this, [this, style] {
        tell(noticesOf(*style));
        emit styleLoaded(style);
    });
}

void BackgroundChecker::tell(const QStringList &notices) {
    const QStringList before = std::exchange(m_notices, notices);
    for (const QString &notice : before) {
        if (!notices.contains(notice))
            emit settled(notice);
    }
    for (const QString &notice : notices) {
        if (!before.contains(notice))
            emit noticed(notice);
    }
}

void BackgroundChecker::setSources(const StyleSources &sources) {
    m_asideStop.request_stop();
    QMetaObject::invokeMethod(&m_worker, [this, sources] {
        m_sources = sources;
        m_tried = false;
        loadEngine();
    });
}

void BackgroundChecker::checkAside(qint64 draft, Snapshot snapshot) {
    m_asideStop = std::stop_source();
    QMetaObject::invokeMethod(
        &m_worker, [this, draft, snapshot = std::move(snapshot), stop = m_asideStop.get_token()] {
            CheckAnswer answer{draft, snapshot.revision, {}, {}};
            if (!stop.stop_requested())
                loadEngine();
            const bool able = !stop.stop_requested() && m_engine;
            if (able) {
                answer.text = snapshot.text.text();
                m_engine->setVerdicts(snapshot.verdicts);
                answer.findings = m_engine->checkOnce(answer.text, stop);
            }
            QMetaObject::invokeMethod(this, [this, able, stop, answer = std::move(answer)] {
                if (able && !stop.stop_requested())
                    emit checkedAside(answer);
                else
                    emit asideStopped();
            });
        });
}

void BackgroundChecker::tryOut(const Block &block) {
    m_asideStop.request_stop();
    QMetaObject::invokeMethod(&m_worker, [this, block] {
        loadEngine();
        if (!m_engine)
            return;
        const QList<Finding> findings = m_engine->checkOnce(Text({block}));
        QMetaObject::invokeMethod(
            this, [this, text = block.text, findings] { emit triedOut(text, findings); });
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
                m_engine->setVerdicts(snapshot.verdicts);
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
    m_asideStop.request_stop();
    m_pause.disconnect(this);
    connect(&m_pause, &QTimer::timeout, this,
            [this, draft, snapshot = std::move(snapshot)] { check(draft, snapshot()); });
    m_pause.start();
}

void BackgroundChecker::cancel() {
    m_pause.stop();
    m_stop.request_stop();
    m_asideStop.request_stop();
}

} // namespace morat
