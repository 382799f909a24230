// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/DetailPane.h"

#include "drafts/DraftReader.h"

#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// A finding on "bổ xung", with what a check can say of it.
Finding finding() {
    Finding finding;
    finding.rule = u"spelling.phrase"_s;
    finding.category = u"spelling.phrase"_s;
    finding.level = Level::Error;
    finding.block = 0;
    finding.range = {6, 7};
    finding.message = u"Viết sai: “bổ xung”."_s;
    finding.explanation = u"Từ đúng là “bổ sung”."_s;
    finding.suggestions = {{.text = u"bổ sung"_s},
                           {.text = QString()},
                           {.action = Suggestion::Action::RemoveBlock},
                           {.text = u"A & B"_s},
                           {.text = u"x"_s, .label = u"Nhãn riêng"_s}};
    finding.subject = u"bổ xung"_s;
    finding.key = u"k"_s;
    return finding;
}

class Panel {
public:
    Panel()
        : actions(&window)
        , pane(actions) {
        store = std::move(Store::open(folder.filePath(u"reviews.sqlite"_s))->store);
        auto opened =
            ReviewSession::open(*readDraft("Xã đã bổ xung giống <b>lúa</b>.\n", u"a.txt"_s),
                                u"a.txt"_s, *store, u"Lan"_s);
        session = std::move(*opened);
        window.setCentralWidget(&pane);
        window.show();
        QApplication::setActiveWindow(&window);
    }
    ~Panel() { window.takeCentralWidget(); }

    void take(const Finding &found) {
        QVERIFY(session->takeFindings(session->snapshot().revision, {found}));
    }
    void show(const Finding &found) {
        take(found);
        pane.showFinding(session.get(), 0);
        QCoreApplication::processEvents(); // its parts find their places
    }
    [[nodiscard]] QLineEdit *field() const { return pane.findChild<QLineEdit *>(); }
    [[nodiscard]] QString label(const QString &name) const {
        const auto *label = pane.findChild<QLabel *>(name);
        return label ? label->text() : QString();
    }
    [[nodiscard]] QStringList suggestions() const {
        QStringList texts;
        for (const QPushButton *button : pane.findChildren<QPushButton *>()) {
            if (button->accessibleName().startsWith(u"Suggestion"_s))
                texts.append(button->text());
        }
        return texts;
    }
    [[nodiscard]] QPushButton *button(const QString &start) const {
        for (QPushButton *button : pane.findChildren<QPushButton *>()) {
            if (button->text().startsWith(start))
                return button;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    QMainWindow window;
    ActionRegistry actions;
    DetailPane pane;
    std::unique_ptr<Store> store;
    std::unique_ptr<ReviewSession> session;
};

} // namespace

class DetailPaneTest final : public QObject {
    Q_OBJECT

private slots:
    /// A slip that stands all over the draft is corrected with one button.
    void offersToCorrectAllOfAKind() {
        Panel panel;
        QSignalSpy asked(panel.actions[DeskAction::AcceptAll], &QAction::triggered);
        panel.show(finding());
        const auto *button = panel.pane.findChild<QPushButton *>(u"alike"_s);
        QVERIFY(button->isHidden());
        Finding other = finding();
        other.range = {14, 6};
        other.key = u"k2"_s;
        Finding ofOtherWord = other;
        ofOtherWord.range = {3, 2};
        ofOtherWord.subject = u"đã"_s;
        ofOtherWord.key = u"k3"_s;
        QVERIFY(panel.session->takeFindings(panel.session->snapshot().revision,
                                            {ofOtherWord, finding(), other}));
        panel.pane.showFinding(panel.session.get(), 1);
        QVERIFY(!button->isHidden());
        QCOMPARE(button->text(), u"Correct all 2 places of this kind"_s);
        panel.actions.update([](DeskState &state) {
            state.onOpenFinding = true;
            state.suggestions = 5;
        });
        panel.pane.findChild<QPushButton *>(u"alike"_s)->click();
        QCOMPARE(asked.size(), 1);
        // What was ignored is not corrected along.
        QVERIFY(panel.session->dismiss(2, Verb::IgnoreOnce));
        panel.pane.showFinding(panel.session.get(), 1);
        QVERIFY(button->isHidden());
    }

    void theAuthorIsAskedBesideTheIgnores() {
        Panel panel;
        panel.show(finding());
        QPushButton *ask = panel.button(u"Ask the author"_s);
        QVERIFY(ask && ask->isVisible() && ask->isEnabled());
        QCOMPARE(ask->toolTip(), panel.actions[DeskAction::AskAuthor]->shortcut().toString(
                                     QKeySequence::NativeText));
        QSignalSpy asked(panel.actions[DeskAction::AskAuthor], &QAction::triggered);
        panel.actions[DeskAction::AskAuthor]->setEnabled(true);
        ask->click();
        QCOMPARE(asked.size(), 1);
        // It can be asked of what is decided, which cannot be ignored any more.
        QVERIFY(panel.session->dismiss(0, Verb::IgnoreOnce));
        panel.pane.showFinding(panel.session.get(), 0);
        QVERIFY(!panel.button(u"Ignore this time"_s)->isEnabled());
        QVERIFY(panel.button(u"Ask the author"_s)->isEnabled());
    }

