// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/server/TimedStream.h"

#include <algorithm>
#include <string_view>

#ifndef _WIN32
#include <poll.h>
#endif

namespace morat {

namespace {

#ifdef _WIN32
constexpr int noSignal = 0;
constexpr int endOfReading = SD_RECEIVE;
constexpr int endOfWriting = SD_SEND;
int waitOn(socket_t socket, short events, int milliseconds) {
    WSAPOLLFD wanted{socket, events, 0};
    return WSAPoll(&wanted, 1, milliseconds);
}
void closeSocket(socket_t socket) {
    closesocket(socket);
}
#else
constexpr int noSignal = MSG_NOSIGNAL;
constexpr int endOfReading = SHUT_RD;
constexpr int endOfWriting = SHUT_WR;
int waitOn(socket_t socket, short events, int milliseconds) {
    pollfd wanted{socket, events, 0};
    int ready = -1;
    do {
        ready = poll(&wanted, 1, milliseconds);
    } while (ready < 0 && errno == EINTR);
    return ready;
}
void closeSocket(socket_t socket) {
    close(socket);
}
#endif

using Clock = TimedStream::Clock;

int millisecondsUntil(Clock::time_point deadline) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    return int(std::clamp<long long>(left, 0, 60'000));
}

} // namespace

bool TimedStream::waitFor(Wait what) const {
    const short events = what == Wait::Readable ? short(POLLIN) : short(POLLOUT);
    return waitOn(m_socket, events, millisecondsUntil(m_deadline)) > 0;
}

bool TimedStream::waitForRequest() const {
    return is_readable();
}

ssize_t TimedStream::read(char *bytes, size_t size) {
    if (m_read == m_filled) {
        if (!waitFor(Wait::Readable))
            return -1;
        const auto got = recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
        if (got <= 0)
            return ssize_t(got);
        m_read = 0;
        m_filled = size_t(got);
    }
    const size_t given = std::min(size, m_filled - m_read);
    std::copy_n(m_buffer.data() + m_read, given, bytes);
    m_read += given;
    m_given += given;
    return ssize_t(given);
}

ssize_t TimedStream::write(const char *bytes, size_t size) {
    if (!waitFor(Wait::Writable))
        return -1;
        // Not more than fits: a client that takes nothing must not hold the thread past the
        // deadline.
#ifdef _WIN32
    constexpr size_t most = 65536;
    return ssize_t(send(m_socket, bytes, int(std::min(size, most)), 0));
#else
    return send(m_socket, bytes, size, noSignal | MSG_DONTWAIT);
#endif
}

void closeGently(socket_t socket) {
    shutdown(socket, endOfWriting);
    const auto deadline = Clock::now() + std::chrono::seconds(1);
    std::array<char, 65536> unread{};
    while (Clock::now() < deadline && waitOn(socket, POLLIN, millisecondsUntil(deadline)) > 0) {
        if (recv(socket, unread.data(), unread.size(), 0) <= 0)
            break;
    }
    closeSocket(socket);
}

void stopReading(socket_t socket) {
    shutdown(socket, endOfReading);
}

void turnAway(socket_t socket) {
    constexpr std::string_view answer = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n"
                                        "Retry-After: 1\r\nContent-Length: 0\r\n\r\n";
    if (waitOn(socket, POLLOUT, 0) > 0)
        (void)send(socket, answer.data(), answer.size(), noSignal);
    shutdown(socket, endOfWriting);
    closeSocket(socket);
}

} // namespace morat
