// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's list of drafts: sorted, filtered, many at once, with what comes in.
#include "../review/MeddledStore.h"
#include "DeskFixture.h"
#include "desktop/findings/FindingsPane.h"
#include "desktop/intake/DeadlineText.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

DraftRecord record(qint64 id, const QString &title, WorkflowState state = WorkflowState::New,
                   int errors = 0) {
    DraftRecord draft;
    draft.id = id;
    draft.title = title;
    draft.path = u"/bai/%1/%2.txt"_s.arg(id % 3).arg(id);
    draft.state = state;
    draft.openErrors = errors;
    draft.checked = true;
    draft.changed = QDateTime::fromSecsSinceEpoch(1'000'000 + id, Qt::UTC);
    return draft;
}

QStringList shown(const QAbstractItemModel &model) {
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.index(row, 0).data().toString());
    return titles;
}

QStringList listed(DeskFixture &desk) {
    return shown(*desk.window().draftList().view().model());
}

void openFour(DeskFixture &desk) {
    QVERIFY(QDir().mkpath(desk.path("nhieu")) && QDir().mkpath(desk.path("moi")));
    for (const char *name : {"a", "b", "c", "d"})
        desk.write(qPrintable(u"nhieu/%1.txt"_s.arg(QString::fromLatin1(name))),
                   QByteArray("Bài ") + name + "\n\nBà con vui.\n");
    desk.window().openPaths({desk.path("nhieu")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->isChecked(), 180'000);
    QTRY_COMPARE(listed(desk).size(), 4);
}

/// Drafts beside those that are there, as another program would enter them.
void fillStore(DeskFixture &desk, int count) {
    meddle(desk.store().path(),
           {u"INSERT INTO drafts(path, title, open_errors, open_warnings, open_infos, entered_at, "
            "changed_at) WITH RECURSIVE c(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM c WHERE n < "
            "%1) SELECT '/kho/' || n || '.txt', 'Bản số ' || n, 0, 0, 0, "
            "'2026-05-01T08:00:00.000Z', '2026-05-01T08:00:00.000Z' FROM c"_s.arg(count)});
}

QComboBox *shownBox(DeskFixture &desk) {
    for (QComboBox *box : desk.window().draftList().findChildren<QComboBox *>()) {
        if (box->count() == int(DraftsShown::Archived) + 1)
            return box;
    }
    return nullptr;
}

DraftRecord inStore(DeskFixture &desk, qint64 id) {
    return desk.store().draft(id).value_or(std::nullopt).value_or(DraftRecord());
}

} // namespace

class DraftListTest final : public QObject {
    Q_OBJECT

private slots:
    /// The store sorts (QueueTest); the list asks it in words of its own.
    void asksForWhatIsChosen() {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto states = [&](DraftsShown shown) {
            return queryOf({.shown = shown}, u"Lan"_s, now).filter.states;
        };
        QVERIFY(!states(DraftsShown::All).contains(WorkflowState::Archived));
        QCOMPARE(states(DraftsShown::All).size(), qsizetype(lastState));
        QVERIFY(states(DraftsShown::NeedsWork).contains(WorkflowState::SecondReading));
        QVERIFY(!states(DraftsShown::NeedsWork).contains(WorkflowState::Reviewed));
        QCOMPARE(states(DraftsShown::Archived), QList{WorkflowState::Archived});
        QCOMPARE(queryOf({.shown = DraftsShown::Mine}, u"Lan"_s, now).filter.assignee, u"Lan"_s);
        QCOMPARE(queryOf({.shown = DraftsShown::Overdue}, u"Lan"_s, now).filter.dueBefore, now);
        const DraftListChoice choice{DraftOrder::Deadline, DraftsShown::Mine, u"cầu mới"_s};
        const auto kept = choiceFrom(savedChoice(u"Của\ttôi"_s, choice));
        QVERIFY(kept);
        QCOMPARE(kept->name, u"Của tôi"_s);
        QVERIFY(kept->choice == choice);
        QVERIFY(!choiceFrom(u"x"_s));
        QCOMPARE(choiceFrom(u"x\t99\t99\t"_s)->choice.order, DraftOrder::Deadline);
    }

    void readsDeadlinesAsTheyAreTyped() {
        const QDateTime now(QDate(2026, 5, 2), QTime(9, 0));
        const auto read = [&now](const QString &text) {
            const std::optional<QDateTime> time = deadlineFrom(text, now);
            return time ? deadlineText(*time) : u"?"_s;
        };
        QCOMPARE(read(u"17:30"_s), u"02/05/2026 17:30"_s);
        QCOMPARE(read(u"17h30"_s), u"02/05/2026 17:30"_s);
        QCOMPARE(read(u"3/5"_s), u"03/05/2026 23:59"_s);
        QCOMPARE(read(u"1/5"_s), u"01/05/2027 23:59"_s); // it is past
        QCOMPARE(read(u"03/05 08:15"_s), u"03/05/2026 08:15"_s);
        QCOMPARE(read(u"03/05/2027 08:15"_s), u"03/05/2027 08:15"_s);
        QCOMPARE(read(u"  "_s), QString());
        for (const QString &wrong : {u"31/2/2026"_s, u"25:00"_s, u"mai"_s, u"03/13"_s})
            QCOMPARE(read(wrong), u"?"_s);
    }

    void keepsWhatIsTheSame() {
        DraftListModel model;
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setDrafts({record(1, u"một"_s), record(2, u"hai"_s), record(3, u"ba"_s)});
        const QPersistentModelIndex kept = model.index(2);
        model.setDrafts({record(1, u"một"_s), record(4, u"bốn"_s), record(3, u"ba!"_s)});
        QCOMPARE(kept.row(), 2);
        QCOMPARE(kept.data().toString(), u"ba!"_s);
        QCOMPARE(model.index(1).data().toString(), u"bốn"_s);
        // Worked on last, it goes to the top, and what is selected of it goes with it.
        model.setDrafts({record(3, u"ba!"_s), record(1, u"một"_s), record(4, u"bốn"_s)});
        QCOMPARE(kept.row(), 0);
        QCOMPARE(shown(model), QStringList({u"ba!"_s, u"một"_s, u"bốn"_s}));
        QCOMPARE(resets.size(), 0);
    }

    void changesOneRowOfFiveThousand() {
        DraftListModel model;
        QList<DraftRecord> drafts;
        for (int i = 0; i < 5'000; ++i)
            drafts.append(record(i + 1, u"Bản thảo số %1"_s.arg((i * 7919) % 5'000)));
        model.setDrafts(drafts);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        drafts[2'500].openErrors = 3;
        model.setDrafts(drafts); // as after each decision
        QCOMPARE(resets.size() + layouts.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 2'500);
    }

    void asksForMoreWhenSomebodyGetsThere() {
        DraftListModel model;
        QSignalSpy wanted(&model, &DraftListModel::moreWanted);
        model.beginAnew({record(1, u"một"_s)}, DraftListModel::Below::More);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(wanted.size(), 1);
        model.append({record(1, u"một"_s), record(2, u"hai"_s)}, DraftListModel::Below::Nothing);
        QCOMPARE(shown(model), QStringList({u"một"_s, u"hai"_s})); // seen on both pages
        QVERIFY(!model.canFetchMore({}));
    }

    /// A desk with many thousand drafts holds those that somebody looked at.
    void holdsAPageOfManyDrafts() {
        DeskFixture desk;
        openFour(desk);
        fillStore(desk, 2'000);
        QVERIFY(Store::open(desk.store().path())); // which gives them their keys
        desk.restart();
        const QAbstractItemModel &model = *desk.window().draftList().view().model();
        QVERIFY(model.rowCount() >= 300 && model.rowCount() < 2'000);
        QVERIFY(model.canFetchMore({}));
        const int before = model.rowCount();
        desk.window().draftList().view().scrollToBottom();
        QTRY_VERIFY(model.rowCount() > before);
        const QStringList all = listed(desk);
        QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), all.size());
        auto *box = shownBox(desk);
        QCOMPARE(box->itemText(int(DraftsShown::All)), u"All drafts (2004)"_s);
        // Who selects all of the list means what was not looked at, too.
        QListView &list = desk.window().draftList().view();
        list.setFocus();
        QVERIFY(model.rowCount() < 2'004);
        QTest::keyClick(&list, Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(list.selectionModel()->selectedIndexes().size(), 2'004, 60'000);
        // One that stands far below is found by its words.
        desk.window().draftList().choose({DraftOrder::Name, DraftsShown::All, u"so 1999"_s});
        QCOMPARE(listed(desk), QStringList{u"Bản số 1999"_s});
    }

    void jumpsToTheNextThatNeedsWork() {
        DeskFixture desk;
        openFour(desk);
        const QString first = desk.session()->path();
        QVERIFY(desk.session()->moveTo(WorkflowState::InReview));
        QVERIFY(desk.session()->moveTo(WorkflowState::Reviewed));
        for (int i = 0; i < 3; ++i) {
            const QString before = desk.session()->path();
            desk.press(Qt::Key_PageDown, Qt::ControlModifier | Qt::ShiftModifier);
            QTRY_VERIFY(desk.session()->path() != before);
            QVERIFY(desk.session()->path() != first);
            QVERIFY(desk.session()->moveTo(WorkflowState::InReview));
            QVERIFY(desk.session()->moveTo(WorkflowState::Reviewed));
            std::ignore = desk.store();
            QTest::qWait(350); // the list is told
        }
        desk.press(Qt::Key_PageDown, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(desk.window().statusBar()->currentMessage().contains(u"No other draft"_s),
                 qPrintable(desk.window().statusBar()->currentMessage()));
    }

    void removesManyAtOnce() {
        DeskFixture desk;
        openFour(desk);
        QListView &list = desk.window().draftList().view();
        list.setFocus();
        list.selectAll();
        QCOMPARE(list.selectionModel()->selectedIndexes().size(), 4);
        list.selectionModel()->select(list.model()->index(3, 0), QItemSelectionModel::Deselect);
        desk.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.asked.size(), 1);
        QCOMPARE(desk.asked.first().details.size(), 3);
        QTRY_COMPARE(listed(desk).size(), 1);
        QCOMPARE(desk.store().drafts()->size(), 1);
        // Of a draft that is gone nothing is counted.
        desk.window().draftList().view().selectAll();
        desk.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.session() == nullptr);
        for (const QToolButton *each :
             desk.window().findChild<FindingsPane *>()->findChildren<QToolButton *>())
            QVERIFY2(!each->text().contains(QRegularExpression(u"[0-9]"_s)),
                     qPrintable(each->text()));
        QVERIFY(QFile::exists(desk.path("nhieu/a.txt")));
    }

    void aClickWithCtrlSelectsAndOpensNothing() {
        DeskFixture desk;
        openFour(desk);
        const QString before = desk.session()->path();
        QListView &list = desk.window().draftList().view();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::ControlModifier,
                          list.visualRect(list.model()->index(2, 0)).center());
        QTest::qWait(50);
        QCOMPARE(desk.session()->path(), before);
        QCOMPARE(list.selectionModel()->selectedIndexes().size(), 2);
        // …and the list's being made anew leaves the selection.
        emit desk.window().review().storeChanged();
        QCOMPARE(list.selectionModel()->selectedIndexes().size(), 2);
    }

    void theMenuActsOnTheDraftThatIsHighlighted() {
        DeskFixture desk;
        openFour(desk);
        QListView &list = desk.window().draftList().view();
        const QModelIndex other = list.model()->index(2, 0);
        const QString path = other.data(DraftListModel::PathRole).toString();
        const QString before = desk.session()->path();
        QVERIFY(path != before);
        const QPoint at = list.visualRect(other).center();
        QTest::mouseClick(list.viewport(), Qt::RightButton, Qt::NoModifier, at);
        emit list.customContextMenuRequested(at);
        QTRY_VERIFY(list.findChild<QMenu *>());
        auto *menu = list.findChild<QMenu *>();
        menu->actions().first()->trigger();
        menu->close();
        QTRY_COMPARE(desk.session()->path(), path);
        QTRY_COMPARE(list.currentIndex().data(DraftListModel::PathRole).toString(), path);
    }

    void whatComesInIsNoted() {
        DeskFixture desk;
        openFour(desk);
        const QString before = desk.session()->path();
        desk.write("moi/tin.txt", "Tin vừa đến\n\nBà con vui.\n");
        desk.write("moi/tin2.txt", "Tin nữa\n\nBà con mừng.\n");
        desk.window().draftList().choose(DraftOrder::Name, DraftsShown::All);
        desk.window().intake().intake().take({desk.path("moi/tin.txt")},
                                             IntakeSource::WatchedFolder);
        QTRY_COMPARE(listed(desk).size(), 5);
        QCOMPARE(listed(desk).last(), u"Tin vừa đến"_s);
        QCOMPARE(desk.session()->path(), before);
        bool isNoted = false;
        for (const QLabel *label : desk.window().draftList().findChildren<QLabel *>())
            isNoted = isNoted || (label->isVisible() && label->text().contains(u"Tin vừa đến"_s));
        QVERIFY(isNoted);
    }

    /// The selected drafts, or the one that is shown, get a person and a time.
    void assignsAndSetsDeadlines() {
        DeskFixture desk;
        openFour(desk);
        QListView &list = desk.window().draftList().view();
        list.setFocus();
        list.selectAll();
        desk.answer.line = u"Mai"_s;
        desk.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        const auto all = [&] { return *desk.store().drafts(); };
        QTRY_VERIFY(std::ranges::all_of(all(), [](const DraftRecord &draft) {
            return draft.assignee == u"Mai" && draft.state == WorkflowState::Assigned;
        }));
        desk.answer.line = u"01/01/2020 08:00"_s;
        desk.press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(std::ranges::all_of(
            all(), [](const DraftRecord &draft) { return draft.deadline.isValid(); }));
        QTRY_COMPARE(shownBox(desk)->itemText(int(DraftsShown::Overdue)), u"Overdue (4)"_s);
        QTRY_VERIFY(list.model()
                        ->index(0, 0)
                        .data(Qt::ToolTipRole)
                        .toString()
                        .contains(u"Mai · overdue"_s));
        desk.answer.line = u"vớ vẩn"_s;
        desk.press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(all().first().deadline.isValid());
        // Of the draft that is shown when the keyboard is in its text.
        desk.editor().setFocus();
        desk.answer.line = u"Hoa"_s;
        desk.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(inStore(desk, desk.session()->draftId()).assignee, u"Hoa"_s);
        QCOMPARE(std::ranges::count(all(), u"Mai"_s, &DraftRecord::assignee), 3);
        desk.window().draftList().choose(DraftOrder::Arrival, DraftsShown::Mine);
        QTRY_COMPARE(listed(desk).size(), 0);
        desk.settings().set<Setting::Author>(u"Mai"_s);
        desk.window().draftList().choose(DraftOrder::Name, DraftsShown::Mine);
        QTRY_COMPARE(listed(desk).size(), 3);
    }

    /// The draft that is shown through its session, others through the store.
    void handsDraftsOn() {
        DeskFixture desk;
        openFour(desk);
        const qint64 id = desk.session()->draftId();
        QVERIFY(desk.session()->moveTo(WorkflowState::InReview));
        desk.editor().setFocus();
        desk.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session()->state(), WorkflowState::SecondReading);
        desk.answer.line = u""_s;
        desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session()->state(), WorkflowState::SecondReading); // not without a note
        desk.answer.line = u"Ai nói câu này?"_s;
        desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session()->state(), WorkflowState::SecondReading); // nor by who handed it on
        desk.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session()->state(), WorkflowState::InReview);
        desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session()->state(), WorkflowState::Returned);
        QTRY_COMPARE(inStore(desk, id).state, WorkflowState::Returned);
        QCOMPARE(desk.store().transitions(id)->last().note, u"Ai nói câu này?"_s);
        QListView &list = desk.window().draftList().view();
        // What it was returned with stands above the text, and is told by the list.
        const auto isTold = [](const QString &words) {
            return words.contains(u"“Ai nói câu này?”"_s) && words.contains(u"Lan"_s);
        };
        StandingBar &bar = desk.window().returnBar();
        QTRY_VERIFY2(bar.isVisible() && isTold(bar.words()), qPrintable(bar.words()));
        const auto tooltip = [&] {
            for (int row = 0; row < list.model()->rowCount(); ++row) {
                const QModelIndex index = list.model()->index(row, 0);
                if (index.data(DraftListModel::IdRole).toLongLong() == id)
                    return index.data(Qt::ToolTipRole).toString();
            }
            return QString();
        };
        QTRY_VERIFY2(isTold(tooltip()), qPrintable(tooltip()));
        list.setFocus();
        QTRY_COMPARE(list.model()->rowCount(), 4);
        int other = 0;
        while (list.model()->index(other, 0).data(DraftListModel::IdRole).toLongLong() == id)
            ++other;
        const qint64 otherId =
            list.model()->index(other, 0).data(DraftListModel::IdRole).toLongLong();
        // Whatever keys were held last.
        list.selectionModel()->setCurrentIndex(list.model()->index(other, 0),
                                               QItemSelectionModel::ClearAndSelect);
        desk.window().actions()[DeskAction::ArchiveDraft]->trigger();
        QTRY_COMPARE(inStore(desk, otherId).state, WorkflowState::Archived);
        QCOMPARE(inStore(desk, id).state, WorkflowState::Returned);
        // Back in review it stands on; signed, it goes.
        QVERIFY(desk.session()->moveTo(WorkflowState::InReview));
        QTRY_COMPARE(inStore(desk, id).state, WorkflowState::InReview);
        QVERIFY(bar.isVisible());
        QVERIFY(desk.session()->moveTo(WorkflowState::Reviewed, u"gấp"_s));
        QTRY_VERIFY(!bar.isVisible());
        QVERIFY2(!isTold(tooltip()), qPrintable(tooltip()));
        QTRY_COMPARE(listed(desk).size(), 3);
        desk.window().draftList().choose(DraftOrder::Arrival, DraftsShown::Archived);
        QCOMPARE(listed(desk).size(), 1);
    }

    void keepsFiltersUnderNames() {
        DeskFixture desk;
        openFour(desk);
        desk.window().draftList().choose(
            {DraftOrder::Name, DraftsShown::NeedsWork, u"nhieu/b.txt"_s});
        QCOMPARE(listed(desk), QStringList{u"Bài b"_s});
        desk.answer.line = u"Bài của b"_s;
        emit desk.window().draftList().saveWanted();
        QCOMPARE(desk.settings().get<Setting::SavedFilters>().size(), 1);
        desk.window().draftList().choose({});
        QCOMPARE(listed(desk).size(), 4);
        const auto menuItem = [&](const QString &name) -> QAction * {
            for (QAction *action : desk.window().draftList().findChildren<QAction *>()) {
                if (action->text() == name)
                    return action;
            }
            return nullptr;
        };
        QVERIFY(menuItem(u"Bài của b"_s));
        menuItem(u"Bài của b"_s)->trigger();
        QCOMPARE(listed(desk), QStringList{u"Bài b"_s});
        emit desk.window().draftList().dropWanted(
            desk.settings().get<Setting::SavedFilters>().first());
        QVERIFY(desk.settings().get<Setting::SavedFilters>().isEmpty());
        QTRY_VERIFY(!menuItem(u"Bài của b"_s));
    }

    void remembersTheOrder() {
        DeskFixture desk;
        desk.window().draftList().choose(DraftOrder::Folder, DraftsShown::NeedsWork);
        QCOMPARE(desk.settings().get<Setting::DraftOrder>(), int(DraftOrder::Folder));
        desk.restart();
        QCOMPARE(desk.settings().get<Setting::DraftsShown>(), int(DraftsShown::NeedsWork));
    }
};

QTEST_MAIN(DraftListTest)
#include "DraftListTest.moc"
