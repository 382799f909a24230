// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/DraftListControl.h"

#include "drafts/DraftAddress.h"
#include "review/store/ServerFailure.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Milliseconds between two refreshes of the list while many drafts come in; where the server takes
/// its time, so many times that, up to a bound: all desks ask it at every change.
constexpr int listRest = 300;
constexpr int restForAnswer = 4;
constexpr int longestRest = 3'000;
/// Drafts that are asked for at once…
constexpr int pageSize = 300;
/// …and how far down the list is read anew when something changes; what was read below that is
/// read again when somebody goes there.
constexpr int mostRefreshed = 5'000;
/// How many of those that came are looked at; of more only the number is said.
constexpr int mostNew = 50;
} // namespace

DraftListControl::DraftListControl(Desk desk, ActionRegistry &actions)
    : m_desk(desk)
    , m_actions(actions) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(listRest);
    connect(&m_rest, &QTimer::timeout, this, &DraftListControl::refresh);
    connect(&m_desk.review, &ReviewControl::storeChanged, this, &DraftListControl::refresh);
    connect(&m_desk.drafts, &DraftListModel::moreWanted, this, [this] { loadMore(); });
    m_desk.pane.choose(DraftOrder(m_desk.settings.get<Setting::DraftOrder>()),
                       DraftsShown(m_desk.settings.get<Setting::DraftsShown>()));
    m_desk.pane.showSaved(m_desk.settings.get<Setting::SavedFilters>());
    m_choice = m_desk.pane.choice();
    connectList();
    connect(m_actions[DeskAction::NextDraft], &QAction::triggered, this, [this] { move(1); });
    connect(m_actions[DeskAction::PreviousDraft], &QAction::triggered, this, [this] { move(-1); });
    connect(m_actions[DeskAction::NextUnreviewed], &QAction::triggered, this,
            &DraftListControl::goToUnreviewed);
    connect(m_actions[DeskAction::RemoveDraft], &QAction::triggered, this,
            [this] { remove(wanted()); });
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
    view().installEventFilter(this);
    connect(&view(), &QWidget::customContextMenuRequested, this, &DraftListControl::showMenu);
    connect(&m_desk.pane, &DraftListPane::chosen, this, &DraftListControl::showChosen);
    connect(&m_desk.pane, &DraftListPane::saveWanted, this, &DraftListControl::saveChoice);
    connect(&m_desk.pane, &DraftListPane::dropWanted, this, &DraftListControl::dropChoice);
}

void DraftListControl::showChosen(const DraftListChoice &choice) {
    m_desk.settings.set<Setting::DraftOrder>(int(choice.order));
    m_desk.settings.set<Setting::DraftsShown>(int(choice.shown));
    if (m_choice == choice)
        return;
    m_choice = choice;
    m_next.reset();
    m_desk.reads.ask([query = queryFor(pageSize)](const Store &store) { return store.page(query); },
                     this,
                     [this, choice](const Result<DraftPage> &page) {
                         if (choice != m_choice)
                             return; // another was chosen meanwhile
                         if (!page) {
                             emit failed(page.error().message);
                             return;
                         }
                         const QList<DraftRecord> drafts = take(*page);
                         m_desk.drafts.beginAnew(drafts, below());
                         m_followed = -1;
                         follow();
                     });
    refreshSoon();
}

DraftQuery DraftListControl::queryFor(int most, const std::optional<DraftCursor> &after) const {
    DraftQuery query =
        queryOf(m_choice, m_desk.settings.get<Setting::Author>(), QDateTime::currentDateTimeUtc());
    query.most = most;
    query.after = after;
    return query;
}

QList<DraftRecord> DraftListControl::take(const DraftPage &page) {
    m_next = page.next;
    QList<DraftRecord> drafts = page.drafts;
    drafts.removeIf([this](const DraftRecord &draft) { return m_leaving.contains(draft.id); });
    return drafts;
}

DraftListModel::Below DraftListControl::below() const {
    return m_next ? DraftListModel::Below::More : DraftListModel::Below::Nothing;
}

