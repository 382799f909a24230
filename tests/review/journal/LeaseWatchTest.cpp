// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/LeaseWatch.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

class LeaseWatchTest final : public QObject {
    Q_OBJECT

    LeaseWatch::Time m_now{hours(100)};

    static Lease lease(qint64 renewals) { return {u"a"_s, u"Lan"_s, u"lan@may-1"_s, renewals, {}}; }
    /// Seconds of looks, one a second, until the owner is taken for dead; -1: not within a minute.
    int looksUntilOver(LeaseWatch &watch, const std::function<Lease(int)> &seen) {
        for (int i = 0; i < 60; ++i) {
            m_now += seconds(1);
            if (watch.isOver(seen(i), m_now))
                return i;
        }
        return -1;
    }

private slots:
    void leavesAnOwnerWhoLivesAlone() {
        LeaseWatch watch;
        QCOMPARE(looksUntilOver(watch, [](int i) { return lease(i / 8); }), -1);
    }

    void takesOneThatStandsStillForDead() {
        LeaseWatch watch;
        QCOMPARE(looksUntilOver(watch, [](int) { return lease(7); }), 20);
    }

    void beginsAnewWithEverySignOfLife() {
        LeaseWatch watch;
        QCOMPARE(looksUntilOver(watch, [](int i) { return lease(i < 15 ? 1 : 2); }), 35);
    }

    void watchesAnotherOwnerFromTheBeginning() {
        LeaseWatch watch;
        const auto seen = [](int i) {
            Lease other = lease(1);
            other.token = i < 15 ? u"a"_s : u"b"_s;
            return other;
        };
        QCOMPARE(looksUntilOver(watch, seen), 35);
    }

    /// What the owner's clock says is not looked at.
    void doesNotCareForWhatClocksSay() {
        LeaseWatch watch;
        const auto seen = [](int i) {
            Lease other = lease(3);
            other.taken = QDateTime::fromSecsSinceEpoch(i % 2 == 0 ? 0 : 4'000'000'000);
            return other;
        };
        QCOMPARE(looksUntilOver(watch, seen), 20);
    }

    /// The watcher's computer slept, and the owner's may have.
    void hasWatchedNothingWhileItSlept() {
        LeaseWatch watch;
        QVERIFY(!watch.isOver(lease(3), m_now));
        m_now += hours(9);
        QVERIFY(!watch.isOver(lease(3), m_now));
        m_now += seconds(1);
        QVERIFY(!watch.isOver(lease(3), m_now));
        QCOMPARE(looksUntilOver(watch, [](int) { return lease(3); }), 15);
    }
};

QTEST_APPLESS_MAIN(LeaseWatchTest)
#include "LeaseWatchTest.moc"
