// SPDX-License-Identifier: GPL-3.0-or-later
// bench_serve [REQUESTS [CLIENTS [WORKERS]]]: how long clients of `morat-cli serve` wait for a
// paragraph of 100 syllables, over real connections of this computer that stay open, and what
// memory the server has at each tenth of the run. Clients and server share the processors.
#include "data/DataFolder.h"
#include "rules/style/HouseStyle.h"
#include "serve/Connection.h"
#include "serve/server/PooledService.h"
#include "serve/server/Server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <mutex>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr int syllables = 100;

/// Invented sentences in another order for each number, one of a few with a typo.
QByteArray paragraph(int number) {
    static const QStringList words =
        u"ủy ban xã đồng hạ họp bàn về việc sửa con đường liên thôn trước mùa mưa năm nay người "
        u"dân "
        "mong công trình sớm xong để trẻ em đi học đỡ vất vả ông bình cho biết kinh phí lấy từ "
        "ngân "
        "sách huyện và phần đóng góp của các hộ nằm dọc hai bên tuyến đường mỗi nhà một ngày công "
        "theo kế hoạch đơn vị thi công sẽ đổ bê tông đoạn đầu tiên dài tám trăm mét trong tháng tới"_s
            .split(u' ');
    QString text;
    for (int i = 0; i < syllables; ++i) {
        const QString &word = words.at((number * 7 + i) % words.size());
        const bool begins = i % 20 == 0;
        if (i > 0)
            text += begins ? u". "_s : u" "_s;
        text += begins ? QString(word.at(0).toUpper() % word.mid(1)) : word;
    }
    if (number % 5 == 0)
        text += u", nêu chủ chương"_s;
    return QString(text % u'.').toUtf8();
}

double residentMegabytes() {
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    constexpr double page = 4096;
    return file.readAll().split(' ').value(1).toDouble() * page / 1e6;
}

class Run {
public:
    Run(int port, int requests)
        : m_port(port)
        , m_requests(requests) {}

    void client() {
        auto connection = std::make_unique<Connection>(m_port);
        std::vector<double> waited;
        for (int i = m_next++; i < m_requests; i = m_next++) {
            const QByteArray body = "text=" + paragraph(i) + "&language=vi-VN";
            const QByteArray request =
                "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                "application/x-www-form-urlencoded\r\nContent-Length: " +
                QByteArray::number(body.size()) + "\r\n\r\n" + body;
            QElapsedTimer timer;
            timer.start();
            const bool isSent = connection->send(request);
            const QByteArray answer = isSent ? connection->answer(60'000) : QByteArray();
            const bool isAnswered = answer.startsWith("HTTP/1.1 200");
            // After so many requests the server ends a connection, as clients expect.
            if (answer.contains("\r\nConnection: close"))
                connection = std::make_unique<Connection>(m_port);
            waited.push_back(double(timer.nsecsElapsed()) / 1e6);
            m_failed += isAnswered ? 0 : 1;
            if (!isAnswered)
                break; // the connection is of no more use
            if (m_requests >= 10 && i % (m_requests / 10) == 0)
                std::printf("  %8d answered, %7.1f MB\n", i, residentMegabytes());
        }
        const std::scoped_lock lock(m_mutex);
        m_waited.insert(m_waited.end(), waited.begin(), waited.end());
    }

    void print(double seconds) {
        std::sort(m_waited.begin(), m_waited.end());
        if (m_waited.empty())
            return;
        const auto at = [this](double part) {
            return m_waited[std::min(m_waited.size() - 1, size_t(double(m_waited.size()) * part))];
        };
        std::printf("%zu answers, %d failed, %.0f a second; wait: median %.2f ms, p95 %.2f ms, p99 "
                    "%.2f ms, longest %.2f ms\n",
                    m_waited.size(), m_failed.load(), double(m_waited.size()) / seconds, at(0.5),
                    at(0.95), at(0.99), m_waited.back());
    }

private:
    const int m_port;
    const int m_requests;
    std::atomic<int> m_next = 0;
    std::atomic<int> m_failed = 0;
    std::mutex m_mutex;
    std::vector<double> m_waited;
};

void run(int port, int requests, int clients) {
    Run one(port, requests);
    QElapsedTimer timer;
    timer.start();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < clients; ++i)
            threads.emplace_back([&one] { one.client(); });
    }
    one.print(double(timer.nsecsElapsed()) / 1e9);
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int requests = arguments.value(1, u"20000"_s).toInt();
    const int clients = arguments.value(2, u"20"_s).toInt();
    const int workers =
        arguments.value(3, QString::number(std::thread::hardware_concurrency())).toInt();
    const auto style = loadHouseStyle(dataFolder());
    if (!style) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(style.error().message));
        return 2;
    }
    EnginePool pool({.workers = workers}, [&style] {
        return [engine = std::make_shared<Engine>(makeHouseEngine(*style))](
                   const Text &text, const std::stop_token &stop) {
            return engine->checkOnce(text, stop);
        };
    });
    WordFile words;
    PooledService service(pool, words);
    const Endpoint endpoint({}, rulesOf(*style), service);
    Server::Options options;
    options.port = 0;
    const auto server = Server::listen(options, endpoint);
    if (!server) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(server.error().message));
        return 2;
    }
    const std::jthread serving([&server] { (*server)->run(); });
    std::printf("%d clients, %d workers, paragraphs of %d syllables\nwarming up\n", clients,
                workers, syllables);
    run((*server)->port(), 500, clients);
    std::printf("one client alone\n");
    run((*server)->port(), 500, 1);
    std::printf("%d clients\n", clients);
    run((*server)->port(), requests, clients);
    (*server)->stop();
    return 0;
}
