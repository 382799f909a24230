// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/server/Server.h"

#include "serve/server/ConnectionThreads.h"
#include "serve/server/RequestBody.h"
#include "serve/server/ServeTr.h"
#include "serve/server/TimedStream.h"

#include <atomic>
#include <mutex>
#include <set>

namespace morat {

namespace {

/// Of one connection; then it is another client's turn.
constexpr int mostRequests = 1000;

/// What has a longer one is at no path that there is; the library compares paths by an expression
/// that goes some calls deeper with each letter.
constexpr size_t longestPath = 100; // bytes

QByteArray header(const httplib::Request &request, const char *name) {
    return request.has_header(name) ? QByteArray::fromStdString(request.get_header_value(name))
                                    : QByteArray();
}

HttpRequest requestOf(const httplib::Request &request, QByteArray body) {
    const QByteArray target = QByteArray::fromStdString(request.target);
    const qsizetype mark = target.indexOf('?');
    HttpRequest value;
    value.method = QByteArray::fromStdString(request.method);
    value.path = mark < 0 ? target : target.left(mark);
    value.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    value.body = std::move(body);
    value.contentType = header(request, "Content-Type");
    value.host = header(request, "Host");
    value.origin = header(request, "Origin");
    value.fetchSite = header(request, "Sec-Fetch-Site");
    return value;
}

void give(const HttpResponse &value, httplib::Response &response) {
    response.status = value.status;
    for (const auto &[name, text] : value.headers)
        response.set_header(name.toStdString(), text.toStdString());
    if (!value.contentType.isEmpty())
        response.set_content(value.body.toStdString(), value.contentType.toStdString());
}

void refuse(int status, const char *reason, httplib::Response &response) {
    response.status = status;
    response.set_content(std::string("Error: ") + reason, "text/plain; charset=utf-8");
}

/// Two programs may not have one port, which the library would let them.
void ownAddress(socket_t socket) {
#ifdef _WIN32
    constexpr int option = SO_EXCLUSIVEADDRUSE;
#else
    constexpr int option = SO_REUSEADDR; // at once after a server that ended
#endif
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, option, reinterpret_cast<const char *>(&yes), sizeof(yes));
}

/// The library puts into its answer that the connection ends when the client asked for it.
void sayThatItEnds(httplib::Request &request) {
    request.headers.erase("Connection");
    request.set_header("Connection", "close");
}

} // namespace

