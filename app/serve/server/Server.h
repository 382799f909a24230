// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serve/protocol/Endpoint.h"

#include <QString>

#include <chrono>
#include <memory>

namespace morat {

/// Serves an endpoint over HTTP/1.1. What a client can use up is bounded: connections, the line of
/// those that wait for one, the time that a request may take to arrive and its answer to be taken.
class Server {
public:
    struct Options {
        QString host = QStringLiteral("127.0.0.1"); ///< the address to listen at
        int port = 8081;                            ///< 0: any that is free
        int connections = 64;                       ///< at a time, a thread each
        int waiting = 128;                          ///< for one of them; more get 503
        std::chrono::milliseconds idle{5000};       ///< until a request begins
        std::chrono::milliseconds transfer{30000};  ///< of a request, and of its answer
    };

    /// Listens; fails when the address cannot be had. The endpoint must outlive the server.
    [[nodiscard]] static Result<std::unique_ptr<Server>> listen(const Options &options,
                                                                const Endpoint &endpoint);
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    [[nodiscard]] int port() const;

    /// Answers until stop(); then those who wait for an answer still get it.
    void run();
    /// From any thread; also before run(), which then returns at once.
    void stop();

private:
    class Connections;
    explicit Server(std::unique_ptr<Connections> connections);
    std::unique_ptr<Connections> m_connections;
};

} // namespace morat
