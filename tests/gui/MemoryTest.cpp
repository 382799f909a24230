// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor asks of the newsroom's memory: words in all drafts, and what became of a draft.
#include "DeskFixture.h"

#include "desktop/look/LevelLook.h"
#include "desktop/style/RulesModel.h"

#include <QLabel>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr auto control = Qt::ControlModifier | Qt::ShiftModifier;

/// As if typed, without waiting for the rest of a person.
void type(DeskFixture &desk, const QString &words) {
    desk.window().memory().searchWindow()->words().setText(words);
}

QStringList rows(DeskFixture &desk) {
    const FoundModel &model = desk.window().memory().searchWindow()->model();
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row)
        words.append(model.index(row).data().toString());
    return words;
}

QString selected(DeskFixture &desk) {
    return desk.editor().textCursor().selectedText();
}

} // namespace

class MemoryTest final : public QObject {
    Q_OBJECT

    /// Two drafts on the desk, the second one on the screen.
    static void openTwo(DeskFixture &desk) {
        openAndCheck(desk, "Bàn về chủ trương mới\n\nCác xã nêu chủ trương ấy hôm qua.\n");
        desk.window().openPaths({desk.write("hai.txt", "Chú Trường lên tỉnh\n\nÔng kể chuyện.\n")});
        QTRY_VERIFY(desk.session() && desk.session()->path().endsWith(u"hai.txt") &&
                    desk.session()->isChecked());
        desk.editor().setFocus();
    }
    static void beginSearch(DeskFixture &desk) {
        desk.press(Qt::Key_F, control);
        QTRY_VERIFY(desk.window().memory().searchWindow());
    }

private slots:
    void findsInAllDraftsAndOpensAtThePlace() {
        DeskFixture desk;
        openTwo(desk);
        beginSearch(desk);
        SearchWindow *window = desk.window().memory().searchWindow();
        type(desk, u"chu truong"_s);
        QTRY_COMPARE(window->said(), u"2 draft(s)"_s);
        type(desk, u"\"chủ trương\" ấy"_s);
        QTRY_COMPARE(window->said(), u"1 draft(s)"_s);
        QCOMPARE(rows(desk).value(0), u"Bàn về chủ trương mới"_s);
        QVERIFY(rows(desk).contains(u"Các xã nêu chủ trương ấy hôm qua."_s));
        // The keyboard alone: down into the list, to the line, Enter.
        QTest::keyClick(&window->words(), Qt::Key_Down);
        const int row = int(rows(desk).indexOf(u"Các xã nêu chủ trương ấy hôm qua."_s));
        for (int i = window->list().currentIndex().row(); i < row; ++i)
            QTest::keyClick(&window->list(), Qt::Key_Down);
        QTest::keyClick(&window->list(), Qt::Key_Return);
        QTRY_VERIFY(desk.session()->path().endsWith(u"bai.txt"));
        QTRY_COMPARE(selected(desk), u"chủ trương ấy"_s);
        QVERIFY(desk.editor().textCursor().selectionStart() > 25);
    }

    void enterInTheLineOpensTheFirst() {
        DeskFixture desk;
        openTwo(desk);
        beginSearch(desk);
        type(desk, u"chủ trương"_s);
        QTest::keyClick(&desk.window().memory().searchWindow()->words(), Qt::Key_Return);
        QTRY_VERIFY(desk.session()->path().endsWith(u"bai.txt"));
        QTRY_VERIFY(!selected(desk).isEmpty());
    }

    void narrowsDownByState() {
        DeskFixture desk;
        openTwo(desk);
        beginSearch(desk);
        SearchWindow *window = desk.window().memory().searchWindow();
        type(desk, u"chu truong"_s);
        QTRY_COMPARE(window->said(), u"2 draft(s)"_s);
        const QList<QComboBox *> boxes = window->findChildren<QComboBox *>();
        QVERIFY(boxes.size() >= 2);
        QCOMPARE(boxes[0]->count(), int(workflowStates.size()) + 1);
        for (const WorkflowState state : workflowStates)
            QVERIFY(boxes[0]->findData(int(state)) > 0);
        boxes[0]->setCurrentIndex(boxes[0]->findData(int(WorkflowState::Reviewed)));
        QTRY_COMPARE(window->said(), u"Not found"_s);
        QCOMPARE(rows(desk), QStringList());
        boxes[0]->setCurrentIndex(0);
        QTRY_COMPARE(window->said(), u"2 draft(s)"_s);
    }

