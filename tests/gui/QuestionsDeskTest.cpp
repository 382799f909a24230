// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the author by keyboard: asked in the text, gone through, answered, settled, worded
// anew, removed, sent in a Word file and read out of the one that comes back.
#include "DeskFixture.h"

#include "drafts/DraftConversion.h"
#include "drafts/DraftWriter.h"

#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QTabWidget>
#include <QTreeWidget>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr auto article = "Họp dân\n\nÔng Trần Hòa, 28 tuổi, nói đường dài 3 km.\n";

QPlainTextEdit *fieldOf(DeskFixture &desk) {
    return desk.window().questions().field().findChild<QPlainTextEdit *>();
}

void select(DeskFixture &desk, const QString &words) {
    const qsizetype at = desk.session()->text().current().indexOf(words);
    QTextCursor cursor(desk.editor().document());
    cursor.setPosition(int(at));
    cursor.setPosition(int(at + words.size()), QTextCursor::KeepAnchor);
    desk.editor().setTextCursor(cursor);
    desk.editor().setFocus();
}

void ask(DeskFixture &desk, const QString &about, const QString &words) {
    select(desk, about);
    desk.press(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(desk.window().questions().field().isVisible());
    QTRY_VERIFY(fieldOf(desk)->hasFocus());
    fieldOf(desk)->insertPlainText(words);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.window().questions().field().isVisible());
}

QTreeWidget *listOf(DeskFixture &desk) {
    return desk.window().questionsPane().findChild<QTreeWidget *>();
}

QString selected(DeskFixture &desk) {
    return desk.editor().textCursor().selectedText();
}

} // namespace

