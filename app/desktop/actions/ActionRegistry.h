// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/DeskAction.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QSet>

namespace morat {

/// The actions of the table as the window has them. Whoever does an action connects it; what can
/// be run follows from the one DeskState that is kept here.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    /// Makes all of them. They belong to the window: their keys work wherever the focus is in it.
    explicit ActionRegistry(QWidget *window);

    /// The action; of one with variants, the first.
    [[nodiscard]] QAction *operator[](DeskAction id) const { return variants(id).constFirst(); }
    [[nodiscard]] const QList<QAction *> &variants(DeskAction id) const {
        return m_actions.at(qsizetype(id));
    }
    /// What it does, in the language of the interface, without mnemonic and dots.
    [[nodiscard]] QString nameOf(DeskAction id, qsizetype variant = 0) const;

    // Keys.
    /// Those of the table.
    [[nodiscard]] static QList<QKeySequence> standardKeys(const ActionRow &row, qsizetype variant);
    /// The first of the keys that it has now, as they are called here, for a sentence that says
    /// what to press; of an action without keys its name, in quotation marks.
    [[nodiscard]] QString keyOrName(DeskAction id, qsizetype variant = 0) const;
    void setKeys(QAction *action, const QList<QKeySequence> &keys);
    /// What was chosen other than the table says, a line an action: "NextFinding=F8 Ctrl+J".
    [[nodiscard]] QStringList chosenKeys() const;
    /// Sets all keys as they were chosen. A key goes to one action: that of the first line that
    /// names it, and to no action for which it was not chosen. Lines that name no action, and keys
    /// that cannot be an action's, are left out.
    void takeKeys(const QStringList &chosen);

    [[nodiscard]] const DeskState &state() const { return m_state; }
    /// Changes a part of the state, and enables what can be run now.
    template <typename Change>
    void update(Change change) {
        change(m_state);
        enable();
    }

    /// Whoever runs the computer decided what this action would: it cannot be run, and says so.
    void lock(DeskAction id);

signals:
    void keysChanged();

private:
    void enable();

    QList<QList<QAction *>> m_actions; ///< by DeskAction, then by variant; none is empty
    QSet<DeskAction> m_locked;
    DeskState m_state;
};

} // namespace morat
