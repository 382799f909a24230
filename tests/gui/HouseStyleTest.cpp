// SPDX-License-Identifier: GPL-3.0-or-later
// Living with rules: the settings beside the desk, driven as an editor drives them.
#include "DeskFixture.h"

#include "desktop/HouseStylePane.h"
#include "desktop/RuleEditor.h"
#include "desktop/SettingsDialog.h"
#include "drafts/ZipPackage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeView>
#include <QTreeWidget>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *draft =
    "Sơn Bình sơ kết vụ xuân\n\nCó gần khoảng 500 hộ ở chợ phiên dự họp.\n";

QString ruleText(const QString &id, const QString &wrong, const QString &right) {
    return u"extends: substitution\nid: style.%1\ncategory: style\nmessage: Viết “%s”.\n"
           "swap: {%2: %3}\nexamples: {bad: [%2], good: [%3]}\n"_s.arg(id, wrong, right);
}

/// As an input method writes Vietnamese.
void type(QWidget *field, const QString &text) {
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(field, &event);
}

/// The settings of a desk, by the names that a screen reader reads.
class Panel {
public:
    explicit Panel(DeskFixture &desk)
        : m_desk(desk) {}

    void open() {
        m_desk.press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QApplication::setActiveWindow(dialog());
        QTRY_VERIFY(view()->model()->rowCount() > 60);
    }
    [[nodiscard]] SettingsDialog *dialog() const {
        return m_desk.window().findChild<SettingsDialog *>();
    }
    template <typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const {
        for (Widget *widget : dialog()->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    template <typename Widget>
    [[nodiscard]] Widget *saying(const QString &text) const {
        for (Widget *widget : dialog()->findChildren<Widget *>()) {
            if (QString(widget->text()).remove(u'&') == text)
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] QTreeView *view() const { return named<QTreeView>(u"Rules"_s); }
    [[nodiscard]] QString current() const {
        return view()->currentIndex().siblingAtColumn(0).data(Qt::ToolTipRole).toString();
    }
    void search(const QString &words) const {
        auto *field = named<QLineEdit>(u"Search the rules"_s);
        field->setFocus();
        field->selectAll();
        type(field, words);
        QTest::keyClick(field, Qt::Key_Return);
    }

private:
    DeskFixture &m_desk;
};

QStringList openRules(DeskFixture &desk) {
    QStringList rules;
    for (qsizetype i = 0; desk.session() && i < desk.session()->findings().size(); ++i) {
        const Finding &finding = desk.session()->findings().at(i).finding;
        if (desk.session()->isOpen(i))
            rules.append(finding.rule + u' ' + levelName(finding.level));
    }
    return rules;
}

void openAndCheck(DeskFixture &desk, const QByteArray &bytes) {
    desk.window().openPaths({desk.write("bai.txt", bytes)});
    QTRY_VERIFY(desk.session() && desk.session()->isChecked());
    desk.editor().setFocus();
    QTRY_VERIFY(desk.editor().hasFocus());
}

} // namespace

class HouseStyleTest final : public QObject {
    Q_OBJECT

    const QString doubled = u"style.doubled-approximation info"_s;

private slots:
    void listsEveryRule() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        Panel panel(desk);
        panel.open();
        const HouseStyle &style = *desk.window().style().style();
        QCOMPARE(qsizetype(panel.view()->model()->rowCount()),
                 style.rules->rules.size() + style.standardRules.size());
    }

    void findsARuleWithoutToneMarksAndSwitchesItOffAtOnce() {
        DeskFixture desk;
        openAndCheck(desk, draft);
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
        openAndCheck(desk, draft);
        Panel panel(desk);
        panel.open();
        panel.search(u"lap y"_s);
        QVERIFY(panel.view()->model()->rowCount() > 1);
        QCOMPARE(panel.view()->currentIndex().siblingAtColumn(0).data().toString(), u"Lặp ý"_s);
    }

    void changesALevelForGood() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        Panel panel(desk);
        panel.open();
        panel.search(u"uoc chung hai lan"_s);
        auto *level = panel.named<QComboBox>(u"Level of this rule"_s);
        level->setFocus();
        QTest::keyClick(level, Qt::Key_Home); // errors first
        QTRY_COMPARE(openRules(desk), QStringList{u"style.doubled-approximation error"_s});
        // Another start of the program finds it so.
        StyleControl again(desk.settings(), desk.store());
        QCOMPARE(again.sources().choices.value(u"style.doubled-approximation"_s),
                 (RuleChoice{true, Level::Error}));
        QTest::mouseClick(panel.saying<QPushButton>(u"As it was"_s), Qt::LeftButton);
        QTRY_COMPARE(openRules(desk), QStringList{doubled});
        StyleControl third(desk.settings(), desk.store());
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
        desk.window().actions()[u"undo"_s]->trigger();
        QTRY_VERIFY(on->isChecked());
    }

