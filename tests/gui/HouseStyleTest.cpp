// SPDX-License-Identifier: GPL-3.0-or-later
// Living with rules: the settings beside the desk, driven as an editor drives them.
#include "StylePanel.h"
#include "review/journal/ImmediateWriter.h"

#include "desktop/style/HouseStylePane.h"
#include "desktop/style/RuleDetail.h"
#include "desktop/style/RuleEditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace morat;
using namespace Qt::StringLiterals;

class HouseStyleTest final : public QObject {
    Q_OBJECT

private slots:
    void listsEveryRule() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        Panel panel(desk);
        panel.open();
        const HouseStyle &style = *desk.window().style().style();
        QCOMPARE(qsizetype(panel.view()->model()->rowCount()),
                 style.rules->rules.size() + style.standardRules.size());
    }

    void findsARuleWithoutToneMarksAndSwitchesItOffAtOnce() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        QCOMPARE(openRules(desk), QStringList{doubled});
        Panel panel(desk);
        panel.open();
        panel.search(u"uoc chung hai lan"_s);
        QCOMPARE(panel.view()->model()->rowCount(), 1);
        QTRY_VERIFY(panel.view()->hasFocus());
        QTest::keyClick(panel.view(), Qt::Key_Space);
        QTRY_COMPARE(openRules(desk), QStringList());
        QTest::keyClick(panel.view(), Qt::Key_Space);
        QTRY_COMPARE(openRules(desk), QStringList{doubled});
    }

    void aSearchChoosesTheRuleThatIsCalledSo() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        Panel panel(desk);
        panel.open();
        panel.search(u"lap y"_s);
        QVERIFY(panel.view()->model()->rowCount() > 1);
        QCOMPARE(panel.view()->currentIndex().siblingAtColumn(0).data().toString(), u"Lặp ý"_s);
    }

    /// What a finding fills in stands open where the rule is explained.
    void explainsARuleWithoutItsCodes() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        Panel panel(desk);
        panel.open();
        panel.search(u"cau dai"_s);
        QCOMPARE(panel.current(), u"structure.long-sentence"_s);
        QStringList said;
        for (const QLabel *label :
             panel.dialog()->findChild<RuleDetail *>()->findChildren<QLabel *>())
            said.append(label->text());
        const QString all = said.join(u'\n');
        QVERIFY2(all.contains(u"Câu này có … tiếng"_s), qPrintable(all));
        QVERIFY2(!all.contains(u'%'), qPrintable(all));
        // Its id is for whoever writes packs and profiles, and nobody's is where the pack lies.
        QVERIFY2(!all.contains(dataFolder()), qPrintable(all));
        QCOMPARE(said.at(1), u"Structure · Báo chí tiếng Việt"_s);
        QVERIFY2(said.last().contains(u"Name in packs and profiles: structure.long-sentence"_s),
                 qPrintable(said.last()));
    }

    void changesALevelForGood() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        Panel panel(desk);
        panel.open();
        panel.search(u"uoc chung hai lan"_s);
        auto *level = panel.named<QComboBox>(u"Level of this rule"_s);
        level->setFocus();
        QTest::keyClick(level, Qt::Key_Home); // errors first
        QTRY_COMPARE(openRules(desk), QStringList{u"style.doubled-approximation error"_s});
        // Another start of the program finds it so.
        ImmediateWriter againWriter(desk.store());
        StyleControl again(desk.settings(), desk.store(), againWriter);
        QCOMPARE(again.sources().choices.value(u"style.doubled-approximation"_s),
                 (RuleChoice{true, Level::Error}));
        QTest::mouseClick(panel.saying<QPushButton>(u"As it was"_s), Qt::LeftButton);
        QTRY_COMPARE(openRules(desk), QStringList{doubled});
        ImmediateWriter thirdWriter(desk.store());
        StyleControl third(desk.settings(), desk.store(), thirdWriter);
        QVERIFY(third.sources().choices.isEmpty());
    }

    void aRuleSwitchedOffFromAFindingIsSwitchedOnAgainHere_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("rule");
        QTest::newRow("nếp nhà") << QByteArray("Tin\n\nNgày 31-4, họ họp.\n")
                                 << u"style.impossible-date"_s;
        QTest::newRow("chính tả") << QByteArray("Tin\n\nHọ bổ xung giống lúa.\n")
                                  << u"spelling.phrase"_s;
    }

    void aRuleSwitchedOffFromAFindingIsSwitchedOnAgainHere() {
        QFETCH(const QByteArray, text);
        DeskFixture desk;
        openAndCheck(desk, text);
        QVERIFY(!openRules(desk).isEmpty());
        const QStringList before = openRules(desk);
        const QString rule = before.first().section(u' ', 0, 0);
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!openRules(desk).contains(before.first()));
        Panel panel(desk);
        panel.open();
        QTRY_VERIFY2(panel.current().startsWith(rule), qPrintable(panel.current()));
        auto *on = panel.saying<QCheckBox>(u"This rule is on"_s);
        QVERIFY(!on->isChecked());
        on->setFocus();
        QTest::keyClick(on, Qt::Key_Space);
        QTRY_COMPARE(openRules(desk), before);
        QVERIFY(desk.store().rulesOff().isEmpty());
    }

    void showsWhatTheHistoryTakesBack() {
        DeskFixture desk;
        openAndCheck(desk, "Tin\n\nHọ bổ xung giống lúa.\n");
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        Panel panel(desk);
        panel.open();
        auto *on = panel.saying<QCheckBox>(u"This rule is on"_s);
        QTRY_VERIFY(!on->isChecked());
        desk.window().actions()[DeskAction::Undo]->trigger();
        QTRY_VERIFY(on->isChecked());
    }

    void triesASentenceAsItIsTyped() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        Panel panel(desk);
        panel.open();
        auto *sentence = panel.named<QLineEdit>(u"Sentence to try the rules with"_s);
        auto *found = panel.named<QListWidget>(u"What is found in the sentence"_s);
        sentence->setFocus();
        type(sentence, u"Có gần khoảng 500 hộ bổ xung giống"_s);
        QTRY_COMPARE(found->count(), 2);
        QTest::keyClick(sentence, Qt::Key_A, Qt::ControlModifier);
        type(sentence, u"Có gần 500 hộ"_s);
        QTRY_COMPARE(found->count(), 0);
        // The draft on the desk keeps its findings.
        QCOMPARE(openRules(desk), QStringList{doubled});
    }

    void triesARuleThatIsOff() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        Panel panel(desk);
        panel.open();
        panel.search(u"uoc chung hai lan"_s);
        QTest::keyClick(panel.view(), Qt::Key_Space);
        QTRY_COMPARE(openRules(desk), QStringList());
        auto *sentence = panel.named<QLineEdit>(u"Sentence to try the rules with"_s);
        auto *found = panel.named<QListWidget>(u"What is found in the sentence"_s);
        type(sentence, u"Có gần khoảng 500 hộ"_s);
        QTRY_COMPARE(found->count(), 1);
        QVERIFY(found->item(0)->text().contains(u"this rule is off"_s));
    }

    void writesARuleProvesItAndUsesIt() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        Panel panel(desk);
        panel.open();
        QTest::mouseClick(panel.saying<QPushButton>(u"New rule…"_s), Qt::LeftButton);
        QTRY_VERIFY(panel.dialog()->findChild<RuleEditor *>());
        auto *editor = panel.dialog()->findChild<RuleEditor *>();
        auto *save = panel.saying<QPushButton>(u"Save"_s);
        QVERIFY(!save->isEnabled());
        const auto fields = editor->findChildren<QLineEdit *>();
        type(fields.first(), u"Phiên chợ"_s);
        auto *swap = editor->findChild<QTableWidget *>();
        swap->item(0, 0)->setText(u"chợ phiên"_s);
        swap->item(0, 1)->setText(u"phiên chợ"_s);
        QCOMPARE(swap->rowCount(), 2);
        const auto write = [&panel](const QString &name, const QString &text) {
            auto *field = panel.named<QPlainTextEdit>(name);
            field->setFocus();
            QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
            type(field, text);
        };
        write(u"Sentences with the mistake"_s, u"Họ đi chợ."_s);
        write(u"Sentences without it"_s, u"Họ đi phiên chợ."_s);
        QVERIFY(!save->isEnabled()); // it does not find its bad example
        write(u"Sentences with the mistake"_s, u"Họ đi chợ phiên."_s);
        QVERIFY(save->isEnabled());
        QCOMPARE(editor->draft().id, u"style.phien-cho"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(openRules(desk).contains(u"style.phien-cho warning"_s));
        QTRY_VERIFY2(panel.current().startsWith(u"style.phien-cho"_s), qPrintable(panel.current()));
        QTRY_VERIFY(!panel.dialog()->findChild<RuleEditor *>());

        QTest::mouseClick(panel.saying<QPushButton>(u"Remove…"_s), Qt::LeftButton);
        QTRY_COMPARE(openRules(desk), QStringList{doubled});
        QCOMPARE(desk.asked.last().details, QStringList{u"Phiên chợ"_s});
    }

    void aRuleWithoutExamplesIsKeptAsADraft() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        const auto startsWith = [](const QPushButton *button, const QString &words) {
            return QString(button->text()).remove(u'&').startsWith(words);
        };
        const auto drafts = [&](const Panel &panel) -> QPushButton * {
            for (auto *button : panel.dialog()->findChildren<QPushButton *>()) {
                if (startsWith(button, u"Drafts of rules"_s))
                    return button;
            }
            return nullptr;
        };
        {
            Panel panel(desk);
            panel.open();
            QVERIFY(!drafts(panel)->isVisible());
            QTest::mouseClick(panel.saying<QPushButton>(u"New rule…"_s), Qt::LeftButton);
            QTRY_VERIFY(panel.dialog()->findChild<RuleEditor *>());
            auto *editor = panel.dialog()->findChild<RuleEditor *>();
            auto *keep = panel.saying<QPushButton>(u"Keep as a draft"_s);
            QVERIFY(!keep->isEnabled());
            type(editor->findChildren<QLineEdit *>().first(), u"Phiên chợ"_s);
            auto *swap = editor->findChild<QTableWidget *>();
            swap->item(0, 0)->setText(u"chợ phiên"_s);
            swap->item(0, 1)->setText(u"phiên chợ"_s);
            QVERIFY(!panel.saying<QPushButton>(u"Save"_s)->isEnabled());
            QTest::mouseClick(keep, Qt::LeftButton);
            QTRY_VERIFY(!panel.dialog()->findChild<RuleEditor *>());
            QVERIFY(desk.asked.isEmpty());
            QCOMPARE(openRules(desk), QStringList{doubled}); // it finds nothing
        }
        desk.restart();
        Panel panel(desk);
        panel.open();
        QVERIFY(drafts(panel)->isVisible());
        QCOMPARE(drafts(panel)->menu()->actions().size(), 1);
        drafts(panel)->menu()->actions().first()->trigger();
        QTRY_VERIFY(panel.dialog()->findChild<RuleEditor *>());
        auto *editor = panel.dialog()->findChild<RuleEditor *>();
        QCOMPARE(editor->draft().title, u"Phiên chợ"_s);
        QCOMPARE(editor->draft().swap.size(), 1);
        // Finished, it is a rule and no draft any more.
        panel.named<QPlainTextEdit>(u"Sentences with the mistake"_s)
            ->setPlainText(u"Họ đi chợ phiên."_s);
        panel.named<QPlainTextEdit>(u"Sentences without it"_s)->setPlainText(u"Họ đi phiên chợ."_s);
        QTest::mouseClick(panel.saying<QPushButton>(u"Save"_s), Qt::LeftButton);
        QTRY_VERIFY(!panel.dialog()->findChild<RuleEditor *>());
        QVERIFY(!drafts(panel)->isVisible());
    }

    void aRuleOfThisNewsroomTakesThePlaceOfThePacks() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        Panel panel(desk);
        panel.open();
        panel.search(u"uoc chung hai lan"_s);
        QTest::mouseClick(panel.saying<QPushButton>(u"Change…"_s), Qt::LeftButton);
        QTRY_VERIFY(panel.dialog()->findChild<RuleEditor *>());
        auto *level = panel.named<QComboBox>(u"Level"_s);
        level->setFocus();
        QTest::keyClick(level, Qt::Key_Home);
        QTest::mouseClick(panel.saying<QPushButton>(u"Save"_s), Qt::LeftButton);
        QTRY_COMPARE(openRules(desk), QStringList{u"style.doubled-approximation error"_s});
        QVERIFY(QFile::exists(desk.window().style().ownPack() + u"/tu-soan.yaml"_s));
        QTest::mouseClick(panel.saying<QPushButton>(u"Remove…"_s), Qt::LeftButton);
        QTRY_COMPARE(openRules(desk), QStringList{doubled});
    }

    void saysSoAndChangesNothingWhenAChoiceCannotBeSaved() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        QVERIFY(QDir().mkpath(desk.path("house-style.yaml")));
        Panel panel(desk);
        panel.open();
        panel.search(u"uoc chung hai lan"_s);
        QTest::keyClick(panel.view(), Qt::Key_Space);
        QTRY_VERIFY(!panel.dialog()->messages().messages().isEmpty());
        QCOMPARE(panel.view()->currentIndex().siblingAtColumn(0).data(Qt::CheckStateRole).toInt(),
                 int(Qt::Checked));
        QCOMPARE(openRules(desk), QStringList{doubled});
    }

    void everyControlIsReachedByTab() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        Panel panel(desk);
        panel.open();
        panel.search(u"uoc chung"_s);
        QSet<QString> reached;
        for (int i = 0; i < 40; ++i) {
            QWidget *focus = QApplication::focusWidget();
            QVERIFY(focus);
            reached.insert(QString::fromLatin1(focus->metaObject()->className()) + u' ' +
                           focus->accessibleName());
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        for (const QString &wanted :
             {u"QLineEdit Search the rules"_s, u"QComboBox Kind of rules"_s,
              u"QComboBox Which rules"_s, u"QTreeView Rules"_s, u"QComboBox Level of this rule"_s,
              u"QLineEdit Sentence to try the rules with"_s, u"QCheckBox "_s, u"QPushButton "_s})
            QVERIFY2(reached.contains(wanted), qPrintable(wanted));
    }

    void choosesHowStrictTheCheckIsFromTheMenu() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        QMenu *menu = nullptr;
        for (QMenu *each : desk.window().findChildren<QMenu *>()) {
            if (each->actions().contains(desk.window().actions()[DeskAction::CheckAll]))
                menu = each;
        }
        QVERIFY(menu);
        QAction *all = desk.window().actions()[DeskAction::CheckAll];
        menu->popup(desk.window().mapToGlobal(QPoint(10, 10)));
        QTRY_VERIFY(menu->isVisible());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(all).center());
        QTRY_VERIFY(all->isChecked());
        QVERIFY(!desk.window().actions()[DeskAction::CheckLikely]->isChecked());
        QTRY_COMPARE(desk.window().style().style()->strictness, Strictness::Thorough);
        ImmediateWriter againWriter(desk.store());
        StyleControl again(desk.settings(), desk.store(), againWriter);
        QCOMPARE(again.strictness(), Strictness::Thorough);
    }
};

QTEST_MAIN(HouseStyleTest)
#include "HouseStyleTest.moc"
