// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>

namespace morat {

/// Every action of the window with its keys, in one place: the menus, the keyboard help and the
/// editor (which gives way to these keys) read it, and no two actions may share a key.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    struct Entry {
        QString id;
        QString section; ///< heading in the keyboard help, already translated
        QAction *action = nullptr;
    };

    /// Actions belong to the window: their keys work wherever the focus is in it.
    explicit ActionRegistry(QWidget *window);

    QAction *add(const QString &id, const QString &section, const QString &text,
                 const QList<QKeySequence> &keys);
    /// An action that was added. Asking for another is a programming error.
    [[nodiscard]] QAction *operator[](const QString &id) const;
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] QList<QKeySequence> allKeys() const;
    /// "Ctrl+J: next, previous" for each key that several actions claim.
    [[nodiscard]] QStringList conflicts() const;

private:
    QWidget *m_window;
    QList<Entry> m_entries;
};

} // namespace morat
