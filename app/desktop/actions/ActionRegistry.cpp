// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/ActionRegistry.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QList<QKeySequence> keysOf(const ActionRow &row, qsizetype variant) {
    QList<QKeySequence> keys;
    const QStringList names = QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const QString key = row.variants ? name.arg(variant + 1) : name;
        keys.append(QKeySequence(key, QKeySequence::PortableText));
    }
    return keys;
}

} // namespace

ActionRegistry::ActionRegistry(QWidget *window)
    : QObject(window) {
    for (const ActionRow &row : actionRows()) {
        const QString text = QCoreApplication::translate("DeskActions", row.text);
        const QStringList names = row.variants ? row.variants() : QStringList{QString()};
        QList<QAction *> actions;
        for (const QString &name : names) {
            auto *action = new QAction(row.variants ? text.arg(name) : text, window);
            action->setObjectName(QString::fromLatin1(row.name));
            action->setShortcuts(keysOf(row, actions.size()));
            window->addAction(action);
            actions.append(action);
        }
        m_actions.append(actions);
    }
    enable();
}

void ActionRegistry::enable() {
    for (const ActionRow &row : actionRows()) {
        const QList<QAction *> &actions = variants(row.id);
        for (qsizetype i = 0; i < actions.size(); ++i)
            actions[i]->setEnabled(row.isEnabled(m_state, i) && !m_locked.contains(row.id));
    }
}

void ActionRegistry::lock(DeskAction id) {
    m_locked.insert(id);
    for (QAction *action : variants(id))
        action->setText(tr("%1 (set for this computer)").arg(action->text()));
    enable();
}

} // namespace morat
