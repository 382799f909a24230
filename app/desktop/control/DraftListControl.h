// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "desktop/control/ReviewControl.h"
#include "desktop/control/StoreReads.h"
#include "desktop/intake/DraftListModel.h"
#include "desktop/intake/DraftListPane.h"
#include "desktop/settings/Settings.h"

#include <QSet>
#include <QTimer>

#include <functional>

namespace morat {

/// The list of drafts: shows what the store has, a page at a time, goes from draft to draft, takes
/// drafts off the desk, one or many, and knows which files were opened last.
class DraftListControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        DraftListModel &drafts;
        DraftListPane &pane;
        Store &store;
        StoreReads &reads;
        StepWriter &writer;
        Settings &settings;
        ReviewControl &review;
        const Answers &answers;
    };

    DraftListControl(Desk desk, ActionRegistry &actions);

    void refresh();
    /// While many drafts come in, the list is not made anew for each.
    void refreshSoon();
    /// What keys are about: what is selected in the list where that has the focus, otherwise the
    /// draft that is shown.
    [[nodiscard]] QList<DraftRecord> wanted() const;
    /// Puts a file at the head of those that were opened last.
    void remember(const QString &path);
    /// Takes a file from those that were opened last.
    void forget(const QString &path);

signals:
    /// The draft of the list, or the recent file, that the editor wants to see.
    void draftWanted(const QString &path);
    void fileWanted(const QString &path);
    void failed(const QString &message);
    /// The store's list was read: what failed before does no longer.
    void listed();
    void said(const QString &message); ///< for the status bar

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectList();
    /// Asks the store for the list from its top, in the order and with the filter that are chosen.
    void showChosen(const DraftListChoice &choice);
    [[nodiscard]] DraftQuery queryFor(int most, const std::optional<DraftCursor> &after = {}) const;
    /// A page of the list as it is chosen, to be shown; `next` is where it goes on.
    [[nodiscard]] QList<DraftRecord> take(const DraftPage &page);
    /// What is below the last one that is shown, after what was taken.
    [[nodiscard]] DraftListModel::Below below() const;
    /// Appends the next page, and calls `then` when it is there.
    void loadMore(std::function<void()> then = {});
    void loaded();
    /// Selects the whole list, what is still below the last row included; not if another list is
    /// chosen meanwhile.
    void selectAll(const DraftListChoice &choice);
    /// The list from its top, and what else is read with it.
    struct Listed {
        DraftPage page;
        DraftCounts counts;
        DraftPage fresh; ///< what came since it was read last, wherever in it that stands
    };
    [[nodiscard]] static Result<Listed> readList(const Store &store, const DraftQuery &query,
                                                 std::optional<qint64> newest);
    void showList(const Listed &list);
    void hearOfNew(const Listed &list);
    void saveChoice();
    void dropChoice(const QString &saved);
    void move(int by);
    void goToUnreviewed();
    /// Goes on from a row of the list, which was left at another.
    void goOnToUnreviewed(qsizetype left, qsizetype row);
    /// Selects the draft that is on the screen, unless others were selected since.
    void follow();
    [[nodiscard]] QList<DraftRecord> selected() const;
    void showMenu(QPoint at);
    /// Asks, and takes drafts off the desk, one after the other.
    void remove(const QList<DraftRecord> &drafts);
    void remove(qint64 id);
    void sayArrived(const QList<DraftRecord> &drafts, int count);
    [[nodiscard]] QListView &view() { return m_desk.pane.view(); }
    void refreshRecents();

    Desk m_desk;
    ActionRegistry &m_actions;
    QTimer m_rest;
    DraftListChoice m_choice;
    std::optional<DraftCursor> m_next; ///< where the list goes on below
    bool m_isRefreshing = false;
    bool m_isRefreshedAgain = false; ///< something changed while it was read
    bool m_isLoading = false;
    QList<std::function<void()>> m_onLoaded; ///< what waits for the next page
    std::optional<qint64> m_newest;          ///< the highest number of a draft that was there
    std::optional<int> m_all;
    QSet<qint64> m_leaving; ///< drafts that are being removed, and are shown no more
    qint64 m_followed = 0;  ///< the draft that was selected because it is shown
};

} // namespace morat
