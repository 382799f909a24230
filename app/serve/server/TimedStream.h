// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <httplib.h>

#include <QtGlobal>

#include <array>
#include <chrono>

namespace morat {

/// A client's connection, read and written within a time. The library's own stream gives each read
/// five seconds anew: a client that sends a byte every four would keep a thread for hours.
class TimedStream final : public httplib::Stream {
public:
    using Clock = std::chrono::steady_clock;

    explicit TimedStream(socket_t socket)
        : m_socket(socket) {}

    /// Until when whatever is read or written from now on must be done.
    void setDeadline(Clock::time_point deadline) { m_deadline = deadline; }
    /// Whether something can be read, at the latest at the deadline.
    [[nodiscard]] bool waitForRequest() const;
    /// How many bytes were handed out by read().
    [[nodiscard]] quint64 given() const { return m_given; }

    bool is_readable() const override { return m_read < m_filled || waitFor(Wait::Readable); }
    bool is_writable() const override { return waitFor(Wait::Writable); }
    ssize_t read(char *bytes, size_t size) override;
    ssize_t write(const char *bytes, size_t size) override;
    void get_remote_ip_and_port(std::string &, int &) const override {}
    void get_local_ip_and_port(std::string &, int &) const override {}
    socket_t socket() const override { return m_socket; }

private:
    enum class Wait : unsigned char { Readable, Writable };
    [[nodiscard]] bool waitFor(Wait what) const;

    const socket_t m_socket;
    Clock::time_point m_deadline = Clock::now();
    std::array<char, 16384> m_buffer;
    size_t m_read = 0;
    size_t m_filled = 0;
    quint64 m_given = 0;
};

/// Tells the client that nothing more comes, and reads on for a moment what it still sends: closed
/// at once, the connection would take the answer away from it.
void closeGently(socket_t socket);
/// Ends whatever is read from the connection, from any thread; what is being answered still is.
void stopReading(socket_t socket);
/// Says in one go, without waiting, that there is no room for one more client.
void turnAway(socket_t socket);

} // namespace morat
