// SPDX-License-Identifier: GPL-3.0-or-later
// Find and replace as an editor does it: in the draft on the screen, and in all open ones.
#include "DeskFixture.h"

#include "desktop/style/RuleEditor.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

template <typename Widget>
Widget *named(DeskFixture &desk, const QString &name) {
    for (Widget *each : desk.window().findChildren<Widget *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void write(DeskFixture &desk, const QString &field, const QString &words) {
    auto *line = named<QLineEdit>(desk, field);
    QVERIFY(line);
    line->setText(words);
    QTest::qWait(200); // as a person rests
}

void find(DeskFixture &desk, const QString &words) {
    write(desk, u"Words to find in the text"_s, words);
}
void replaceWith(DeskFixture &desk, const QString &words) {
    write(desk, u"Words to put in their place"_s, words);
}

QAbstractButton *button(DeskFixture &desk, const QString &text) {
    for (QAbstractButton *each : desk.window().findBar().findChildren<QAbstractButton *>()) {
        if (QString(each->text()).remove(u'&') == text)
            return each;
    }
    return nullptr;
}

QString selected(DeskFixture &desk) {
    return desk.editor().textCursor().selectedText();
}

QString text(DeskFixture &desk) {
    return desk.session()->text().current();
}

bool says(DeskFixture &desk, const QString &words) {
    for (const QLabel *label : desk.window().findBar().findChildren<QLabel *>()) {
        if (label->text().contains(words))
            return true;
    }
    return false;
}

constexpr auto draft = "Về chủ trương mới\n\nChu truong này đúng. CHU TRUONG kia thì không, và chủ "
                       "trương cũ đã bỏ.\n";

} // namespace

class FindAndReplaceTest final : public QObject {
    Q_OBJECT

    /// Two more drafts on the desk beside the one that is shown.
    static void openThree(DeskFixture &desk) {
        QVERIFY(QDir().mkpath(desk.path("nhieu")));
        desk.write("nhieu/mot.txt", "Bài một\n\nỦy ban xã họp. Ủy ban quyết định.\n");
        desk.write("nhieu/hai.txt", "Bài hai\n\nÔng đến Ủy ban huyện.\n");
        desk.write("nhieu/ba.txt", "Bài ba\n\nKhông có gì.\n");
        desk.window().openPaths({desk.path("nhieu")});
        QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->isChecked(), 180'000);
        QTRY_COMPARE(desk.store().drafts()->size(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().intake().backlog().waiting(), 0, 60'000);
    }

    static void wantAllDrafts(DeskFixture &desk) {
        auto *reach = named<QComboBox>(desk, u"Where to look"_s);
        QVERIFY(reach);
        reach->setCurrentIndex(1);
        QTest::qWait(200);
        QTRY_VERIFY(!desk.window().search().isUnderWay());
    }

    static QString textOf(DeskFixture &desk, const char *name) {
        // Over a connection of its own: the window's is not to be written through.
        const auto opened = Store::open(desk.store().path());
        auto session = ReviewSession::open(*readDraftFile(desk.path(name)), desk.path(name),
                                           *opened->store, u"Mai"_s);
        return session ? (*session)->text().current() : QString();
    }

private slots:
    void findsWithoutMarksAndGoesFromOneToTheNext() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        find(desk, u"chu truong"_s);
        QCOMPARE(desk.window().matches().rowCount(), 4);
        desk.press(Qt::Key_Return);
        QCOMPARE(selected(desk), u"chủ trương"_s);
        QVERIFY(says(desk, u"1/4"_s));
        desk.press(Qt::Key_F3);
        QCOMPARE(selected(desk), u"Chu truong"_s);
        desk.press(Qt::Key_F3, Qt::ShiftModifier);
        desk.press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(desk.editor().textCursor().selectionStart(),
                 int(text(desk).lastIndexOf(u"chủ"_s)));
        QVERIFY(says(desk, u"Went round the end"_s));
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.editor().hasFocus());
        QVERIFY(!desk.window().findBar().isVisible());
    }

    void marksThatAreWrittenCount() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        find(desk, u"chủ trương"_s);
        QVERIFY(button(desk, u"Marks"_s)->isChecked());
        QCOMPARE(desk.window().matches().rowCount(), 2);
        button(desk, u"Marks"_s)->click();
        QTest::qWait(200);
        QCOMPARE(desk.window().matches().rowCount(), 4);
        find(desk, u"truong ga"_s);
        QVERIFY(says(desk, u"Not found"_s));
    }

    void replacesOneAndGoesToTheNext() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_H, Qt::ControlModifier);
        find(desk, u"chu truong"_s);
        replaceWith(desk, u"chủ trương"_s);
        auto *field = named<QLineEdit>(desk, u"Words to put in their place"_s);
        field->setFocus();
        desk.press(Qt::Key_Return); // to the first
        desk.press(Qt::Key_F3);
        QCOMPARE(selected(desk), u"Chu truong"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(text(desk).contains(u"Chủ trương này đúng"_s));
        QCOMPARE(selected(desk), u"CHU TRUONG"_s);
        QVERIFY(field->hasFocus());
        QCOMPARE(desk.session()->handEdits().size(), 1);
        QCOMPARE(desk.editor().plainText(), text(desk));
    }

    void replacesAllThatAreCheckedAsOneStep() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const QString before = text(desk);
        desk.press(Qt::Key_H, Qt::ControlModifier);
        find(desk, u"chu truong"_s);
        replaceWith(desk, u"đường lối"_s);
        desk.window().matches().check(3, Qt::Unchecked);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(text(desk), u"Về đường lối mới\n\nĐường lối này đúng. ĐƯỜNG LỐI kia thì không, "
                             "và chủ trương cũ đã bỏ."_s);
        QCOMPARE(desk.editor().plainText(), text(desk));
        QVERIFY(says(desk, u"3 place(s) replaced"_s));
        // What was left out once is not asked for again.
        QCOMPARE(desk.window().matches().rowCount(), 1);
        QVERIFY(desk.window().matches().chosen().isEmpty());
        desk.editor().setFocus();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(desk), before);
        QCOMPARE(desk.editor().plainText(), before);
    }

    void ctrlEnterInAFieldIsOneStepAndOneOnly() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const QString before = text(desk);
        desk.press(Qt::Key_H, Qt::ControlModifier);
        find(desk, u"chu truong"_s);
        replaceWith(desk, u"chu truong cũ"_s);
        desk.editor().selectAll();
        named<QLineEdit>(desk, u"Words to put in their place"_s)->setFocus();
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(text(desk).count(u" cũ"_s, Qt::CaseInsensitive), 5); // one stood there
        QCOMPARE(desk.session()->undoDepth(), 1);
        QVERIFY(desk.session()->undo());
        QCOMPARE(text(desk), before);
    }

    void boxesGoWithTheirMatches() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_H, Qt::ControlModifier);
        find(desk, u"chu truong"_s);
        replaceWith(desk, u"đường lối"_s);
        desk.window().matches().check(1, Qt::Unchecked);
        // Something is typed before and behind it.
        desk.editor().moveCursor(QTextCursor::Start);
        desk.editor().insertPlainText(u"Mới: "_s);
        desk.editor().moveCursor(QTextCursor::End);
        desk.editor().insertPlainText(u" Chủ trương."_s);
        QTRY_COMPARE(desk.window().matches().rowCount(), 5);
        const QList<DraftMatches> chosen = desk.window().matches().chosen();
        QCOMPARE(chosen.size(), 1);
        QStringList words;
        for (const TextMatch &match : chosen.first().matches)
            words.append(match.words);
        QCOMPARE(words,
                 QStringList({u"chủ trương"_s, u"CHU TRUONG"_s, u"chủ trương"_s, u"Chủ trương"_s}));
    }

    void looksAnewWhenTheDraftIsOpenedAnew() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        find(desk, u"kia"_s);
        QCOMPARE(desk.window().matches().rowCount(), 1);
        // Each session counts its revisions from the same number.
        desk.write("bai.txt", QByteArray(draft) + "\nKia nữa, và kia.\n");
        desk.window().openPaths({desk.path("bai.txt")});
        QTRY_COMPARE(desk.window().matches().rowCount(), 3);
    }

    void looksAnewWhenTheTextIsAnother() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        find(desk, u"kia"_s);
        QCOMPARE(desk.window().matches().rowCount(), 1);
        desk.editor().setFocus();
        desk.editor().insertPlainText(u"Kia rồi. "_s);
        QTRY_COMPARE(desk.window().matches().rowCount(), 2);
    }

    void replacesInAllOpenDraftsAndTakesItBackEverywhere() {
        DeskFixture desk;
        openThree(desk);
        const QString shown = text(desk);
        desk.press(Qt::Key_H, Qt::ControlModifier);
        find(desk, u"ủy ban"_s);
        replaceWith(desk, u"UBND"_s);
        wantAllDrafts(desk);
        QCOMPARE(desk.window().matches().rowCount(), 3);
        QCOMPARE(desk.window().matches().draftCount(), 2);
        button(desk, u"Replace all"_s)->click();
        QTRY_VERIFY(!desk.window().search().isUnderWay());
        QCOMPARE(desk.asked.size(), 1);
        QVERIFY(says(desk, u"3 place(s) replaced"_s));
        QVERIFY(textOf(desk, "nhieu/mot.txt").contains(u"UBND xã họp. UBND quyết định."_s));
        QVERIFY(textOf(desk, "nhieu/hai.txt").contains(u"Ông đến UBND huyện."_s));
        QVERIFY(!textOf(desk, "nhieu/ba.txt").contains(u"UBND"_s));
        QVERIFY(button(desk, u"Take back everywhere"_s)->isVisible());
        button(desk, u"Take back everywhere"_s)->click();
        QTRY_VERIFY(!desk.window().search().isUnderWay());
        QVERIFY(says(desk, u"Taken back in all drafts"_s));
        QVERIFY(!textOf(desk, "nhieu/mot.txt").contains(u"UBND"_s));
        QVERIFY(!textOf(desk, "nhieu/hai.txt").contains(u"UBND"_s));
        QCOMPARE(text(desk), shown);
    }

    void eachDraftHasItsOwnUndoOfWhatWasReplacedInAll() {
        DeskFixture desk;
        openThree(desk);
        desk.press(Qt::Key_H, Qt::ControlModifier);
        find(desk, u"ủy ban"_s);
        replaceWith(desk, u"UBND"_s);
        wantAllDrafts(desk);
        button(desk, u"Replace all"_s)->click();
        QTRY_VERIFY(!desk.window().search().isUnderWay());
        for (const char *name : {"nhieu/mot.txt", "nhieu/hai.txt"}) {
            desk.window().openPaths({desk.path(name)});
            QTRY_VERIFY(desk.session() && desk.session()->path() == desk.path(name));
            QVERIFY(text(desk).contains(u"UBND"_s));
            QVERIFY(desk.session()->canUndo());
            QVERIFY(desk.session()->undo());
            QVERIFY(!text(desk).contains(u"UBND"_s));
        }
    }

    void aClickGoesToTheDraftOfAMatch() {
        DeskFixture desk;
        openThree(desk);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        find(desk, u"huyện"_s);
        wantAllDrafts(desk);
        QCOMPARE(desk.window().matches().rowCount(), 1);
        auto *list = named<QListView>(desk, u"What was found"_s);
        QVERIFY(list->isVisible());
        emit list->clicked(desk.window().matches().index(0));
        QTRY_COMPARE(selected(desk), u"huyện"_s);
        QCOMPARE(desk.session()->path(), desk.path("nhieu/hai.txt"));
    }

    void leavesReviewedDraftsAlone() {
        DeskFixture desk;
        openThree(desk);
        const QString other =
            desk.session()->path().endsWith(u"hai.txt"_s) ? u"nhieu/mot.txt"_s : u"nhieu/hai.txt"_s;
        desk.window().openPaths({desk.path(qPrintable(other))});
        QTRY_VERIFY(desk.session()->path().endsWith(other));
        QVERIFY(desk.session()->moveTo(WorkflowState::InReview));
        QVERIFY(desk.session()->moveTo(WorkflowState::Reviewed));
        desk.window().openPaths({desk.path("nhieu/ba.txt")});
        QTRY_VERIFY(desk.session()->path().endsWith(u"ba.txt"_s));
        std::ignore = desk.store(); // is told of it
        desk.press(Qt::Key_F, Qt::ControlModifier);
        find(desk, u"ủy ban"_s);
        wantAllDrafts(desk);
        QCOMPARE(desk.window().matches().draftCount(), 1);
    }

    void aReplacementBecomesARule() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.press(Qt::Key_H, Qt::ControlModifier);
        find(desk, u"chu truong"_s);
        replaceWith(desk, u"chủ trương"_s);
        button(desk, u"Make it a rule…"_s)->click();
        auto *editor = desk.window().findChild<RuleEditor *>();
        QVERIFY(editor);
        const SubstitutionDraft rule = editor->draft();
        QCOMPARE(rule.swap.size(), 1);
        QCOMPARE(rule.swap.first(), std::pair(u"chu truong"_s, u"chủ trương"_s));
        QVERIFY(rule.bad.contains(u"Chu truong này đúng."_s));
        QVERIFY(rule.good.contains(u"Chủ trương này đúng."_s));
        emit editor->saveAsked(rule);
        QTRY_VERIFY(desk.window().style().style() != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().findChild<RuleEditor *>(), 10'000);
    }
};

QTEST_MAIN(FindAndReplaceTest)
#include "FindAndReplaceTest.moc"
