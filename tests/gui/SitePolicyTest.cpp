// SPDX-License-Identifier: GPL-3.0-or-later
// What is set for all who use a computer, as an editor meets it at the desk.
#include "StylePanel.h"
#include "desktop/settings/SiteSettings.h"

#include <QPushButton>

using namespace morat;
using namespace Qt::StringLiterals;

class SitePolicyTest final : public QObject {
    Q_OBJECT

private slots:
    void whatThePolicySaysCannotBeChangedAtTheDesk() {
        DeskFixture desk;
        desk.settings().set<Setting::Strictness>(int(Strictness::Thorough));
        desk.restart({.defaults = {},
                      .policy = {{u"findings/strictness"_s, u"0"_s},
                                 {u"files/watched"_s, QString()},
                                 {u"style/packs"_s, desk.path("goi")}},
                      .notices = {}});
        openAndCheck(desk, draftWithAMistake);
        const ActionRegistry &actions = desk.window().actions();
        QCOMPARE(desk.window().style().strictness(), Strictness::Sparing);
        for (const DeskAction id : {DeskAction::CheckSure, DeskAction::CheckLikely,
                                    DeskAction::CheckAll, DeskAction::WatchFolder}) {
            QVERIFY(!actions[id]->isEnabled());
            QVERIFY(actions[id]->text().endsWith(u"(set for this computer)"_s));
        }
        QVERIFY(actions[DeskAction::CheckSure]->isChecked());
        QVERIFY(actions[DeskAction::NameEditor]->isEnabled());
        QVERIFY(actions[DeskAction::ServeOthers]->text().endsWith(u"editors"_s));
        Panel panel(desk);
        panel.open();
        QVERIFY(!panel.saying<QPushButton>(u"Folder…"_s)->isEnabled());
        QVERIFY(panel.saying<QPushButton>(u"Profile…"_s)->isEnabled());
        QCOMPARE(desk.window().style().packFolder(), desk.path("goi"));
    }

    void whatIsADefaultIsTheEditorsToChange() {
        DeskFixture desk;
        desk.restart(
            {.defaults = {{u"findings/strictness"_s, u"2"_s}}, .policy = {}, .notices = {}});
        openAndCheck(desk, draftWithAMistake);
        QCOMPARE(desk.window().style().strictness(), Strictness::Thorough);
        desk.window().actions()[DeskAction::CheckSure]->trigger();
        QTRY_COMPARE(desk.window().style().strictness(), Strictness::Sparing);
    }
};

QTEST_MAIN(SitePolicyTest)
#include "SitePolicyTest.moc"
