// SPDX-License-Identifier: GPL-3.0-or-later
// What is brought into an open draft, and out of it, with clipboard and mouse.
#include "DeskFixture.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalBlocker>
#include <QStatusBar>
#include <QTextBlock>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *article = "Chợ phiên Nà Hin\n\nBà con xuống chợ từ sáng sớm.\n\nTrời mưa.\n";

/// On the clipboard it belongs to that.
QMimeData *copiedHtml(const QString &html, const QString &text) {
    auto *copied = new QMimeData;
    copied->setHtml(html);
    if (!text.isNull())
        copied->setText(text);
    return copied;
}

void putCaretBehind(DeskFixture &desk, const QString &words) {
    const qsizetype at = desk.editor().plainText().indexOf(words);
    QVERIFY(at >= 0);
    QTextCursor cursor = desk.editor().textCursor();
    cursor.setPosition(int(at + words.size()));
    desk.editor().setTextCursor(cursor);
}

} // namespace

class PastingTest final : public QObject {
    Q_OBJECT

private slots:
    void saysWhatPlainWordsDoNotHold_data() {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("said");
        QTest::newRow("links, bold words, a picture")
            << u"<p>Xã <b>Nà Hin</b> có <a href='https://vi.du/'>cầu mới</a>.</p><img src='a.jpg'>"_s
            << u"Pasted as plain text. Not taken: 1 link(s), 1 picture(s), bold and italic."_s;
        QTest::newRow("only how it looked: nothing to be said")
            << u"<p style='font-family:Arial;color:red'>Xã Nà Hin có cầu mới.</p>"_s << QString();
        QTest::newRow("bold that is none")
            << u"<b style='font-weight:normal'><p>Xã Nà Hin có cầu mới.</p></b>"_s << QString();
    }
    void saysWhatPlainWordsDoNotHold() {
        QFETCH(const QString, html);
        QFETCH(const QString, said);
        DeskFixture desk;
        openAndCheck(desk, article);
        putCaretBehind(desk, u"sáng sớm."_s);
        const QString before = desk.session()->text().current();
        QApplication::clipboard()->setMimeData(copiedHtml(html, u" Xã Nà Hin có cầu mới."_s));
        desk.window().statusBar()->clearMessage();
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(desk.session()->text().current().contains(u"sáng sớm. Xã Nà Hin có cầu mới."_s));
        QCOMPARE(desk.window().statusBar()->currentMessage(), said);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session()->text().current(), before);
    }

    /// Even inside of a word that is being typed.
    void isAStepOfItsOwn() {
        DeskFixture desk;
        openAndCheck(desk, article);
        putCaretBehind(desk, u"xuống chợ"_s);
        QTest::keyClicks(&desk.editor(), u"a"_s);
        QApplication::clipboard()->setText(u"bc"_s);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QTest::keyClicks(&desk.editor(), u"d"_s);
        const auto has = [&desk](const QString &words) {
            return desk.session()->text().current().contains(words);
        };
        QVERIFY(has(u"chợabcd từ"_s));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(has(u"chợabc từ"_s));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(has(u"chợa từ"_s));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(has(u"chợ từ"_s));
    }

    /// Some pages copy HTML alone.
    void takesTheWordsOfHtmlWithoutText() {
        DeskFixture desk;
        openAndCheck(desk, article);
        putCaretBehind(desk, u"sáng sớm."_s);
        QApplication::clipboard()->setMimeData(
            copiedHtml(u"<p>Xã &amp; <b>huyện</b>.</p>"_s, QString()));
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(desk.session()->text().current().contains(u"sáng sớm.Xã & huyện."_s),
                 qPrintable(desk.session()->text().current()));
    }

    /// A click into selected words is no drag.
    void aClickIntoTheSelectionLetsItGo() {
        DeskFixture desk;
        openAndCheck(desk, article);
        DraftEditor &editor = desk.editor();
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(3);
        const QPoint inside = editor.cursorRect(cursor).center();
        cursor.setPosition(0);
        cursor.setPosition(8, QTextCursor::KeepAnchor);
        editor.setTextCursor(cursor);
        QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, inside);
        QVERIFY(!editor.textCursor().hasSelection());
        QCOMPARE(editor.textCursor().position(), 3);
    }

    /// Nor is a press beside selected words, where Qt would drag them, and move them out of the
    /// draft.
    void aPressBesideTheSelectionLetsItGo() {
        DeskFixture desk;
        openAndCheck(desk, article);
        DraftEditor &editor = desk.editor();
        editor.selectAll();
        QTextCursor end(editor.document()->findBlockByNumber(4));
        end.movePosition(QTextCursor::EndOfBlock);
        const QPoint beside = editor.cursorRect(end).center() + QPoint(120, 0);
        QVERIFY(editor.viewport()->rect().contains(beside));
        QTest::mousePress(editor.viewport(), Qt::LeftButton, {}, beside);
        QVERIFY(!editor.textCursor().hasSelection());
        QCOMPARE(editor.textCursor().position(), end.position());
        QTest::mouseRelease(editor.viewport(), Qt::LeftButton, {}, beside);
        editor.selectAll();
        QTest::mousePress(editor.viewport(), Qt::LeftButton, Qt::ShiftModifier, beside);
        QVERIFY(editor.textCursor().hasSelection());
        QTest::mouseRelease(editor.viewport(), Qt::LeftButton, Qt::ShiftModifier, beside);
    }

    /// …and never as a move, after which whoever had it removes it.
    void aFileIsOpenedWhereverItIsDropped() {
        DeskFixture desk;
        openAndCheck(desk, article);
        const QString other = desk.write("khac.txt", "Bài khác\n\nTrời nắng.\n");
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(other)});
        files.setText(other);
        QList<QWidget *> places{&desk.editor(), &desk.window().draftList()};
        for (QLineEdit *field : desk.window().findChildren<QLineEdit *>()) {
            if (field->isVisible())
                places.append(field);
        }
        QVERIFY(places.size() > 2);
        for (QWidget *place : std::as_const(places)) {
            QDragEnterEvent entered(place->rect().center(), Qt::CopyAction | Qt::MoveAction, &files,
                                    Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(place, &entered);
            QVERIFY2(entered.isAccepted(), place->metaObject()->className());
            QCOMPARE(entered.dropAction(), Qt::CopyAction);
            QDropEvent dropped(place->rect().center(), Qt::CopyAction | Qt::MoveAction, &files,
                               Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(place, &dropped);
            QCOMPARE(dropped.dropAction(), Qt::CopyAction);
            QTRY_COMPARE(desk.session()->path(), other);
            desk.window().openPaths({desk.path("bai.txt")});
            QTRY_COMPARE(desk.session()->path(), desk.path("bai.txt"));
        }
        for (QLineEdit *field : desk.window().findChildren<QLineEdit *>())
            QVERIFY(!field->text().contains(u"khac.txt"_s));
    }

    /// The number of the paragraph with the caret is darker than the others. A middle click moves
    /// the caret and tells nobody, as here, where no primary selection need be.
    void theParagraphOfAMiddleClickIsMarked() {
        DeskFixture desk;
        openAndCheck(desk, article);
        DraftEditor &editor = desk.editor();
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(0);
        editor.setTextCursor(cursor);
        auto *gutter = editor.findChild<QWidget *>(u"gutter"_s);
        QVERIFY(gutter);
        QCoreApplication::processEvents();
        const QTextBlock last = editor.document()->findBlockByNumber(4);
        QTextCursor there(last);
        there.setPosition(last.position() + 2);
        struct Counter final : QObject {
            bool eventFilter(QObject *, QEvent *event) override {
                if (event->type() == QEvent::Paint)
                    seen |= static_cast<QPaintEvent *>(event)->region();
                return false;
            }
            QRegion seen;
        } painted;
        gutter->installEventFilter(&painted);
        const QRect first = editor.cursorRect();
        const QPoint place = editor.cursorRect(there).center();
        {
            const QSignalBlocker quiet(&editor);
            editor.setTextCursor(there);
        }
        QTest::mouseRelease(editor.viewport(), Qt::MiddleButton, {}, place);
        QCOMPARE(editor.textCursor().blockNumber(), 4);
        QTRY_VERIFY(painted.seen.contains(QPoint(2, editor.cursorRect().center().y())));
        QVERIFY(painted.seen.contains(QPoint(2, first.center().y())));
    }
};

QTEST_MAIN(PastingTest)
#include "PastingTest.moc"
