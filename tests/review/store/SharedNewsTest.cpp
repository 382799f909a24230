// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/SharedNews.h"

#include "CuttingProxy.h"
#include "PostgresServer.h"
#include "drafts/DraftReader.h"
#include "review/store/ServerFailure.h"
#include "review/store/Store.h"

#include <QSignalSpy>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class SharedNewsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    QString m_address;
    std::unique_ptr<Store> m_desk; ///< another one's
    EnteredDraft m_draft;
    qint64 m_step = 0;

    /// Longer than any machine needs.
    static constexpr int patience = 60'000;
    /// So seldom is looked that what is heard is a notice.
    static constexpr std::chrono::hours never{1};

    [[nodiscard]] Recorded decide() {
        StepRecord step;
        step.base = m_step;
        step.id = ++m_step;
        step.draft = m_draft.record.id;
        step.revision = m_draft.revision;
        step.text.step = step.id;
        Decision word;
        word.id = step.id;
        word.verb = Verb::AlwaysAcceptWord;
        word.subject = u"từ%1"_s.arg(m_step);
        step.made = {word};
        return m_desk->record(step);
    }

private slots:
    void initTestCase() {
        m_server = std::make_unique<PostgresServer>(PostgresServer::Listens::OnLoopback);
        if (!m_server->why().isEmpty())
            QSKIP(qPrintable(m_server->why()));
    }
    void init() {
        m_address = m_server->freshDatabase();
        m_desk = std::move(Store::open(m_address)->store);
        m_draft = *m_desk->enter(*readDraft("a", u"a.txt"_s), u"/a.txt"_s, u"A"_s);
        m_step = 0;
    }
    void cleanup() { m_desk.reset(); }

    void hearsOfWhatAnotherDeskDoes_data() {
        QTest::addColumn<bool>("looks");
        QTest::newRow("được báo") << false;
        QTest::newRow("tự hỏi") << true;
    }
    void hearsOfWhatAnotherDeskDoes() {
        QFETCH(bool, looks);
        SharedNews::Setup setup{.address = *serverAddressFrom(m_address)};
        setup.rest = std::chrono::milliseconds(1);
        if (looks) {
            setup.look = std::chrono::milliseconds(20);
            m_server->ask(setup.address.database, {u"DROP TRIGGER told ON morat.drafts"_s,
                                                   u"DROP TRIGGER told ON morat.leases"_s,
                                                   u"DROP TRIGGER told ON morat.words"_s});
        } else {
            setup.look = never;
        }
        SharedNews news(setup);
        QSignalSpy drafts(&news, &SharedNews::draftsChanged);
        QSignalSpy lists(&news, &SharedNews::listsChanged);
        // Whether it listens already nobody knows: what is told is what comes after some act.
        const auto hears = [](QSignalSpy &spy, const std::function<void()> &act) {
            spy.clear();
            for (int waited = 0; spy.isEmpty() && waited < patience; waited += 200) {
                act();
                spy.wait(200);
            }
            return !spy.isEmpty();
        };
        QVERIFY(hears(lists, [this] { QVERIFY(decide()); }));
        QVERIFY(hears(drafts, [this] { QVERIFY(decide()); }));
        // Held until the next time: who looks now and then would not see one that comes and goes.
        QVERIFY(hears(drafts, [this] {
            QVERIFY(m_desk->releaseLease(m_draft.record.id, u"Lan"_s));
            QVERIFY(m_desk->enter(*readDraft("a", u"a.txt"_s), u"/a.txt"_s, u"A"_s,
                                  {.token = u"Lan"_s, .person = {}, .place = {}, .over = {}}));
        }));
    }

    /// What happened while it could not listen is told when it can again.
    void hearsWhatItMissed() {
        CuttingProxy proxy(m_server->port());
        const QString database = serverAddressFrom(m_address)->database;
        SharedNews news(
            {.address = *serverAddressFrom(PostgresServer::loopbackAddress(database, proxy.port())),
             .look = std::chrono::milliseconds(20),
             .rest = std::chrono::milliseconds(1)});
        QSignalSpy drafts(&news, &SharedNews::draftsChanged);
        for (int waited = 0; drafts.isEmpty() && waited < patience; waited += 200) {
            QVERIFY(decide());
            drafts.wait(200);
        }
        proxy.cut(CuttingProxy::Cut::Everywhere);
        QTRY_COMPARE_WITH_TIMEOUT(proxy.passing(), 0, patience);
        QTest::qWait(50); // what was on its way
        drafts.clear();
        QVERIFY(decide());
        proxy.cut(CuttingProxy::Cut::Nowhere);
        QTRY_VERIFY_WITH_TIMEOUT(!drafts.isEmpty(), patience);
    }

    /// Once, however often it is looked; and all may be another then. A server that was only
    /// started again is not told as away.
    void tellsThatTheServerIsAway() {
        CuttingProxy proxy(m_server->port());
        const QString database = serverAddressFrom(m_address)->database;
        SharedNews news(
            {.address = *serverAddressFrom(PostgresServer::loopbackAddress(database, proxy.port())),
             .look = std::chrono::milliseconds(20),
             .rest = std::chrono::milliseconds(1)});
        QSignalSpy away(&news, &SharedNews::away);
        QSignalSpy back(&news, &SharedNews::back);
        QSignalSpy lists(&news, &SharedNews::listsChanged);
        for (int waited = 0; lists.isEmpty() && waited < patience; waited += 200) {
            QVERIFY(decide());
            lists.wait(200);
        }
        QTest::qWait(100); // what was on its way
        lists.clear();
        proxy.cut(CuttingProxy::Cut::Everywhere);
        QTRY_COMPARE_WITH_TIMEOUT(away.size(), 1, patience);
        QVERIFY(tellsOfServerAway(away.first().first().toString()));
        QTest::qWait(200);
        QCOMPARE(away.size(), 1);
        QCOMPARE(back.size(), 0);
        proxy.cut(CuttingProxy::Cut::Nowhere);
        QTRY_COMPARE_WITH_TIMEOUT(back.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!lists.isEmpty(), patience);
        QCOMPARE(away.size(), 1);
    }
};

QTEST_GUILESS_MAIN(SharedNewsTest)
#include "SharedNewsTest.moc"
