// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskFixture.h"

#include <QInputMethodEvent>
#include <QRandomGenerator>
#include <QTextBlock>

using namespace morat;
using namespace Qt::StringLiterals;

class DraftEditorTest final : public QObject {
    Q_OBJECT

    static void putCaret(DeskFixture &desk, qsizetype position) {
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(int(position));
        desk.editor().setTextCursor(cursor);
    }

private slots:
    void showsWhatTheSessionHoldsAfterAnyWork() {
        DeskFixture desk;
        openAndCheck(desk, "Một dòng\nHai dòng chữ\n\nBa\n");
        const QList<Qt::Key> keys{Qt::Key_A,      Qt::Key_Space, Qt::Key_Return, Qt::Key_Backspace,
                                  Qt::Key_Delete, Qt::Key_Left,  Qt::Key_Down,   Qt::Key_Home};
        QRandomGenerator random(7);
        for (int i = 0; i < 400; ++i) {
            const int what = random.bounded(12);
            if (what < keys.size())
                QTest::keyClick(&desk.editor(), keys.at(what));
            else if (what == 8)
                desk.press(Qt::Key_Z, Qt::ControlModifier);
            else if (what == 9)
                desk.press(Qt::Key_Y, Qt::ControlModifier);
            else if (what == 10)
                desk.press(Qt::Key_A, Qt::ControlModifier);
            else
                putCaret(desk, random.bounded(int(desk.editor().plainText().size()) + 1));
            QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
        }
    }

    void takesWhatAnInputMethodCommits() {
        DeskFixture desk;
        openAndCheck(desk, "Nước  Nam\n\nchủ chương, nghị quyết\n");
        putCaret(desk, 4);
        const QString before = desk.session()->text().current();
        for (const QString &composing : {u"V"_s, u"Vi"_s, u"Viê"_s, u"Việt"_s}) {
            QInputMethodEvent event(composing, {});
            QApplication::sendEvent(&desk.editor(), &event);
            QCOMPARE(desk.session()->text().current(), before);
        }
        QInputMethodEvent commit(QString(), {});
        commit.setCommitString(u" Việt"_s);
        QApplication::sendEvent(&desk.editor(), &commit);
        QCOMPARE(desk.session()->text().current(), u"Nước Việt  Nam\n\nchủ chương, nghị quyết"_s);
        QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session()->text().current(), before);
    }

    void findingsMoveWithTheTextBeforeTheyAreCheckedAgain() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        putCaret(desk, 0);
        QTest::keyClicks(&desk.editor(), u"abc"_s);
        const PlacedFinding placed = desk.session()->findings().constLast();
        QCOMPARE(desk.editor().plainText().mid(placed.place.start, placed.place.length),
                 u"chủ chương"_s);
    }

    void hasNoUndoOfItsOwn() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n");
        QVERIFY(!desk.editor().document()->isUndoRedoEnabled());
    }
};

QTEST_MAIN(DraftEditorTest)
#include "DraftEditorTest.moc"
