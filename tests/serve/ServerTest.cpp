// SPDX-License-Identifier: GPL-3.0-or-later
// The server over real sockets: well-behaved clients, and others.
#include "serve/server/Server.h"

#include "Connection.h"
#include "FakeService.h"

#include <QTest>

#include <latch>
#include <memory>
#include <thread>

using namespace morat;
using namespace std::chrono_literals;

namespace {

QByteArray post(const QByteArray &body, const QByteArray &more = {}) {
    return "POST /v2/check HTTP/1.1\r\nHost: localhost\r\n"
           "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

const QByteArray checked = "text=Nêu chủ chương & nghị quyết&language=vi-VN";

/// A whole request, to be sent where a body belongs.
QByteArray checkedAgain() {
    return post(checked);
}

const QByteArray info = "GET /v2/info HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// A server that runs until the test ends.
class RunningServer {
public:
    explicit RunningServer(Server::Options options = {}, Access access = {})
        : m_endpoint(std::move(access), FakeService::rules(), service) {
        options.port = 0;
        auto opened = Server::listen(options, m_endpoint);
        if (!opened)
            qFatal("no port");
        m_server = std::move(*opened);
        m_thread = std::jthread([this] { m_server->run(); });
    }
    ~RunningServer() { end(); }
    void end() {
        m_server->stop();
        if (m_thread.joinable())
            m_thread.join();
    }
    [[nodiscard]] int port() const { return m_server->port(); }

    FakeService service;

private:
    Endpoint m_endpoint;
    std::unique_ptr<Server> m_server;
    std::jthread m_thread;
};

} // namespace

class ServerTest final : public QObject {
    Q_OBJECT

private slots:
    void answersSeveralRequestsOfOneConnection() {
        const RunningServer server;
        Connection client(server.port());
        for (int i = 0; i < 20; ++i) {
            QVERIFY(client.send(post(checked)));
            const QByteArray answer = client.answer();
            QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
            QVERIFY(answer.contains("\"offset\":4,"));
            QVERIFY(answer.contains("\"sentence\":\"Nêu chủ chương & nghị quyết\""));
        }
    }

    void answersHeadAndOptions() {
        const RunningServer server({}, {.hosts = {}, .origins = {"https://cms.example"}});
        Connection asking(server.port());
        QVERIFY(asking.send("OPTIONS /v2/check HTTP/1.1\r\nHost: localhost\r\n"
                            "Origin: https://cms.example\r\n\r\n"));
        QByteArray answer = asking.answer();
        QVERIFY2(answer.startsWith("HTTP/1.1 204"), answer.constData());
        QVERIFY(answer.contains("Access-Control-Allow-Origin: https://cms.example\r\n"));
        QVERIFY(asking.send(post(checked, "Origin: https://xau.example\r\n")));
        answer = asking.answer();
        QVERIFY2(answer.startsWith("HTTP/1.1 403"), answer.constData());
        QVERIFY(!answer.contains("Access-Control-Allow-Origin"));
        QVERIFY(!answer.contains("chủ trương"));
        QVERIFY(asking.send("GET /v2/info HTTP/1.1\r\nHost: xau.example:8081\r\n\r\n"));
        QVERIFY(asking.answer().startsWith("HTTP/1.1 403"));
    }

