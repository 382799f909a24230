// SPDX-License-Identifier: GPL-3.0-or-later
// A whole review without the mouse, in the real window.
#include "DeskFixture.h"
#include "desktop/look/LevelLook.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

using namespace morat;
using namespace Qt::StringLiterals;

class KeyboardReviewTest final : public QObject {
    Q_OBJECT

    static constexpr const char *draft =
        "Sơn Bình sơ kết vụ xuân\r\n"
        "\r\n"
        "Tỉnh thông qua chủ chương, nghị quyết về vụ xuân và bổ xung giống lúa mới.\r\n"
        "Video không hợp lệ\r\n"
        "\r\n"
        "Các nghành đã họp với với nông dân , bàn việc khôngg chậm trễ.\r\n"
        "\r\n"
        "Đào Minh Trí";

    static QString current(DeskFixture &desk) {
        const qsizetype index = desk.current();
        return index < 0 ? QString() : desk.session()->findings().at(index).finding.subject;
    }

private slots:
    void reviewsAWordDocument() {
        QFile source(QStringLiteral(MORAT_TEST_DATA) + u"/libreoffice/bai.docx"_s);
        QVERIFY(source.open(QIODevice::ReadOnly));
        DeskFixture desk;
        desk.window().openPaths({desk.write("bai.docx", source.readAll())});
        QTRY_VERIFY(desk.session() && desk.session()->isChecked());
        desk.editor().setFocus();
        desk.press(Qt::Key_F7);
        QCOMPARE(current(desk), u"chủ chương"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.session()->isChecked());
        desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        const Result<Draft> exported = readDraft(desk.read("xuat.txt"), u"xuat.docx"_s);
        QVERIFY(exported);
        QCOMPARE(formatName(exported->format), u"docx"_s);
        QCOMPARE(exported->text.joined(), desk.session()->text().current());
        QVERIFY(exported->text.joined().contains(u"chủ trương"_s));
    }

    /// The answer to the last correction comes while the next one is being written: it gives the
    /// finding another place in the list and another level.
    void anAnswerLeavesWhatIsBeingWritten() {
        DeskFixture desk;
        openAndCheck(desk, "Đoàn kiểm tra đã phát hiệu nhiều sai phạm tại dự án.\n\n"
                           "Công an cũng phát hiệu nhiều sai phạm ở đó.\n\n"
                           "Kiểm lâm cũng phát hiệu nhiều sai phạm ở đó.\n");
        ReviewSession &session = *desk.session();
        desk.press(Qt::Key_F7);
        QCOMPARE(session.findings().size(), 3);
        const double before = session.findings()[1].finding.confidence;
        QCOMPARE(session.findings()[1].finding.level, Level::Warning);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.press(Qt::Key_E, Qt::ControlModifier);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"ra"_s);
        QTRY_VERIFY(session.isChecked());
        QCOMPARE(session.findings().size(), 2);
        QCOMPARE(desk.current(), 0);
        QVERIFY(session.findings()[0].finding.confidence > before);
        QCOMPARE(session.findings()[0].finding.level, Level::Error);
        QCOMPARE(field->text(), u"ra"_s);
        QVERIFY(field->hasFocus());
        const auto *level = desk.window().findChild<QLabel *>(u"level"_s);
        QVERIFY(level && level->text().contains(levelWord(Level::Error)));
        QTest::keyClicks(field, u" ra"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(session.text().current().contains(u"Công an cũng phát ra ra nhiều"_s));
    }

    void reviewsADraftFromOpeningToExport() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        ReviewSession &session = *desk.session();
        const auto open = [&session] {
            return session.openCount(Level::Error) + session.openCount(Level::Warning);
        };
        QCOMPARE(open(), 7);

