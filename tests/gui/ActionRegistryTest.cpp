// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/ActionRegistry.h"
#include "desktop/actions/DeskMenus.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class ActionRegistryTest final : public QObject {
    Q_OBJECT

    static QString name(const ActionRow &row) { return QString::fromLatin1(row.name); }

    static bool isBare(QKeyCombination key) {
        const bool isFunctionKey = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
        // Esc writes nothing, and only works while there is something to stop.
        const bool isEscape = key == QKeyCombination(Qt::Key_Escape);
        const bool isReturn = (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
                              key.keyboardModifiers() != Qt::NoModifier;
        return !isFunctionKey && !isEscape && !isReturn &&
               !key.keyboardModifiers().testFlag(Qt::ControlModifier);
    }

    static bool isEnabled(const ActionRegistry &actions, DeskAction id, qsizetype variant = 0) {
        return actions.variants(id).at(variant)->isEnabled();
    }

private slots:
    void everyRowStandsAtItsName() {
        const std::span<const ActionRow> rows = actionRows();
        for (size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(size_t(rows[i].id), i);
    }

    void noTwoActionsShareAKey() {
        QWidget window;
        const ActionRegistry actions(&window);
        QMap<QString, QStringList> claims;
        for (const ActionRow &row : actionRows()) {
            for (const QAction *action : actions.variants(row.id)) {
                for (const QKeySequence &key : action->shortcuts()) {
                    QVERIFY2(!key.isEmpty(), row.name);
                    claims[key.toString(QKeySequence::PortableText)].append(name(row));
                }
            }
        }
        QVERIFY(claims.size() > 30);
        for (auto claim = claims.cbegin(); claim != claims.cend(); ++claim)
            QVERIFY2(claim->size() == 1,
                     qPrintable(QString(claim.key() + u": " + claim->join(u", "_s))));
    }

    void noKeyIsABareLetter() {
        QWidget window;
        const ActionRegistry actions(&window);
        for (const ActionRow &row : actionRows()) {
            for (const QAction *action : actions.variants(row.id)) {
                for (const QKeySequence &key : action->shortcuts())
                    QVERIFY2(!isBare(key[0]), row.name);
            }
        }
    }

    void menusHoldEveryActionThatHasAPlaceOnce() {
        QMainWindow window;
        const ActionRegistry actions(&window);
        fillMenus(*window.menuBar(), actions);
        QMultiHash<const QAction *, const QMenu *> places;
        for (const QMenu *menu : window.menuBar()->findChildren<QMenu *>()) {
            QVERIFY(!menu->title().isEmpty());
            const QList<QAction *> entries = menu->actions();
            QVERIFY(!entries.isEmpty() && !entries.first()->isSeparator());
            QVERIFY(!entries.last()->isSeparator());
            for (const QAction *action : entries)
                places.insert(action, menu);
        }
        for (const ActionRow &row : actionRows()) {
            for (const QAction *action : actions.variants(row.id))
                QVERIFY2(places.count(action) == (row.menu == Menu::None ? 0 : 1), row.name);
        }
        QCOMPARE(window.menuBar()->actions().size(), 5);
    }

    void aMenuThatShowsNothingCannotBeOpened() {
        QMainWindow window;
        const ActionRegistry actions(&window);
        for (QAction *recent : actions.variants(DeskAction::OpenRecent))
            recent->setVisible(false);
        fillMenus(*window.menuBar(), actions);
        QAction *first = actions[DeskAction::OpenRecent];
        const QMenu *recents = nullptr;
        for (const QMenu *menu : window.menuBar()->findChildren<QMenu *>()) {
            if (menu->actions().contains(first))
                recents = menu;
        }
        QVERIFY(recents);
        QVERIFY(!recents->isEnabled());
        first->setVisible(true);
        QVERIFY(recents->isEnabled());
    }

    void whatCanBeRunFollowsFromTheState() {
        QWidget window;
        ActionRegistry actions(&window);
        for (const DeskAction always : {DeskAction::Open, DeskAction::Quit, DeskAction::ZoomIn})
            QVERIFY(isEnabled(actions, always));
        for (const DeskAction never :
             {DeskAction::Export, DeskAction::Undo, DeskAction::AcceptFirst, DeskAction::AcceptWord,
              DeskAction::StopReading, DeskAction::ReadInCharset, DeskAction::ReadWholePage})
            QVERIFY(!isEnabled(actions, never));
        actions.update([](DeskState &state) {
            state.hasDraft = true;
            state.onOpenFinding = true;
            state.suggestions = 2;
        });
        QVERIFY(isEnabled(actions, DeskAction::Export));
        QVERIFY(isEnabled(actions, DeskAction::IgnoreOnce));
        QVERIFY(!isEnabled(actions, DeskAction::AcceptWord));
        QVERIFY(isEnabled(actions, DeskAction::AcceptSuggestion, 1));
        QVERIFY(!isEnabled(actions, DeskAction::AcceptSuggestion, 2));
        actions.update([](DeskState &state) { state.onWord = true; });
        QVERIFY(isEnabled(actions, DeskAction::AcceptWord));
        QVERIFY(isEnabled(actions, DeskAction::IgnoreOnce));
    }
};

QTEST_MAIN(ActionRegistryTest)
#include "ActionRegistryTest.moc"