void DraftListControl::loadMore(std::function<void()> then) {
    if (then)
        m_onLoaded.append(std::move(then));
    if (!m_next)
        return loaded();
    if (std::exchange(m_isLoading, true))
        return;
    m_desk.reads.ask(
        [query = queryFor(pageSize, m_next)](const Store &store) { return store.page(query); },
        this,
        [this, choice = m_choice, from = m_next](const Result<DraftPage> &page) {
            m_isLoading = false;
            if (!page) {
                m_onLoaded.clear();
                emit failed(page.error().message);
                return;
            }
            // Of a list that was read anew meanwhile this is no page.
            if (choice == m_choice && from == m_next) {
                const QList<DraftRecord> drafts = take(*page);
                m_desk.drafts.append(drafts, below());
            }
            loaded();
        });
}

void DraftListControl::loaded() {
    for (const std::function<void()> &each : std::exchange(m_onLoaded, {}))
        each();
}

void DraftListControl::selectAll(const DraftListChoice &choice) {
    if (choice != m_choice)
        return;
    if (m_next)
        loadMore([this, choice] { selectAll(choice); });
    else
        view().selectAll();
}

bool DraftListControl::eventFilter(QObject *watched, QEvent *event) {
    // The view knows the rows that somebody looked at.
    if (event->type() != QEvent::KeyPress ||
        !static_cast<QKeyEvent *>(event)->matches(QKeySequence::SelectAll))
        return QObject::eventFilter(watched, event);
    selectAll(m_choice);
    return true;
}

void DraftListControl::refresh() {
    m_rest.stop();
    if (std::exchange(m_isRefreshing, true)) {
        m_isRefreshedAgain = true;
        return;
    }
    // What is selected stays in the list, however far down it stands.
    int selected = 0;
    for (const QItemSelectionRange &range : view().selectionModel()->selection())
        selected = std::max(selected, range.bottom() + 1);
    const int most =
        std::clamp(m_desk.drafts.rowCount(), pageSize, std::max(mostRefreshed, selected));
    QElapsedTimer asked;
    asked.start();
    m_desk.reads.ask([query = queryFor(most), newest = m_newest](
                         const Store &store) { return readList(store, query, newest); },
                     this,
                     [this, asked, choice = m_choice](const Result<Listed> &list) {
                         m_isRefreshing = false;
                         const qint64 rest = restForAnswer * asked.elapsed();
                         m_rest.setInterval(int(std::clamp<qint64>(rest, listRest, longestRest)));
                         const bool isOther = choice != m_choice;
                         // A server comes back whether anybody asks for something here or not.
                         const bool isAway = !list && tellsOfServerAway(list.error().message);
                         if (isAway)
                             m_rest.setInterval(longestRest);
                         if (!list)
                             emit failed(list.error().message);
                         else if (!isOther)
                             showList(*list);
                         if (std::exchange(m_isRefreshedAgain, false) || isOther || isAway)
                             refreshSoon();
                     });
}

Result<DraftListControl::Listed> DraftListControl::readList(const Store &store,
                                                            const DraftQuery &query,
                                                            std::optional<qint64> newest) {
    Listed list;
    return store.page(query)
        .and_then([&](const DraftPage &page) {
            list.page = page;
            return store.counts();
        })
        .and_then([&](const DraftCounts &counts) -> Result<DraftPage> {
            list.counts = counts;
            if (!newest || counts.newest <= *newest)
                return DraftPage();
            return store.page({.filter = {.after = *newest}, .most = mostNew});
        })
        .map([&](const DraftPage &fresh) {
            list.fresh = fresh;
            return list;
        });
}

void DraftListControl::showList(const Listed &list) {
    emit listed();
    const QList<DraftRecord> drafts = take(list.page);
    m_desk.drafts.setDrafts(drafts, below());
    m_desk.pane.showCounts(list.counts);
    hearOfNew(list);
    follow();
}

void DraftListControl::hearOfNew(const Listed &list) {
    const DraftPage &fresh = list.fresh;
    const int more = list.counts.all - m_all.value_or(list.counts.all);
    m_all = list.counts.all;
    m_newest = list.counts.newest;
    if (!fresh.drafts.isEmpty())
        sayArrived(fresh.drafts, std::max(int(fresh.drafts.size()), fresh.next ? more : 0));
}