class QuestionsDeskTest final : public QObject {
    Q_OBJECT

private slots:
    void theWholeRoundByKeyboard() {
        DeskFixture desk;
        openAndCheck(desk, article);
        QVERIFY(!desk.window().actions()[DeskAction::NextQuestion]->isEnabled());
        ask(desk, u"28 tuổi"_s, u"28 hay 29?"_s);
        QCOMPARE(desk.session()->questions().size(), 1);
        QCOMPARE(desk.session()->questions().first().words, u"28 tuổi"_s);
        QVERIFY(desk.editor().hasFocus());
        ask(desk, u"3 km"_s, u"Bao nhiêu?"_s);
        QCOMPARE(listOf(desk)->topLevelItemCount(), 2);
        // From one to the next, around.
        desk.press(Qt::Key_Home, Qt::ControlModifier);
        desk.press(Qt::Key_F2);
        QCOMPARE(selected(desk), u"28 tuổi"_s);
        desk.press(Qt::Key_F2);
        QCOMPARE(selected(desk), u"3 km"_s);
        desk.press(Qt::Key_F2);
        QCOMPARE(selected(desk), u"28 tuổi"_s);
        desk.press(Qt::Key_F2, Qt::ShiftModifier);
        QCOMPARE(selected(desk), u"3 km"_s);
        // Answered, and settled.
        desk.press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(fieldOf(desk)->hasFocus());
        fieldOf(desk)->insertPlainText(u"Bốn"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.session()->questions().last().state, QuestionState::Answered);
        desk.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session()->questions().last().state, QuestionState::Settled);
        QCOMPARE(desk.session()->questionMarks().size(), 1);
        desk.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session()->questions().last().state, QuestionState::Open);
        // Worded anew, and removed; each is a step.
        desk.press(Qt::Key_F2, Qt::ControlModifier);
        QTRY_VERIFY(fieldOf(desk)->hasFocus());
        QCOMPARE(fieldOf(desk)->toPlainText(), u"Bao nhiêu?"_s);
        fieldOf(desk)->setPlainText(u"Mấy km?"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.session()->questions().last().text, u"Mấy km?"_s);
        desk.press(Qt::Key_F2, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session()->questions().size(), 1);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session()->questions().last().text, u"Bao nhiêu?"_s);
    }

    void aDraftMayGoWhileAnAnswerIsWritten() {
        DeskFixture desk;
        QByteArray lines = "Họp dân\n\n";
        for (int i = 0; i < 200; ++i)
            lines += "Bà con họp ở nhà văn hóa.\n\n";
        openAndCheck(desk, lines + "Đường dài 3 km.\n");
        ask(desk, u"3 km"_s, u"Bao nhiêu?"_s);
        select(desk, u"3 km"_s);
        desk.editor().ensureCursorVisible();
        desk.press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(fieldOf(desk)->hasFocus());
        QVERIFY(desk.window().review().setSession(nullptr));
        QVERIFY(!desk.window().questions().field().isVisible());
    }

    void whatWasLeftIsThereAgain() {
        DeskFixture desk;
        openAndCheck(desk, article);
        select(desk, u"28 tuổi"_s);
        desk.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(fieldOf(desk)->hasFocus());
        fieldOf(desk)->insertPlainText(u"28 hay"_s);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.window().questions().field().isVisible());
        QVERIFY(desk.session()->questions().isEmpty());
        QVERIFY(desk.editor().hasFocus());
        desk.press(Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(fieldOf(desk)->toPlainText(), u"28 hay"_s);
        // Nothing is kept without a word.
        fieldOf(desk)->clear();
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.window().questions().field().isVisible());
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(fieldOf(desk)->toPlainText(), QString());
    }

    void theWordsGoAlongWhileTheFieldIsOpen() {
        DeskFixture desk;
        openAndCheck(desk, article);
        select(desk, u"28 tuổi"_s);
        desk.press(Qt::Key_T, Qt::ControlModifier);
        fieldOf(desk)->insertPlainText(u"Mấy?"_s);
        QTextCursor start(desk.editor().document());
        start.insertText(u"Tin: "_s);
        QTest::keyClick(fieldOf(desk), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.session()->questions().first().words, u"28 tuổi"_s);
    }

    void theListFiltersAndSaysHowManyWait() {
        DeskFixture desk;
        openAndCheck(desk, article);
        ask(desk, u"28 tuổi"_s, u"Mấy?"_s);
        ask(desk, u"3 km"_s, u"Bao nhiêu?"_s);
        QVERIFY(desk.session()->settleQuestion(desk.session()->questions().first().id));
        auto *side = desk.window().findChild<QTabWidget *>();
        const auto title = [&] {
            return side->tabText(side->indexOf(&desk.window().questionsPane()));
        };
        QCOMPARE(title(), u"Questions (1)"_s);
        auto *shown = desk.window().questionsPane().findChild<QComboBox *>();
        const QList<int> counts{2, 1, 0, 1};
        for (int i = 0; i < counts.size(); ++i) {
            shown->setCurrentIndex(i);
            QCOMPARE(listOf(desk)->topLevelItemCount(), counts[i]);
        }
        shown->setCurrentIndex(0);
        desk.press(Qt::Key_F6, Qt::ControlModifier);
        QTRY_VERIFY(listOf(desk)->hasFocus());
        listOf(desk)->setCurrentItem(listOf(desk)->topLevelItem(1));
        QCOMPARE(selected(desk), u"3 km"_s);
        QVERIFY(listOf(desk)
                    ->currentItem()
                    ->data(0, Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(u"Question, open: Bao nhiêu?"_s));
        desk.press(Qt::Key_Return);
        QVERIFY(desk.editor().hasFocus());
    }

    void aQuestionWhoseWordsAreGoneStaysInTheList() {
        DeskFixture desk;
        openAndCheck(desk, article);
        ask(desk, u"28 tuổi"_s, u"Mấy?"_s);
        select(desk, u"28 tuổi"_s);
        desk.press(Qt::Key_Delete);
        QTRY_VERIFY(
            listOf(desk)->topLevelItem(0)->text(0).contains(u"“28 tuổi” – its words are gone"_s));
    }

    void aFindingIsAskedAboutFromItsMenu() {
        DeskFixture desk;
        openAndCheck(desk, "Họp dân\n\nTỉnh thông qua chủ chương, nghị quyết.\n");
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::AltModifier);
        auto *menu = desk.editor().findChild<QMenu *>(u"FindingMenu"_s);
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(desk.window().actions()[DeskAction::AskAuthor]));
        menu->close();
        desk.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(fieldOf(desk)->hasFocus());
        fieldOf(desk)->insertPlainText(u"Có phải chủ trương?"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!desk.session()->questions().first().rule.isEmpty());
    }

    void theCardSaysWhatWaits() {
        DeskFixture desk;
        openAndCheck(desk, article);
        ask(desk, u"28 tuổi"_s, u"Mấy?"_s);
        QTRY_VERIFY2(desk.window().finishCard().words().contains(
                         u"Asked the author: 1; open 1, answered 0"_s),
                     qPrintable(desk.window().finishCard().words()));
    }

    void outlivesARestart() {
        DeskFixture desk;
        openAndCheck(desk, article);
        ask(desk, u"28 tuổi"_s, u"Mấy?"_s);
        desk.window().close();
        desk.restart();
        openAndCheck(desk, article);
        QCOMPARE(desk.session()->questions().size(), 1);
        QCOMPARE(listOf(desk)->topLevelItemCount(), 1);
    }

    void goesToTheAuthorInAWordFileAndComesBack() {
        DeskFixture desk;
        const Draft plain = *readDraft(article, u"x.txt"_s);
        const QString path = desk.write("bai.docx", convertedDraft(plain, u"docx"_s)->bytes);
        desk.window().openPaths({path});
        QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->isChecked(), 180'000);
        ask(desk, u"28 tuổi"_s, u"28 hay 29?"_s);
        desk.answer.fileToSave = desk.path("gui.docx");
        desk.window().actions()[DeskAction::ExportTracked]->trigger();
        const Draft sent = *readDraftFile(desk.path("gui.docx"));
        QList<DraftComment> comments = commentsOf(sent);
        QCOMPARE(comments.size(), 1);
        comments[0].replies.append({u"29"_s, {u"Hòa"_s, QDateTime::currentDateTimeUtc()}, {}});
        desk.answer.fileToUse = desk.write("tra.docx", *withComments(sent, comments));
        desk.window().actions()[DeskAction::ReadAnswers]->trigger();
        QTRY_COMPARE(desk.session()->questions().first().state, QuestionState::Answered);
        QCOMPARE(desk.session()->questions().first().replies.first().author, u"Hòa"_s);
        QCOMPARE(listOf(desk)->topLevelItem(0)->childCount(), 1);
    }
};

QTEST_MAIN(QuestionsDeskTest)
#include "QuestionsDeskTest.moc"
