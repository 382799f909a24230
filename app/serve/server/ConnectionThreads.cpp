// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/server/ConnectionThreads.h"

namespace morat {

namespace {

// The library hands over a function that knows its connection, and nothing to refuse it by.
thread_local bool turnedAway = false;

} // namespace

bool ConnectionThreads::isTurnedAway() {
    return turnedAway;
}

void ConnectionThreads::enqueue(std::function<void()> connection) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_line.size() < m_mostWaiting + m_idle) {
            m_line.push_back(std::move(connection));
            if (m_line.size() > m_idle && m_threads.size() < m_most)
                m_threads.emplace_back([this] { work(); });
            else
                noteCrowd();
            m_wanted.notify_one();
            return;
        }
    }
    turnedAway = true;
    connection();
    turnedAway = false;
}

void ConnectionThreads::work() {
    while (true) {
        std::function<void()> connection;
        {
            std::unique_lock lock(m_mutex);
            ++m_idle;
            m_wanted.wait(lock, [this] { return m_ends || !m_line.empty(); });
            --m_idle;
            if (m_line.empty())
                return;
            connection = std::move(m_line.front());
            m_line.pop_front();
            noteCrowd();
        }
        connection();
    }
}

void ConnectionThreads::shutdown() {
    {
        const std::scoped_lock lock(m_mutex);
        m_ends = true;
    }
    m_wanted.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

} // namespace morat
