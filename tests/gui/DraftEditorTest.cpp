// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskFixture.h"

#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QRandomGenerator>
#include <QTextBlock>
#include <QTextLayout>

#include <cstdlib>

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
    void takesAClickOfAnyButton_data() {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::newRow("left") << Qt::LeftButton;
        QTest::newRow("right") << Qt::RightButton;
        QTest::newRow("middle") << Qt::MiddleButton;
        QTest::newRow("back") << Qt::BackButton;
    }
    /// In the text and beside it: what the text has no use for goes to no one, and not round.
    void takesAClickOfAnyButton() {
        QFETCH(Qt::MouseButton, button);
        DeskFixture desk;
        openAndCheck(desk, "Một dòng\nHai dòng chữ\n");
        QTest::mouseClick(desk.editor().viewport(), button, {}, {30, 10});
        QTest::mouseClick(&desk.editor(), button, {}, {1, 40});
        QTest::mousePress(desk.editor().viewport(), Qt::LeftButton, {}, {30, 10});
        QTest::mouseClick(desk.editor().viewport(), button, {}, {30, 10});
        QTest::mouseRelease(desk.editor().viewport(), Qt::LeftButton, {}, {30, 10});
        QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
    }

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

    /// A check of a novel costs the paragraphs that are seen.
    void laysOutWhatIsSeen() {
        DeskFixture desk;
        QByteArray draft = "Tin\n\n";
        for (int i = 0; i < 400; ++i)
            draft +=
                "Bà con họp ở nhà văn hóa xã bàn việc làm đường, góp đất, góp công, rồi thông qua "
                "chủ chương mới về đất rừng, về nước sạch và về trường học của các bản.\n";
        openAndCheck(desk, draft);
        const QTextDocument &document = *desk.editor().document();
        const QTextBlock last = document.lastBlock();
        QVERIFY(desk.session()->findings().size() >= 400);
        QVERIFY(document.findBlockByNumber(3).layout()->lineCount() > 0);
        QCOMPARE(last.layout()->lineCount(), 0);
        QVERIFY(!last.layout()->formats().isEmpty());
        // What was not laid out yet has its part of the scroll bar all the same.
        QVERIFY(document.lineCount() > document.blockCount() * 3 / 2);
        const int guessed = document.lineCount();
        desk.press(Qt::Key_End, Qt::ControlModifier);
        QVERIFY(desk.editor().isCaretInSight());
        QVERIFY(last.layout()->lineCount() > 0);
        for (QTextBlock at = document.firstBlock(); at.isValid(); at = at.next())
            document.documentLayout()->blockBoundingRect(at);
        QVERIFY2(std::abs(document.lineCount() - guessed) < guessed / 5,
                 qPrintable(u"%1, %2"_s.arg(guessed).arg(document.lineCount())));
    }

    void hasNoUndoOfItsOwn() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n");
        QVERIFY(!desk.editor().document()->isUndoRedoEnabled());
    }
};

QTEST_MAIN(DraftEditorTest)
#include "DraftEditorTest.moc"
