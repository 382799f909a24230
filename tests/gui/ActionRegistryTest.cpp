// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/ActionRegistry.h"
#include "desktop/actions/DeskActions.h"

#include <QMenuBar>
#include <QTest>
#include <QWidget>

using namespace morat;

class ActionRegistryTest final : public QObject {
    Q_OBJECT

private slots:
    void noTwoActionsShareAKey() {
        QWidget window;
        ActionRegistry actions(&window);
        addDeskActions(actions);
        QCOMPARE(actions.conflicts(), QStringList());
        QVERIFY(actions.allKeys().size() > 30);
    }

    void findsAConflict() {
        QWidget window;
        ActionRegistry actions(&window);
        addDeskActions(actions);
        actions.add(QStringLiteral("again"), QStringLiteral("x"), QStringLiteral("x"),
                    {QKeySequence(Qt::Key_F8)});
        QCOMPARE(actions.conflicts().size(), 1);
    }

    void noKeyIsABareLetter() {
        QWidget window;
        ActionRegistry actions(&window);
        addDeskActions(actions);
        for (const QKeySequence &key : actions.allKeys()) {
            const bool isFunctionKey = key[0].key() >= Qt::Key_F1 && key[0].key() <= Qt::Key_F35;
            // Esc writes nothing, and only works while there is something to stop.
            const bool isEscape = key == QKeySequence(Qt::Key_Escape);
            QVERIFY2(isFunctionKey || isEscape ||
                         key[0].keyboardModifiers().testFlag(Qt::ControlModifier),
                     qPrintable(key.toString()));
        }
    }

    void everyMenuEntryHasAText() {
        QWidget window;
        ActionRegistry actions(&window);
        addDeskActions(actions);
        QMenuBar bar;
        QVERIFY(fillMenus(bar, actions));
        for (const QMenu *menu : bar.findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions())
                QVERIFY(action->isSeparator() || !action->text().isEmpty());
        }
    }
};

QTEST_MAIN(ActionRegistryTest)
#include "ActionRegistryTest.moc"
