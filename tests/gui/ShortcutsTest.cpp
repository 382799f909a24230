// SPDX-License-Identifier: GPL-3.0-or-later
// Other keys for what is done on the desk: chosen by pressing them, kept, and no key for two
// things.
#include "DeskFixture.h"

#include "desktop/actions/KeyFit.h"
#include "desktop/help/KeysPage.h"
#include "desktop/shortcuts/ShortcutsPane.h"

#include <QDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace morat;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(morat::KeyFit)

class ShortcutsTest final : public QObject {
    Q_OBJECT

    static QKeySequence key(const char *name) {
        return QKeySequence(QString::fromLatin1(name), QKeySequence::PortableText);
    }
    static QPushButton *button(const QWidget &pane, const char *words) {
        const auto buttons = pane.findChildren<QPushButton *>();
        for (QPushButton *each : buttons) {
            if (each->text().remove(u'&') == QLatin1StringView(words))
                return each;
        }
        return nullptr;
    }
    static void choose(const QWidget &pane, const QString &name) {
        auto *tree = pane.findChild<QTreeWidget *>();
        const auto found = tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        tree->setCurrentItem(found.first());
    }
    static bool says(const QWidget &pane, const QString &words) {
        const auto labels = pane.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->text().contains(words); });
    }

private slots:
    void keysThatFit_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<KeyFit>("fit");
        QTest::newRow("Ctrl and a letter") << QByteArray("Ctrl+M") << KeyFit::Fits;
        QTest::newRow("Ctrl, Shift and a letter") << QByteArray("Ctrl+Shift+G") << KeyFit::Fits;
        QTest::newRow("function key") << QByteArray("F12") << KeyFit::Fits;
        QTest::newRow("Alt and Enter") << QByteArray("Alt+Return") << KeyFit::Fits;
        QTest::newRow("letter") << QByteArray("A") << KeyFit::Types;
        QTest::newRow("Vietnamese letter") << QByteArray("Đ") << KeyFit::Types;
        QTest::newRow("Shift and a letter") << QByteArray("Shift+A") << KeyFit::Types;
        QTest::newRow("AltGr") << QByteArray("Ctrl+Alt+E") << KeyFit::Types;
        QTest::newRow("space") << QByteArray("Space") << KeyFit::Types;
        QTest::newRow("copying") << QByteArray("Ctrl+C") << KeyFit::BelongsToText;
        QTest::newRow("pasting") << QByteArray("Ctrl+V") << KeyFit::BelongsToText;
        QTest::newRow("a word on") << QByteArray("Ctrl+Right") << KeyFit::BelongsToText;
        QTest::newRow("Enter") << QByteArray("Return") << KeyFit::BelongsToText;
        QTest::newRow("Tab") << QByteArray("Tab") << KeyFit::BelongsToText;
        QTest::newRow("menu") << QByteArray("Alt+F") << KeyFit::OpensMenus;
        QTest::newRow("closing windows") << QByteArray("Alt+F4") << KeyFit::IsSystems;
        QTest::newRow("menu bar") << QByteArray("F10") << KeyFit::IsSystems;
        QTest::newRow("nothing") << QByteArray() << KeyFit::IsNoChord;
        QTest::newRow("two") << QByteArray("Ctrl+K, Ctrl+B") << KeyFit::IsNoChord;
    }
    void keysThatFit() {
        QFETCH(QByteArray, name);
        QFETCH(KeyFit, fit);
        QCOMPARE(fitOf(QKeySequence(QString::fromUtf8(name), QKeySequence::PortableText)), fit);
    }

    void everyKeyOfTheTableFits() {
        for (const ActionRow &row : actionRows()) {
            for (const QKeySequence &each : ActionRegistry::standardKeys(row, 0))
                QVERIFY2(fitOf(each) == KeyFit::Fits || each == key("Esc"), row.name);
        }
    }

    void aVariantIsNamedWithItsMenu() {
        QWidget window;
        const ActionRegistry actions(&window);
        QCOMPARE(actions.nameOf(DeskAction::ReadInCharset), u"Read again in the charset: UTF-8"_s);
    }

    void whatIsChosenIsKept() {
        QWidget window;
        ActionRegistry actions(&window);
        QVERIFY(actions.chosenKeys().isEmpty());
        actions.setKeys(actions[DeskAction::NextFinding], {key("Ctrl+Shift+B"), key("F8")});
        actions.setKeys(actions[DeskAction::Undo], {});
        actions.setKeys(actions.variants(DeskAction::AcceptSuggestion).at(2), {key("Ctrl+L")});
        const QStringList kept = actions.chosenKeys();
        QCOMPARE(kept.size(), 3);
        QWidget other;
        ActionRegistry again(&other);
        QSignalSpy changed(&again, &ActionRegistry::keysChanged);
        again.takeKeys(kept);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(again[DeskAction::NextFinding]->shortcuts(),
                 (QList<QKeySequence>{key("Ctrl+Shift+B"), key("F8")}));
        QVERIFY(again[DeskAction::Undo]->shortcuts().isEmpty());
        QCOMPARE(again.variants(DeskAction::AcceptSuggestion).at(2)->shortcut(), key("Ctrl+L"));
        QCOMPARE(again.chosenKeys(), kept);
        again.takeKeys({});
        QVERIFY(again.chosenKeys().isEmpty());
    }

    void whatStandsInTheFileIsJudged_data() {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QByteArray>("undo");
        QTest::addColumn<QByteArray>("find");
        QTest::newRow("nonsense") << QStringList(
                                         {u""_s, u"Undo"_s, u"Nobody=Ctrl+Shift+B"_s, u"="_s})
                                  << QByteArray("Ctrl+Z") << QByteArray("Ctrl+F");
        QTest::newRow("a letter") << QStringList{u"Undo=A Ctrl+Shift+B"_s}
                                  << QByteArray("Ctrl+Shift+B") << QByteArray("Ctrl+F");
        QTest::newRow("one key for two")
            << QStringList({u"Undo=Ctrl+Shift+B"_s, u"Find=Ctrl+Shift+B F4"_s})
            << QByteArray("Ctrl+Shift+B") << QByteArray("F4");
        QTest::newRow("a key that another is shipped with")
            << QStringList{u"Undo=Ctrl+F"_s} << QByteArray("Ctrl+F") << QByteArray();
    }
    void whatStandsInTheFileIsJudged() {
        QFETCH(QStringList, lines);
        QFETCH(QByteArray, undo);
        QFETCH(QByteArray, find);
        QWidget window;
        ActionRegistry actions(&window);
        actions.takeKeys(lines);
        QCOMPARE(actions[DeskAction::Undo]->shortcut(), key(undo.constData()));
        QCOMPARE(actions[DeskAction::Find]->shortcut(), key(find.constData()));
    }

    void aKeyIsPressedAndGiven() {
        QWidget window;
        ActionRegistry actions(&window);
        ShortcutsPane pane(actions);
        auto *field = pane.findChild<QKeySequenceEdit *>();
        QVERIFY(!field->isEnabled());
        choose(pane, u"Ignore this time"_s);
        QVERIFY(field->isEnabled());
        QTest::keyClick(field, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(says(pane, u"is free"_s));
        QTest::mouseClick(button(pane, "Use these, too"), Qt::LeftButton);
        QCOMPARE(actions[DeskAction::IgnoreOnce]->shortcuts(),
                 (QList<QKeySequence>{key("Ctrl+I"), key("Ctrl+Shift+B")}));
        QVERIFY(keysMarkdown(actions).contains(u"Ctrl+Shift+B"_s));
        QTest::mouseClick(button(pane, "As shipped"), Qt::LeftButton);
        QCOMPARE(actions[DeskAction::IgnoreOnce]->shortcuts(), QList{key("Ctrl+I")});
    }

    void whoseItIsIsSaidBeforeItIsTaken() {
        QWidget window;
        ActionRegistry actions(&window);
        ShortcutsPane pane(actions);
        auto *field = pane.findChild<QKeySequenceEdit *>();
        choose(pane, u"Ignore this time"_s);
        QTest::keyClick(field, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(says(pane, u"“Edit in place”"_s));
        QCOMPARE(actions[DeskAction::EditInPlace]->shortcut(), key("Ctrl+E"));
        QTest::mouseClick(button(pane, "Use only these"), Qt::LeftButton);
        QCOMPARE(actions[DeskAction::IgnoreOnce]->shortcuts(), QList{key("Ctrl+E")});
        QVERIFY(actions[DeskAction::EditInPlace]->shortcuts().isEmpty());
        // The other one gets back only what is free.
        choose(pane, u"Edit in place"_s);
        QTest::mouseClick(button(pane, "As shipped"), Qt::LeftButton);
        QVERIFY(actions[DeskAction::EditInPlace]->shortcuts().isEmpty());
        QTest::mouseClick(button(pane, "All as shipped"), Qt::LeftButton);
        QCOMPARE(actions[DeskAction::EditInPlace]->shortcut(), key("Ctrl+E"));
        QCOMPARE(actions[DeskAction::IgnoreOnce]->shortcut(), key("Ctrl+I"));
    }

    void whatCannotBeGivenSaysWhy() {
        QWidget window;
        ActionRegistry actions(&window);
        ShortcutsPane pane(actions);
        auto *field = pane.findChild<QKeySequenceEdit *>();
        choose(pane, u"Ignore this time"_s);
        QTest::keyClick(field, Qt::Key_A);
        QVERIFY(says(pane, u"writes letters"_s));
        QVERIFY(!button(pane, "Use only these")->isEnabled());
        QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(says(pane, u"belongs to the text"_s));
        QVERIFY(!button(pane, "Use only these")->isEnabled());
        QTest::keyClick(field, Qt::Key_I, Qt::ControlModifier);
        QVERIFY(says(pane, u"already"_s));
        QVERIFY(!button(pane, "Use these, too")->isEnabled());
    }

    void isSearchedByNameAndKey() {
        QWidget window;
        ActionRegistry actions(&window);
        ShortcutsPane pane(actions);
        auto *tree = pane.findChild<QTreeWidget *>();
        const auto seen = [tree] {
            QStringList names;
            for (int i = 0; i < tree->topLevelItemCount(); ++i) {
                const QTreeWidgetItem *section = tree->topLevelItem(i);
                for (int child = 0; child < section->childCount() && !section->isHidden();
                     ++child) {
                    if (!section->child(child)->isHidden())
                        names.append(section->child(child)->text(0));
                }
            }
            return names;
        };
        QVERIFY(seen().size() > 50);
        pane.findChild<QLineEdit *>()->setText(u"ctrl+shift+u"_s);
        QCOMPARE(seen(), QStringList{u"Take back into review"_s});
        pane.findChild<QLineEdit *>()->setText(u"edit in PLACE"_s);
        QCOMPARE(seen(), QStringList{u"Edit in place"_s});
    }

    void holdsOnTheDeskAndAfterARestart() {
        DeskFixture desk;
        openAndCheck(desk, "Tít\n\nÔng Ba đã họp với với nông dân.\n");
        ActionRegistry &actions = desk.window().actions();
        actions.setKeys(actions[DeskAction::StartReview], {key("Ctrl+Shift+B")});
        desk.press(Qt::Key_F7);
        QCOMPARE(desk.current(), -1);
        desk.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.current(), 0);
        desk.restart();
        QCOMPARE(desk.window().actions()[DeskAction::StartReview]->shortcut(), key("Ctrl+Shift+B"));
        desk.window().actions()[DeskAction::ChangeKeys]->trigger();
        const auto *pane = desk.window().findChild<ShortcutsPane *>();
        QVERIFY(pane && pane->isVisible());
        QTest::mouseClick(button(*pane, "All as shipped"), Qt::LeftButton);
        QCOMPARE(desk.window().actions()[DeskAction::StartReview]->shortcut(), key("F7"));
        QVERIFY(desk.settings().get<Setting::Keys>().isEmpty());
    }
};

QTEST_MAIN(ShortcutsTest)
#include "ShortcutsTest.moc"
