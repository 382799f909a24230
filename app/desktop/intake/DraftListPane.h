// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/intake/DraftListChoice.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QToolButton;

namespace morat {

class DraftListModel;

/// The list of drafts with what sorts and filters it, and a quiet line for what came in.
class DraftListPane : public QWidget {
    Q_OBJECT

public:
    explicit DraftListPane(DraftListModel &drafts, QWidget *parent = nullptr);

    [[nodiscard]] QListView &view() { return *m_view; }
    [[nodiscard]] const DraftListChoice &choice() const { return m_choice; }
    /// Order and filter as they were chosen in an earlier run, or have a name.
    void choose(const DraftListChoice &choice);
    void choose(DraftOrder order, DraftsShown shown);
    /// How many drafts there are, beside each filter; and the desks that there are.
    void showCounts(const DraftCounts &counts);
    /// Lines of savedChoice(), for the menu of filters.
    void showSaved(const QStringList &saved);
    /// Says something for a while.
    void note(const QString &words);
    /// What the list is for where it has no draft, and that none is shown of those that it has.
    void setEmptyWords(const QString &none, const QString &noneShown);

signals:
    /// Another order or filter: the list is to be asked for anew.
    void chosen(const morat::DraftListChoice &choice);
    /// What is chosen is to be kept under a name, or a name to go.
    void saveWanted();
    void dropWanted(const QString &saved);

private:
    void fillChoices();
    void apply();
    void showDesks(const QList<DeskCount> &desks);
    void explain();

    DraftListModel &m_drafts;
    DraftListChoice m_choice;
    QLineEdit *m_words;
    QComboBox *m_order;
    QComboBox *m_shown;
    QComboBox *m_desks; ///< the first entry is for all; hidden where there are none
    QToolButton *m_saved;
    QMenu *m_savedMenu;
    QListView *m_view;
    QLabel *m_empty;
    QString m_none;
    QString m_noneShown;
    int m_all = 0; ///< drafts that the store has
    QLabel *m_note;
    QTimer m_noteEnds;
    QTimer m_typingRests;
};

} // namespace morat
