// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/WaitForAnswer.h"

#include <QLibrary>
#include <QSqlDriver>
#include <QVariant>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

#include <algorithm>
#include <condition_variable>
#include <map>
#include <thread>
#include <utility>

#ifdef MORAT_STATIC_POSTGRES
extern "C" int PQsocket(const void *connection);
#endif

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace morat {

namespace {

thread_local AnswerWaits *waitsHere = nullptr;

/// What waits on the socket reads the end of the line.
void cut(int socket) {
#ifdef Q_OS_WIN
    // There, who waits already is not told of an end that this side makes: the wait is called off.
    ::shutdown(SOCKET(socket), SD_BOTH);
    CancelIoEx(reinterpret_cast<HANDLE>(SOCKET(socket)), nullptr);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}

using SocketOf = int (*)(const void *connection);

/// libpq's, which Qt's driver is linked with or has loaded. The driver gives out the connection,
/// and no more.
SocketOf socketCall() {
#ifdef MORAT_STATIC_POSTGRES
    return &PQsocket;
#elif defined(Q_OS_WIN)
    return reinterpret_cast<SocketOf>(QLibrary::resolve(u"libpq"_s, "PQsocket"));
#else
    return reinterpret_cast<SocketOf>(QLibrary::resolve(u"pq"_s, 5, "PQsocket"));
#endif
}

/// The socket of a connection; -1: it has none that is known.
int socketOf(const QSqlDriver *driver) {
    static const SocketOf call = socketCall();
    if (!call || !driver || driver->dbmsType() != QSqlDriver::PostgreSQL || !driver->isOpen())
        return -1;
    const QVariant handle = driver->handle();
    // Its type is called by what PGconn stands for.
    const QByteArrayView type(handle.typeName());
    if (type != "pg_conn*" && type != "PGconn*")
        return -1;
    const void *connection = *static_cast<void *const *>(handle.constData());
    return connection ? call(connection) : -1;
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
        insert(until, {++m_last, socket});
        return m_last;
    }
    /// Cuts a line now, if it is still waited on.
    void hasten(quint64 number) {
        const std::lock_guard lock(m_mutex);
        const auto found = std::ranges::find_if(
            m_next, [number](const auto &each) { return each.second.number == number; });
        if (found == m_next.end())
            return;
        const Line line = found->second;
        m_next.erase(found);
        insert(steady_clock::now(), line);
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

    void insert(steady_clock::time_point until, Line line) {
        const bool isFirst = m_next.empty() || until < m_next.begin()->first;
        m_next.insert({until, line});
        if (isFirst)
            m_wake.notify_one();
    }

    void run(const std::stop_token &stop) {
        std::unique_lock lock(m_mutex);
        while (!stop.stop_requested()) {
            const auto now = steady_clock::now();
            while (!m_next.empty() && m_next.begin()->first <= now) {
                // Held: who waits on it takes it out before the socket is another's.
                const Line line = m_next.begin()->second;
                cut(line.socket);
                m_next.erase(m_next.begin());
#ifdef Q_OS_WIN
                m_next.insert({now + again, line}); // for a wait that began only after it
#endif
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

#ifdef Q_OS_WIN
    static constexpr std::chrono::milliseconds again{200};
#endif

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
    if (m_wait != 0)
        Watch::instance().hasten(m_wait);
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
    m_number = Watch::instance().add(socket, steady_clock::now() + longest);
    m_waits = waitsHere;
    if (m_waits) {
        const std::lock_guard lock(m_waits->m_mutex);
        m_waitBefore = std::exchange(m_waits->m_wait, m_number);
        ++m_waits->m_waited;
        if (m_waits->m_isOver)
            Watch::instance().hasten(m_number);
    }
}

WaitForAnswer::~WaitForAnswer() {
    if (m_number == 0)
        return;
    if (m_waits) {
        const std::lock_guard lock(m_waits->m_mutex);
        m_waits->m_wait = m_waitBefore;
    }
    Watch::instance().remove(m_number);
}

} // namespace morat
