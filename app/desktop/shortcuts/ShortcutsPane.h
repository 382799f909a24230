// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace morat {

/// Every action with its keys: other keys are chosen by pressing them, and whose a key is already
/// is said before it is taken from there. What is chosen holds at once.
class ShortcutsPane : public QWidget {
    Q_OBJECT

public:
    explicit ShortcutsPane(ActionRegistry &actions, QWidget *parent = nullptr);

private:
    enum class Give : quint8 { Instead, Besides };
    enum Column : int { Name, Keys, Standard };

    void fill();
    void addRow(QTreeWidgetItem *section, const ActionRow &row, qsizetype variant);
    /// Keys as they are now; rows without the words that are looked for are hidden.
    void refresh();
    void showChosen();
    void take(const QKeySequence &pressed);
    void judge();
    void give(Give how);
    void reset(const QList<QAction *> &actions);

    struct Row {
        const ActionRow *row;
        qsizetype variant;
        QAction *action;
        QTreeWidgetItem *item;
    };
    [[nodiscard]] const Row *chosen() const;
    /// Another action that has a key; null: none.
    [[nodiscard]] const Row *ownerOf(const QKeySequence &key, const QAction *but) const;
    [[nodiscard]] QString nameOf(const Row &row) const;

    ActionRegistry &m_actions;
    QList<Row> m_rows;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QLabel *m_name;
    QKeySequenceEdit *m_key;
    QLabel *m_verdict;
    QPushButton *m_instead;
    QPushButton *m_besides;
    QPushButton *m_none;
    QPushButton *m_standard;
    QPushButton *m_allStandard;
    QKeySequence m_pressed;
};

} // namespace morat
