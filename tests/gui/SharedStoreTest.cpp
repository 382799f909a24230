// SPDX-License-Identifier: GPL-3.0-or-later
// A review database that others use as well: one that is locked for seconds does not hold the
// window up, and a draft that another window has is read live until it is taken over.
#include "../review/MeddledStore.h"
#include "DeskFixture.h"

#include "desktop/findings/DecisionsPane.h"
#include "desktop/intake/DraftListModel.h"
#include "desktop/intake/DraftListPane.h"

#include <QElapsedTimer>
#include <QListView>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTimer>

#include <QTreeWidget>
#include <algorithm>

#include <algorithm>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// Another program that has the database for itself.
class Locker {
public:
    explicit Locker(const QString &store)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"locker"_s)) {
        m_database.setDatabaseName(store);
        m_isLocked = m_database.open() && QSqlQuery(m_database).exec(u"BEGIN IMMEDIATE"_s);
    }
    ~Locker() {
        unlock();
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"locker"_s);
    }
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    void unlock() {
        if (std::exchange(m_isLocked, false))
            QSqlQuery(m_database).exec(u"ROLLBACK"_s);
    }

private:
    QSqlDatabase m_database;
    bool m_isLocked = false;
};

/// The longest time in which the window's thread did not come round.
class Pulse {
public:
    Pulse() {
        m_timer.setInterval(10);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { beat(); });
        m_since.start();
        m_timer.start();
    }
    [[nodiscard]] qint64 longest() {
        beat();
        return m_longest;
    }

private:
    void beat() { m_longest = std::max(m_longest, m_since.restart()); }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

const QByteArray article = "Xã Đồng Nổi\n\nHọp bàn về cây cầu.\n";

void takeWordOffTheList(DeskFixture &desk, const QString &word) {
    DecisionsPane &pane = desk.decided();
    auto *tree = pane.findChild<QTreeWidget *>();
    const auto items = tree->findItems(word, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(items.size(), 1);
    tree->setCurrentItem(items.first());
    pane.findChild<QPushButton *>()->click();
}

void acceptWord(DeskFixture &desk, const QString &word) {
    // Through another connection, as another window would.
    const QString path = desk.store().path();
    meddle(
        path,
        {u"INSERT INTO words(folded, written, author, added_at) VALUES('%1', '%1', '', '')"_s.arg(
            word)});
    QVERIFY(desk.store().reload());
    desk.decided().refresh();
}

QString textOf(DeskFixture &desk) {
    return desk.session() ? desk.session()->text().current() : QString();
}
bool isHeldOn(DeskFixture &desk) {
    return desk.session() && desk.session()->holder();
}

} // namespace

