// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <mutex>

class QSqlDriver;

namespace morat {

/// The waits of one thread for answers of servers, to be ended from another: a server that takes
/// what is sent to it and does not answer would be waited for without end, since it is the server
/// that ends a statement which takes too long, and its computer that says that the line still
/// holds.
class AnswerWaits {
public:
    /// While it lives, waits of the thread that made it are these.
    class OfThread {
    public:
        explicit OfThread(AnswerWaits &waits);
        ~OfThread();
        OfThread(const OfThread &) = delete;
        OfThread &operator=(const OfThread &) = delete;
    };

    AnswerWaits() = default;
    AnswerWaits(const AnswerWaits &) = delete;
    AnswerWaits &operator=(const AnswerWaits &) = delete;

    /// Cuts the connection on which the thread waits, now and from now on. On any thread.
    void end();
    /// How many answers were waited for.
    [[nodiscard]] quint64 waited();
    /// Whether the waits of this thread were ended: nothing is to be asked any more.
    [[nodiscard]] static bool areOverHere();

private:
    friend class WaitForAnswer;
    std::mutex m_mutex;   ///< for what follows
    quint64 m_wait = 0;   ///< with whoever watches the time; 0: it waits for nothing
    quint64 m_waited = 0; ///< answers
    bool m_isOver = false;
};

/// While it lives, the thread waits for an answer on a driver's connection; for longer than
/// `longest`, and the connection is cut. Of other engines than PostgreSQL, and of a connection that
/// is closed, nothing is watched.
class WaitForAnswer {
public:
    /// Longer than anything but a large report takes.
    static constexpr std::chrono::seconds usual{20};
    /// Longer than the server lets a statement take (PostgresConnection::open()).
    static constexpr std::chrono::seconds patient{70};

    explicit WaitForAnswer(const QSqlDriver *driver, std::chrono::milliseconds longest = usual);
    ~WaitForAnswer();
    WaitForAnswer(const WaitForAnswer &) = delete;
    WaitForAnswer &operator=(const WaitForAnswer &) = delete;

private:
    AnswerWaits *m_waits = nullptr;
    quint64 m_waitBefore = 0; ///< that this one is within
    quint64 m_number = 0;     ///< with whoever watches the time; 0: it is not watched
};

} // namespace morat