    /// Of what is typed quickly the last is answered, and nothing when the window is left.
    void answersTheLastQuestionAlone() {
        DeskFixture desk;
        openTwo(desk);
        beginSearch(desk);
        SearchWindow *window = desk.window().memory().searchWindow();
        for (const QString &words : {u"chu"_s, u"chu tr"_s, u"ông kể"_s}) {
            type(desk, words);
            emit window->searchWanted(window->wanted());
        }
        QTRY_COMPARE(window->said(), u"1 draft(s)"_s);
        QVERIFY(rows(desk).contains(u"Ông kể chuyện."_s));
        type(desk, QString());
        QTRY_COMPARE(rows(desk), QStringList());
        QTest::keyClick(window, Qt::Key_Escape);
        QVERIFY(!window->isVisible());
    }

    void whatWasTypedJustNowIsFoundSoon() {
        DeskFixture desk;
        openTwo(desk);
        beginSearch(desk);
        SearchWindow *window = desk.window().memory().searchWindow();
        type(desk, u"qua khoang"_s);
        QTRY_COMPARE(window->said(), u"Not found"_s);
        QTest::keyClicks(&desk.editor(), u"qua khoang "_s);
        QVERIFY(desk.window().review().save());
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                emit window->searchWanted(window->wanted());
                QTest::qWait(300);
                return window->said() == u"1 draft(s)";
            }(),
            15'000);
    }

    void whatIsMovedMeanwhileIsLookedForAgain() {
        DeskFixture desk;
        openTwo(desk);
        beginSearch(desk);
        SearchWindow *window = desk.window().memory().searchWindow();
        type(desk, u"chu truong"_s);
        QTRY_COMPARE(window->said(), u"2 draft(s)"_s);
        window->list().setCurrentIndex(window->model().index(1));
        const auto aside = [&] {
            QStringList states;
            for (int row = 0; row < window->model().rowCount(); ++row) {
                const QModelIndex index = window->model().index(row);
                if (index.data(FoundModel::IsDraftRole).toBool())
                    states.append(index.data(FoundModel::AsideRole).toString());
            }
            return states.join(u'|');
        };
        const QString assigned = stateWord(WorkflowState::Assigned);
        QVERIFY(!aside().contains(assigned));
        // The draft that is not shown is chosen in the list, and handed to somebody.
        QListView &list = desk.window().draftList().view();
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const QModelIndex index = list.model()->index(row, 0);
            if (index.data(DraftListModel::PathRole).toString().endsWith(u"bai.txt"))
                list.setCurrentIndex(index);
        }
        QApplication::setActiveWindow(&desk.window());
        list.setFocus();
        QTRY_VERIFY(list.hasFocus());
        desk.answer.line = u"Mai"_s;
        desk.window().actions()[DeskAction::AssignDraft]->trigger();
        QTRY_VERIFY2(aside().contains(assigned), qPrintable(aside()));
        // Whoever reads in the list goes on there.
        QCOMPARE(window->list().currentIndex().row(), 1);
    }

    void aDraftThatCannotBeOpenedIsNotGoneToLater() {
        DeskFixture desk;
        openTwo(desk);
        const QByteArray first = desk.read("bai.txt");
        QVERIFY(QFile::remove(desk.path("bai.txt")));
        beginSearch(desk);
        SearchWindow *window = desk.window().memory().searchWindow();
        type(desk, u"\"chủ trương\" ấy"_s);
        QTRY_COMPARE(window->said(), u"1 draft(s)"_s);
        QTest::keyClick(&window->words(), Qt::Key_Return);
        QTRY_VERIFY(!desk.window().messages().messages().isEmpty());
        QVERIFY(desk.session()->path().endsWith(u"hai.txt"));
        // It is there again, and opened from the list.
        desk.write("bai.txt", first);
        desk.window().intake().goTo(desk.path("bai.txt"));
        QTRY_VERIFY(desk.session() && desk.session()->path().endsWith(u"bai.txt"));
        QCOMPARE(selected(desk), QString());
    }

    void showsWhoDidWhatToADraft() {
        DeskFixture desk;
        openAndCheck(desk, "Tít\n\nAnh ấy xử lí nghành nghề cũ.\n");
        desk.press(Qt::Key_F8);
        QTRY_VERIFY(desk.current() >= 0);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!desk.session()->decisions().isEmpty());
        const Decision made = desk.session()->decisions().constFirst();
        QCOMPARE(desk.store().decisions(desk.session()->draftId())->size(), 1);
        desk.press(Qt::Key_H, control);
        QTRY_VERIFY(desk.window().memory().historyWindow());
        HistoryWindow *window = desk.window().memory().historyWindow();
        QTRY_COMPARE(window->later().count(), 2);
        QTreeWidget &events = window->events();
        QTreeWidgetItem *decided = nullptr;
        for (int row = 0; row < events.topLevelItemCount(); ++row) {
            if (events.topLevelItem(row)->text(2).contains(made.original))
                decided = events.topLevelItem(row);
        }
        QVERIFY(decided);
        QCOMPARE(decided->text(1), u"Lan"_s);
        events.setCurrentItem(decided);
        QVERIFY2(window->text().textCursor().selectedText().contains(made.replacement),
                 qPrintable(window->text().toPlainText()));
        // The same text twice says the same.
        window->earlier().setCurrentIndex(1);
        QCOMPARE(window->said(), u"They say the same."_s);
        QTest::keyClick(window, Qt::Key_Escape);
        QVERIFY(!window->isVisible());
    }

    void belowAFindingStandsHowItWasDecidedBefore() {
        DeskFixture desk;
        openAndCheck(desk, "Tít một\n\nAnh ấy làm nghành nghề cũ.\n");
        desk.press(Qt::Key_F8);
        QTRY_VERIFY(desk.current() >= 0);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!desk.session()->decisions().isEmpty());
        QCOMPARE(desk.store().decisions(desk.session()->draftId())->size(), 1);
        desk.window().openPaths({desk.write("hai.txt", "Tít hai\n\nBỏ nghành nghề mới.\n")});
        QTRY_VERIFY(desk.session() && desk.session()->path().endsWith(u"hai.txt") &&
                    desk.session()->isChecked());
        desk.editor().setFocus();
        desk.press(Qt::Key_F8);
        QTRY_VERIFY(desk.current() >= 0);
        auto *past = desk.window().findChild<QLabel *>(u"past"_s);
        QVERIFY(past);
        QTRY_VERIFY2(past->isVisible() && past->text().contains(u"“ngành” ×1"),
                     qPrintable(past->text()));
        QVERIFY2(past->text().contains(u"Lan") && past->text().contains(u"Tít một"),
                 qPrintable(past->text()));
    }

    void writesAReportOnTheDesk() {
        DeskFixture desk;
        openAndCheck(desk, "Tít một\n\nAnh ấy làm nghành nghề cũ.\n");
        desk.press(Qt::Key_F8);
        QTRY_VERIFY(desk.current() >= 0);
        desk.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!desk.session()->decisions().isEmpty());
        const Decision made = desk.session()->decisions().constFirst();
        QCOMPARE(desk.store().decisions(desk.session()->draftId())->size(), 1);
        desk.answer.fileToSave = desk.path("bao-cao.html");
        desk.window().actions()[DeskAction::SaveDeskReport]->trigger();
        QTRY_VERIFY(desk.read("bao-cao.html").contains("</html>"));
        QVERIFY(desk.read("bao-cao.html").contains(made.rule.toUtf8()));
        // The house style says it beside the rule.
        desk.window().actions()[DeskAction::HouseStyle]->trigger();
        QTRY_COMPARE(desk.window().style().records().value(made.rule),
                     (RuleRecord{.decided = 1, .falseAlarms = 1}));
        QCOMPARE(recordWords({.decided = 8, .falseAlarms = 1}), u"1/8 (13 %)"_s);
        QCOMPARE(recordWords({}), QString());
    }
};

QTEST_MAIN(MemoryTest)
#include "MemoryTest.moc"
