// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace morat {

/// A connection to a port of this computer that sends what a test says, be it HTTP or not.
class Connection {
public:
    explicit Connection(int port) {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_isOpen =
            ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0;
    }
    ~Connection() { ::close(m_socket); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// False when the other side took no more.
    bool send(const QByteArray &bytes) const {
        for (qsizetype sent = 0; sent < bytes.size();) {
            const auto more = ::send(m_socket, bytes.constData() + sent,
                                     size_t(bytes.size() - sent), MSG_NOSIGNAL);
            if (more <= 0)
                return false;
            sent += qsizetype(more);
        }
        return true;
    }

    /// One answer: its head, and as much behind it as that says. What there is when the connection
    /// ends or nothing comes for `milliseconds`.
    [[nodiscard]] QByteArray answer(int milliseconds = 5000) {
        while (true) {
            const qsizetype head = m_read.indexOf("\r\n\r\n");
            if (head >= 0) {
                const qsizetype end = head + 4 + lengthIn(m_read.left(head + 2));
                if (m_read.size() >= end) {
                    const QByteArray one = m_read.left(end);
                    m_read.remove(0, end);
                    return one;
                }
            }
            if (!readMore(milliseconds))
                return std::exchange(m_read, {});
        }
    }
    /// The head of an answer to HEAD, which says a length and has none.
    [[nodiscard]] QByteArray head(int milliseconds = 5000) {
        while (!m_read.contains("\r\n\r\n") && readMore(milliseconds)) {
        }
        return std::exchange(m_read, {});
    }
    /// Everything until the connection ends, or nothing comes for `milliseconds`.
    [[nodiscard]] QByteArray rest(int milliseconds) {
        while (readMore(milliseconds)) {
        }
        return std::exchange(m_read, {});
    }
    /// Whether the other side ends the connection within that time.
    [[nodiscard]] bool ends(int milliseconds) {
        while (readMore(milliseconds)) {
        }
        return m_isEnded;
    }

private:
    static qsizetype lengthIn(const QByteArray &head) {
        const qsizetype at = head.toLower().indexOf("\r\ncontent-length:");
        return at < 0 ? 0
                      : head.mid(at + 17, head.indexOf('\r', at + 17) - at - 17)
                            .trimmed()
                            .toLongLong();
    }
    bool readMore(int milliseconds) {
        pollfd wanted{m_socket, POLLIN, 0};
        if (::poll(&wanted, 1, milliseconds) <= 0)
            return false;
        char bytes[65536];
        const auto got = ::recv(m_socket, bytes, sizeof(bytes), 0);
        m_isEnded = got <= 0;
        if (got > 0)
            m_read.append(bytes, qsizetype(got));
        return got > 0;
    }

    int m_socket = -1;
    bool m_isOpen = false;
    bool m_isEnded = false;
    QByteArray m_read;
};

} // namespace morat
