// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/DeskAction.h"

#include <QAction>
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

    [[nodiscard]] const DeskState &state() const { return m_state; }
    /// Changes a part of the state, and enables what can be run now.
    template <typename Change>
    void update(Change change) {
        change(m_state);
        enable();
    }

    /// Whoever runs the computer decided what this action would: it cannot be run, and says so.
    void lock(DeskAction id);

private:
    void enable();

    QList<QList<QAction *>> m_actions; ///< by DeskAction, then by variant; none is empty
    QSet<DeskAction> m_locked;
    DeskState m_state;
};

} // namespace morat