        desk.press(Qt::Key_F7);
        QCOMPARE(current(desk), u"chủ chương"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(session.text().current().contains(u"chủ trương, nghị quyết"_s));
        QTRY_VERIFY(session.isChecked());
        QCOMPARE(current(desk), u"bổ xung"_s);
        desk.press(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(session.decisions().last().verb, Verb::IgnoreOnce);
        // Everything goes back and comes again in one history.
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(session.text().current().contains(u"chủ chương, nghị quyết"_s));
        QCOMPARE(desk.editor().plainText(), session.text().current());
        desk.press(Qt::Key_Y, Qt::ControlModifier);
        desk.press(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(session.text().current().contains(u"chủ trương, nghị quyết"_s));
        QTRY_VERIFY(session.isChecked());
        QCOMPARE(open(), 5);

        desk.press(Qt::Key_F7); // “Video không hợp lệ”: the line goes
        desk.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!session.text().current().contains(u"Video"_s));
        QTRY_VERIFY(session.isChecked());
        while (current(desk) != u"nghành")
            desk.press(Qt::Key_F8);
        desk.press(Qt::Key_E, Qt::ControlModifier);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, u"em"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(session.text().current().contains(u"Các em đã họp"_s));
        QCOMPARE(session.decisions().last().verb, Verb::Edit);
        QTRY_VERIFY(session.isChecked());
        desk.editor().setFocus();

        while (current(desk) != u"khôngg")
            desk.press(Qt::Key_F8);
        desk.press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(desk.store().words().contains(u"khôngg"_s));
        QCOMPARE(open(), 2);

        desk.press(Qt::Key_F8);
        desk.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(session.isChecked());
        QCOMPARE(open(), 1);

        desk.press(Qt::Key_U, Qt::ControlModifier);
        QCOMPARE(session.state(), WorkflowState::Reviewed);
        desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(session.state(), WorkflowState::Exported);
        QCOMPARE(desk.read("xuat.txt"), session.correctedInPart()->bytes);
        QVERIFY(desk.read("xuat.txt")
                    .startsWith("Sơn Bình sơ kết vụ xuân\r\n\r\nTỉnh thông qua chủ "
                                "trương, nghị quyết về vụ xuân và bổ xung giống"));
        QCOMPARE(desk.read("bai.txt"), QByteArray(draft));
    }

    void asksBeforeMarkingADraftReviewedWithOpenErrors() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        desk.press(Qt::Key_U, Qt::ControlModifier);
        QCOMPARE(desk.asked.size(), 1);
        QVERIFY(desk.asked.first().details.join(u' ').contains(u"chủ chương"_s));
        // …and for a reason, which is kept.
        QVERIFY(desk.session()->state() != WorkflowState::Reviewed);
        desk.answer.line = u"Tên một chuyên mục."_s;
        desk.press(Qt::Key_U, Qt::ControlModifier);
        QCOMPARE(desk.session()->state(), WorkflowState::Reviewed);
        const auto moves = desk.store().transitions(desk.session()->draftId());
        QVERIFY(moves && !moves->isEmpty());
        QCOMPARE(moves->last().note, u"Tên một chuyên mục."_s);
    }

