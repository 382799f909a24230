// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/WaitForAnswer.h"

#include <QLibrary>
#include <QSqlDriver>
#include <QVariant>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

#include <algorithm>
#include <condition_variable>
#include <map>
#include <thread>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace morat {

namespace {

thread_local AnswerWaits *waitsHere = nullptr;

/// What waits on the socket reads the end of the line.
void cut([[maybe_unused]] int socket) {
#ifdef Q_OS_UNIX
    ::shutdown(socket, SHUT_RDWR);
#endif
}

/// The socket of a connection; -1: it has none that is known.
int socketOf(const QSqlDriver *driver) {
#ifdef Q_OS_UNIX
    using SocketOf = int (*)(const void *connection);
    // Qt's driver has loaded the library; it gives out the connection, and no more.
    static const auto call = reinterpret_cast<SocketOf>(QLibrary::resolve(u"pq"_s, 5, "PQsocket"));
    if (!call || !driver || driver->dbmsType() != QSqlDriver::PostgreSQL || !driver->isOpen())
        return -1;
    const QVariant handle = driver->handle();
    // Its type is called by what PGconn stands for.
    const QByteArrayView type(handle.typeName());
    if (type != "pg_conn*" && type != "PGconn*")
        return -1;
    const void *connection = *static_cast<void *const *>(handle.constData());
    return connection ? call(connection) : -1;
#else
    std::ignore = driver;
    return -1;
#endif
}

/// Cuts lines on which is waited for too long; of all threads.
class Watch {
public:
    static Watch &instance() {
        static Watch watch;
        return watch;
    }
    Watch()
        : m_thread([this](const std::stop_token &stop) { run(stop); }) {}

    quint64 add(int socket, steady_clock::time_point until) {
        const std::lock_guard lock(m_mutex);
        const bool isFirst = m_next.empty() || until < m_next.begin()->first;
        m_next.insert({until, {++m_last, socket}});
        if (isFirst)
            m_wake.notify_one();
        return m_last;
    }
    void remove(quint64 number) {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_next, [number](const auto &each) { return each.second.number == number; });
    }

private:
    struct Line {
        quint64 number = 0;
        int socket = -1;
    };

    void run(const std::stop_token &stop) {
        std::unique_lock lock(m_mutex);
        while (!stop.stop_requested()) {
            const auto now = steady_clock::now();
            while (!m_next.empty() && m_next.begin()->first <= now) {
                // Held: who waits on it takes it out before the socket is another's.
                cut(m_next.begin()->second.socket);
                m_next.erase(m_next.begin());
            }
            if (m_next.empty())
                m_wake.wait(lock, stop, [this] { return !m_next.empty(); });
            else
                m_wake.wait_until(lock, stop, m_next.begin()->first,
                                  [this, first = m_next.begin()->first] {
                                      return !m_next.empty() && m_next.begin()->first < first;
                                  });
        }
    }

    std::mutex m_mutex; ///< for what follows
    std::condition_variable_any m_wake;
    std::multimap<steady_clock::time_point, Line> m_next;
    quint64 m_last = 0;
    std::jthread m_thread;
};

} // namespace

AnswerWaits::OfThread::OfThread(AnswerWaits &waits) {
    waitsHere = &waits;
}

AnswerWaits::OfThread::~OfThread() {
    waitsHere = nullptr;
}

void AnswerWaits::end() {
    const std::lock_guard lock(m_mutex);
    m_isOver = true;
    if (m_socket >= 0)
        cut(m_socket);
}

quint64 AnswerWaits::waited() {
    const std::lock_guard lock(m_mutex);
    return m_waited;
}

bool AnswerWaits::areOverHere() {
    if (!waitsHere)
        return false;
    const std::lock_guard lock(waitsHere->m_mutex);
    return waitsHere->m_isOver;
}

WaitForAnswer::WaitForAnswer(const QSqlDriver *driver, std::chrono::milliseconds longest) {
    const int socket = socketOf(driver);
    if (socket < 0)
        return;
    m_waits = waitsHere;
    if (m_waits) {
        const std::lock_guard lock(m_waits->m_mutex);
        m_socketBefore = std::exchange(m_waits->m_socket, socket);
        ++m_waits->m_waited;
        if (m_waits->m_isOver)
            cut(socket);
    }
    m_number = Watch::instance().add(socket, steady_clock::now() + longest);
}

WaitForAnswer::~WaitForAnswer() {
    if (m_number == 0)
        return;
    Watch::instance().remove(m_number);
    if (m_waits) {
        const std::lock_guard lock(m_waits->m_mutex);
        m_waits->m_socket = m_socketBefore;
    }
}

} // namespace morat