void DraftListControl::saveChoice() {
    const std::optional<QString> name = m_desk.answers.line(
        view().window(), tr("The name for this filter, with its order and words:"), {});
    if (!name || name->trimmed().isEmpty())
        return;
    QStringList saved = m_desk.settings.get<Setting::SavedFilters>();
    const QString line = savedChoice(name->trimmed(), m_choice);
    saved.removeIf([&](const QString &each) {
        const std::optional<NamedChoice> named = choiceFrom(each);
        return !named || named->name == name->trimmed();
    });
    saved.append(line);
    m_desk.settings.set<Setting::SavedFilters>(saved);
    m_desk.pane.showSaved(saved);
}

void DraftListControl::dropChoice(const QString &line) {
    QStringList saved = m_desk.settings.get<Setting::SavedFilters>();
    saved.removeAll(line);
    m_desk.settings.set<Setting::SavedFilters>(saved);
    m_desk.pane.showSaved(saved);
}

void DraftListControl::follow() {
    const ReviewSession *shown = m_desk.review.session();
    const qint64 id = shown ? shown->draftId() : 0;
    const QItemSelectionModel *selection = view().selectionModel();
    if (id == m_followed && (selection->hasSelection() || id == 0))
        return;
    m_followed = id;
    view().setCurrentIndex(m_desk.drafts.index(m_desk.drafts.rowOf(id)));
}

void DraftListControl::refreshSoon() {
    if (!m_rest.isActive())
        m_rest.start();
}

void DraftListControl::sayArrived(const QList<DraftRecord> &drafts, int count) {
    const ReviewSession *shown = m_desk.review.session();
    const DraftRecord &last = drafts.last();
    if (count == 1 && shown && shown->draftId() == last.id)
        return;
    const QString title = last.title.isEmpty() ? QFileInfo(last.path).fileName() : last.title;
    m_desk.pane.note(count == 1 ? tr("Come in: %1").arg(title)
                                : tr("%n draft(s) have come in", nullptr, count));
}

void DraftListControl::move(int by) {
    const int row = view().currentIndex().row() + by;
    const auto go = [this, row] {
        if (row >= 0 && row < m_desk.drafts.rowCount())
            emit draftWanted(m_desk.drafts.index(row).data(DraftListModel::PathRole).toString());
    };
    if (row >= m_desk.drafts.rowCount())
        loadMore(go);
    else
        go();
}

void DraftListControl::goToUnreviewed() {
    const int left = view().currentIndex().row();
    goOnToUnreviewed(left, left + 1);
}

void DraftListControl::goOnToUnreviewed(qsizetype left, qsizetype row) {
    const ReviewSession *shown = m_desk.review.session();
    const auto goesTo = [&](const DraftRecord &draft) {
        if (!needsWork(draft.state) || (shown && draft.id == shown->draftId()))
            return false;
        emit draftWanted(QString(draft.path));
        return true;
    };
    // Downwards as far as the list goes, then from its top.
    const QList<DraftRecord> &drafts = m_desk.drafts.drafts();
    for (; row < drafts.size(); ++row) {
        if (goesTo(drafts[row]))
            return;
    }
    if (m_next)
        return loadMore([this, left, row] { goOnToUnreviewed(left, row); });
    for (qsizetype first = 0; first <= left && first < drafts.size(); ++first) {
        if (goesTo(drafts[first]))
            return;
    }
    emit said(tr("No other draft in the list needs work."));
}

QList<DraftRecord> DraftListControl::selected() const {
    QList<DraftRecord> drafts;
    for (const QModelIndex &index : m_desk.pane.view().selectionModel()->selectedIndexes())
        drafts.append(m_desk.drafts.drafts().at(index.row()));
    return drafts;
}

QList<DraftRecord> DraftListControl::wanted() const {
    const QList<DraftRecord> chosen = selected();
    const ReviewSession *shown = m_desk.review.session();
    if (!shown || (m_desk.pane.view().hasFocus() && !chosen.isEmpty()))
        return chosen;
    // In the list it stands as it was read last; a filter may keep it from there.
    const int row = m_desk.drafts.rowOf(shown->draftId());
    return {row < 0 ? shown->record() : m_desk.drafts.drafts().at(row)};
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
    for (const DeskAction id :
         {DeskAction::AssignDraft, DeskAction::SetDeadline, DeskAction::SetDesk,
          DeskAction::SecondReading, DeskAction::ReturnToAuthor, DeskAction::ArchiveDraft})
        menu->addAction(m_actions[id]);
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
