// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/DraftListControl.h"

#include "drafts/DraftAddress.h"

#include <QDir>
#include <QFileInfo>
#include <QListView>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Milliseconds between two refreshes of the list while many drafts come in.
constexpr int listRest = 300;
} // namespace

DraftListControl::DraftListControl(Desk desk, ActionRegistry &actions)
    : m_desk(desk)
    , m_actions(actions) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(listRest);
    connect(&m_rest, &QTimer::timeout, this, &DraftListControl::refresh);
    connect(&m_desk.review, &ReviewControl::storeChanged, this, &DraftListControl::refresh);
    connect(&m_desk.drafts, &DraftListModel::arrived, this, &DraftListControl::sayArrived);
    m_desk.pane.choose(DraftSorting::Order(m_desk.settings.get<Setting::DraftOrder>()),
                       DraftSorting::Shown(m_desk.settings.get<Setting::DraftsShown>()));
    connectList();
    connect(m_actions[DeskAction::NextDraft], &QAction::triggered, this, [this] { move(1); });
    connect(m_actions[DeskAction::PreviousDraft], &QAction::triggered, this, [this] { move(-1); });
    connect(m_actions[DeskAction::NextUnreviewed], &QAction::triggered, this,
            &DraftListControl::goToUnreviewed);
    connect(m_actions[DeskAction::RemoveDraft], &QAction::triggered, this, [this] {
        // Keys pressed in the list are about what is selected there.
        QList<DraftRecord> wanted = selected();
        if (const ReviewSession *shown = m_desk.review.session();
            shown && (!view().hasFocus() || wanted.isEmpty())) {
            wanted = m_desk.drafts.drafts();
            wanted.removeIf(
                [shown](const DraftRecord &each) { return each.id != shown->draftId(); });
        }
        remove(wanted);
    });
    const QList<QAction *> &recents = m_actions.variants(DeskAction::OpenRecent);
    for (qsizetype i = 0; i < recents.size(); ++i)
        connect(recents[i], &QAction::triggered, this,
                [this, i] { emit fileWanted(m_desk.settings.get<Setting::Recents>().value(i)); });
    refresh();
    refreshRecents();
}

void DraftListControl::connectList() {
    const auto show = [this](const QModelIndex &index) {
        emit draftWanted(index.data(DraftListModel::PathRole).toString());
    };
    connect(&view(), &QListView::clicked, this, [this, show](const QModelIndex &index) {
        // With Ctrl and Shift, drafts are selected.
        if (view().selectionModel()->selectedIndexes().size() == 1)
            show(index);
    });
    connect(&view(), &QListView::activated, this, show);
    connect(&view(), &QWidget::customContextMenuRequested, this, &DraftListControl::showMenu);
    connect(&m_desk.pane, &DraftListPane::chosen, this,
            [this](DraftSorting::Order order, DraftSorting::Shown shown) {
                m_desk.settings.set<Setting::DraftOrder>(int(order));
                m_desk.settings.set<Setting::DraftsShown>(int(shown));
            });
}

void DraftListControl::refresh() {
    m_rest.stop();
    Result<QList<DraftRecord>> drafts = m_desk.store.drafts();
    if (!drafts) {
        emit failed(drafts.error().message);
        return;
    }
    drafts->removeIf([this](const DraftRecord &draft) { return m_leaving.contains(draft.id); });
    emit listed();
    m_desk.drafts.setDrafts(*drafts);
    follow();
}

void DraftListControl::follow() {
    const ReviewSession *shown = m_desk.review.session();
    const qint64 id = shown ? shown->draftId() : 0;
    const QItemSelectionModel *selection = view().selectionModel();
    if (id == m_followed && (selection->hasSelection() || id == 0))
        return;
    m_followed = id;
    const QModelIndex index =
        m_desk.pane.sorting().mapFromSource(m_desk.drafts.index(m_desk.drafts.rowOf(id)));
    view().setCurrentIndex(index);
}

void DraftListControl::refreshSoon() {
    if (!m_rest.isActive())
        m_rest.start();
}

void DraftListControl::sayArrived(const QList<DraftRecord> &drafts) {
    const ReviewSession *shown = m_desk.review.session();
    const DraftRecord &last = drafts.last();
    if (drafts.size() == 1 && shown && shown->draftId() == last.id)
        return;
    const QString title = last.title.isEmpty() ? QFileInfo(last.path).fileName() : last.title;
    m_desk.pane.note(drafts.size() == 1
                         ? tr("Come in: %1").arg(title)
                         : tr("%n draft(s) have come in", nullptr, int(drafts.size())));
}

void DraftListControl::move(int by) {
    const int row = view().currentIndex().row() + by;
    if (row >= 0 && row < m_desk.pane.sorting().rowCount())
        emit draftWanted(
            m_desk.pane.sorting().index(row, 0).data(DraftListModel::PathRole).toString());
}

