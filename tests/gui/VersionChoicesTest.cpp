// SPDX-License-Identifier: GPL-3.0-or-later
// A new version of the draft on the desk: what it changed is seen in the text, gone to by keys, and
// chosen place by place.
#include "DeskFixture.h"

#include "desktop/editor/ReviewStrip.h"
#include "desktop/look/LevelLook.h"

#include <QMenu>
#include <QPushButton>
#include <QTextBlock>

using namespace morat;
using namespace Qt::StringLiterals;

class VersionChoicesTest final : public QObject {
    Q_OBJECT

    static constexpr const char *first = "Sơn Bình sơ kết vụ xuân\n\n"
                                         "Ông Ba, 28 tuổi, đã họp với nông dân.\n\n"
                                         "Tỉnh thông qua nghị quyết.\n";
    static constexpr const char *second = "Sơn Bình sơ kết vụ xuân\n\n"
                                          "Ông Ba, 29 tuổi, đã họp với nông dân.\n\n"
                                          "Trời hửng nắng từ hôm qua.\n\n"
                                          "Tỉnh thông qua nghị quyết.\n";

    static void takeSecond(DeskFixture &desk) {
        openAndCheck(desk, first);
        const ReviewSession *before = desk.session();
        desk.window().openPaths({desk.write("bai.txt", second)});
        QTRY_VERIFY(desk.session() != before && desk.session()->isChecked());
        desk.editor().setFocus();
    }
    static QStringList removed(DeskFixture &desk) {
        QStringList words;
        for (QTextBlock at = desk.editor().document()->begin(); at.isValid(); at = at.next()) {
            const auto *dress = dynamic_cast<BlockDress *>(at.userData());
            for (const RemovedWords &each : dress ? dress->removed : QList<RemovedWords>())
                words.append(each.words);
        }
        return words;
    }
    static int pixels(DeskFixture &desk, ChangeSide side) {
        const QRgb wanted = changeColour(side, desk.editor().palette()).rgb();
        const QImage seen = desk.editor().viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x)
                count += seen.pixelColor(x, y).rgb() == wanted ? 1 : 0;
        }
        return count;
    }
    static QString selected(DeskFixture &desk) { return desk.editor().textCursor().selectedText(); }

private slots:
    void isSeenInTheText() {
        DeskFixture desk;
        takeSecond(desk);
        QCOMPARE(removed(desk), QStringList{u"28"_s});
        QVERIFY(pixels(desk, ChangeSide::OldVersion) > 0);
        QVERIFY(pixels(desk, ChangeSide::NewVersion) > 0);
        QCOMPARE(pixels(desk, ChangeSide::New), 0);
        QVERIFY(desk.window().versionBar().isVisible());
        QVERIFY2(desk.window().versionBar().words().contains(u"2"_s),
                 qPrintable(desk.window().versionBar().words()));
        QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
        // In the clean view stands what will be exported.
        desk.window().actions()[DeskAction::ShowClean]->trigger();
        QCOMPARE(removed(desk), QStringList());
        QCOMPARE(pixels(desk, ChangeSide::NewVersion), 0);
        QVERIFY(desk.window().versionBar().isVisible());
    }

    void theKeyShowsThePlaceBeforeItTakesIt() {
        DeskFixture desk;
        takeSecond(desk);
        desk.press(Qt::Key_M, Qt::ControlModifier);
        QCOMPARE(desk.session()->differences().size(), 2);
        QCOMPARE(selected(desk), u"29"_s);
        desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.editor().plainText().contains(u"28 tuổi"_s));
        QCOMPARE(desk.session()->differences().size(), 1);
        // The next one is there already.
        QVERIFY(selected(desk).contains(u"Trời hửng nắng"_s));
        desk.press(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(desk.session()->differences().isEmpty());
        QVERIFY(desk.editor().plainText().contains(u"Trời hửng nắng"_s));
        QVERIFY(!desk.window().versionBar().isVisible());
        // Ours is an edit like any other by now, against the file as it is.
        QCOMPARE(removed(desk), QStringList{u"29"_s});
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.window().versionBar().isVisible());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session()->differences().size(), 2);
        QVERIFY(desk.editor().plainText().contains(u"29 tuổi"_s));
    }

    void changesOfBothAreGoneThrough() {
        DeskFixture desk;
        takeSecond(desk);
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(int(desk.editor().plainText().indexOf(u"nghị quyết"_s)));
        cursor.insertText(u"dự thảo "_s);
        cursor.setPosition(0);
        desk.editor().setTextCursor(cursor);
        QStringList seen;
        for (int i = 0; i < 4; ++i) {
            desk.press(Qt::Key_F8, Qt::ControlModifier);
            seen.append(selected(desk).trimmed());
        }
        QCOMPARE(seen[0], u"29"_s);
        QVERIFY(seen[1].startsWith(u"Trời"_s));
        QVERIFY(seen[2].startsWith(u"dự thảo"_s));
        QCOMPARE(seen[3], u"29"_s); // from the top again
        desk.press(Qt::Key_F8, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(selected(desk).startsWith(u"dự thảo"_s));
    }

    void theMenuAtThePlaceOffersBoth() {
        DeskFixture desk;
        takeSecond(desk);
        desk.press(Qt::Key_F8, Qt::ControlModifier);
        desk.press(Qt::Key_Return, Qt::AltModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(desk.window().actions()[DeskAction::TakeNewHere]));
        QVERIFY(menu->actions().contains(desk.window().actions()[DeskAction::KeepOursHere]));
        menu->close();
    }

    void theStripShowsThem() {
        DeskFixture desk;
        takeSecond(desk);
        auto *strip = desk.editor().findChild<ReviewStrip *>();
        QVERIFY(strip);
        const auto count = [strip] {
            return std::ranges::count_if(strip->marks(), [](const ReviewStrip::Mark &mark) {
                return !mark.level && mark.by == ChangeBy::Version;
            });
        };
        QTRY_COMPARE(count(), 2);
        desk.window().actions()[DeskAction::TakeAllNew]->trigger();
        QTRY_COMPARE(count(), 0);
    }

    void nothingIsTakenWhereThereIsNothing() {
        DeskFixture desk;
        openAndCheck(desk, first);
        for (const DeskAction id :
             {DeskAction::TakeNewHere, DeskAction::KeepOursHere, DeskAction::TakeAllNew})
            QVERIFY(!desk.window().actions()[id]->isEnabled());
        QVERIFY(!desk.window().versionBar().isVisible());
    }

    void areThereAfterARestart() {
        DeskFixture desk;
        takeSecond(desk);
        desk.press(Qt::Key_M, Qt::ControlModifier);
        desk.press(Qt::Key_M, Qt::ControlModifier);
        QCOMPARE(desk.session()->differences().size(), 1);
        desk.window().close();
        desk.restart();
        desk.window().openPaths({desk.path("bai.txt")});
        QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->isChecked(), 180'000);
        QCOMPARE(desk.session()->differences().size(), 1);
        QVERIFY(desk.window().versionBar().isVisible());
        // What was chosen before can be taken back.
        desk.editor().setFocus();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session()->differences().size(), 2);
    }
};

QTEST_MAIN(VersionChoicesTest)
#include "VersionChoicesTest.moc"
