// SPDX-License-Identifier: GPL-3.0-or-later
// Packs and a profile that come from others: chosen, changed under the desk, sent as one file.
#include "StylePanel.h"
#include "review/journal/ImmediateWriter.h"

#include "drafts/package/ZipPackage.h"

#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace morat;
using namespace Qt::StringLiterals;

/// Milliseconds: rules are read and the draft is checked anew, on other threads, however slow the
/// computer is.
constexpr int patience = 60'000;

class PacksAndProfileTest final : public QObject {
    Q_OBJECT

private slots:
    void picksUpAPackThatChangesAndKeepsTheOldOneWhenItBreaks() {
        DeskFixture desk;
        const QDir packs(desk.path("chung"));
        QVERIFY(packs.mkpath(u"goi"_s));
        desk.write("chung/goi/pack.yaml", "title: Chung\n");
        desk.write("chung/goi/a.yaml",
                   ruleText(u"phien"_s, u"chợ phiên"_s, u"phiên chợ"_s).toUtf8());
        openAndCheck(desk, draftWithAMistake);
        desk.window().style().setPackFolder(packs.path());
        QTRY_VERIFY_WITH_TIMEOUT(openRules(desk).contains(u"style.phien warning"_s), patience);
        QVERIFY(!desk.window().messages().isVisible());
        // Broken: the old one goes on, and the desk says so.
        desk.write("chung/goi/a.yaml", "extends: [\n");
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().messages().isVisible(), patience);
        QVERIFY(desk.window().messages().messages().join(u' ').contains(u"a.yaml:"_s));
        QVERIFY(openRules(desk).contains(u"style.phien warning"_s));
        // Repaired, with another rule: that one counts, and the message goes.
        desk.write("chung/goi/a.yaml", ruleText(u"ho"_s, u"hộ ở"_s, u"nhà ở"_s).toUtf8());
        QTRY_VERIFY_WITH_TIMEOUT(openRules(desk).contains(u"style.ho warning"_s), patience);
        QVERIFY(!openRules(desk).contains(u"style.phien warning"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().messages().isVisible(), patience);
    }

    void seesASharedFolderThatTellsOfNoChange() {
        DeskFixture desk;
        const QDir packs(desk.path("chung"));
        QVERIFY(packs.mkpath(u"moi"_s));
        openAndCheck(desk, draftWithAMistake);
        desk.window().style().setPackFolder(packs.path());
        QSignalSpy scanned(&desk.window().style().watch(), &StyleWatch::scanned);
        desk.window().style().watch().setScanInterval(50);
        QTRY_VERIFY_WITH_TIMEOUT(!scanned.isEmpty(), patience);
        // A pack that comes into a folder nobody listened to, and that was empty.
        desk.write("chung/moi/a.yaml",
                   ruleText(u"phien"_s, u"chợ phiên"_s, u"phiên chợ"_s).toUtf8());
        desk.write("chung/moi/pack.yaml", "title: Mới\n");
        QTRY_VERIFY_WITH_TIMEOUT(openRules(desk).contains(u"style.phien warning"_s), patience);
    }

    void worksWithAProfile() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        const QString file = desk.write(
            "ho-so.yaml", "title: Bản in\nlevels: {style.doubled-approximation: warning}\n"
                          "options: {strictness: thorough}\n");
        desk.answer.fileToUse = file;
        Panel panel(desk);
        panel.open();
        QTest::mouseClick(panel.saying<QPushButton>(u"Profile…"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(openRules(desk),
                                  QStringList{u"style.doubled-approximation warning"_s}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().actions()[DeskAction::CheckAll]->isChecked(),
                                 patience);
        ImmediateWriter againWriter(desk.store());
        StyleControl again(desk.settings(), desk.store(), againWriter);
        QCOMPARE(again.sources().profile, file);
        // It changes on the disk, and names nobody's key: the sound one goes on.
        desk.write("ho-so.yaml", "mau: xanh\n");
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.window().messages().messages().join(u' ').contains(u"ho-so.yaml:1"_s), patience);
        QCOMPARE(openRules(desk), QStringList{u"style.doubled-approximation warning"_s});
        QTest::mouseClick(panel.saying<QPushButton>(u"Without a profile"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(openRules(desk), QStringList{doubled}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().messages().messages().isEmpty(), patience);
    }

    void importsAndExportsAPack() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
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
        QTRY_VERIFY_WITH_TIMEOUT(openRules(desk).contains(u"style.phien warning"_s), patience);
        auto *list = panel.named<QTreeWidget>(u"Packs, in the order in which they count"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 2, patience);
        list->setCurrentItem(list->topLevelItem(1));
        QTest::mouseClick(panel.saying<QPushButton>(u"Export…"_s), Qt::LeftButton);
        const Result<ZipPackage> exported = ZipPackage::open(desk.read("xuat.txt"));
        QVERIFY(exported);
        QVERIFY(exported->holds(u"goi/a.yaml"_s) && exported->holds(u"goi/pack.yaml"_s));
    }

    void refusesAnArchiveInWhichNothingHolds() {
        DeskFixture desk;
        openAndCheck(desk, draftWithAMistake);
        desk.answer.fileToUse = desk.write("hong.zip", "PK không phải");
        Panel panel(desk);
        panel.open();
        QTest::mouseClick(panel.saying<QPushButton>(u"Import…"_s), Qt::LeftButton);
        QVERIFY(!panel.dialog()->messages().messages().isEmpty());
        QCOMPARE(openRules(desk), QStringList{doubled});
    }
};

QTEST_MAIN(PacksAndProfileTest)
#include "PacksAndProfileTest.moc"
