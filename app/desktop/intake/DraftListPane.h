// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/intake/DraftSorting.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace morat {

class DraftListModel;

/// The list of drafts with what sorts and filters it, and a quiet line for what came in.
class DraftListPane : public QWidget {
    Q_OBJECT

public:
    explicit DraftListPane(DraftListModel &drafts, QWidget *parent = nullptr);

    [[nodiscard]] QListView &view() { return *m_view; }
    [[nodiscard]] DraftSorting &sorting() { return m_sorting; }
    /// Order and filter as they were chosen in an earlier run.
    void choose(DraftSorting::Order order, DraftSorting::Shown shown);
    /// Says something for a while.
    void note(const QString &words);
    /// What the list is for where it has no draft, and that none is shown of those that it has.
    void setEmptyWords(const QString &none, const QString &noneShown);

signals:
    void chosen(morat::DraftSorting::Order order, morat::DraftSorting::Shown shown);

private:
    void fillChoices();
    void apply();
    void explain();

    DraftSorting m_sorting;
    QLineEdit *m_words;
    QComboBox *m_order;
    QComboBox *m_shown;
    QListView *m_view;
    QLabel *m_empty;
    QString m_none;
    QString m_noneShown;
    QLabel *m_note;
    QTimer m_noteEnds;
};

} // namespace morat
