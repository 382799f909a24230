// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "desktop/control/ReviewControl.h"
#include "desktop/intake/DraftListModel.h"
#include "desktop/intake/DraftListPane.h"
#include "desktop/settings/Settings.h"

#include <QSet>
#include <QTimer>

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

private:
    void connectList();
    /// Asks the store for the list from its top, in the order and with the filter that are chosen.
    void showChosen(const DraftListChoice &choice);
    [[nodiscard]] std::optional<DraftPage> ask(int most, const std::optional<DraftCursor> &after);
    void loadMore();
    /// Says what came since the list was read last, wherever in it that stands.
    void hearOfNew(const DraftCounts &counts);
    void saveChoice();
    void dropChoice(const QString &saved);
    void move(int by);
    void goToUnreviewed();
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
    std::optional<qint64> m_newest;    ///< the highest number of a draft that was there
    std::optional<int> m_all;
    QSet<qint64> m_leaving; ///< drafts that are being removed, and are shown no more
    qint64 m_followed = 0;  ///< the draft that was selected because it is shown
};

} // namespace morat
