// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/memory/MemoryThread.h"

#include "review/memory/IndexFilling.h"

#include <atomic>
#include <memory>
#include <optional>

using namespace std::chrono_literals;

namespace morat {

/// What is done on the other thread.
class MemoryWorker : public QObject {
public:
    MemoryWorker(MemoryThread::Setup setup, AnswerWaits &waits)
        : m_setup(std::move(setup))
        , m_waits(waits) {}

    std::atomic<quint64> wanted = 0;     ///< the number of the search that is still wanted
    std::atomic<quint64> wantedPast = 0; ///< …and of the finding
    std::function<void(int known, int all)> onFilled;
    /// Something is behind that cannot be put in now: another desk does it, or the disk is full.
    std::function<void()> onLeft;

    [[nodiscard]] Result<FoundInDrafts> search(const SearchWanted &words) {
        return opened().and_then(
            [&]() -> Result<FoundInDrafts> { return searchMemory(*m_archive, *m_index, words); });
    }

    [[nodiscard]] Result<DraftHistory> history(qint64 draft) {
        return openedArchive().and_then([&] { return historyOf(*m_archive, draft); });
    }

    [[nodiscard]] Result<PastDecisions> past(const QString &rule, const QString &subject) {
        return openedArchive().and_then([&] { return pastDecisions(*m_archive, rule, subject); });
    }

    [[nodiscard]] Result<DeskReport> report(const QDateTime &since) {
        return openedArchive().and_then([&] { return deskReport(*m_archive, since); });
    }

    [[nodiscard]] Result<QHash<QString, ReportCounts>> ruleCounts() {
        return openedArchive().and_then([&] { return countsByRule(*m_archive); });
    }

    /// Sees what the index does not have, and puts it in between other work.
    void look() {
        // What is not reached now is looked at again with the next change.
        if (!opened())
            return;
        m_filling.emplace(*m_archive, *m_index);
        if (!m_filling->look())
            return m_filling.reset();
        onFilled(m_filling->known(), m_filling->all());
        goOn();
    }

private:
    /// After what is asked meanwhile.
    void goOn() {
        if (!m_goesOn)
            QMetaObject::invokeMethod(this, &MemoryWorker::fill, Qt::QueuedConnection);
        m_goesOn = true;
    }

    void fill() {
        m_goesOn = false;
        if (!m_filling || QThread::currentThread()->isInterruptionRequested())
            return;
        const Result<bool> isMore = m_filling->work(60ms);
        onFilled(m_filling->known(), m_filling->all());
        if (isMore && *isMore)
            return goOn();
        if (m_filling->known() < m_filling->all())
            onLeft();
        m_filling.reset();
    }

    [[nodiscard]] Result<void> openedArchive() {
        if (m_archive)
            return {};
        if (!m_mine)
            m_mine.emplace(m_waits);
        auto archive = Archive::open(m_setup.address, m_setup.password);
        if (!archive)
            return tl::make_unexpected(archive.error());
        m_archive = std::move(*archive);
        return {};
    }

    [[nodiscard]] Result<void> opened() {
        return openedArchive().and_then([this]() -> Result<void> {
            if (m_index)
                return {};
            return m_archive->identity()
                .and_then([this](const QByteArray &identity) {
                    return SearchIndex::open(m_setup.address, identity, m_setup.password);
                })
                .map([this](std::unique_ptr<SearchIndex> &&index) { m_index = std::move(index); });
        });
    }

    const MemoryThread::Setup m_setup;
    AnswerWaits &m_waits;
    std::optional<AnswerWaits::OfThread> m_mine;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<SearchIndex> m_index;
    std::optional<IndexFilling> m_filling;
    bool m_goesOn = false; ///< fill() is on its way
};

MemoryThread::MemoryThread(Setup setup)
    : m_worker(new MemoryWorker(setup, m_waits)) {
    m_thread.setObjectName(QStringLiteral("memory"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_worker->onFilled = [this](int known, int all) {
        QMetaObject::invokeMethod(this, [this, known, all] { emit filled(known, all); });
    };
    // One look waits, however many found that something is left.
    m_later.setSingleShot(true);
    m_later.setInterval(10s);
    connect(&m_later, &QTimer::timeout, this, &MemoryThread::lookNow);
    m_worker->onLeft = [this] { QMetaObject::invokeMethod(this, [this] { m_later.start(); }); };
    m_rests.setSingleShot(true);
    connect(&m_rests, &QTimer::timeout, this, &MemoryThread::lookNow);
    m_rests.start(setup.start);
    m_rests.setInterval(setup.rest);
    // Whoever writes or checks comes first.
    m_thread.start(QThread::LowPriority);
}

MemoryThread::~MemoryThread() {
    m_thread.requestInterruption();
    m_worker->wanted = 0;
    m_waits.end();
    m_thread.quit();
    m_thread.wait();
}

void MemoryThread::search(const SearchWanted &wanted) {
    const quint64 number = ++m_search;
    m_worker->wanted = number;
    QMetaObject::invokeMethod(m_worker, [this, wanted, number] {
        if (m_worker->wanted != number)
            return;
        const Result<FoundInDrafts> answer = m_worker->search(wanted);
        QMetaObject::invokeMethod(this, [this, answer, number] {
            if (number != m_search)
                return;
            if (answer)
                emit found(*answer);
            else
                emit searchFailed(answer.error().message);
        });
    });
}

void MemoryThread::readHistory(qint64 draft) {
    const quint64 number = ++m_history;
    QMetaObject::invokeMethod(m_worker, [this, draft, number] {
        const Result<DraftHistory> answer = m_worker->history(draft);
        QMetaObject::invokeMethod(this, [this, answer, number] {
            if (number != m_history)
                return;
            if (answer)
                emit historyRead(*answer);
            else
                emit historyFailed(answer.error().message);
        });
    });
}

void MemoryThread::readPast(const QString &rule, const QString &subject) {
    const quint64 number = ++m_past;
    m_worker->wantedPast = number;
    QMetaObject::invokeMethod(m_worker, [this, rule, subject, number] {
        if (m_worker->wantedPast != number)
            return;
        const Result<PastDecisions> answer = m_worker->past(rule, subject);
        QMetaObject::invokeMethod(this, [this, answer, number] {
            // Where it cannot be read, the finding says all the rest.
            if (number == m_past && answer)
                emit pastRead(*answer);
        });
    });
}

void MemoryThread::readReport(const QDateTime &since) {
    QMetaObject::invokeMethod(m_worker, [this, since] {
        const Result<DeskReport> answer = m_worker->report(since);
        QMetaObject::invokeMethod(this, [this, answer] {
            if (answer)
                emit reportRead(*answer);
            else
                emit reportFailed(answer.error().message);
        });
    });
}

void MemoryThread::readRuleCounts() {
    QMetaObject::invokeMethod(m_worker, [this] {
        const auto answer = m_worker->ruleCounts();
        QMetaObject::invokeMethod(this, [this, answer] {
            if (answer)
                emit ruleCountsRead(*answer);
        });
    });
}

void MemoryThread::lookSoon() {
    if (!m_rests.isActive())
        m_rests.start();
}

void MemoryThread::lookNow() {
    QMetaObject::invokeMethod(m_worker, &MemoryWorker::look);
}

} // namespace morat