/// The library's server, with connections of our own: it hands each that it accepted to
/// process_and_close_socket(), as its server for TLS uses it.
class Server::Connections final : public httplib::Server {
public:
    Connections(const morat::Server::Options &options, const Endpoint &endpoint)
        : m_options(options)
        , m_endpoint(endpoint) {
        new_task_queue = [this] {
            auto *const threads =
                new ConnectionThreads(m_options.connections, m_options.waiting, [this] {
                    if (m_ends)
                        stop();
                });
            m_threads = threads;
            return threads; // the library deletes it
        };
        set_pre_routing_handler(
            [this](const httplib::Request &request, httplib::Response &response) {
                return answerHead(request, response);
            });
        // Every path, with line breaks too: what has no handler is read by the library in its way.
        Post(R"([\s\S]*)", [this](const httplib::Request &request, httplib::Response &response,
                                  const httplib::ContentReader &reader) {
            answerBody(request, response, reader);
        });
        set_payload_max_length(size_t(maxBodyBytes));
        set_tcp_nodelay(true);
        set_keep_alive_max_count(mostRequests);
        set_socket_options(ownAddress);
        set_idle_interval(0, 200'000); // microseconds: how often it is asked whether to end
    }

    [[nodiscard]] bool bind() {
        const std::string host = m_options.host.toStdString();
        m_port = m_options.port;
        if (m_port == 0)
            m_port = bind_to_any_port(host);
        else if (!bind_to_port(host, m_port))
            return false;
        // The library asks for a line of five, behind which the system lets clients wait a second.
        constexpr int line = 128;
        return m_port > 0 && ::listen(svr_sock_, line) == 0;
    }
    [[nodiscard]] int port() const { return m_port; }

    void end() {
        m_ends = true;
        stop();
        const std::scoped_lock lock(m_mutex);
        for (const socket_t socket : m_open)
            stopReading(socket);
    }
    [[nodiscard]] bool ends() const { return m_ends; }

private:
    /// Answers what has no body, or none that is worth reading.
    HandlerResponse answerHead(const httplib::Request &request, httplib::Response &response) const {
        if (const std::optional<Refusal> refusal = bodyRefusal(request))
            refuse(refusal->status, refusal->reason, response);
        else if (bodyLength(request) != 0 && request.path.size() <= longestPath)
            return HandlerResponse::Unhandled;
        else
            give(m_endpoint.answer(requestOf(request, {})), response);
        return HandlerResponse::Handled;
    }

    void answerBody(const httplib::Request &request, httplib::Response &response,
                    const httplib::ContentReader &reader) const {
        QByteArray body;
        bool isTooLarge = false;
        const bool isRead = reader([&](const char *bytes, size_t size) {
            // Of a body that says its length only piece by piece the rest is read and let go.
            isTooLarge = isTooLarge || body.size() + qsizetype(size) > maxBodyBytes;
            if (!isTooLarge)
                body.append(bytes, qsizetype(size));
            return true;
        });
        if (isTooLarge)
            return refuse(413, "the text is too long", response);
        if (!isRead)
            return refuse(400, "the body did not arrive in full", response);
        give(m_endpoint.answer(requestOf(request, std::move(body))), response);
    }

    bool process_and_close_socket(socket_t socket) override {
        if (ConnectionThreads::isTurnedAway()) {
            turnAway(socket);
            return true;
        }
        {
            const std::scoped_lock lock(m_mutex);
            m_open.insert(socket);
        }
        const bool done = converse(socket);
        {
            const std::scoped_lock lock(m_mutex);
            m_open.erase(socket);
        }
        closeGently(socket);
        return done;
    }

    bool converse(socket_t socket) {
        TimedStream stream(socket);
        for (int left = mostRequests; left > 0 && !m_ends; --left) {
            stream.setDeadline(TimedStream::Clock::now() + m_options.idle);
            if (!stream.waitForRequest())
                return true;
            stream.setDeadline(TimedStream::Clock::now() + m_options.transfer);
            const bool isLast = left == 1 || m_ends || m_threads->isCrowded();
            bool isClosed = false;
            std::optional<quint64> end; // of the request, in bytes given; when its head was read
            const bool done =
                process_request(stream, isLast, isClosed, [&](httplib::Request &request) {
                    // Until it is answered: the time for the answer begins with it.
                    stream.setDeadline(TimedStream::Clock::now() + 2 * m_options.transfer);
                    if (const auto length = bodyLength(request); length && !bodyRefusal(request))
                        end = stream.given() + *length;
                    else
                        sayThatItEnds(request);
                    // A thousand ranges of an answer would be a thousand answers.
                    request.ranges.clear();
                });
            // What is left of a request, whoever answered it and how, is no request.
            if (!done || isClosed || isLast || stream.given() != end)
                return done;
        }
        return true;
    }

    const morat::Server::Options m_options;
    const Endpoint &m_endpoint;
    int m_port = 0;
    std::atomic<bool> m_ends = false;
    ConnectionThreads *m_threads = nullptr; ///< the library's, while it listens
    std::mutex m_mutex;
    std::set<socket_t> m_open;
};

Server::Server(std::unique_ptr<Connections> connections)
    : m_connections(std::move(connections)) {}

Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::listen(const Options &options, const Endpoint &endpoint) {
    auto connections = std::make_unique<Connections>(options, endpoint);
    if (!connections->is_valid() || !connections->bind()) {
        return failure(ServeTr::tr("Port %1 of %2 cannot be had: does another program use it?")
                           .arg(options.port)
                           .arg(options.host));
    }
    return std::unique_ptr<Server>(new Server(std::move(connections)));
}

int Server::port() const {
    return m_connections->port();
}

void Server::run() {
    if (!m_connections->ends())
        m_connections->listen_after_bind();
}

void Server::stop() {
    m_connections->end();
}

} // namespace morat