class SharedStoreTest final : public QObject {
    Q_OBJECT

private slots:
    void aLockedDatabaseDoesNotHoldTheWindowUp() {
        DeskFixture desk;
        openAndCheck(desk, article);
        const QString removed = desk.session()->path();
        acceptWord(desk, u"nổi"_s);
        const QString store = desk.store().path();
        Locker locker(store);
        QVERIFY(locker.isLocked());
        Pulse pulse;
        QTest::keyClick(&desk.editor(), Qt::Key_A);
        takeWordOffTheList(desk, u"nổi"_s);
        QVERIFY(!desk.window().messages().messages().join(u' ').contains(u"nổi"));
        desk.window().actions()[DeskAction::RemoveDraft]->trigger();
        QVERIFY(!desk.session());
        const QString opened = desk.write("hai.txt", "Xã Đồng Chìm\n\nHọp bàn.\n");
        desk.window().openPaths({opened});
        QTest::qWait(3000);
        QVERIFY2(pulse.longest() < 1000, qPrintable(QString::number(pulse.longest())));
        QVERIFY(!desk.session()); // there is nothing to be seen yet
        locker.unlock();
        const auto isOpened = [&] { return desk.session() && desk.session()->path() == opened; };
        QVERIFY2(QTest::qWaitFor(isOpened, 15'000),
                 qPrintable(desk.window().messages().messages().join(u'\n')));
        QTRY_COMPARE(desk.store().drafts()->size(), 1);
        QVERIFY(desk.store().drafts()->first().path != removed);
        QVERIFY(pulse.longest() < 1000);
        QVERIFY(!(*Store::open(store)).store->words().contains(u"nổi"_s));
        QTRY_COMPARE(desk.window().messages().messages(), QStringList());
    }

    void aDraftThatIsOpenElsewhereIsReadLive() {
        DeskFixture lan;
        openAndCheck(lan, article);
        DeskFixture mai(lan.store().path(), u"Mai"_s);
        mai.window().openPaths({lan.path("bai.txt")});
        QTRY_VERIFY(isHeldOn(mai));
        QVERIFY(mai.editor().isReadOnly());
        QVERIFY(mai.window().ownershipBar().isVisible());
        QVERIFY(mai.window().ownershipBar().words().contains(u"Lan"));
        for (const DeskAction id : {DeskAction::Export, DeskAction::MarkReviewed,
                                    DeskAction::AcceptFirst, DeskAction::RemoveDraft})
            QVERIFY(!mai.window().actions()[id]->isEnabled());
        QVERIFY(mai.window().actions()[DeskAction::TakeOver]->isEnabled());

        lan.editor().moveCursor(QTextCursor::End);
        QTest::keyClicks(&lan.editor(), u"Ai cung den"_s);
        QTRY_COMPARE(mai.editor().plainText(), lan.editor().plainText());
        QVERIFY(mai.editor().isReadOnly());
        // When she opens another, it can be written here.
        lan.window().openPaths({lan.write("hai.txt", "Xã Đồng Chìm\n\nHọp bàn.\n")});
        QTRY_VERIFY(mai.session() && !mai.session()->isReadOnly());
        QVERIFY(!mai.editor().isReadOnly());
        QVERIFY(!mai.window().ownershipBar().isVisible());
        QVERIFY(textOf(mai).contains(u"Ai cung den"));
    }

    void anAnswerToAQuestionAboutALostDraftDoesNothing() {
        DeskFixture lan;
        openAndCheck(lan, article);
        DeskFixture mai(lan.store().path(), u"Mai"_s);
        mai.window().openPaths({lan.path("bai.txt")});
        QTRY_VERIFY(isHeldOn(mai));
        // While Lan is asked whether to write over the draft, Mai takes it over.
        lan.answer.fileToSave = lan.path("bai.txt");
        lan.whileAsked = [&] {
            mai.window().actions()[DeskAction::TakeOver]->trigger();
            QTRY_VERIFY(mai.session() && !mai.session()->isReadOnly());
            QTRY_VERIFY_WITH_TIMEOUT(isHeldOn(lan), 15'000);
        };
        lan.window().actions()[DeskAction::Export]->trigger();
        QVERIFY(!lan.asked.isEmpty());
        QVERIFY(isHeldOn(lan));
        QCOMPARE(lan.read("bai.txt"), article);
        QVERIFY(lan.session()->state() != WorkflowState::Exported);
    }

    void whatAnotherWindowHasIsNotTakenOffTheDesk() {
        DeskFixture lan;
        openAndCheck(lan, article);
        DeskFixture mai(lan.store().path(), u"Mai"_s);
        openAndCheck(mai, "Xã Đồng Chìm\n\nHọp bàn.\n");
        QListView &list = mai.window().draftList().view();
        QTRY_COMPARE(list.model()->rowCount(), 2);
        // Keys pressed in the list are about what is selected there.
        list.setFocus();
        const QModelIndexList hers = list.model()->match(
            list.model()->index(0, 0), DraftListModel::PathRole, lan.path("bai.txt"));
        QCOMPARE(hers.size(), 1);
        list.setCurrentIndex(hers.first());
        mai.window().actions()[DeskAction::RemoveDraft]->trigger();
        QCOMPARE(mai.asked.size(), 1);
        QVERIFY(mai.asked.first().details.join(u' ').contains(lan.path("bai.txt")));
        QTRY_VERIFY(mai.window().messages().messages().join(u' ').contains(u"Lan"));
        QCOMPARE(mai.store().drafts()->size(), 2);
        QVERIFY(mai.session());
        lan.editor().moveCursor(QTextCursor::End);
        QTest::keyClicks(&lan.editor(), u"Ai cung den"_s);
        QVERIFY(lan.window().review().save());
        const Store &store = lan.store();
        const auto kept = store.look(lan.session()->draftId(), lan.session()->head().revision);
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
        QCOMPARE(kept->record.path, lan.path("bai.txt"));
        QVERIFY(std::ranges::any_of(kept->text.edits, [](const Edit &edit) {
            return edit.replacement.contains(u"Ai cung den");
        }));
        QCOMPARE(lan.session()->pendingSteps(), 0);
    }

    void whatIsTakenOverIsLostToTheOther() {
        DeskFixture lan;
        openAndCheck(lan, article);
        DeskFixture mai(lan.store().path(), u"Mai"_s);
        mai.window().openPaths({lan.path("bai.txt")});
        QTRY_VERIFY(isHeldOn(mai));
        lan.letStoreFail(); // her work does not get there any more
        lan.editor().moveCursor(QTextCursor::End);
        QTest::keyClicks(&lan.editor(), u"Cua Lan"_s);
        QTRY_VERIFY(lan.session()->pendingSteps() > 0);
        mai.window().actions()[DeskAction::TakeOver]->trigger();
        QTRY_VERIFY(mai.session() && !mai.session()->isReadOnly());
        mai.editor().moveCursor(QTextCursor::End);
        QTest::keyClicks(&mai.editor(), u"Cua Mai"_s);
        QVERIFY(mai.window().review().save());
        std::ignore = mai.store();
        lan.letStoreWork();
        QTRY_VERIFY_WITH_TIMEOUT(isHeldOn(lan), 15'000);
        QVERIFY(textOf(lan).contains(u"Cua Mai") && !textOf(lan).contains(u"Cua Lan"));
        QVERIFY(lan.window().messages().messages().join(u' ').contains(u"Mai"));
        QVERIFY(lan.window().ownershipBar().words().contains(u"another version"));

        // Both are shown; hers is put in place once she has the draft.
        lan.answer.confirms = false;
        lan.asked.clear();
        lan.window().actions()[DeskAction::OtherVersion]->trigger();
        QCOMPARE(lan.asked.size(), 1);
        const QString details = lan.asked.first().details.join(u'\n');
        QVERIFY(details.contains(u"Cua Lan") && details.contains(u"Cua Mai"));
        lan.answer.confirms = true;
        lan.window().actions()[DeskAction::TakeOver]->trigger();
        QTRY_VERIFY(lan.session() && !lan.session()->isReadOnly());
        QTRY_VERIFY(isHeldOn(mai));
        lan.window().actions()[DeskAction::OtherVersion]->trigger();
        QVERIFY(textOf(lan).contains(u"Cua Lan") && !textOf(lan).contains(u"Cua Mai"));
        QTRY_COMPARE(mai.editor().plainText(), lan.editor().plainText());
        QVERIFY(!lan.window().ownershipBar().isVisible());
        lan.window().actions()[DeskAction::Undo]->trigger();
        QVERIFY(textOf(lan).contains(u"Cua Mai"));
    }
};

QTEST_MAIN(SharedStoreTest)
#include "SharedStoreTest.moc"