    /// The reporter went on writing while the draft was under review.
    void showsWhatSomebodyElseWroteBeforeWritingOverIt() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nXã họp với với dân.\n");
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        const QByteArray theirs = "Tin\n\nXã họp với với dân.\n\nHọ sẽ họp lại vào tháng sau.\n";
        desk.write("bai.txt", theirs);
        desk.answer.fileToSave = desk.path("bai.txt");
        desk.answer.confirms = false;
        desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.asked.size(), 1);
        QVERIFY(desk.asked.first().details.contains(u"+ Họ sẽ họp lại vào tháng sau."_s));
        QVERIFY(!desk.asked.first().details.join(u' ').contains(u"+ Xã họp"_s));
        QCOMPARE(desk.read("bai.txt"), theirs);
        QVERIFY(desk.session()->state() != WorkflowState::Exported);
        // Told so, it writes.
        desk.answer.confirms = true;
        desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.read("bai.txt"), "Tin\n\nXã họp với dân.\n");
    }

    void saysSoAndChangesNothingWhenTheJournalFails() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        const QString before = desk.editor().plainText();
        desk.letJournalFail();
        QVERIFY(!desk.window().messages().isVisible());
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.window().messages().isVisible());
        QCOMPARE(desk.editor().plainText(), before);
        QCOMPARE(desk.session()->openCount(Level::Error), 1);
        desk.letJournalWork();
    }

    void keepsOnTheScreenWhatTheStoreRefuses() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        desk.letStoreFail();
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        const QString corrected = u"Tin\n\nThông qua chủ trương, nghị quyết."_s;
        QCOMPARE(desk.editor().plainText(), corrected);
        QTRY_VERIFY(desk.session()->isRefused());
        QCOMPARE(desk.session()->pendingSteps(), 2);
        const auto said = [&desk] {
            return desk.window().messages().messages().filter(u"the server is away"_s).size();
        };
        QTRY_COMPARE(said(), 1);
        const auto *decided = desk.decided().findChild<QTreeWidget *>();
        const auto isMarked = [decided] {
            return decided->topLevelItem(0)->child(0)->text(1).contains(
                u"not in the review database yet"_s);
        };
        QTRY_VERIFY(isMarked());
        desk.letStoreWork();
        QTRY_COMPARE(desk.session()->pendingSteps(), 0);
        QTRY_COMPARE(said(), 0);
        QTRY_VERIFY(!isMarked());
        QCOMPARE(desk.editor().plainText(), corrected);
        QCOMPARE(desk.store().decisions(desk.session()->draftId())->size(), 1);
    }

    /// However fast the keys come, they are kept while they come.
    void keepsKeysThatComeWithoutAPause() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nMột câu.\n");
        const QString before = desk.editor().plainText();
        desk.letStoreFail();
        desk.editor().moveCursor(QTextCursor::End);
        // Twice, so that the second time, too, did not wait for a pause. That it takes no longer
        // than a second is asked of a desk that is killed.
        const qsizetype kept = desk.session()->pendingSteps();
        for (int key = 0; key < 200 && desk.session()->pendingSteps() < kept + 2; ++key)
            QTest::keyClick(&desk.editor(), Qt::Key_A, Qt::NoModifier, 60);
        QVERIFY(desk.session()->pendingSteps() >= kept + 2);
        // It is one word for undo, all the same.
        desk.window().actions()[DeskAction::Undo]->trigger();
        QCOMPARE(desk.editor().plainText(), before);
        desk.letStoreWork();
    }

    /// What was done before the program came to its end is there, is said once, and can be
    /// discarded.
    void offersWhatCameBackAndDiscardsIt() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        const QString before = desk.editor().plainText();
        desk.letStoreFail();
        desk.editor().moveCursor(QTextCursor::End);
        for (const Qt::Key key : {Qt::Key_X, Qt::Key_Y, Qt::Key_Z})
            QTest::keyClick(&desk.editor(), key);
        const QString typed = desk.editor().plainText();
        QTRY_VERIFY(!desk.session()->hasUnsavedTyping());
        desk.restart();
        desk.letStoreWork();
        desk.window().openPaths({desk.path("bai.txt")});
        QTRY_VERIFY(desk.session());
        QCOMPARE(desk.editor().plainText(), typed);
        QTRY_COMPARE(desk.window().messages().messages().filter(u"3 letter(s)"_s).size(), 1);
        QAction *restored = desk.window().actions()[DeskAction::RestoredWork];
        QVERIFY(restored->isEnabled());
        desk.answer.confirms = false;
        restored->trigger();
        QCOMPARE(desk.asked.size(), 1);
        QVERIFY(!desk.asked.first().details.filter(u"+ Thông qua"_s).isEmpty());
        QCOMPARE(desk.editor().plainText(), typed);
        desk.answer.confirms = true;
        restored->trigger();
        QCOMPARE(desk.editor().plainText(), before);
        QVERIFY(!restored->isEnabled());
        desk.restart();
        desk.window().openPaths({desk.path("bai.txt")});
        QTRY_VERIFY(desk.session());
        QCOMPARE(desk.editor().plainText(), before);
        QVERIFY(!desk.window().actions()[DeskAction::RestoredWork]->isEnabled());
    }

    void takesBackWhatWasDoneBeforeAnotherDraftWasShown() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        const QString before = desk.editor().plainText();
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.window().openPaths({desk.write("khac.txt", "Bài khác\n")});
        QTRY_COMPARE(desk.editor().plainText(), u"Bài khác"_s);
        desk.window().openPaths({desk.path("bai.txt")});
        QTRY_VERIFY(desk.editor().plainText().startsWith(u"Tin"_s));
        QVERIFY(desk.window().actions()[DeskAction::Undo]->isEnabled());
        desk.window().actions()[DeskAction::Undo]->trigger();
        QCOMPARE(desk.editor().plainText(), before);
    }

    void takesBackWhatWasDoneBeforeARestart() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        const QString before = desk.editor().plainText();
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.window().close();
        desk.restart();
        desk.window().openPaths({desk.path("bai.txt")});
        QTRY_VERIFY(desk.session());
        QVERIFY(desk.editor().plainText() != before);
        desk.window().actions()[DeskAction::Undo]->trigger();
        QCOMPARE(desk.editor().plainText(), before);
        QTRY_VERIFY(desk.session()->isChecked());
        QCOMPARE(desk.session()->openCount(Level::Error), 1);
    }

    void listsWhatWasTypedAndTakesItBack() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nHọp ở đình làng.\n");
        const QString before = desk.editor().plainText();
        desk.editor().moveCursor(QTextCursor::End);
        QTest::keyClick(&desk.editor(), Qt::Key_X);
        const auto tree = [&desk] { return desk.decided().findChild<QTreeWidget *>(); };
        QTRY_COMPARE(tree()->topLevelItemCount(), 4);
        const QString line = tree()->topLevelItem(1)->child(0)->text(0);
        QVERIFY2(line.endsWith(u"→ x"_s), qPrintable(line));
        QTRY_VERIFY(!desk.session()->hasUnsavedTyping());
        desk.restart();
        desk.window().openPaths({desk.path("bai.txt")});
        QTRY_VERIFY(desk.session());
        QCOMPARE(tree()->topLevelItemCount(), 4);
        tree()->setCurrentItem(tree()->topLevelItem(1)->child(0));
        desk.decided().findChild<QPushButton *>()->click();
        QCOMPARE(desk.editor().plainText(), before);
        QCOMPARE(tree()->topLevelItemCount(), 3);
    }

    /// One key says that a finding is wrong; the tenth time its pair is silent, is listed, and can
    /// be heard again.
    void reportsFalseAlarmsUntilThePairIsSilent() {
        DeskFixture desk;
        const QByteArrayList sentences{
            "Xã bổ xung giống lúa mới cho vụ xuân.", "Trạm y tế bổ xung thuốc trước mùa mưa.",
            "Nhà trường bổ xung sách vào thư viện.", "Tỉnh bổ xung ngân sách làm cầu.",
            "Huyện bổ xung hai cán bộ về thôn.",     "Công ty bổ xung xe buýt giờ cao điểm.",
            "Đội tuyển bổ xung một thủ môn trẻ.",    "Bệnh viện bổ xung giường bệnh.",
            "Hợp tác xã bổ xung máy gặt.",           "Bảo tàng bổ xung hiện vật quý.",
            "Thành phố bổ xung cây xanh ven đường."};
        openAndCheck(desk, "Tin\n\n" + sentences.join("\n\n") + "\n");
        const auto levelOfLast = [&desk] {
            const auto &findings = desk.session()->findings();
            return findings.isEmpty() ? QString() : levelName(findings.last().finding.level);
        };
        ReviewSession &session = *desk.session();
        QCOMPARE(session.openCount(Level::Error), 11);
        QCOMPARE(session.findings().size(), 11);
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(session.decisions().last().verb, Verb::ReportFalseAlarm);
        QVERIFY(!session.isOpen(0) && session.isOpen(1));
        QCOMPARE(desk.current(), 1);
        const auto *tree = desk.decided().findChild<QTreeWidget *>();
        QVERIFY(tree->topLevelItem(0)->child(0)->text(0).startsWith(u"False alarm"_s));
        // The others are judged by it, which is said where they stand.
        const auto why = [&session](int index) {
            return session.findings()[index].finding.explanation;
        };
        QTRY_VERIFY(why(1).contains(u"Tòa soạn đã bỏ qua cặp này 1 lần"_s));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!why(1).contains(u"Tòa soạn"_s));
        QCOMPARE(session.openCount(Level::Error), 11);

        for (int i = 0; i < 10; ++i) {
            QCOMPARE(tree->topLevelItemCount(), 3);
            desk.press(Qt::Key_B, Qt::ControlModifier);
        }
        QCOMPARE(session.decisions().size(), 10);
        QTRY_COMPARE(levelOfLast(), u"info"_s);
        QVERIFY(session.isOpen(session.findings().size() - 1));
        QCOMPARE(session.openCount(Level::Error), 0);
        QCOMPARE(tree->topLevelItemCount(), 4);
        QTreeWidgetItem *pair = tree->topLevelItem(3)->child(0);
        QVERIFY2(pair->text(0).startsWith(u"bổ xung → bổ sung"_s), qPrintable(pair->text(0)));

        desk.restart();
        desk.window().openPaths({desk.path("bai.txt")});
        QTRY_VERIFY(desk.session() && desk.session()->isChecked());
        QCOMPARE(levelOfLast(), u"info"_s);
        DecisionsPane &pane = desk.decided();
        auto *listed = pane.findChild<QTreeWidget *>();
        QCOMPARE(listed->topLevelItemCount(), 4);
        listed->setCurrentItem(listed->topLevelItem(3)->child(0));
        pane.findChild<QPushButton *>()->click();
        QCOMPARE(listed->topLevelItemCount(), 3);
        QTRY_COMPARE(levelOfLast(), u"error"_s);
        QCOMPARE(desk.session()->decisions().size(), 10);
        QVERIFY(desk.store().verdicts().isEmpty());
    }

    void comesBackToTheDraftAsItWasLeft() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nThông qua chủ chương, nghị quyết.\n");
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        const QString corrected = desk.editor().plainText();
        desk.window().openPaths({desk.write("khac.txt", "Bài khác\n")});
        QTRY_COMPARE(desk.editor().plainText(), u"Bài khác"_s);
        desk.window().openPaths({desk.path("bai.txt")});
        QTRY_COMPARE(desk.editor().plainText(), corrected);
    }
};

QTEST_MAIN(KeyboardReviewTest)
#include "KeyboardReviewTest.moc"
