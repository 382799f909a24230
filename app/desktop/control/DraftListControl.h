// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "desktop/control/ReviewControl.h"
#include "desktop/intake/DraftListModel.h"
#include "desktop/settings/Settings.h"

#include <QSet>
#include <QTimer>

class QListView;

namespace morat {

/// The list of drafts: shows what the store has, goes from draft to draft, takes drafts off the
/// desk, and knows which files were opened last.
class DraftListControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        QListView *list;
        Store &store;
        StepWriter &writer;
        Settings &settings;
        ReviewControl &review;
        const Answers &answers;
    };

    DraftListControl(Desk desk, ActionRegistry &actions);

    [[nodiscard]] const QList<DraftRecord> &drafts() const { return m_model.drafts(); }
    void refresh();
    /// While many drafts come in, the list is not made anew for each.
    void refreshSoon();
    /// Puts a file at the head of those that were opened last.
    void remember(const QString &path);
    /// Takes a file from those that were opened last.
    void forget(const QString &path);

signals:
    /// The draft of the list, or the recent file, that the editor wants to see.
    void draftWanted(const QString &path);
    void fileWanted(const QString &path);
    void failed(const QString &message);

private:
    void move(int by);
    void removeCurrent();
    void refreshRecents();

    Desk m_desk;
    ActionRegistry &m_actions;
    DraftListModel m_model;
    QTimer m_rest;
    QSet<qint64> m_leaving; ///< drafts that are being removed, and are shown no more
};

} // namespace morat
