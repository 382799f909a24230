// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/ActionRegistry.h"
#include "desktop/actions/DeskMenus.h"
#include "translations/Translations.h"

#include <QLocale>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

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

    /// All menus of the bar with their entries, menus within menus, too.
    static void collect(const QMenu *menu, QMap<QString, QList<const QAction *>> &menus) {
        QList<const QAction *> &entries = menus[menu->title()];
        for (const QAction *entry : menu->actions()) {
            if (!entry->isSeparator())
                entries.append(entry);
            if (entry->menu() != nullptr)
                collect(entry->menu(), menus);
        }
    }
    static QString mnemonicOf(const QString &text) {
        static const QRegularExpression mark(u"&([^&])"_s);
        return mark.match(QString(text).remove(u"&&"_s)).captured(1).toLower();
    }
    static void shareNone(const QStringList &texts, const QString &where) {
        QMap<QString, QStringList> claims;
        for (const QString &text : texts) {
            const QString letter = mnemonicOf(text);
            QVERIFY2(letter.size() == 1 && letter[0] >= u'a' && letter[0] <= u'z',
                     qPrintable(where + u": "_s + text));
            claims[letter].append(text);
        }
        for (const QStringList &claim : claims)
            QVERIFY2(claim.size() == 1, qPrintable(where + u": "_s + claim.join(u" | "_s)));
    }

    void noTwoEntriesOfAMenuShareALetter_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("vi") << u"vi"_s;
    }
    /// And none has more than can be taken in at a glance.
    void noTwoEntriesOfAMenuShareALetter() {
        QFETCH(QString, language);
        installTranslations(*QCoreApplication::instance(), language);
        QWidget window;
        const ActionRegistry actions(&window);
        QMenuBar bar;
        fillMenus(bar, actions);
        QMap<QString, QList<const QAction *>> menus;
        QStringList titles;
        for (const QAction *entry : bar.actions()) {
            titles.append(entry->text());
            collect(entry->menu(), menus);
        }
        shareNone(titles, u"menu bar"_s);
        QVERIFY(menus.size() > 12);
        for (auto menu = menus.cbegin(); menu != menus.cend(); ++menu) {
            // These are named by what they open.
            if (menu.key() == menuTitle(Menu::Recents) || menu.key() == menuTitle(Menu::Charsets))
                continue;
            QVERIFY2(menu->size() <= 15, qPrintable(menu.key()));
            QStringList texts;
            for (const QAction *entry : *menu)
                texts.append(entry->text());
            shareNone(texts, menu.key());
        }
        // What the menu at a place of the text has together.
        QStringList atPlace;
        for (const DeskAction id :
             {DeskAction::AcceptAll, DeskAction::EditInPlace, DeskAction::IgnoreOnce,
              DeskAction::IgnoreInArticle, DeskAction::AcceptWord, DeskAction::SwitchRuleOff,
              DeskAction::ReportFalseAlarm, DeskAction::AskAuthor, DeskAction::AnswerQuestion,
              DeskAction::SettleQuestion, DeskAction::EditQuestion, DeskAction::RemoveQuestion,
              DeskAction::TakeBackChange, DeskAction::TakeNewHere, DeskAction::KeepOursHere})
            atPlace.append(actions[id]->text());
        for (const char *const words : {"Cu&t", "&Copy", "&Paste", "&Select all"})
            atPlace.append(QCoreApplication::translate("morat::FindingMenu", words));
        shareNone(atPlace, u"at a place"_s);
        for (QTranslator *translator : QCoreApplication::instance()->findChildren<QTranslator *>())
            delete translator;
        QLocale::setDefault(QLocale::system());
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
        QCOMPARE(window.menuBar()->actions().size(), 6);
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
