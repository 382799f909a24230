// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <list>
#include <thread>

namespace morat {

/// Stands between a program and a PostgreSQL server on this computer, and cuts the line where it
/// hurts most.
class CuttingProxy {
public:
    enum class Cut {
        Nowhere,
        BeforeCommit, ///< the server never sees the COMMIT
        AfterCommit,  ///< the server has done it, and the program is not told
        Everywhere,   ///< no connection is passed on at all
        Stalled,      ///< nothing is cut: what is sent is taken, and not passed on for now
    };

    explicit CuttingProxy(int server)
        : m_server(server)
        , m_listener(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in here = address(0);
        socklen_t size = sizeof here;
        if (bind(m_listener, generic(&here), size) == 0 && listen(m_listener, 16) == 0 &&
            getsockname(m_listener, generic(&here), &size) == 0)
            m_port = ntohs(here.sin_port);
        m_accepting = std::thread([this] { accept(); });
    }
    ~CuttingProxy() {
        m_isOver = true;
        m_accepting.join();
        for (std::thread &each : m_passing)
            each.join();
        close(m_listener);
    }
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /// Where the next line is cut; after a commit was, nowhere any more.
    void cut(Cut where) { m_cut = where; }
    /// Everything goes through so many milliseconds later.
    void setDelay(int milliseconds) { m_delay = milliseconds; }
    [[nodiscard]] int cuts() const { return m_cuts; }
    /// Whether something was sent that is not passed on.
    [[nodiscard]] bool isStalling() const { return m_isStalling; }
    /// How many connections there are.
    [[nodiscard]] int passing() const { return m_open; }

private:
    static constexpr int tick = 20; ///< milliseconds

    static sockaddr_in address(int port) {
        sockaddr_in there{};
        there.sin_family = AF_INET;
        there.sin_port = htons(static_cast<uint16_t>(port));
        there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return there;
    }
    static sockaddr *generic(sockaddr_in *address) {
        return static_cast<sockaddr *>(static_cast<void *>(address));
    }

    void accept() {
        while (!m_isOver) {
            pollfd waiting{m_listener, POLLIN, 0};
            if (poll(&waiting, 1, tick) <= 0)
                continue;
            const int client = ::accept(m_listener, nullptr, nullptr);
            if (client < 0)
                continue;
            const int server = socket(AF_INET, SOCK_STREAM, 0);
            sockaddr_in there = address(m_server);
            if (m_cut == Cut::Everywhere || connect(server, generic(&there), sizeof there) != 0) {
                close(server);
                close(client);
                continue;
            }
            ++m_open;
            m_passing.emplace_back([this, client, server] {
                pass(client, server);
                close(client);
                close(server);
                --m_open;
            });
        }
    }

    static bool send(int to, const QByteArray &bytes) {
        qsizetype sent = 0;
        while (sent < bytes.size()) {
            const ssize_t count = ::send(to, bytes.constData() + sent,
                                         static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
            if (count <= 0)
                return false;
            sent += count;
        }
        return true;
    }
    /// What has come; nothing: the other side is gone.
    static QByteArray take(int from) {
        std::array<char, 65536> bytes{};
        const ssize_t count = recv(from, bytes.data(), bytes.size(), 0);
        return count > 0 ? QByteArray(bytes.data(), count) : QByteArray();
    }

    void pass(int client, int server) {
        bool swallows = false;
        while (!m_isOver && m_cut != Cut::Everywhere) {
            if (m_cut == Cut::Stalled) {
                std::array<pollfd, 2> held{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
                m_isStalling = poll(held.data(), held.size(), tick) > 0 || m_isStalling;
                poll(nullptr, 0, tick);
                continue;
            }
            std::array<pollfd, 2> waiting{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
            if (poll(waiting.data(), waiting.size(), tick) <= 0)
                continue;
            if (m_delay > 0)
                poll(nullptr, 0, m_delay);
            if (waiting[1].revents != 0) {
                const QByteArray answer = take(server);
                if (swallows) {
                    ++m_cuts;
                    return;
                }
                if (answer.isEmpty() || !send(client, answer))
                    return;
            }
            if (waiting[0].revents == 0)
                continue;
            const QByteArray asked = take(client);
            if (asked.isEmpty())
                return;
            // A query of its own: 'Q', its length, its text, a zero.
            if (asked.startsWith('Q') && asked.contains("COMMIT")) {
                if (Cut before = Cut::BeforeCommit;
                    m_cut.compare_exchange_strong(before, Cut::Nowhere)) {
                    ++m_cuts;
                    return;
                }
                if (Cut after = Cut::AfterCommit;
                    m_cut.compare_exchange_strong(after, Cut::Nowhere))
                    swallows = true;
            }
            if (!send(server, asked))
                return;
        }
    }

    int m_server;
    int m_listener;
    int m_port = 0;
    std::atomic<bool> m_isOver = false;
    std::atomic<Cut> m_cut = Cut::Nowhere;
    std::atomic<bool> m_isStalling = false;
    std::atomic<int> m_delay = 0;
    std::atomic<int> m_cuts = 0;
    std::atomic<int> m_open = 0;
    std::list<std::thread> m_passing;
    std::thread m_accepting;
};

} // namespace morat
