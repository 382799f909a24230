// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <httplib.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace morat {

/// A thread a connection, so many at a time, made when they are needed; a line of so many that wait
/// for one. Whoever comes then is turned away by the thread that accepts, which waits for nobody.
class ConnectionThreads final : public httplib::TaskQueue {
public:
    /// `whenIdle` is called by the thread that accepts, a few times a second.
    ConnectionThreads(int threads, int waiting, std::function<void()> whenIdle)
        : m_most(size_t(threads))
        , m_mostWaiting(size_t(waiting))
        , m_whenIdle(std::move(whenIdle)) {}

    void enqueue(std::function<void()> connection) override;
    void shutdown() override;
    void on_idle() override { m_whenIdle(); }

    /// Whether somebody waits and every thread is taken: then none is kept for a client that may
    /// ask once more.
    [[nodiscard]] bool isCrowded() const { return m_isCrowded; }
    /// Whether the connection that this thread looks at has no place.
    [[nodiscard]] static bool isTurnedAway();

private:
    void work();
    void noteCrowd() { m_isCrowded = m_line.size() > m_idle && m_threads.size() >= m_most; }

    const size_t m_most;
    const size_t m_mostWaiting;
    const std::function<void()> m_whenIdle;
    std::mutex m_mutex;
    std::condition_variable m_wanted;
    std::deque<std::function<void()>> m_line;
    std::atomic<bool> m_isCrowded = false; ///< to be read without the line's lock
    size_t m_idle = 0;
    bool m_ends = false;
    std::vector<std::thread> m_threads;
};

} // namespace morat
