// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a review: the card, what goes to the CMS, the desk as it was after a restart, and what
// is said when a key can do nothing.
#include "DeskFixture.h"

#include "desktop/style/RuleEditor.h"
#include "desktop/style/RuleWriting.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr auto draft = "Họp dân\n\nTỉnh thông qua chủ chương, nghị quyết.\n";

QPushButton *cardButton(DeskFixture &desk, const QString &name) {
    for (QPushButton *each : desk.window().finishCard().findChildren<QPushButton *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

QLineEdit *ownWords(DeskFixture &desk) {
    for (QLineEdit *each : desk.window().findChildren<QLineEdit *>()) {
        if (each->accessibleName() == u"Own words for this place"_s)
            return each;
    }
    return nullptr;
}

} // namespace

class FinishTest final : public QObject {
    Q_OBJECT

private slots:
    void asksBeforeItLeavesOutWhatCannotBeWritten() {
        DeskFixture desk;
        // "Xã Đồng Hạ có chương này" in TCVN3, which has no Chinese letter.
        openAndCheck(desk, "X\xb7 \xa7\xe5ng H\xb9 c\xe3 ch\xad\xac"
                           "ng n\xb5y\n");
        QCOMPARE(desk.session()->text().current(), u"Xã Đồng Hạ có chương này"_s);
        desk.session()->typed({0, 2}, u"Phường"_s);
        desk.session()->typed({desk.session()->text().current().size(), 0}, u" 漢"_s);
        QVERIFY(desk.session()->saveTyping());
        desk.answer.confirms = false;
        desk.window().actions()[DeskAction::Export]->trigger();
        QVERIFY(!QFile::exists(desk.path("xuat.txt")));
        QVERIFY(desk.session()->state() != WorkflowState::Exported);
        desk.answer.confirms = true;
        desk.asked.clear();
        desk.window().actions()[DeskAction::Export]->trigger();
        QVERIFY(!desk.asked.isEmpty());
        const QString details = desk.asked.last().details.join(u'\n');
        QVERIFY2(details.contains(u"漢"), qPrintable(details));
        QVERIFY(!details.contains(u"Phường"));
        QCOMPARE(desk.read("xuat.txt"), QByteArray("Ph\xad\xea"
                                                   "ng \xa7\xe5ng H\xb9 c\xe3 ch\xad\xac"
                                                   "ng n\xb5y\n"));
        QCOMPARE(desk.session()->state(), WorkflowState::Exported);
    }

    void theCardComesWhenNothingIsOpen() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        FinishCard &card = desk.window().finishCard();
        QVERIFY(!card.isVisible());
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(card.isVisible());
        QVERIFY2(card.words().contains(u"Corrected: 1"_s), qPrintable(card.words()));
        QVERIFY2(card.words().contains(u"Length: 9 word(s)"_s), qPrintable(card.words()));
        QVERIFY(cardButton(desk, u"Mark as reviewed"_s)->isEnabled());
        cardButton(desk, u"Mark as reviewed"_s)->click();
        QCOMPARE(desk.session()->state(), WorkflowState::Reviewed);
        QVERIFY(!cardButton(desk, u"Mark as reviewed"_s)->isEnabled());
        // What is open again has the list again.
        desk.editor().setFocus();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!card.isVisible());
    }

    void theListIsThereWhenItIsAskedFor() {
        DeskFixture desk;
        openAndCheck(desk, "Bà con vui.\n");
        QTRY_VERIFY(desk.window().finishCard().isVisible());
        emit desk.window().finishCard().listWanted();
        QVERIFY(!desk.window().finishCard().isVisible());
    }

    void saysWhenTheHeadlineIsTooLong() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        FinishSummary summary;
        summary.figures.headline = {18, 80, 17};
        desk.window().finishCard().tell(summary, {16, std::nullopt, std::nullopt, std::nullopt}, 3);
        const QString words = desk.window().finishCard().words();
        QVERIFY2(words.contains(u"Headline: 18 word(s) (limit 16: too long), 80 character(s)"_s),
                 qPrintable(words));
        QVERIFY(words.contains(u"3 finding(s)"_s));
    }

    void copiesForTheCmsAndWithoutMarkup() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.answer.confirms = false;
        QApplication::clipboard()->setText(u"cũ"_s);
        desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.asked.size(), 1); // an error is still open
        QCOMPARE(QApplication::clipboard()->text(), u"cũ"_s);
        desk.answer.confirms = true;
        desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        QVERIFY(copied->html().contains(u"Tỉnh thông qua chủ chương, nghị quyết.</p>"_s));
        QVERIFY(copied->text().startsWith(u"Họp dân\n\nTỉnh"_s));
        desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!QApplication::clipboard()->mimeData()->hasHtml());
        QCOMPARE(QApplication::clipboard()->text(), u"Họp dân\n\nTỉnh thông qua chủ chương, "
                                                    "nghị quyết."_s);
    }

    void opensWhereItWas() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(12);
        desk.editor().setTextCursor(cursor);
        desk.window().close();
        desk.restart();
        desk.window().openLast();
        QTRY_VERIFY(desk.session());
        QCOMPARE(desk.session()->path(), desk.path("bai.txt"));
        QTRY_COMPARE(desk.editor().textCursor().position(), 12);
        QVERIFY(desk.editor().hasFocus());
    }

    void opensWhatWasShownAfterAKill() {
        DeskFixture desk;
        desk.settings().set<Setting::LastDraft>(desk.path("cu.txt"));
        desk.settings().set<Setting::LastCaret>(5);
        openAndCheck(desk, draft);
        desk.restart(); // no close(): nothing is remembered at the end
        desk.window().openLast();
        QTRY_VERIFY(desk.session());
        QCOMPARE(desk.session()->path(), desk.path("bai.txt"));
        QTRY_COMPARE(desk.editor().textCursor().position(), 0);
    }

    void opensNothingThatIsGone() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.window().close();
        QVERIFY(QFile::remove(desk.path("bai.txt")));
        desk.restart();
        desk.window().openLast();
        QTest::qWait(50);
        QVERIFY(!desk.session());
        QVERIFY(desk.window().messages().messages().isEmpty());
    }

    void askBeforeAnEmptyFieldRemovesWords() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const QString before = desk.session()->text().current();
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(ownWords(desk)->hasFocus());
        ownWords(desk)->clear();
        desk.answer.confirms = false;
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.asked.size(), 1);
        QCOMPARE(desk.session()->text().current(), before);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.editor().hasFocus());
        QCOMPARE(desk.session()->text().current(), before);
        desk.press(Qt::Key_E, Qt::ControlModifier);
        ownWords(desk)->clear();
        desk.answer.confirms = true;
        desk.press(Qt::Key_Return);
        QVERIFY(desk.session()->text().current() != before);
    }

    void saysWhyThereIsNothingToAccept() {
        DeskFixture desk;
        openAndCheck(desk, "Bà con vui.\n");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(desk.window().statusBar()->currentMessage().contains(u"No finding is chosen"_s),
                 qPrintable(desk.window().statusBar()->currentMessage()));
        QCOMPARE(desk.session()->text().current(), u"Bà con vui."_s);
    }

    void progressDoesNotShrinkWhenAMistakeIsTypedRight() {
        DeskFixture desk;
        openAndCheck(desk, "Tỉnh thông qua chủ chương.\n\nXã bàn chủ chương ấy.\n");
        const auto progress = [&desk] { return desk.window().review().progress(); };
        QCOMPARE(progress().handled, 0);
        const int all = progress().all;
        QVERIFY(all >= 2);
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(int(desk.session()->text().current().indexOf(u"chương"_s)));
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, 6);
        desk.editor().setTextCursor(cursor);
        desk.editor().insertPlainText(u"trương"_s);
        QTRY_VERIFY(desk.session()->isChecked() && !desk.session()->hasUnsavedTyping());
        QCOMPARE(progress().all, all);
        QVERIFY(progress().handled >= 1);
    }

    /// A word that another draft had accepted is no work of this one.
    void progressCountsWhatWasDoneHere() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F7);
        QVERIFY(desk.current() >= 0);
        desk.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(desk.window().review().progress().handled, 1);
        desk.window().openPaths({desk.write("hai.txt", "Tỉnh bàn chủ chương, nghị quyết khác.\n")});
        QTRY_VERIFY(desk.session()->path() == desk.path("hai.txt") && desk.session()->isChecked());
        QCOMPARE(desk.window().review().progress().handled, 0);
    }

    void asksBeforeARuleIsThrownAway() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        Answers answers;
        bool yes = false;
        int asked = 0;
        answers.confirm = [&](QWidget *, const Answers::Question &) {
            ++asked;
            return yes;
        };
        RuleEditor editor({}, {}, {}, answers, &desk.window());
        editor.show();
        editor.reject();
        QCOMPARE(asked, 0); // nothing was written
        QVERIFY(!editor.isVisible());
        editor.show();
        editor.findChild<QLineEdit *>()->setText(u"Luật của tôi"_s);
        QTest::keyClick(&editor, Qt::Key_Escape);
        QCOMPARE(asked, 1);
        QVERIFY(editor.isVisible());
        yes = true;
        QTest::keyClick(&editor, Qt::Key_Escape);
        QVERIFY(!editor.isVisible());
    }

    void aMessageGoesWithItsCause() {
        DeskFixture desk;
        desk.window().openPaths({desk.path("chua-co.txt")});
        QTRY_VERIFY(!desk.window().messages().messages().isEmpty());
        desk.window().openPaths({desk.write("chua-co.txt", draft)});
        QTRY_VERIFY(desk.session());
        QTRY_VERIFY2(desk.window().messages().messages().isEmpty(),
                     qPrintable(desk.window().messages().messages().join(u'\n')));
    }
};

QTEST_MAIN(FinishTest)
#include "FinishTest.moc"
