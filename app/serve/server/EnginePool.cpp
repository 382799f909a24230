// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/server/EnginePool.h"

#include <future>

namespace morat {

/// Shared by who asks and who checks: either may be gone first.
struct EnginePool::Job {
    explicit Job(Text wanted)
        : text(std::move(wanted)) {}

    const Text text;
    std::stop_source stop;
    std::promise<QList<Finding>> findings;
};

EnginePool::EnginePool(Limits limits, std::function<Check()> makeCheck)
    : m_limits(limits) {
    for (int i = 0; i < limits.workers; ++i) {
        m_workers.emplace_back(
            [this, makeCheck](const std::stop_token &ends) { work(makeCheck, ends); });
    }
}

EnginePool::~EnginePool() {
    for (std::jthread &worker : m_workers)
        worker.request_stop();
}

void EnginePool::work(const std::function<Check()> &makeCheck, const std::stop_token &ends) {
    const Check check = makeCheck();
    while (true) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wanted.wait(lock, ends, [this] { return !m_jobs.empty(); }))
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        // Whoever asked may have given up.
        const bool isWanted = !job->stop.stop_requested();
        job->findings.set_value(isWanted ? check(job->text, job->stop.get_token())
                                         : QList<Finding>());
    }
}

tl::expected<QList<Finding>, CheckFailure> EnginePool::check(const Text &text) {
    const auto job = std::make_shared<Job>(text);
    std::future<QList<Finding>> findings = job->findings.get_future();
    {
        const std::scoped_lock lock(m_mutex);
        if (m_jobs.size() >= size_t(m_limits.waiting))
            return tl::make_unexpected(CheckFailure::Busy);
        m_jobs.push_back(job);
    }
    m_wanted.notify_one();
    if (findings.wait_for(m_limits.longest) == std::future_status::ready)
        return findings.get();
    job->stop.request_stop();
    return tl::make_unexpected(CheckFailure::TooLong);
}

} // namespace morat