    void showsAFindingInFull() {
        Panel panel;
        panel.show(finding());
        QCOMPARE(panel.label(u"message"_s), u"Viết sai: “bổ xung”."_s);
        const QString place = panel.label(u"context"_s);
        QVERIFY2(place.contains(u">bổ xung</b>"_s), qPrintable(place));
        // The draft's own signs are text, not markup.
        QVERIFY2(place.contains(u"&lt;b&gt;lúa"_s), qPrintable(place));
        QCOMPARE(panel.field()->text(), u"bổ xung"_s);
        QCOMPARE(panel.suggestions(),
                 (QStringList{u"1   bổ sung"_s, u"2   Remove"_s, u"3   Remove this paragraph"_s,
                              u"4   A && B"_s, u"5   Nhãn riêng"_s}));
        QVERIFY(panel.button(u"Always accept"_s)->isEnabled());
    }

    void withoutAFindingItSaysHowToBegin() {
        Panel panel;
        panel.show(finding());
        panel.pane.showFinding(nullptr, -1);
        QVERIFY(!panel.field()->isVisible());
        QVERIFY(panel.field()->text().isEmpty());
        bool isSaid = false;
        for (const QLabel *label : panel.pane.findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().contains(u"F7"_s));
        QVERIFY(isSaid);
        // An index that is none is none.
        panel.pane.showFinding(panel.session.get(), 5);
        QVERIFY(!panel.field()->isVisible());
    }

    void hasNineSuggestionsAtMost() {
        Panel panel;
        Finding found = finding();
        found.suggestions.clear();
        for (int i = 0; i < 12; ++i)
            found.suggestions.append({.text = QString::number(i)});
        panel.show(found);
        QCOMPARE(panel.suggestions().size(), 9);
        found.suggestions.clear();
        panel.show(found);
        QVERIFY(panel.suggestions().isEmpty());
    }

    void saysWhichSuggestionIsChosen() {
        Panel panel;
        panel.show(finding());
        QSignalSpy chosen(&panel.pane, &DetailPane::suggestionChosen);
        QTest::mouseClick(panel.button(u"2 "_s), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toLongLong(), 1);
    }

    void onlyAWordCanBeAcceptedForGood() {
        Panel panel;
        Finding found = finding();
        found.category = u"typography"_s;
        panel.show(found);
        QVERIFY(!panel.button(u"Always accept"_s)->isEnabled());
        QVERIFY(panel.button(u"Ignore this time"_s)->isEnabled());
        QVERIFY(panel.button(u"False alarm"_s)->isEnabled());
    }

    void aDecidedFindingCanOnlyBeRead() {
        Panel panel;
        panel.take(finding());
        QVERIFY(panel.session->dismiss(0, Verb::IgnoreOnce));
        panel.pane.showFinding(panel.session.get(), 0);
        QVERIFY(!panel.button(u"Ignore this time"_s)->isEnabled());
        QVERIFY(!panel.button(u"False alarm"_s)->isEnabled());
        QVERIFY(panel.pane.findChild<QLabel *>(u"level"_s)->text().contains(u"decided"_s));
    }

    void dismissalsRunTheWindowsActions() {
        Panel panel;
        panel.show(finding());
        panel.actions.update([](DeskState &state) { state.onOpenFinding = true; });
        QSignalSpy triggered(panel.actions[DeskAction::IgnoreInArticle], &QAction::triggered);
        QPushButton *button = panel.button(u"Ignore in this article"_s);
        QVERIFY(!button->toolTip().isEmpty());
        button->click();
        QCOMPARE(triggered.size(), 1);
    }

    void enterGivesTheWordsAndEscTheOldOnesBack() {
        Panel panel;
        panel.show(finding());
        QSignalSpy written(&panel.pane, &DetailPane::wordsWritten);
        QSignalSpy left(&panel.pane, &DetailPane::editingLeft);
        panel.pane.startEditing();
        QVERIFY(panel.field()->hasFocus());
        QCOMPARE(panel.field()->selectedText(), u"bổ xung"_s);
        QTest::keyClicks(panel.field(), u"them"_s);
        QTest::keyClick(panel.field(), Qt::Key_Escape);
        QCOMPARE(panel.field()->text(), u"bổ xung"_s);
        QCOMPARE(left.size(), 1);
        QVERIFY(written.isEmpty());
        panel.pane.startEditing();
        QTest::keyClicks(panel.field(), u"cap"_s);
        QTest::keyClick(panel.field(), Qt::Key_Return);
        QCOMPARE(written.size(), 1);
        QCOMPARE(written.first().first().toString(), u"cap"_s);
    }

    /// A check came in while other words were being written.
    void aRefreshLeavesWhatIsBeingWritten() {
        Panel panel;
        panel.show(finding());
        panel.pane.startEditing();
        QTest::keyClicks(panel.field(), u"bu"_s);
        Finding found = finding();
        found.level = Level::Warning;
        found.message = u"Nên viết “bổ sung”."_s;
        panel.take(found);
        panel.pane.refreshFinding(*panel.session, 0);
        QCOMPARE(panel.label(u"message"_s), u"Nên viết “bổ sung”."_s);
        QCOMPARE(panel.field()->text(), u"bu"_s);
        QVERIFY(panel.field()->hasFocus());
    }
};

QTEST_MAIN(DetailPaneTest)
#include "DetailPaneTest.moc"
