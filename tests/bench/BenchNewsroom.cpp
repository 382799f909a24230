// SPDX-License-Identifier: GPL-3.0-or-later
// What a newsroom's PostgreSQL server takes: steps a second of many desks at once, how long one
// waits for its step, how soon another desk hears of it, and how long the list of 50,000 drafts
// takes. The server is started here and waits for its disk.
#include "PostgresServer.h"
#include "drafts/DraftReader.h"
#include "review/store/SharedNews.h"
#include "review/store/Store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <cstdio>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr int stepsADesk = 60;

/// Milliseconds.
struct Times {
    std::vector<double> all;
    [[nodiscard]] double at(double part) {
        if (all.empty())
            return -1;
        std::sort(all.begin(), all.end());
        return all[std::min(all.size() - 1, size_t(part * double(all.size())))];
    }
};

StepRecord stepOn(const EnteredDraft &entered, qint64 number, qint64 id) {
    Decision decision;
    decision.id = id;
    decision.rule = u"spelling.syllable"_s;
    decision.category = decision.rule;
    decision.subject = decision.original = u"chử"_s;
    decision.replacement = u"chữ"_s;
    decision.message = u"Không có âm tiết “chử” trong từ điển."_s;
    decision.keys = {u"spelling.syllable|họp bàn về|%1"_s.arg(id)};
    decision.author = u"Lan"_s;
    decision.time = QDateTime::currentDateTimeUtc();
    StepRecord step;
    step.id = number;
    step.base = number - 1;
    step.draft = entered.record.id;
    step.revision = entered.revision;
    step.text.step = number;
    step.made = {decision};
    step.author = u"Lan"_s;
    return step;
}

double milliseconds(const QElapsedTimer &clock) {
    return double(clock.nsecsElapsed()) / 1e6;
}

void writeTogether(const QString &address, int desks) {
    Times times;
    std::mutex mutex;
    int refused = 0;
    QElapsedTimer whole;
    whole.start();
    {
        std::list<std::jthread> all;
        for (int desk = 0; desk < desks; ++desk)
            all.emplace_back([&, desk] {
                const auto store = Store::attach(address);
                if (!store)
                    return;
                const QByteArray text =
                    "Bài " + QByteArray::number(desks) + '/' + QByteArray::number(desk);
                const auto entered = (*store)->enter(*readDraft(text, u"a.txt"_s),
                                                     u"/%1/%2.txt"_s.arg(desks).arg(desk), u"A"_s);
                if (!entered)
                    return;
                for (int i = 1; i <= stepsADesk; ++i) {
                    QElapsedTimer clock;
                    clock.start();
                    const bool taken(
                        (*store)->record(stepOn(*entered, i, entered->record.id * 1000 + i)));
                    const double took = milliseconds(clock);
                    const std::lock_guard lock(mutex);
                    times.all.push_back(took);
                    refused += taken ? 0 : 1;
                }
            });
    }
    const double seconds = milliseconds(whole) / 1000;
    std::printf("%3d desks: %6.0f steps a second; a step p50 %.1f ms, p99 %.1f ms; refused %d\n",
                desks, double(times.all.size()) / seconds, times.at(0.5), times.at(0.99), refused);
}

void hear(const QString &address) {
    SharedNews news({.address = *serverAddressFrom(address),
                     .look = std::chrono::hours(1),
                     .rest = std::chrono::milliseconds(1)});
    Times times;
    std::mutex mutex;
    QElapsedTimer clock;
    bool isAwaited = false;
    QEventLoop loop;
    QObject::connect(&news, &SharedNews::draftsChanged, &loop, [&] {
        const std::lock_guard lock(mutex);
        if (std::exchange(isAwaited, false))
            times.all.push_back(milliseconds(clock));
    });
    std::jthread writer([&] {
        const auto store = Store::attach(address);
        if (!store)
            return;
        const auto entered =
            (*store)->enter(*readDraft("Nghe", u"a.txt"_s), u"/nghe.txt"_s, u"A"_s);
        std::this_thread::sleep_for(std::chrono::seconds(1)); // it listens by then
        for (int i = 1; entered && i <= 200; ++i) {
            {
                const std::lock_guard lock(mutex);
                clock.start();
                isAwaited = true;
            }
            std::ignore = (*store)->record(stepOn(*entered, i, entered->record.id * 1000 + i));
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    std::printf("a step until another desk hears of it: p50 %.1f ms, p99 %.1f ms (%zu)\n",
                times.at(0.5), times.at(0.99), times.all.size());
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    PostgresServer server(PostgresServer::Listens::OnSocket, PostgresServer::Disk::IsWaitedFor);
    if (!server.why().isEmpty()) {
        std::printf("%s\n", qPrintable(server.why()));
        return 1;
    }
    const QString address = server.freshDatabase();
    if (!Store::open(address))
        return 1;
    for (const int desks : {1, 4, 16, 50})
        writeTogether(address, desks);
    hear(address);
    server.ask(serverAddressFrom(address)->database,
               {u"INSERT INTO morat.drafts(path, title, entered_at, changed_at) "
                "SELECT '/' || n, 'Bài ' || n, '2026-05-01T08:00:00.000Z', "
                "'2026-05-01T08:00:00.000Z' FROM generate_series(1, 50000) AS n"_s,
                u"VACUUM ANALYZE morat.drafts"_s});
    const auto store = Store::attach(address);
    for (int i = 0; store && i < 3; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto drafts = (*store)->drafts();
        std::printf("the list of %lld drafts: %.0f ms\n",
                    static_cast<long long>(drafts ? drafts->size() : -1), milliseconds(clock));
    }
    return 0;
}
