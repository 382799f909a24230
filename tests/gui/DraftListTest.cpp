// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's list of drafts: sorted, filtered, many at once, with what comes in.
#include "DeskFixture.h"

#include <QDir>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QStatusBar>

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

QStringList shown(const DraftSorting &sorting) {
    QStringList titles;
    for (int row = 0; row < sorting.rowCount(); ++row)
        titles.append(sorting.index(row, 0).data().toString());
    return titles;
}

QStringList listed(DeskFixture &desk) {
    return shown(desk.window().draftList().sorting());
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

} // namespace

class DraftListTest final : public QObject {
    Q_OBJECT

private slots:
    void sortsAndFilters() {
        DraftListModel model;
        DraftSorting sorting;
        sorting.setSourceModel(&model);
        model.setDrafts({record(1, u"Ông già"_s, WorkflowState::Reviewed),
                         record(2, u"an toàn"_s, WorkflowState::New, 5),
                         record(3, u"Đường mới"_s, WorkflowState::InReview, 1),
                         record(4, u"Ân nhân"_s, WorkflowState::New)});
        QCOMPARE(shown(sorting).first(), u"Ông già"_s);
        sorting.setOrder(DraftSorting::Order::Name);
        QCOMPARE(shown(sorting),
                 QStringList({u"Ân nhân"_s, u"an toàn"_s, u"Đường mới"_s, u"Ông già"_s}));
        sorting.setOrder(DraftSorting::Order::OpenErrors);
        QCOMPARE(shown(sorting).first(), u"an toàn"_s);
        sorting.setOrder(DraftSorting::Order::State);
        QCOMPARE(shown(sorting).last(), u"Ông già"_s);
        sorting.setOrder(DraftSorting::Order::Age);
        QCOMPARE(shown(sorting).first(), u"Ân nhân"_s);
        sorting.setOrder(DraftSorting::Order::Folder);
        QCOMPARE(shown(sorting).first(), u"Đường mới"_s);
        sorting.setShown(DraftSorting::Shown::NeedsWork);
        QCOMPARE(sorting.rowCount(), 3);
        sorting.setShown(DraftSorting::Shown::WithErrors);
        QCOMPARE(sorting.rowCount(), 2);
        sorting.setWords(u"duong"_s);
        QCOMPARE(shown(sorting), QStringList({u"Đường mới"_s}));
        sorting.setWords(u"bai/2"_s);
        QCOMPARE(shown(sorting), QStringList({u"an toàn"_s}));
    }

    void keepsWhatIsTheSame() {
        DraftListModel model;
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setDrafts({record(1, u"một"_s), record(2, u"hai"_s), record(3, u"ba"_s)});
        const qsizetype first = resets.size();
        QSignalSpy arrivals(&model, &DraftListModel::arrived);
        const QPersistentModelIndex kept = model.index(2);
        model.setDrafts({record(1, u"một"_s), record(4, u"bốn"_s), record(3, u"ba!"_s)});
        QCOMPARE(resets.size(), first);
        QCOMPARE(kept.row(), 2);
        QCOMPARE(kept.data().toString(), u"ba!"_s);
        QCOMPARE(model.index(1).data().toString(), u"bốn"_s);
        QCOMPARE(arrivals.size(), 1);
    }

    void changesOneRowOfFiveThousand() {
        DraftListModel model;
        DraftSorting sorting;
        sorting.setSourceModel(&model);
        QList<DraftRecord> drafts;
        for (int i = 0; i < 5'000; ++i)
            drafts.append(record(i + 1, u"Bản thảo số %1"_s.arg((i * 7919) % 5'000)));
        model.setDrafts(drafts);
        sorting.setOrder(DraftSorting::Order::Name);
        sorting.setWords(u"so 4"_s);
        QVERIFY(sorting.rowCount() > 1'000);
        sorting.setWords({});
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        drafts[2'500].openErrors = 3;
        model.setDrafts(drafts); // as after each decision
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 2'500);
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
        desk.window().draftList().sorting().setOrder(DraftSorting::Order::Name);
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

    void remembersTheOrder() {
        DeskFixture desk;
        desk.window().draftList().choose(DraftSorting::Order::Folder,
                                         DraftSorting::Shown::NeedsWork);
        QCOMPARE(desk.settings().get<Setting::DraftOrder>(), int(DraftSorting::Order::Folder));
        desk.restart();
        QCOMPARE(desk.settings().get<Setting::DraftsShown>(), int(DraftSorting::Shown::NeedsWork));
    }
};

QTEST_MAIN(DraftListTest)
#include "DraftListTest.moc"
