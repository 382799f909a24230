// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Engine.h"
#include "serve/protocol/Endpoint.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace morat {

/// Workers that check texts, each with an engine of its own (Hunspell is not thread-safe), and a
/// short line of texts that wait for one.
class EnginePool {
public:
    using Check = std::function<QList<Finding>(const Text &, std::stop_token)>;

    struct Limits {
        int workers = 1;
        int waiting = 64;                         ///< texts; more are refused
        std::chrono::milliseconds longest{30000}; ///< from asking to the answer
    };

    /// `makeCheck` is called once by each worker.
    EnginePool(Limits limits, std::function<Check()> makeCheck);
    ~EnginePool();
    EnginePool(const EnginePool &) = delete;
    EnginePool &operator=(const EnginePool &) = delete;

    /// Waits for a worker's answer.
    [[nodiscard]] tl::expected<QList<Finding>, CheckFailure> check(const Text &text);

private:
    struct Job;
    void work(const std::function<Check()> &makeCheck, const std::stop_token &ends);

    const Limits m_limits;
    std::mutex m_mutex;
    std::condition_variable_any m_wanted;
    std::deque<std::shared_ptr<Job>> m_jobs;
    std::vector<std::jthread> m_workers; ///< last: they use what is above
};

} // namespace morat
