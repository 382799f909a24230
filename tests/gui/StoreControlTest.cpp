// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does for its review database: the day's backup, restoring one, forgetting.
#include "../review/MeddledStore.h"
#include "DeskFixture.h"

#include "review/store/StoreBackup.h"
#include "review/store/StoreHealth.h"
#include "review/store/StorePrivacy.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace morat;
using namespace Qt::StringLiterals;

class StoreControlTest final : public QObject {
    Q_OBJECT

private slots:
    void makesTheDaysBackup() {
        DeskFixture desk;
        openAndCheck(desk, "Xã Đồng Nổi\n\nHọp bàn về cây cầu.\n");
        desk.window().lookAfterStore();
        const QString store = desk.store().path();
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(store),
                                  QStringList{dailyBackupOf(store, QDate::currentDate())}, 20'000);
        QCOMPARE(desk.window().messages().messages(), QStringList());
    }

    void saysThatTheDatabaseIsDamaged() {
        DeskFixture desk;
        openAndCheck(desk, "Xã Đồng Nổi\n\nHọp bàn về cây cầu.\n");
        meddle(desk.store().path(), {u"UPDATE drafts SET proof = proof + 1"_s});
        desk.window().lookAfterStore();
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().messages().messages().size(), 1, 20'000);
        QCOMPARE(backupsOf(desk.store().path()), QStringList());
    }

    void saysWhatADraftLost() {
        DeskFixture desk;
        openAndCheck(desk, "Xã Đồng Nổi\n\nHọp bàn về cây cầu.\n");
        QCOMPARE(desk.window().messages().messages(), QStringList());
        meddle(desk.store().path(),
               {u"INSERT INTO losses(draft_id, what, found_at) VALUES(1, 'ba quyết định', '')"_s});
        desk.window().openPaths({desk.path("bai.txt")});
        QTRY_COMPARE(desk.window().messages().messages().size(), 1);
        QVERIFY(desk.window().messages().messages().first().contains(u"ba quyết định"));
    }

    void restoresABackupAfterShowingWhatChanges() {
        DeskFixture desk;
        openAndCheck(desk, "Xã Đồng Nổi\n\nHọp bàn về cây cầu.\n");
        const QString store = desk.store().path();
        const QDate day(2026, 5, 4);
        QVERIFY(backUpDaily(store, day));
        desk.window().openPaths({desk.write("hai.txt", "Xã Đồng Chìm\n\nHọp bàn.\n")});
        QTRY_COMPARE(desk.store().drafts()->size(), 2);
        QTRY_VERIFY(desk.session()->path().endsWith(u"hai.txt"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.session()->isChecked(), 60'000);
        desk.answer.fileToUse = dailyBackupOf(store, day);
        desk.answer.confirms = false;
        desk.asked.clear();
        desk.window().actions()[DeskAction::RestoreBackup]->trigger();
        QTRY_COMPARE(desk.asked.size(), 1);
        QVERIFY(desk.asked.first().details.join(u'\n').contains(u"hai.txt"));
        QCOMPARE(desk.store().drafts()->size(), 2);

        desk.answer.confirms = true;
        desk.window().openPaths({desk.path("bai.txt")});
        QTRY_VERIFY(desk.session() && desk.session()->path().endsWith(u"bai.txt"));
        desk.window().actions()[DeskAction::RestoreBackup]->trigger();
        QTRY_COMPARE(desk.store().drafts()->size(), 1);
        QTRY_VERIFY(desk.session() && desk.session()->path().endsWith(u"bai.txt"));
        QVERIFY(!(*desk.store().drafts()).first().path.endsWith(u"hai.txt"));
    }

    void forgetsADraftWithItsTraces() {
        DeskFixture desk;
        openAndCheck(desk, "Xã Đồng Nổi\n\nHọp bàn về cây cầu.\n");
        const QString store = desk.store().path();
        const QString draft = desk.session()->path();
        QVERIFY(backUpDaily(store, QDate(2026, 5, 4)));
        const auto isNamed = [&] {
            return std::ranges::any_of(filesOfStore(store), [&](const QString &path) {
                QFile file(path);
                return file.open(QIODevice::ReadOnly) && file.readAll().contains(draft.toUtf8());
            });
        };
        QVERIFY(isNamed());
        desk.answer.confirms = false;
        desk.asked.clear();
        desk.window().actions()[DeskAction::ForgetDraft]->trigger();
        QCOMPARE(desk.asked.size(), 1);
        // It says what is out of reach before it begins.
        QVERIFY(desk.asked.first().details.size() > 3);
        QCOMPARE(desk.store().drafts()->size(), 1);

        desk.answer.confirms = true;
        desk.window().actions()[DeskAction::ForgetDraft]->trigger();
        QTRY_COMPARE(desk.store().drafts()->size(), 0);
        QTRY_VERIFY(!isNamed());
        QVERIFY(!desk.session());
        QVERIFY(QFile::exists(draft));
        QTRY_COMPARE(desk.window().messages().messages().size(), 1);
    }
};

QTEST_MAIN(StoreControlTest)
#include "StoreControlTest.moc"