    void triesASentenceAsItIsTyped() {
        DeskFixture desk;
        openAndCheck(desk, draft);
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
        openAndCheck(desk, draft);
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
        openAndCheck(desk, draft);
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
        write(u"Sentences with the slip"_s, u"Họ đi chợ."_s);
        write(u"Sentences without it"_s, u"Họ đi phiên chợ."_s);
        QVERIFY(!save->isEnabled()); // it does not find its bad example
        write(u"Sentences with the slip"_s, u"Họ đi chợ phiên."_s);
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

    void aRuleOfThisNewsroomTakesThePlaceOfThePacks() {
        DeskFixture desk;
        openAndCheck(desk, draft);
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

    void picksUpAPackThatChangesAndKeepsTheOldOneWhenItBreaks() {
        DeskFixture desk;
        const QDir packs(desk.path("chung"));
        QVERIFY(packs.mkpath(u"goi"_s));
        desk.write("chung/goi/pack.yaml", "title: Chung\n");
        desk.write("chung/goi/a.yaml",
                   ruleText(u"phien"_s, u"chợ phiên"_s, u"phiên chợ"_s).toUtf8());
        openAndCheck(desk, draft);
        desk.window().style().setPackFolder(packs.path());
        QTRY_VERIFY(openRules(desk).contains(u"style.phien warning"_s));
        QVERIFY(!desk.window().messages().isVisible());
        // Broken: the old one goes on, and the desk says so.
        desk.write("chung/goi/a.yaml", "extends: [\n");
        QTRY_VERIFY(desk.window().messages().isVisible());
        QVERIFY(desk.window().messages().messages().join(u' ').contains(u"a.yaml:"_s));
        QVERIFY(openRules(desk).contains(u"style.phien warning"_s));
        // Repaired, with another rule: that one counts, and the message goes.
        desk.write("chung/goi/a.yaml", ruleText(u"ho"_s, u"hộ ở"_s, u"nhà ở"_s).toUtf8());
        QTRY_VERIFY(openRules(desk).contains(u"style.ho warning"_s));
        QVERIFY(!openRules(desk).contains(u"style.phien warning"_s));
        QTRY_VERIFY(!desk.window().messages().isVisible());
    }

    void seesASharedFolderThatTellsOfNoChange() {
        DeskFixture desk;
        const QDir packs(desk.path("chung"));
        QVERIFY(packs.mkpath(u"moi"_s));
        openAndCheck(desk, draft);
        desk.window().style().setPackFolder(packs.path());
        desk.window().style().watch().setLookInterval(50);
        // A pack that comes into a folder nobody listened to.
        desk.write("chung/moi/a.yaml",
                   ruleText(u"phien"_s, u"chợ phiên"_s, u"phiên chợ"_s).toUtf8());
        desk.write("chung/moi/pack.yaml", "title: Mới\n");
        QTRY_VERIFY(openRules(desk).contains(u"style.phien warning"_s));
    }

    void worksWithAProfile() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const QString file = desk.write(
            "ho-so.yaml", "title: Bản in\nlevels: {style.doubled-approximation: warning}\n"
                          "options: {strictness: thorough}\n");
        desk.answer.fileToUse = file;
        Panel panel(desk);
        panel.open();
        QTest::mouseClick(panel.saying<QPushButton>(u"Profile…"_s), Qt::LeftButton);
        QTRY_COMPARE(openRules(desk), QStringList{u"style.doubled-approximation warning"_s});
        QTRY_VERIFY(desk.window().actions()[u"strictness-2"_s]->isChecked());
        StyleControl again(desk.settings(), desk.store());
        QCOMPARE(again.sources().profile, file);
        // It changes on the disk, and names nobody's key: the sound one goes on.
        desk.write("ho-so.yaml", "mau: xanh\n");
        QTRY_VERIFY(desk.window().messages().messages().join(u' ').contains(u"ho-so.yaml:1"_s));
        QCOMPARE(openRules(desk), QStringList{u"style.doubled-approximation warning"_s});
        QTest::mouseClick(panel.saying<QPushButton>(u"Without a profile"_s), Qt::LeftButton);
        QTRY_COMPARE(openRules(desk), QStringList{doubled});
        QTRY_VERIFY(desk.window().messages().messages().isEmpty());
    }

    void importsAndExportsAPack() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        const Result<QByteArray> bytes = ZipPackage::of(
            {{u"goi/pack.yaml"_s, "title: Gói gửi\n"},
             {u"goi/a.yaml"_s, ruleText(u"phien"_s, u"chợ phiên"_s, u"phiên chợ"_s).toUtf8() +
                                   "---\nextends: gì\n"}});
        QVERIFY(bytes);
        desk.answer.fileToUse = desk.write("goi.zip", *bytes);
        Panel panel(desk);
        panel.open();
        QTest::mouseClick(panel.saying<QPushButton>(u"Import…"_s), Qt::LeftButton);
        QCOMPARE(desk.asked.size(), 1);
        QVERIFY2(desk.asked.first().details.join(u' ').contains(u"goi.zip/a.yaml:"_s),
                 qPrintable(desk.asked.first().details.join(u' ')));
        QTRY_VERIFY(openRules(desk).contains(u"style.phien warning"_s));
        auto *list = panel.named<QTreeWidget>(u"Packs, in the order in which they count"_s);
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        list->setCurrentItem(list->topLevelItem(1));
        QTest::mouseClick(panel.saying<QPushButton>(u"Export…"_s), Qt::LeftButton);
        const Result<ZipPackage> exported = ZipPackage::open(desk.read("xuat.txt"));
        QVERIFY(exported);
        QVERIFY(exported->holds(u"goi/a.yaml"_s) && exported->holds(u"goi/pack.yaml"_s));
    }