void DraftListControl::goToUnreviewed() {
    const DraftSorting &sorted = m_desk.pane.sorting();
    const ReviewSession *shown = m_desk.review.session();
    const int count = sorted.rowCount();
    const int from = view().currentIndex().row();
    for (int i = 1; i <= count; ++i) {
        const QModelIndex index = sorted.index((from + i + count) % count, 0);
        const bool isShown =
            shown && index.data(DraftListModel::IdRole).toLongLong() == shown->draftId();
        if (isShown || !needsWork(WorkflowState(index.data(DraftListModel::StateRole).toInt())))
            continue;
        emit draftWanted(index.data(DraftListModel::PathRole).toString());
        return;
    }
    emit said(tr("No other draft in the list needs work."));
}

QList<DraftRecord> DraftListControl::selected() const {
    QList<DraftRecord> drafts;
    for (const QModelIndex &index : m_desk.pane.view().selectionModel()->selectedIndexes())
        drafts.append(m_desk.drafts.drafts().at(m_desk.pane.sorting().mapToSource(index).row()));
    return drafts;
}

void DraftListControl::showMenu(QPoint at) {
    const QList<DraftRecord> chosen = selected();
    if (chosen.isEmpty())
        return;
    auto *menu = new QMenu(&view());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(tr("Open"));
    open->setEnabled(chosen.size() == 1);
    connect(open, &QAction::triggered, this,
            [this, path = chosen.first().path] { emit draftWanted(path); });
    menu->addSeparator();
    connect(menu->addAction(tr("Remove %n draft(s) from the desk…", nullptr, int(chosen.size()))),
            &QAction::triggered, this, [this, chosen] { remove(chosen); });
    // What was highlighted for the menu alone is so no longer.
    connect(menu, &QMenu::aboutToHide, this, [this] {
        QTimer::singleShot(0, this, [this] {
            if (view().selectionModel()->selectedIndexes().size() > 1)
                return;
            m_followed = -1;
            follow();
        });
    });
    menu->popup(view().viewport()->mapToGlobal(at));
}

void DraftListControl::remove(const QList<DraftRecord> &drafts) {
    if (drafts.isEmpty())
        return;
    QStringList paths;
    for (const DraftRecord &draft : drafts)
        paths.append(QDir::toNativeSeparators(draft.path));
    const QString words =
        drafts.size() == 1
            ? tr("The file stays where it is; what was decided on the draft goes.")
            : tr("%n drafts. The files stay where they are; what was decided on the drafts goes.",
                 nullptr, int(drafts.size()));
    if (!m_desk.answers.confirm(view().window(),
                                {tr("Remove from the desk?"), words, paths, tr("Remove")}))
        return;
    const ReviewSession *shown = m_desk.review.session();
    const bool isShown =
        shown && std::any_of(drafts.cbegin(), drafts.cend(), [shown](const DraftRecord &draft) {
            return draft.id == shown->draftId();
        });
    if (isShown && !m_desk.review.setSession(nullptr))
        return;
    for (const DraftRecord &draft : drafts)
        remove(draft.id);
    refresh();
}

void DraftListControl::remove(qint64 id) {
    m_leaving.insert(id);
    m_desk.writer.remove(id, this, [this, id](const Result<void> &gone) {
        m_leaving.remove(id);
        if (gone) {
            m_desk.review.forget(id);
            m_desk.store.expectGone(id);
        } else {
            emit failed(gone.error().message);
        }
        refreshSoon();
    });
}

void DraftListControl::remember(const QString &path) {
    QStringList recents = m_desk.settings.get<Setting::Recents>();
    recents.removeAll(path);
    recents.prepend(path);
    const qsizetype kept = m_actions.variants(DeskAction::OpenRecent).size();
    m_desk.settings.set<Setting::Recents>(recents.mid(0, kept));
    m_desk.settings.set<Setting::LastFolder>(QFileInfo(DraftAddress::of(path).file).absolutePath());
    refreshRecents();
}

void DraftListControl::forget(const QString &path) {
    QStringList recents = m_desk.settings.get<Setting::Recents>();
    recents.removeAll(path);
    m_desk.settings.set<Setting::Recents>(recents);
    refreshRecents();
}

void DraftListControl::refreshRecents() {
    const QStringList recents = m_desk.settings.get<Setting::Recents>();
    const QList<QAction *> &entries = m_actions.variants(DeskAction::OpenRecent);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        entries[i]->setVisible(i < recents.size());
        entries[i]->setText(QDir::toNativeSeparators(recents.value(i)).replace(u"&"_s, u"&&"_s));
    }
    m_actions.update([&](DeskState &state) { state.recentFiles = recents.size(); });
}

} // namespace morat
