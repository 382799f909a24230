// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/server/EnginePool.h"

#include <QTest>

#include <latch>

using namespace morat;
using namespace std::chrono_literals;

namespace {

Text textOf(const QString &said) {
    Block block;
    block.text = said;
    return Text({block});
}

QList<Finding> echo(const Text &text, const std::stop_token &) {
    Finding finding;
    finding.message = text.joined();
    return {finding};
}

} // namespace

class EnginePoolTest final : public QObject {
    Q_OBJECT

private slots:
    void givesEachItsOwnAnswer() {
        std::atomic<int> engines = 0;
        EnginePool pool({.workers = 3}, [&engines] {
            ++engines;
            return echo;
        });
        std::atomic<int> right = 0;
        {
            std::vector<std::jthread> clients;
            for (int client = 0; client < 8; ++client) {
                clients.emplace_back([&, client] {
                    for (int i = 0; i < 50; ++i) {
                        const QString said = QString::number(client * 1000 + i);
                        const auto answer = pool.check(textOf(said));
                        right += answer && answer->first().message == said ? 1 : 0;
                    }
                });
            }
        }
        QCOMPARE(right, 400);
        QCOMPARE(engines, 3);
    }

    void refusesWhenTooManyWait() {
        std::latch isBusy(1);
        std::latch go(1);
        EnginePool pool({.workers = 1, .waiting = 1}, [&] {
            return [&](const Text &text, const std::stop_token &stop) {
                if (text.joined() == QStringLiteral("chậm")) {
                    isBusy.count_down();
                    go.wait();
                }
                return echo(text, stop);
            };
        });
        std::jthread slow([&] { QVERIFY(pool.check(textOf(QStringLiteral("chậm")))); });
        isBusy.wait();
        std::atomic<int> answered = 0;
        std::atomic<int> refused = 0;
        std::vector<std::jthread> others;
        for (int i = 0; i < 5; ++i) {
            others.emplace_back([&] {
                const auto answer = pool.check(textOf(QStringLiteral("nhanh")));
                ++(answer ? answered : refused);
            });
        }
        QTRY_COMPARE(refused, 4);
        go.count_down();
        others.clear();
        QCOMPARE(answered, 1);
    }

    void stopsWhatTakesTooLong() {
        std::atomic<bool> wasStopped = false;
        EnginePool pool({.workers = 1, .longest = 50ms}, [&] {
            return [&](const Text &, const std::stop_token &stop) {
                while (!stop.stop_requested())
                    std::this_thread::sleep_for(1ms);
                wasStopped = true;
                return QList<Finding>();
            };
        });
        const auto answer = pool.check(textOf(QStringLiteral("a")));
        QVERIFY(!answer);
        QCOMPARE(answer.error(), CheckFailure::TooLong);
        QTRY_VERIFY(wasStopped);
    }
};

QTEST_APPLESS_MAIN(EnginePoolTest)
#include "EnginePoolTest.moc"