    void takesBodiesInPieces() {
        const RunningServer server;
        Connection client(server.port());
        QVERIFY(client.send("POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                            "application/x-www-form-urlencoded\r\nTransfer-Encoding: "
                            "chunked\r\n\r\n"));
        for (const QByteArray &piece : {checked.left(7), checked.mid(7)})
            QVERIFY(client.send(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n"));
        QVERIFY(client.send("0\r\n\r\n"));
        const QByteArray answer = client.answer();
        QVERIFY2(answer.startsWith("HTTP/1.1 200") && answer.contains("chủ trương"),
                 answer.constData());
    }

    void refusesWhatIsTooLarge() {
        const RunningServer server;
        Connection client(server.port());
        // Refused by what it says, before it is sent.
        QVERIFY(client.send("POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                            "99999999999\r\n\r\n"));
        QVERIFY(client.answer().startsWith("HTTP/1.1 413"));
        QVERIFY(client.ends(3000));
        Connection pieces(server.port());
        QVERIFY(pieces.send("POST /v2/check HTTP/1.1\r\nHost: localhost\r\n"
                            "Transfer-Encoding: chunked\r\n\r\n"));
        const QByteArray megabyte(1024 * 1024, 'a');
        for (int i = 0; i < 21; ++i)
            QVERIFY(pieces.send("100000\r\n" + megabyte + "\r\n"));
        QVERIFY(pieces.send("0\r\n\r\n"));
        QVERIFY(pieces.answer().startsWith("HTTP/1.1 413"));
        Connection packed(server.port());
        QVERIFY(packed.send(post("\x1f\x8b", "Content-Encoding: gzip\r\n")));
        QVERIFY(packed.answer().startsWith("HTTP/1.1 415"));
    }

    /// A web page may choose the body of a request, never its Host or Origin: what of it is not
    /// read must not become the next request.
    void takesNoBodyForARequest_data() {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("status");
        const QByteArray length = "Content-Length: " + QByteArray::number(checkedAgain().size());
        const QByteArray host = "Host: localhost\r\nOrigin: https://xau.example\r\n";
        const auto posted = [&](const QByteArray &more) {
            return QByteArray("POST /v2/check HTTP/1.1\r\n" + host + more + length);
        };
        QTest::newRow("biểu mẫu nhiều phần không ranh giới")
            << posted("Content-Type: multipart/form-data\r\n") << QByteArray("415");
        QTest::newRow("biểu mẫu nhiều phần")
            << posted("Content-Type: multipart/form-data; boundary=x\r\n") << QByteArray("415");
        QTest::newRow("biểu mẫu nhiều phần, chữ hoa")
            << posted("Content-Type: Multipart/Form-Data; boundary=x\r\n") << QByteArray("415");
        QTest::newRow("gói nén") << posted("Content-Encoding: gzip\r\n") << QByteArray("415");
        QTest::newRow("hai dấu hỏi")
            << QByteArray("POST /v2/check?a?b?c HTTP/1.1\r\n" + host + length) << QByteArray("400");
        QTest::newRow("dòng đầu bốn phần")
            << QByteArray("POST /v2/check a HTTP/1.1\r\n" + host + length) << QByteArray("400");
        QTest::newRow("đường dẫn quá dài")
            << QByteArray("POST /" + QByteArray(9000, 'a') + " HTTP/1.1\r\n" + host + length)
            << QByteArray("414");
        QTest::newRow("đường dẫn dài không có thật")
            << QByteArray("POST /" + QByteArray(8000, 'a') + " HTTP/1.1\r\n" + host + length)
            << QByteArray("403");
        QTest::newRow("dòng đầu quá dài")
            << posted("X-A: " + QByteArray(9000, 'a') + "\r\n") << QByteArray("400");
        QTest::newRow("khoảng hỏng") << posted("Range: bytes=b-a\r\n") << QByteArray("416");
        for (const char *const method : {"GET", "OPTIONS", "PUT", "DELETE"}) {
            QTest::newRow(method) << QByteArray(method + (" /v2/info HTTP/1.1\r\n" + host) + length)
                                  << QByteArray("400");
        }
        QTest::newRow("hai độ dài") << posted("Content-Length: 0\r\n") << QByteArray("400");
        QTest::newRow("độ dài và mảnh")
            << posted("Transfer-Encoding: chunked\r\n") << QByteArray("400");
        QTest::newRow("mã hóa lạ")
            << QByteArray("POST /v2/check HTTP/1.1\r\n" + host + "Transfer-Encoding: x, chunked")
            << QByteArray("400");
        QTest::newRow("độ dài không phải số")
            << QByteArray("POST /v2/check HTTP/1.1\r\n" + host + "Content-Length: +0")
            << QByteArray("400");
        QTest::newRow("tên dòng đầu hở")
            << QByteArray("GET /v2/info HTTP/1.1\r\n" + host + "Content-Length : 9")
            << QByteArray("400");
        // A piece that is longer than it says: the library lets it pass for the last.
        QTest::newRow("mảnh dài hơn nó nói")
            << QByteArray("POST /v2/check HTTP/1.1\r\n" + host +
                          "Transfer-Encoding: chunked\r\n\r\n1\r\naa\r\n\r\n")
            << QByteArray("403");
    }
    void takesNoBodyForARequest() {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, status);
        const RunningServer server;
        Connection page(server.port());
        QVERIFY(page.send(head + "\r\n\r\n" + checkedAgain() + checkedAgain()));
        const QByteArray answer = page.rest(3000);
        QVERIFY2(answer.startsWith(QByteArray("HTTP/1.1 " + status)), answer.constData());
        QCOMPARE(answer.count("HTTP/1.1 "), 1);
        QVERIFY2(!answer.contains("chủ trương"), answer.constData());
        QVERIFY(page.ends(0));
    }

    /// As curl -X POST with the text in the address.
    void aPostWithoutALengthHasNoBody() {
        const RunningServer server;
        Connection client(server.port());
        QVERIFY(client.send("POST /v2/check?language=vi&text=ch%E1%BB%A7%20ch%C6%B0%C6%A1ng "
                            "HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        const QByteArray answer = client.answer(3000);
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
    }

    void goesOnAfterWhatItReadInFull() {
        const RunningServer server;
        Connection client(server.port());
        for (const QByteArray &refused :
             {post("text=a"), post(checked, "Origin: https://xau.example\r\n"),
              QByteArray("GET /v2/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n"),
              QByteArray(
                  "GET /v2/info HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")}) {
            QVERIFY(client.send(refused + post(checked)));
            QVERIFY(client.answer().startsWith("HTTP/1.1 "));
            const QByteArray answer = client.answer();
            QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
            QVERIFY(answer.contains("chủ trương"));
        }
        QVERIFY(client.send("HEAD /v2/info HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        QVERIFY(client.head().startsWith("HTTP/1.1 200"));
        QVERIFY(client.send(info));
        QVERIFY(client.answer().startsWith("HTTP/1.1 200"));
    }

    void survivesWhatIsNoRequest_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("không phải HTTP") << QByteArray("chào\r\n\r\n");
        QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
        QTest::newRow("dòng không dứt") << QByteArray(100'000, 'a');
        QTest::newRow("đường dẫn dài")
            << QByteArray("GET /" + QByteArray(8000, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTest::newRow("vạn dòng đầu")
            << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\n" +
                          QByteArray("X-A: b\r\n").repeated(10'000) + "\r\n");
        QTest::newRow("độ dài âm") << QByteArray(
            "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n");
        QTest::newRow("mảnh hỏng")
            << QByteArray("POST /v2/check HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: "
                          "chunked\r\n\r\nzz\r\n");
        QTest::newRow("mảnh khổng lồ")
            << QByteArray("POST /v2/check HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: "
                          "chunked\r\n\r\nffffffffffffffff\r\na");
        QTest::newRow("ngàn khoảng")
            << QByteArray("GET /v2/info HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-" +
                          QByteArray(",0-").repeated(2000) + "\r\n\r\n");
    }
    void survivesWhatIsNoRequest() {
        QFETCH(QByteArray, bytes);
        Server::Options options;
        options.transfer = 300ms;
        const RunningServer server(options);
        {
            Connection bad(server.port());
            bad.send(bytes);
            const QByteArray answer = bad.answer(2000);
            QVERIFY2(answer.size() < 20'000, QByteArray::number(answer.size()).constData());
        }
        Connection good(server.port());
        QVERIFY(good.send(info));
        QVERIFY(good.answer().startsWith("HTTP/1.1 200"));
    }

    void endsWithSlowClients() {
        Server::Options options;
        options.transfer = 400ms;
        options.idle = 400ms;
        const RunningServer server(options);
        Connection silent(server.port());
        Connection slowHead(server.port());
        Connection slowBody(server.port());
        QVERIFY(slowBody.send("POST /v2/check HTTP/1.1\r\nHost: localhost\r\n"
                              "Content-Length: 1000\r\n\r\n"));
        // A byte now and then does not begin the time anew.
        for (int i = 0; i < 40; ++i) {
            slowHead.send("G");
            slowBody.send("a");
            std::this_thread::sleep_for(50ms);
        }
        QVERIFY(silent.ends(100));
        QVERIFY(slowHead.ends(1000));
        QVERIFY(slowBody.ends(1000));
    }

    void goesOnUnderManyConnections() {
        Server::Options options;
        options.connections = 4;
        options.waiting = 8;
        options.idle = 500ms;
        const RunningServer server(options);
        // Hundreds that ask for nothing: some have a place for a moment, some wait, some are sent
        // away.
        std::vector<std::unique_ptr<Connection>> idle;
        for (int i = 0; i < 300; ++i)
            idle.push_back(std::make_unique<Connection>(server.port()));
        int turnedAway = 0;
        for (const auto &connection : idle)
            turnedAway += connection->answer(0).startsWith("HTTP/1.1 503") ? 1 : 0;
        QVERIFY2(turnedAway >= 100, QByteArray::number(turnedAway).constData());
        idle.clear();
        QTRY_VERIFY(([&] {
            Connection client(server.port());
            return client.send(info) && client.answer().startsWith("HTTP/1.1 200");
        }()));
    }

    void saysThatItIsBusy() {
        RunningServer server;
        server.service.before = [] { return CheckFailure::Busy; };
        Connection client(server.port());
        QVERIFY(client.send(post(checked)));
        const QByteArray answer = client.answer();
        QVERIFY2(answer.startsWith("HTTP/1.1 503") && answer.contains("Retry-After: 1\r\n"),
                 answer.constData());
    }

    void answersThoseWhoWaitWhenItEnds() {
        RunningServer server;
        std::latch isAsked(1);
        server.service.before = [&isAsked]() -> std::optional<CheckFailure> {
            isAsked.count_down();
            std::this_thread::sleep_for(300ms);
            return std::nullopt;
        };
        Connection idle(server.port());
        Connection client(server.port());
        QVERIFY(client.send(post(checked)));
        isAsked.wait();
        server.end();
        QVERIFY(client.answer().contains("chủ trương"));
        QVERIFY(idle.ends(1000));
        QVERIFY(!Connection(server.port()).isOpen());
    }

    void endsThoughItHasNotBegun() {
        FakeService service;
        const Endpoint endpoint({}, {}, service);
        Server::Options options;
        options.port = 0;
        const auto server = Server::listen(options, endpoint);
        QVERIFY(server);
        (*server)->stop();
        (*server)->run();
    }

    void hasItsPortAlone() {
        const RunningServer server;
        FakeService service;
        const Endpoint endpoint({}, {}, service);
        Server::Options options;
        options.port = server.port();
        const auto second = Server::listen(options, endpoint);
        QVERIFY(!second);
        QVERIFY(second.error().message.contains(QString::number(server.port())));
    }
};

QTEST_APPLESS_MAIN(ServerTest)
#include "ServerTest.moc"
