// SPDX-License-Identifier: GPL-3.0-or-later
// Desks of a newsroom on a PostgreSQL server: each sees what the others do, and goes on while the
// server is away.
#include "CuttingProxy.h"
#include "DeskFixture.h"
#include "PostgresServer.h"

#include "desktop/intake/DraftListModel.h"
#include "desktop/style/HouseFiles.h"
#include "review/store/House.h"
#include "review/store/WaitForAnswer.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QByteArray article = "Xã Đồng Nổi\n\nHọp bàn về cây cầu mới của xã.\n";
/// A space before a comma.
const QByteArray wrongArticle = "Xã Đồng Nổi\n\nHọp bàn về cây cầu mới của xã , sáng nay.\n";
constexpr int patience = 60'000;

/// The dialog of the newsroom's database.
QWidget *newsroomOf(DeskFixture &desk) {
    desk.window().actions()[DeskAction::SharedStore]->trigger();
    return desk.window().findChild<NewsroomDialog *>();
}

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

    /// One message for one cause, in the window's words; it goes with the cause, whatever brought
    /// it, and though nobody does anything.
    void tellsOnceThatTheServerIsAway() {
        DeskFixture desk(m_address, u"Lan"_s);
        openAndCheck(desk, wrongArticle);
        QTRY_COMPARE_WITH_TIMEOUT(desk.session()->pendingSteps(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(titles(desk).size(), 1, patience);
        const auto told = [&] { return desk.window().messages().messages(); };
        QCOMPARE(told(), QStringList());
        m_server->stop(u"immediate"_s);
        // Nobody does anything.
        QTRY_COMPARE_WITH_TIMEOUT(told().size(), 1, patience);
        const QStringList words = told();
        QVERIFY2(words.first().contains(u"cannot be reached"), qPrintable(words.first()));
        // A decision, the list, and what is asked of the server for drafts that are not open.
        QVERIFY(desk.session()->accept(0, 0));
        desk.window().draftList().choose(DraftOrder::Name, DraftsShown::NeedsWork);
        desk.answer.line = u"Mai"_s;
        desk.window().actions()[DeskAction::AssignDraft]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.session()->isRefused(), patience);
        QTest::qWait(500);
        QCOMPARE(told(), words);
        auto *fold = desk.window().messages().findChild<QToolButton *>(u"detail"_s);
        QVERIFY(fold);
        fold->click();
        QVERIFY(std::ranges::any_of(
            desk.window().messages().findChildren<QLabel *>(),
            [&](const QLabel *label) { return label->text().startsWith(words.first() + u'\n'); }));
        // Who has put it away is not told at each try of the list, which is every three seconds.
        for (QToolButton *each : desk.window().messages().findChildren<QToolButton *>()) {
            if (each->objectName() != u"detail")
                each->click();
        }
        QCOMPARE(told(), QStringList());
        QTest::qWait(4'000);
        QCOMPARE(told(), QStringList());
        m_server->start();
        QTRY_COMPARE_WITH_TIMEOUT(told(), QStringList(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.session()->pendingSteps(), 0, patience);
        QTest::qWait(500);
        QCOMPARE(told(), QStringList());
    }

    void isForgottenOnTheServer() {
        DeskFixture desk(m_address, u"Lan"_s);
        openAndCheck(desk, article);
        desk.window().actions()[DeskAction::ForgetDraft]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.store().drafts()->isEmpty(), patience);
        QVERIFY(!desk.session());
    }

    /// While the server takes what is asked and does not answer, the window goes on with all that
    /// somebody does there, and its thread waits for no answer, neither then nor otherwise.
    void neverWaitsForTheServer() {
        PostgresServer server(PostgresServer::Listens::OnLoopback);
        QVERIFY2(server.why().isEmpty(), qPrintable(server.why()));
        CuttingProxy proxy(server.port());
        const QString address = PostgresServer::loopbackAddress(
            serverAddressFrom(server.freshDatabase())->database, proxy.port());
        QVERIFY(Store::open(address));
        AnswerWaits waits;
        {
            DeskFixture desk(address, u"Lan"_s);
            const AnswerWaits::OfThread window(waits);
            openAndCheck(desk, article);
            QTRY_COMPARE_WITH_TIMEOUT(titles(desk).size(), 1, patience);
            QTRY_COMPARE_WITH_TIMEOUT(desk.session()->pendingSteps(), 0, patience);
            QVERIFY(desk.session()->moveTo(WorkflowState::InReview));
            QTRY_COMPARE_WITH_TIMEOUT(desk.session()->pendingSteps(), 0, patience);
            const QString first = desk.session()->path();
            proxy.cut(CuttingProxy::Cut::Stalled);
            int turns = 0;
            QTimer turning;
            turning.setInterval(1);
            connect(&turning, &QTimer::timeout, this, [&turns] { ++turns; });
            turning.start();
            const auto goesOn = [&] {
                const int before = turns;
                return QTest::qWaitFor([&] { return turns > before + 5; }, patience);
            };
            const auto run = [&](DeskAction action) {
                desk.window().actions()[action]->trigger();
                return goesOn();
            };
            desk.window().draftList().choose(DraftOrder::Name, DraftsShown::NeedsWork);
            QVERIFY(goesOn());
            QVERIFY(run(DeskAction::ShowHistory));
            QVERIFY(run(DeskAction::NextDraft));
            QVERIFY(run(DeskAction::NextUnreviewed));
            desk.answer.line = u"Mai"_s;
            QVERIFY(run(DeskAction::AssignDraft));
            desk.window().openPaths({desk.write("sau.txt", "Bài sau\n\nHọp sớm.\n")});
            QVERIFY(goesOn());
            QCOMPARE(desk.session()->path(), first);
            QVERIFY(desk.session()->ask({0, 2}, u"Xã nào?"_s));
            QVERIFY(goesOn());
            QVERIFY(desk.session()->moveTo(WorkflowState::Returned, u"Xã nào?"_s));
            QVERIFY(desk.session()->pendingSteps() > 0);
            proxy.cut(CuttingProxy::Cut::Nowhere);
            // The one that was returned needs no work here, and is not listed.
            QTRY_COMPARE_WITH_TIMEOUT(titles(desk), QStringList{u"Bài sau"_s}, patience);
            QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->path() != first, patience);
        }
        QCOMPARE(waits.waited(), 0U);
        const auto store = Store::open(address);
        QVERIFY(store);
        QCOMPARE(store->store->drafts()->first().state, WorkflowState::Returned);
        QCOMPARE(store->store->drafts()->first().openQuestions, 1);
    }

    /// Somebody else gives the draft that is open to a third, and the author answers: both are seen
    /// where it is open, and work goes on from there.
    void hearsOfWhatIsDoneToTheOpenDraft() {
        DeskFixture desk(m_address, u"Lan"_s);
        openAndCheck(desk, article);
        const qint64 id = desk.session()->draftId();
        QTRY_COMPARE_WITH_TIMEOUT(desk.session()->pendingSteps(), 0, patience);
        const auto other = Store::open(m_address);
        QVERIFY(other);
        Store &mai = *other->store;
        QVERIFY(mai.assign(id, u"Hoa"_s, u"Mai"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.session()->state(), WorkflowState::Assigned, patience);
        const auto asked = desk.session()->ask({0, 2}, u"Xã nào?"_s);
        QVERIFY(asked);
        QVERIFY(desk.session()->moveTo(WorkflowState::Returned, u"Xã nào?"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.session()->pendingSteps(), 0, patience);
        QCOMPARE(mai.transitions(id)->at(1).from, WorkflowState::Assigned);
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().returnBar().words().contains(u"Xã nào?"), patience);
        QVERIFY(
            mai.answer({.draft = id, .question = *asked, .text = u"Nổi."_s, .author = u"Tư"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(desk.session()->state(), WorkflowState::InReview, patience);
        QCOMPARE(desk.session()->questions().constFirst().replies.size(), 1);
    }

    /// Who only reports reads what was returned, with the note, and answers it there.
    void aReporterAnswersInTheWindow() {
        const QString database = serverAddressFrom(m_address)->database;
        for (const QString &file : {u"roles.sql"_s, u"schema.sql"_s, u"grants.sql"_s})
            QVERIFY(m_server->runFile(
                database, QStringLiteral(MORAT_TEST_DATA "/../../packaging/server/") + file));
        m_server->ask(database, {u"DROP ROLE IF EXISTS tu"_s, u"CREATE ROLE tu LOGIN"_s,
                                 u"GRANT morat_reporter TO tu"_s});
        QTemporaryDir folder;
        const QString path = folder.filePath(u"bài.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(article) == article.size());
        file.close();
        qint64 id = 0;
        {
            const auto opened = Store::open(m_address);
            QVERIFY(opened);
            const auto session =
                ReviewSession::open(*readDraftFile(path), path, *opened->store, u"Lan"_s);
            QVERIFY(session);
            id = (*session)->draftId();
            QVERIFY((*session)->ask({0, 2}, u"Xã nào?"_s));
            QVERIFY((*session)->ask({3, 4}, u"Đúng tên?"_s));
            QVERIFY((*session)->moveTo(WorkflowState::Returned, u"Hai câu hỏi."_s));
        }
        DeskFixture desk(m_server->addressOf(database, u"tu"_s), u"Tư"_s);
        desk.window().openPaths({path});
        QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->isChecked(), patience);
        QVERIFY(desk.session()->isReadOnly());
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().returnBar().words().contains(u"Hai câu hỏi."),
                                 patience);
        QVERIFY(!desk.window().actions()[DeskAction::SettleQuestion]->isEnabled());
        for (const QString &words : {u"Xã Đồng Nổi."_s, u"Đúng."_s}) {
            QVERIFY(desk.window().actions()[DeskAction::AnswerQuestion]->isEnabled());
            desk.window().actions()[DeskAction::NextQuestion]->trigger();
            desk.window().actions()[DeskAction::AnswerQuestion]->trigger();
            QVERIFY(desk.window().questions().field().isVisible());
            desk.window().questions().field().findChild<QPlainTextEdit *>()->setPlainText(words);
            QTest::keyClick(desk.window().questions().field().findChild<QPlainTextEdit *>(),
                            Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(!desk.window().questions().field().isVisible(), patience);
            QTRY_VERIFY_WITH_TIMEOUT(
                std::ranges::any_of(desk.session()->questions(),
                                    [&](const Question &question) {
                                        return !question.replies.isEmpty() &&
                                               question.replies.constLast().text == words;
                                    }),
                patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.session()->state(), WorkflowState::InReview, patience);
        const auto opened = Store::open(m_address);
        QVERIFY(opened);
        QCOMPARE(opened->store->draft(id)->value().answeredQuestions, 2);
        QCOMPARE(opened->store->auditLog(id)->constLast().login, u"tu"_s);
    }

    /// Who hands a draft on for a second reading looks on from then on, and may have it back.
    void theFirstReaderLooksOn() {
        DeskFixture desk(m_address, u"Lan"_s);
        openAndCheck(desk, article);
        QVERIFY(desk.session()->moveTo(WorkflowState::InReview));
        desk.window().actions()[DeskAction::SecondReading]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->isReadOnly(), patience);
        QCOMPARE(desk.session()->holder()->token, secondReaderToken);
        QVERIFY(desk.window().ownershipBar().words().contains(u"second reading"));
        QVERIFY(!desk.window().actions()[DeskAction::MarkReviewed]->isEnabled());
        desk.window().actions()[DeskAction::BackToReview]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.session() && !desk.session()->isReadOnly(), patience);
        QCOMPARE(desk.session()->state(), WorkflowState::InReview);
    }

    void theServersBackupsAreTheServers() {
        DeskFixture desk(m_address, u"Lan"_s);
        desk.window().lookAfterStore();
        desk.window().actions()[DeskAction::RestoreBackup]->trigger();
        QCOMPARE(desk.window().messages().messages().size(), 1);
    }

    void anAddressIsChosenForTheNextStart() {
        DeskFixture desk;
        const QWidget *dialog = newsroomOf(desk);
        const auto choose = [dialog] { dialog->findChild<QPushButton *>(u"choose"_s)->click(); };
        const auto set = [&] { return desk.settings().get<Setting::SharedStore>(); };
        const auto type = [dialog](const QString &field, const QString &text) {
            auto *edit = dialog->findChild<QLineEdit *>(field);
            edit->selectAll();
            QTest::keyClicks(edit, text);
        };
        QVERIFY(dialog->findChild<QRadioButton *>(u"own"_s)->isChecked());
        dialog->findChild<QRadioButton *>(u"shared"_s)->click();
        type(u"database"_s, u"a/b"_s); // is none
        choose();
        QCOMPARE(set(), QString());
        type(u"host"_s, u"may-chu"_s);
        type(u"user"_s, u"lan"_s);
        type(u"database"_s, u"kho"_s);
        type(u"password"_s, u"bi-mat"_s);
        auto *whole = dialog->findChild<QLineEdit *>(u"whole"_s);
        QCOMPARE(whole->text(), u"postgresql://lan@may-chu/kho"_s);
        type(u"certificate"_s, u"/etc/chung.crt"_s);
        choose();
        QCOMPARE(set(), u"postgresql://lan@may-chu/kho?sslrootcert=/etc/chung.crt"_s);
        // Pasted as whoever runs the server gives it; a password in it is not taken.
        type(u"whole"_s, u"postgresql://mai@may-2:5433/kho2?sslmode=require"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"host"_s)->text(), u"may-2"_s);
        QCOMPARE(dialog->findChild<QSpinBox *>(u"port"_s)->value(), 5433);
        QCOMPARE(dialog->findChild<QComboBox *>(u"tls"_s)->currentData().toString(), u"require"_s);
        choose();
        QCOMPARE(set(), u"postgresql://mai@may-2:5433/kho2?sslmode=require"_s);
        type(u"whole"_s, u"postgresql://lan:bi-mat@may-3/kho"_s);
        choose();
        QCOMPARE(set(), u"postgresql://mai@may-2:5433/kho2?sslmode=require"_s);
        QVERIFY(!desk.window().messages().messages().join(u' ').contains(u"bi-mat"));
        dialog->findChild<QRadioButton *>(u"own"_s)->click();
        choose();
        QCOMPARE(set(), QString());
    }

    void theConnectionIsTried() {
        DeskFixture desk(m_address, u"Lan"_s);
        const QWidget *dialog = newsroomOf(desk);
        auto *said = dialog->findChild<QLabel *>(u"said"_s);
        auto *whole = dialog->findChild<QLineEdit *>(u"whole"_s);
        dialog->findChild<QRadioButton *>(u"shared"_s)->click();
        const auto tried = [&](const QString &address) {
            whole->selectAll();
            QTest::keyClicks(whole, address);
            auto *button = dialog->findChild<QPushButton *>(u"try"_s);
            button->click();
            return QTest::qWaitFor([button] { return button->isEnabled(); }, patience)
                       ? said->text()
                       : QString();
        };
        QVERIFY(tried(m_address).contains(u"admin"_s));
        // What is no address is not tried as the one before it.
        const QString refused = tried(u"postgresql:/sai"_s);
        QVERIFY2(!refused.isEmpty() && !refused.contains(u"admin"_s), qPrintable(refused));
        const QString none = tried(QString(m_address).replace(u"/kho"_s, u"/khong-co"_s));
        QVERIFY2(none.contains(u"khong-co"_s), qPrintable(none));
    }

    /// What an admin sets, and what a chief shares, holds at another's desk that stays open; and no
    /// longer when it is taken back. One key takes an offered word in.
    void whatHoldsForAllHoldsAtOtherDesksAtOnce() {
        DeskFixture here(m_address, u"Lan"_s);
        openAndCheck(here, wrongArticle);
        const auto others = Store::open(m_address);
        QVERIFY(others);
        House &house = House::of(*others->store);
        QVERIFY(!here.session()->findings().isEmpty());
        const QString rule = here.session()->findings().constFirst().finding.rule;
        QVERIFY(house.setForAll({.kind = HouseKind::RuleLevel,
                                 .subject = rule,
                                 .content = "off",
                                 .author = u"Quản trị"_s}));
        const auto has = [&] {
            return std::ranges::any_of(
                here.session()->findings(),
                [&](const PlacedFinding &placed) { return placed.finding.rule == rule; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(!has(), patience);
        QVERIFY(!here.window().style().choose(rule, {.isOn = true, .level = std::nullopt}));
        const QWidget *dialog = newsroomOf(here);
        auto *tree = dialog->findChild<QTreeWidget *>(u"house"_s);
        const auto item = [tree](const QString &words) -> QTreeWidgetItem * {
            for (QTreeWidgetItemIterator it(tree); *it; ++it) {
                if ((*it)->text(0).contains(words) && (*it)->parent())
                    return *it;
            }
            return nullptr;
        };
        const QString title = here.window().style().titleOf(rule);
        QTRY_VERIFY_WITH_TIMEOUT(item(title), patience);
        QCOMPARE(item(title)->text(1), u"Quản trị"_s);
        tree->setCurrentItem(item(title));
        QTest::keyClick(tree, Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(has(), patience);
        QVERIFY(house.acts()->constFirst().isTakenBack());
        // Words of three logins.
        const QString database = serverAddressFrom(m_address)->database;
        for (const QString &login : {u"a"_s, u"b"_s, u"c"_s})
            m_server->ask(database, {u"INSERT INTO morat.own_words(folded, login, written, author, "
                                     "added_at) VALUES('xoong', '%1', 'Xoong', 'Mai', "
                                     "'2026-05-01T08:00:00.000Z')"_s.arg(login)});
        QTRY_VERIFY_WITH_TIMEOUT(item(u"xoong"_s), patience);
        tree->setCurrentItem(item(u"xoong"_s));
        QTest::keyClick(tree, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(here.store().words().contains(u"xoong"_s), patience);
        QCOMPARE(house.sharedWords()->constFirst().author, here.settings().get<Setting::Author>());
    }

    /// A pack that one desk has is unpacked at another, and goes again.
    void aPackIsSharedAndTakenBack() {
        DeskFixture here(m_address, u"Lan"_s);
        const QString packs = here.path("goi");
        QVERIFY(QDir().mkpath(packs + u"/nha-minh"_s));
        here.write("goi/nha-minh/mot.yaml",
                   "extends: substitution\nid: style.thu\ncategory: style\ntitle: Thử\n"
                   "level: warning\nmessage: Viết “%s”, không viết “%s”.\nreason: Để thử.\n"
                   "source: Thử\nswap:\n  nhà chung cư cao tầng: chung cư\nexamples:\n"
                   "  bad: [\"Ở nhà chung cư cao tầng.\"]\n  good: [\"Ở chung cư.\"]\n");
        const auto acts = actsOf({}, {}, packs, u"Lan"_s);
        QVERIFY2(acts && acts->size() == 1, "the pack is read");
        const auto others = Store::open(m_address);
        House &house = House::of(*others->store);
        QVERIFY(house.setForAll(acts->constFirst()));
        const auto loaded = [&] {
            return here.window().style().sources().packs.join(u' ').contains(u"nha-minh"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(loaded(), patience);
        const QString folder = here.window().style().sources().packs.constFirst();
        QVERIFY(QFileInfo::exists(folder + u"/mot.yaml"_s));
        QVERIFY(house.takeBackForAll(house.standing().constFirst().id, u"Lan"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!loaded(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(folder), patience);
    }

    /// All of this computer's own database comes into the newsroom's.
    void theOwnDatabaseIsBroughtIn() {
        {
            QDir().mkpath(QFileInfo(Store::defaultPath()).absolutePath());
            const auto own = Store::open(Store::defaultPath());
            QVERIFY2(own, own ? "" : qPrintable(own.error().message));
            QVERIFY(own->store->enter(*readDraft("một", u"a.txt"_s), u"/của-tôi.txt"_s, u"A"_s));
        }
        DeskFixture desk(m_address, u"Lan"_s);
        const QWidget *dialog = newsroomOf(desk);
        auto *begin = dialog->findChild<QPushButton *>(u"import"_s);
        auto *said = dialog->findChild<QLabel *>(u"importSaid"_s);
        for (const QString &count : {u"1"_s, u"0"_s}) {
            begin->click();
            QVERIFY(!begin->isEnabled());
            QTRY_VERIFY_WITH_TIMEOUT(begin->isEnabled(), patience);
            QVERIFY2(said->text().contains(count), qPrintable(said->text()));
            QCOMPARE(desk.store().drafts()->size(), 1);
        }
        QFile::remove(Store::defaultPath());
    }
};

QTEST_MAIN(ServerDeskTest)
#include "ServerDeskTest.moc"
