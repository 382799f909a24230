// SPDX-License-Identifier: GPL-3.0-or-later
// The file of the draft on the desk is written by somebody else while it is under review.
#include "DeskFixture.h"

#include <QAction>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QByteArray article = "Chợ phiên\n\nBà con xuống chợ từ sớm.\n\nAi cũng vui.\n";
const QByteArray longer =
    "Chợ phiên\n\nBà con xuống chợ từ sớm.\n\nTrời hửng nắng.\n\nAi cũng vui.\n";

constexpr DraftWatch::Times quick{.rest = 100, .look = 150};

QString allMessages(DeskFixture &desk) {
    return desk.window().messages().messages().join(u"\n"_s);
}

QAction *takeIt(DeskFixture &desk) {
    return desk.window().actions()[DeskAction::TakeNewVersion];
}

} // namespace

class DraftWatchTest final : public QObject {
    Q_OBJECT

    static void open(DeskFixture &desk) {
        desk.window().intake().draftWatch().setTimes(quick);
        openAndCheck(desk, article);
    }

private slots:
    void showsWhatSomebodyElseWroteAndTakesIt() {
        DeskFixture desk;
        open(desk);
        QVERIFY(!takeIt(desk)->isEnabled());
        // What the editor has typed comes along.
        desk.session()->typed({desk.session()->text().current().indexOf(u"vui"_s), 3}, u"mừng"_s);
        desk.write("bai.txt", longer);
        QTRY_VERIFY_WITH_TIMEOUT(takeIt(desk)->isEnabled(), 20'000);
        QVERIFY2(allMessages(desk).contains(u"bai.txt"_s), qPrintable(allMessages(desk)));
        QVERIFY(desk.session()->text().current().contains(u"mừng"_s));
        QVERIFY(!desk.session()->text().current().contains(u"hửng nắng"_s));

        desk.press(Qt::Key_F5);
        QCOMPARE(desk.asked.size(), 1);
        QVERIFY2(desk.asked.first().details.contains(u"+ Trời hửng nắng."_s),
                 qPrintable(desk.asked.first().details.join(u"\n"_s)));
        QTRY_VERIFY(desk.session()->text().current().contains(u"hửng nắng"_s));
        QVERIFY(desk.session()->text().current().contains(u"mừng"_s));
        QVERIFY(!takeIt(desk)->isEnabled());
    }

    void leavesItWhenTheEditorDoes() {
        DeskFixture desk;
        open(desk);
        desk.answer.confirms = false;
        desk.write("bai.txt", longer);
        QTRY_VERIFY_WITH_TIMEOUT(takeIt(desk)->isEnabled(), 20'000);
        takeIt(desk)->trigger();
        QCOMPARE(desk.asked.size(), 1);
        QVERIFY(!desk.session()->text().current().contains(u"hửng nắng"_s));
        QVERIFY(takeIt(desk)->isEnabled()); // it can still be taken
    }

    void isNotStartledByItsOwnExport() {
        DeskFixture desk;
        open(desk);
        desk.session()->typed({desk.session()->text().current().indexOf(u"vui"_s), 3}, u"mừng"_s);
        desk.answer.fileToSave = desk.path("bai.txt");
        desk.window().actions()[DeskAction::Export]->trigger();
        QTRY_VERIFY(desk.read("bai.txt").contains("mừng"));
        QTest::qWait(1'000);
        QVERIFY2(!allMessages(desk).contains(u"Somebody else"_s), qPrintable(allMessages(desk)));
        QVERIFY(!takeIt(desk)->isEnabled());
    }

    void saysNothingOfAFileThatWasOnlyTouched() {
        DeskFixture desk;
        open(desk);
        QTest::qWait(300);
        desk.write("bai.txt", article);
        QTest::qWait(1'000);
        QVERIFY(!takeIt(desk)->isEnabled());
    }

    void saysThatTheFileIsGone() {
        DeskFixture desk;
        open(desk);
        QVERIFY(QFile::remove(desk.path("bai.txt")));
        QTRY_VERIFY_WITH_TIMEOUT(allMessages(desk).contains(u"is gone"_s), 20'000);
        QVERIFY(desk.session()->text().current().contains(u"vui"_s));
    }
};

QTEST_MAIN(DraftWatchTest)
#include "DraftWatchTest.moc"