    void refusesAnArchiveInWhichNothingHolds() {
        DeskFixture desk;
        openAndCheck(desk, draft);
        desk.answer.fileToUse = desk.write("hong.zip", "PK không phải");
        Panel panel(desk);
        panel.open();
        QTest::mouseClick(panel.saying<QPushButton>(u"Import…"_s), Qt::LeftButton);
        QVERIFY(!panel.dialog()->messages().messages().isEmpty());
        QCOMPARE(openRules(desk), QStringList{doubled});
    }

    void saysSoAndChangesNothingWhenAChoiceCannotBeSaved() {
        DeskFixture desk;
        openAndCheck(desk, draft);
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
        openAndCheck(desk, draft);
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
        openAndCheck(desk, draft);
        QMenu *menu = nullptr;
        for (QMenu *each : desk.window().findChildren<QMenu *>()) {
            if (each->actions().contains(desk.window().actions()[u"strictness-2"_s]))
                menu = each;
        }
        QVERIFY(menu);
        QAction *all = desk.window().actions()[u"strictness-2"_s];
        menu->popup(desk.window().mapToGlobal(QPoint(10, 10)));
        QTRY_VERIFY(menu->isVisible());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(all).center());
        QTRY_VERIFY(all->isChecked());
        QVERIFY(!desk.window().actions()[u"strictness-1"_s]->isChecked());
        QTRY_COMPARE(desk.window().style().style()->strictness, Strictness::Thorough);
        StyleControl again(desk.settings(), desk.store());
        QCOMPARE(again.strictness(), Strictness::Thorough);
    }
};

QTEST_MAIN(HouseStyleTest)
#include "HouseStyleTest.moc"
