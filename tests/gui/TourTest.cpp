// SPDX-License-Identifier: GPL-3.0-or-later
// The first minutes: what stands in empty panes, and the tour in the sample.
#include "DeskFixture.h"

#include "desktop/look/TourCard.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace morat;
using namespace Qt::StringLiterals;

class TourTest final : public QObject {
    Q_OBJECT

    static QPushButton *button(const TourCard &card, const QString &words) {
        const auto buttons = card.findChildren<QPushButton *>();
        for (QPushButton *each : buttons) {
            if (each->text() == words)
                return each;
        }
        return nullptr;
    }
    static bool isSeen(const QWidget &in, const QString &words) {
        const auto labels = in.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    static void welcome(DeskFixture &desk) {
        desk.window().welcome();
        QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->isChecked(), 180'000);
        desk.editor().setFocus();
    }

private slots:
    void emptyPanesSayWhatTheyAreFor() {
        DeskFixture desk;
        QVERIFY(isSeen(desk.window().draftList(), u"Ctrl+O"_s));
        QVERIFY(isSeen(desk.window(), u"by kind, errors first"_s));
        QVERIFY(isSeen(desk.window(), u"F7"_s));
        QVERIFY(desk.editor().placeholderText().contains(u"Ctrl+Shift+N"_s));
        // They name the keys that are set.
        desk.window().actions().setKeys(desk.window().actions()[DeskAction::Open],
                                        {QKeySequence(u"Ctrl+G"_s)});
        QVERIFY(isSeen(desk.window().draftList(), u"Ctrl+G"_s));
        openAndCheck(desk, "Tít\n\nÔng Ba đã họp với với nông dân.\n");
        QVERIFY(!isSeen(desk.window().draftList(), u"Ctrl+G"_s));
        QVERIFY(!isSeen(desk.window(), u"by kind, errors first"_s));
    }

    void goesOnByItselfWhereItsWordsAreDone() {
        DeskFixture desk;
        welcome(desk);
        const TourCard *card = desk.window().tour().card();
        QVERIFY(card);
        QVERIFY(desk.editor().hasFocus());
        QVERIFY(card->words().startsWith(u"The text"_s));
        QTest::mouseClick(button(*card, u"Next"_s), Qt::LeftButton);
        QVERIFY(card->words().startsWith(u"Your drafts"_s));
        QTest::mouseClick(button(*card, u"Next"_s), Qt::LeftButton);
        QVERIFY(card->words().contains(u"F7"_s));
        desk.press(Qt::Key_F7);
        QVERIFY(card->words().startsWith(u"One finding"_s));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(card->words().startsWith(u"Three views"_s));
        QTest::mouseClick(button(*card, u"Back"_s), Qt::LeftButton);
        QVERIFY(card->words().startsWith(u"One finding"_s));
        for (int i = 0; i < 2; ++i)
            QTest::mouseClick(button(*card, u"Next"_s), Qt::LeftButton);
        QVERIFY(card->words().startsWith(u"When you are done"_s));
        QTest::mouseClick(button(*card, u"Done"_s), Qt::LeftButton);
        QVERIFY(!desk.window().tour().card());
    }

    void endsWithEsc() {
        DeskFixture desk;
        welcome(desk);
        QVERIFY(desk.window().tour().card());
        QVERIFY(desk.editor().hasFocus());
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.window().tour().card());
        QVERIFY(desk.editor().hasFocus());
        // In the field for other words Esc leaves that first.
        desk.window().actions()[DeskAction::Tour]->trigger();
        QTRY_VERIFY(desk.window().tour().card());
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.window().tour().card());
        QVERIFY(desk.editor().hasFocus());
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.window().tour().card());
    }

    void comesOnceAndWhenItIsAskedFor() {
        DeskFixture desk;
        welcome(desk);
        const TourCard *card = desk.window().tour().card();
        QVERIFY(card);
        QTest::mouseClick(button(*card, u"End the tour"_s), Qt::LeftButton);
        QVERIFY(!desk.window().tour().card());
        desk.restart();
        welcome(desk);
        QVERIFY(!desk.window().tour().card());
        desk.window().actions()[DeskAction::Tour]->trigger();
        QVERIFY(desk.window().tour().card());
    }

    void staysInTheWindow() {
        DeskFixture desk;
        welcome(desk);
        const TourCard *card = desk.window().tour().card();
        for (const QSize size : {QSize(1280, 720), QSize(640, 420)}) {
            desk.window().resize(size);
            for (int i = 0; i < 5; ++i) {
                QTRY_VERIFY(desk.window().rect().contains(card->geometry()));
                QTest::mouseClick(button(*card, u"Next"_s), Qt::LeftButton);
            }
            while (button(*card, u"Back"_s)->isEnabled())
                QTest::mouseClick(button(*card, u"Back"_s), Qt::LeftButton);
        }
    }
};

QTEST_MAIN(TourTest)
#include "TourTest.moc"
