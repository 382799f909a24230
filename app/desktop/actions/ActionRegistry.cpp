// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/ActionRegistry.h"

#include <QMap>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

ActionRegistry::ActionRegistry(QWidget *window)
    : QObject(window)
    , m_window(window) {}

QAction *ActionRegistry::add(const QString &id, const QString &section, const QString &text,
                             const QList<QKeySequence> &keys) {
    auto *action = new QAction(text, m_window);
    action->setObjectName(id);
    action->setShortcuts(keys);
    m_window->addAction(action);
    m_entries.append({id, section, action});
    return action;
}

QAction *ActionRegistry::operator[](const QString &id) const {
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&id](const Entry &entry) { return entry.id == id; });
    Q_ASSERT_X(found != m_entries.cend(), "ActionRegistry", qPrintable(id));
    return found->action;
}

QList<QKeySequence> ActionRegistry::allKeys() const {
    QList<QKeySequence> keys;
    for (const Entry &entry : m_entries)
        keys += entry.action->shortcuts();
    return keys;
}

QStringList ActionRegistry::conflicts() const {
    QMap<QString, QStringList> claims;
    for (const Entry &entry : m_entries) {
        for (const QKeySequence &key : entry.action->shortcuts())
            claims[key.toString(QKeySequence::PortableText)].append(entry.id);
    }
    QStringList conflicts;
    for (auto it = claims.cbegin(); it != claims.cend(); ++it) {
        if (it->size() > 1)
            conflicts.append(it.key() + u": "_s + it->join(u", "_s));
    }
    return conflicts;
}

} // namespace morat
