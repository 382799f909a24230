// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/DraftListControl.h"

#include <QDir>
#include <QFileInfo>
#include <QListView>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Milliseconds between two refreshes of the list while many drafts come in.
constexpr int listRest = 300;
} // namespace

DraftListControl::DraftListControl(Desk desk, ActionRegistry &actions)
    : m_desk(desk)
    , m_actions(actions) {
    m_desk.list->setModel(&m_model);
    m_desk.list->setItemDelegate(new DraftListDelegate(m_desk.list));
    m_rest.setSingleShot(true);
    m_rest.setInterval(listRest);
    connect(&m_rest, &QTimer::timeout, this, &DraftListControl::refresh);
    connect(&m_desk.review, &ReviewControl::storeChanged, this, &DraftListControl::refresh);
    const auto show = [this](const QModelIndex &index) {
        emit draftWanted(index.data(DraftListModel::PathRole).toString());
    };
    connect(m_desk.list, &QListView::clicked, this, show);
    connect(m_desk.list, &QListView::activated, this, show);
    connect(m_actions[DeskAction::NextDraft], &QAction::triggered, this, [this] { move(1); });
    connect(m_actions[DeskAction::PreviousDraft], &QAction::triggered, this, [this] { move(-1); });
    connect(m_actions[DeskAction::RemoveDraft], &QAction::triggered, this,
            &DraftListControl::removeCurrent);
    const QList<QAction *> &recents = m_actions.variants(DeskAction::OpenRecent);
    for (qsizetype i = 0; i < recents.size(); ++i)
        connect(recents[i], &QAction::triggered, this,
                [this, i] { emit fileWanted(m_desk.settings.get<Setting::Recents>().value(i)); });
    refresh();
    refreshRecents();
}

void DraftListControl::refresh() {
    m_rest.stop();
    Result<QList<DraftRecord>> drafts = m_desk.store.drafts();
    if (!drafts) {
        emit failed(drafts.error().message);
        return;
    }
    drafts->removeIf([this](const DraftRecord &draft) { return m_leaving.contains(draft.id); });
    m_model.setDrafts(*drafts);
    const ReviewSession *shown = m_desk.review.session();
    m_desk.list->setCurrentIndex(m_model.index(shown ? m_model.rowOf(shown->draftId()) : -1));
}

void DraftListControl::refreshSoon() {
    if (!m_rest.isActive())
        m_rest.start();
}

void DraftListControl::move(int by) {
    const int row = m_desk.list->currentIndex().row() + by;
    if (row >= 0 && row < m_model.rowCount())
        emit draftWanted(m_model.index(row).data(DraftListModel::PathRole).toString());
}

void DraftListControl::removeCurrent() {
    const ReviewSession *shown = m_desk.review.session();
    if (!shown)
        return;
    const qint64 id = shown->draftId();
    if (!m_desk.answers.confirm(
            m_desk.list->window(),
            {tr("Remove from the desk?"),
             tr("The file stays where it is; what was decided on the draft goes."),
             {QDir::toNativeSeparators(shown->path())},
             tr("Remove")}) ||
        !m_desk.review.setSession(nullptr))
        return;
    m_desk.writer.forget(id);
    m_leaving.insert(id);
    refresh();
    const auto remove = [id](Store &store) -> Recorded {
        return store.removeDraft(id).map_error(
            [](const Failure &failure) { return StoreError(failure); });
    };
    m_desk.writer.run(remove, this, [this, id](const Result<void> &gone) {
        m_leaving.remove(id);
        if (!gone)
            emit failed(gone.error().message);
        refresh();
    });
}

void DraftListControl::remember(const QString &path) {
    QStringList recents = m_desk.settings.get<Setting::Recents>();
    recents.removeAll(path);
    recents.prepend(path);
    const qsizetype kept = m_actions.variants(DeskAction::OpenRecent).size();
    m_desk.settings.set<Setting::Recents>(recents.mid(0, kept));
    m_desk.settings.set<Setting::LastFolder>(QFileInfo(path).absolutePath());
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
