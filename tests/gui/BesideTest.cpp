// SPDX-License-Identifier: GPL-3.0-or-later
// The text before beside the text in work: what stands beside what, together, marked on both sides.
#include "DeskFixture.h"

#include <QClipboard>
#include <QMouseEvent>
#include <QScrollBar>

#include <utility>

using namespace morat;
using namespace Qt::StringLiterals;

class BesideTest final : public QObject {
    Q_OBJECT

    static QByteArray draft() {
        QByteArray text = "Sơn Bình sơ kết vụ xuân\n";
        for (int i = 0; i < 60; ++i)
            text += "Bà con thôn số " + QByteArray::number(i) +
                    " thu hoạch lúa sớm hơn mọi năm, nhờ nước về đủ trên các cánh đồng của xã.\n";
        return text;
    }
    static void toggle(DeskFixture &desk) {
        desk.press(Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
    }
    static void replace(DeskFixture &desk, const QString &words, const QString &by) {
        const qsizetype at = desk.session()->text().current().indexOf(words);
        QVERIFY(at >= 0);
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(int(at));
        cursor.setPosition(int(at + words.size()), QTextCursor::KeepAnchor);
        cursor.insertText(by);
    }
    /// Every paragraph of the editor that is seen stands as high as what stands beside it.
    static bool areLevel(DeskFixture &desk) {
        const QList<BesidePane::Shown> rows = desk.window().besidePane().shownRows();
        for (const DraftEditor::VisibleBlock &seen : desk.editor().visibleBlocks()) {
            const auto row = std::ranges::find_if(rows, [&seen](const BesidePane::Shown &each) {
                return each.row.afterCount > 0 && each.row.after == seen.block.blockNumber();
            });
            if (row != rows.cend() && std::abs(row->top - seen.top) > 1)
                return false;
        }
        return !rows.isEmpty();
    }

private slots:
    void comesAndGoesByOneKey() {
        DeskFixture desk;
        BesidePane &pane = desk.window().besidePane();
        desk.window().resize(1280, 720);
        toggle(desk);
        QVERIFY(!pane.isVisible()); // there is nothing to compare
        openAndCheck(desk, draft());
        QTRY_VERIFY(pane.isVisible());
        QVERIFY(desk.window().besideBar().words().contains(u"as it was read"_s));
        // Both are as wide, and nothing pushes the window.
        QTRY_VERIFY(std::abs(pane.width() - desk.editor().viewport()->width()) <= 4);
        QVERIFY(pane.width() > 300);
        QCOMPARE(desk.window().size(), QSize(1280, 720));
        desk.restart();
        QVERIFY(desk.window().actions()[DeskAction::ShowBeside]->isChecked());
        openAndCheck(desk, draft());
        QTRY_VERIFY(desk.window().besidePane().isVisible());
        toggle(desk);
        QVERIFY(!desk.window().besidePane().isVisible());
        QVERIFY(desk.window().besideBar().words().isEmpty());
    }

    void theOriginalHidesIt() {
        DeskFixture desk;
        openAndCheck(desk, draft());
        toggle(desk);
        BesidePane &pane = desk.window().besidePane();
        QTRY_VERIFY(pane.isVisible());
        desk.window().textViews().show(TextViews::View::Original);
        QVERIFY(!pane.isVisible());
        desk.window().textViews().show(TextViews::View::WithChanges);
        QVERIFY(pane.isVisible());
        QCOMPARE(desk.editor().changesShown(), ChangesShown::GoneBeside);
        toggle(desk);
        QCOMPARE(desk.editor().changesShown(), ChangesShown::Yes);
    }

    void paragraphsStandBesideTheirOwn() {
        DeskFixture desk;
        desk.window().resize(1280, 720);
        openAndCheck(desk, draft());
        toggle(desk);
        BesidePane &pane = desk.window().besidePane();
        QTRY_VERIFY(pane.isVisible());
        QTRY_VERIFY(areLevel(desk));
        // One that became much shorter, one that went, one that came, one that grew.
        replace(desk,
                u" thu hoạch lúa sớm hơn mọi năm, nhờ nước về đủ trên các cánh đồng của xã.\n"
                "Bà con thôn số 4"_s,
                u".\nBà con thôn số 4"_s);
        replace(desk,
                u"Bà con thôn số 5 thu hoạch lúa sớm hơn mọi năm, nhờ nước về đủ trên các "
                "cánh đồng của xã.\n"_s,
                {});
        replace(desk, u"Bà con thôn số 7 "_s, u"Trời hửng nắng.\nBà con thôn số 7 "_s);
        replace(desk, u"Bà con thôn số 8 "_s,
                u"Bà con thôn số 8, theo lời kể của những người đã ở đây từ trước khi có con "
                "đường, "_s);
        QTRY_VERIFY(areLevel(desk));
        for (const int row : {5, 12, 30, 55}) {
            desk.editor().verticalScrollBar()->setValue(row);
            QTRY_VERIFY(areLevel(desk));
        }
        const QString &now = desk.session()->text().current();
        QVERIFY(pane.wordsBeside(now.indexOf(u"thôn số 3"_s)).contains(u"thu hoạch"_s));
        QCOMPARE(pane.wordsBeside(now.indexOf(u"hửng nắng"_s)), QString());
        // What stands beside the caret is the pane's description.
        QTextCursor caret = desk.editor().textCursor();
        caret.setPosition(int(now.indexOf(u"thôn số 3"_s)));
        desk.editor().setTextCursor(caret);
        QTRY_VERIFY(pane.accessibleDescription().contains(u"thôn số 3 thu hoạch"_s));
        // Nothing of it stays when it goes, and the text was not touched by it.
        toggle(desk);
        for (QTextBlock at = desk.editor().document()->firstBlock(); at.isValid(); at = at.next())
            QCOMPARE(DraftEditor::roomBelow(at), 0.0);
        QCOMPARE(desk.editor().plainText(), desk.session()->text().current());
    }

    void aClickGoesToTheSameWords() {
        DeskFixture desk;
        desk.window().resize(1280, 720);
        openAndCheck(desk, draft());
        replace(desk, u"Sơn Bình"_s, u"Xã Sơn Bình Thượng"_s);
        toggle(desk);
        BesidePane &pane = desk.window().besidePane();
        QTRY_VERIFY(pane.isVisible());
        QTRY_VERIFY(areLevel(desk));
        const auto rows = pane.shownRows();
        const auto row = std::ranges::find_if(
            rows, [](const BesidePane::Shown &each) { return each.row.after == 2; });
        QVERIFY(row != rows.cend());
        QTest::mouseClick(&pane, Qt::LeftButton, {}, {12, row->top + 4});
        QCOMPARE(desk.editor().textCursor().blockNumber(), 2);
        QVERIFY(desk.editor().hasFocus());
    }

    void wordsOfItAreSelectedAndCopied() {
        DeskFixture desk;
        desk.window().resize(1280, 720);
        openAndCheck(desk, draft());
        replace(desk, u"Sơn Bình"_s, u"Xã Sơn Bình Thượng"_s);
        toggle(desk);
        BesidePane &pane = desk.window().besidePane();
        QTRY_VERIFY(pane.isVisible());
        QTRY_VERIFY(areLevel(desk));
        const QTextCursor caret = desk.editor().textCursor();
        const int top = pane.shownRows().constFirst().top;
        // From the headline's first letter into the paragraph below.
        QTest::mousePress(&pane, Qt::LeftButton, {}, {2, top + 4});
        const int below = pane.shownRows().at(1).top;
        const QPoint end(pane.width() / 2, below + 4);
        QMouseEvent drag(QEvent::MouseMove, end, pane.mapToGlobal(end), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(&pane, &drag);
        QTest::mouseRelease(&pane, Qt::LeftButton, {}, end);
        QVERIFY2(pane.selectedText().startsWith(u"Sơn Bình sơ kết vụ xuân\nBà con"),
                 qPrintable(pane.selectedText()));
        QCOMPARE(desk.editor().textCursor(), caret); // nobody went there
        pane.setFocus();
        QTRY_VERIFY(pane.hasFocus());
        QGuiApplication::clipboard()->clear();
        desk.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), pane.selectedText());
        // By keys: the first word, the line, all.
        desk.press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(pane.selectedText(), QString());
        desk.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pane.selectedText(), u"Sơn"_s);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY2(pane.selectedText().startsWith(u"Sơn Bình sơ kết vụ xuân\n"),
                 qPrintable(pane.selectedText()));
        desk.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(pane.selectedText(), pane.text());
        // Line by line, through what was out of sight.
        desk.press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(pane.selection().start, pane.text().size());
        for (qsizetype before = pane.text().size() + 1; pane.selection().start > 0;) {
            QVERIFY(pane.selection().start < std::exchange(before, pane.selection().start));
            desk.press(Qt::Key_Up);
        }
        // The first click goes there, and the text scrolls; the second chooses the word.
        QTRY_VERIFY(areLevel(desk));
        const auto rows = pane.shownRows();
        const BesidePane::Shown low = rows.at(rows.size() - 3);
        const QPoint word(14, low.top + 6);
        QTest::mouseClick(&pane, Qt::LeftButton, {}, word);
        QTest::mouseDClick(&pane, Qt::LeftButton, {}, word);
        const QStringList before = pane.text().split(u'\n').mid(0, low.row.before);
        QCOMPARE(pane.selection().start, before.join(u'\n').size() + 1);
        QCOMPARE(pane.selectedText(), u"Bà"_s);
        QCOMPARE(desk.session()->text().current(), desk.editor().plainText());
        // Back to the text in work.
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.editor().hasFocus());
        QVERIFY(pane.selection().isEmpty());
    }

    void wordsAreFoundInIt() {
        DeskFixture desk;
        desk.window().resize(1280, 720);
        openAndCheck(desk, draft());
        replace(desk, u"thôn số 50 "_s, u"bản Năm Mươi "_s);
        toggle(desk);
        BesidePane &pane = desk.window().besidePane();
        QTRY_VERIFY(pane.isVisible());
        pane.setFocus();
        QTRY_VERIFY(pane.hasFocus());
        desk.press(Qt::Key_F, Qt::ControlModifier);
        FindBar &bar = desk.window().findBar();
        QVERIFY(bar.isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"thon so 50"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(pane.selectedText(), u"thôn số 50"_s);
        // In sight, with the editor's caret where it was.
        const auto rows = pane.shownRows();
        QVERIFY(std::ranges::any_of(rows, [&pane](const BesidePane::Shown &each) {
            return each.row.before == 51 && each.top >= 0 && each.top < pane.height();
        }));
        QVERIFY(!desk.editor().textCursor().hasSelection());
        // Nothing is replaced there.
        const QString text = desk.session()->text().current();
        emit bar.replaceAllAsked();
        QCOMPARE(desk.session()->text().current(), text);
        // Put away, it is not looked through any more.
        toggle(desk);
        QTRY_VERIFY(!pane.isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"thu hoach"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(desk.editor().textCursor().selectedText(), u"thu hoạch"_s);
        toggle(desk);
        QTRY_VERIFY(pane.isVisible());
        // Whoever begins in the text looks through the text.
        desk.editor().setFocus();
        QTRY_VERIFY(desk.editor().hasFocus());
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"nam muoi"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(desk.editor().textCursor().selectedText(), u"Năm Mươi"_s);
    }

    void besideANewVersionStandsTheTextBefore() {
        DeskFixture desk;
        openAndCheck(desk, "Tít\nÔng Ba, 28 tuổi, đi họp.\nTrời hửng nắng.\n");
        replace(desk, u"nắng"_s, u"nắng to"_s);
        desk.write("bai.txt", "Tít\nÔng Ba, 29 tuổi, đi họp.\nGiá lúa tăng vọt hôm nay.\n"
                              "Trời hửng nắng.\n");
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().actions()[DeskAction::TakeNewVersion]->isEnabled(),
                                 30'000);
        desk.press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->differences().size() == 2,
                                 30'000);
        desk.editor().setFocus();
        toggle(desk);
        BesidePane &pane = desk.window().besidePane();
        QTRY_VERIFY(pane.isVisible());
        QVERIFY(desk.window().besideBar().words().contains(u"before the new version"_s));
        const QString &now = desk.session()->text().current();
        QCOMPARE(pane.wordsBeside(now.indexOf(u"29"_s)), u"Ông Ba, 28 tuổi, đi họp."_s);
        QCOMPARE(pane.wordsBeside(now.indexOf(u"Giá lúa"_s)), QString());
        QCOMPARE(pane.wordsBeside(now.indexOf(u"nắng to"_s)), u"Trời hửng nắng to."_s);
        QTRY_VERIFY(areLevel(desk));
        // Next and previous go through both kinds of change.
        desk.press(Qt::Key_F8, Qt::ControlModifier);
        QVERIFY(desk.editor().textCursor().hasSelection());
        desk.press(Qt::Key_M, Qt::ControlModifier);
        desk.press(Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(desk.session()->differences().isEmpty());
        QVERIFY(desk.window().besideBar().words().contains(u"as it was read"_s));
        QCOMPARE(pane.wordsBeside(now.indexOf(u"nắng to"_s)), u"Trời hửng nắng."_s);
    }
};

QTEST_MAIN(BesideTest)
#include "BesideTest.moc"
