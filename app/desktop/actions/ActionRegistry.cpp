// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/ActionRegistry.h"

#include "desktop/actions/DeskMenus.h"

#include "desktop/actions/KeyFit.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QList<QKeySequence> keysIn(const QString &names) {
    QList<QKeySequence> keys;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts))
        keys.append(QKeySequence(name, QKeySequence::PortableText));
    return keys;
}

/// By what an action is called in the settings; it outlives the order of the table.
QString lasting(const ActionRow &row, qsizetype variant) {
    const QString name = QString::fromLatin1(row.name);
    return row.variants ? name + u'/' + QString::number(variant + 1) : name;
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
            action->setShortcuts(standardKeys(row, actions.size()));
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

QString ActionRegistry::nameOf(DeskAction id, qsizetype variant) const {
    const ActionRow &row = actionRows()[size_t(id)];
    // What an action is called now may say more: what would be undone.
    QString name = row.variants ? variants(id).at(variant)->text()
                                : QCoreApplication::translate("DeskActions", row.text);
    // Outside its menu the name of a variant alone does not say what is done with it.
    if (QByteArrayView(row.text) == "%1")
        name = menuTitle(row.menu) + u": "_s + name;
    return name.remove(u'&').remove(u'…');
}

QList<QKeySequence> ActionRegistry::standardKeys(const ActionRow &row, qsizetype variant) {
    const QString names = QString::fromLatin1(row.keys);
    return keysIn(row.variants && names.contains(u'%') ? names.arg(variant + 1) : names);
}

QString ActionRegistry::keyOrName(DeskAction id, qsizetype variant) const {
    const QKeySequence key = variants(id).at(variant)->shortcut();
    return key.isEmpty() ? u"“"_s + nameOf(id, variant) + u"”"_s
                         : key.toString(QKeySequence::NativeText);
}

void ActionRegistry::setKeys(QAction *action, const QList<QKeySequence> &keys) {
    if (action->shortcuts() == keys)
        return;
    action->setShortcuts(keys);
    emit keysChanged();
}

QStringList ActionRegistry::chosenKeys() const {
    QStringList chosen;
    for (const ActionRow &row : actionRows()) {
        const QList<QAction *> &actions = variants(row.id);
        for (qsizetype i = 0; i < actions.size(); ++i) {
            const QList<QKeySequence> keys = actions[i]->shortcuts();
            if (keys == standardKeys(row, i))
                continue;
            QStringList names;
            for (const QKeySequence &key : keys)
                names.append(key.toString(QKeySequence::PortableText));
            chosen.append(lasting(row, i) + u'=' + names.join(u' '));
        }
    }
    return chosen;
}

void ActionRegistry::takeKeys(const QStringList &chosen) {
    QHash<QString, QList<QKeySequence>> wanted;
    QSet<QString> taken;
    QSet<QString> known;
    for (const ActionRow &row : actionRows()) {
        for (qsizetype i = 0; i < variants(row.id).size(); ++i)
            known.insert(lasting(row, i));
    }
    for (const QString &line : chosen) {
        const qsizetype sign = line.indexOf(u'=');
        const QString name = line.left(sign);
        if (sign < 0 || !known.contains(name) || wanted.contains(name))
            continue;
        QList<QKeySequence> &keys = wanted[name];
        for (const QKeySequence &key : keysIn(line.mid(sign + 1))) {
            const QString called = key.toString(QKeySequence::PortableText);
            // Esc stops the reading of drafts, and nothing besides.
            if ((fitOf(key) != KeyFit::Fits && key != QKeySequence(Qt::Key_Escape)) ||
                taken.contains(called))
                continue;
            taken.insert(called);
            keys.append(key);
        }
    }
    bool isChanged = false;
    for (const ActionRow &row : actionRows()) {
        const QList<QAction *> &actions = variants(row.id);
        for (qsizetype i = 0; i < actions.size(); ++i) {
            QList<QKeySequence> keys = standardKeys(row, i);
            if (const auto own = wanted.constFind(lasting(row, i)); own != wanted.cend())
                keys = *own;
            else
                keys.removeIf([&taken](const QKeySequence &key) {
                    return taken.contains(key.toString(QKeySequence::PortableText));
                });
            isChanged = isChanged || keys != actions[i]->shortcuts();
            actions[i]->setShortcuts(keys);
        }
    }
    if (isChanged)
        emit keysChanged();
}

void ActionRegistry::lock(DeskAction id) {
    m_locked.insert(id);
    for (QAction *action : variants(id))
        action->setText(tr("%1 (set for this computer)").arg(action->text()));
    enable();
}

} // namespace morat
