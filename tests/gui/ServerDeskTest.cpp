// SPDX-License-Identifier: GPL-3.0-or-later
// Desks of a newsroom on a PostgreSQL server: each sees what the others do, and goes on while the
// server is away.
#include "DeskFixture.h"
#include "PostgresServer.h"

#include "desktop/intake/DraftListModel.h"

#include <QAction>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QByteArray article = "Xã Đồng Nổi\n\nHọp bàn về cây cầu mới của xã.\n";
constexpr int patience = 60'000;

QStringList titles(DeskFixture &desk) {
    QStringList all;
    const auto *model = desk.window().findChild<DraftListPane *>()->view().model();
    for (int row = 0; row < model->rowCount(); ++row)
        all.append(model->index(row, 0).data().toString());
    return all;
}

} // namespace

class ServerDeskTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<PostgresServer> m_server;
    QString m_address;

private slots:
    void initTestCase() {
        m_server = std::make_unique<PostgresServer>();
        if (!m_server->why().isEmpty())
            QSKIP(qPrintable(m_server->why()));
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    }
    void init() {
        m_address = m_server->freshDatabase();
        QVERIFY(Store::open(m_address));
    }

    void seesWhatOthersDo() {
        DeskFixture desk(m_address, u"Lan"_s);
        openAndCheck(desk, article);
        QTRY_COMPARE_WITH_TIMEOUT(titles(desk).size(), 1, patience);
        // Whether it listens already nobody knows; from a look on it does.
        const auto other = Store::open(m_address);
        QVERIFY(other);
        Store &mai = *other->store;
        const EnteredDraft theirs =
            *mai.enter(*readDraft("Chợ xã\n\nHọp sớm.\n", u"b.txt"_s), u"/b.txt"_s, u"Chợ xã"_s);
        QTRY_COMPARE_WITH_TIMEOUT(titles(desk).size(), 2, patience);
        Decision word;
        word.id = 1;
        word.verb = Verb::AlwaysAcceptWord;
        word.subject = u"xoong"_s;
        StepRecord step;
        step.id = 1;
        step.draft = theirs.record.id;
        step.revision = theirs.revision;
        step.text.step = 1;
        step.made = {word};
        QVERIFY(mai.record(step));
        QTRY_VERIFY_WITH_TIMEOUT(desk.store().words().contains(u"xoong"_s), patience);
        QVERIFY(mai.removeWord(u"xoong"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.store().words().contains(u"xoong"_s), patience);
        QVERIFY(mai.removeDraft(theirs.record.id, {}));
        QTRY_COMPARE_WITH_TIMEOUT(titles(desk).size(), 1, patience);
    }

    void goesOnWhileTheServerIsAway() {
        DeskFixture desk(m_address, u"Lan"_s);
        openAndCheck(desk, article);
        const qint64 draft = desk.session()->draftId();
        m_server->stop(u"immediate"_s);
        QTest::keyClick(&desk.editor(), Qt::Key_A);
        QVERIFY(desk.session()->saveTyping());
        QTRY_VERIFY_WITH_TIMEOUT(desk.session()->isRefused(), patience);
        QVERIFY(desk.session()->pendingSteps() > 0);
        QVERIFY(desk.session()->text().current().startsWith(u'a'));
        m_server->start();
        QTRY_COMPARE_WITH_TIMEOUT(desk.session()->pendingSteps(), 0, patience);
        const auto other = Store::open(m_address);
        QVERIFY(other);
        const auto head = other->store->headOf(draft);
        QVERIFY(head);
        QCOMPARE(other->store->look(draft, head->revision)->text.edits.size(), 1);
    }

    void isForgottenOnTheServer() {
        DeskFixture desk(m_address, u"Lan"_s);
        openAndCheck(desk, article);
        desk.window().actions()[DeskAction::ForgetDraft]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.store().drafts()->isEmpty(), patience);
        QVERIFY(!desk.session());
    }

    void theServersBackupsAreTheServers() {
        DeskFixture desk(m_address, u"Lan"_s);
        desk.window().lookAfterStore();
        desk.window().actions()[DeskAction::RestoreBackup]->trigger();
        QCOMPARE(desk.window().messages().messages().size(), 1);
    }

    void anAddressIsChosenForTheNextStart() {
        DeskFixture desk;
        QAction *choose = desk.window().actions()[DeskAction::SharedStore];
        desk.answer.line = u"postgresql://lan:bi-mat@may-chu/kho"_s;
        choose->trigger();
        QCOMPARE(desk.settings().get<Setting::SharedStore>(), QString());
        QVERIFY(!desk.window().messages().messages().join(u' ').contains(u"bi-mat"));
        desk.answer.line = u" postgresql://lan@may-chu/kho "_s;
        choose->trigger();
        QCOMPARE(desk.settings().get<Setting::SharedStore>(), u"postgresql://lan@may-chu/kho"_s);
        desk.answer.line = u""_s;
        choose->trigger();
        QCOMPARE(desk.settings().get<Setting::SharedStore>(), QString());
    }
};

QTEST_MAIN(ServerDeskTest)
#include "ServerDeskTest.moc"
