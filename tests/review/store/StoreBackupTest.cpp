// SPDX-License-Identifier: GPL-3.0-or-later
// A backup a day, seven kept; restored after it was shown what that changes; forgotten with the
// rest.
#include "review/store/StoreBackup.h"
#include "drafts/DraftReader.h"
#include "review/store/Store.h"
#include "review/store/StoreForgetting.h"
#include "review/store/StorePrivacy.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 5, 4);

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class StoreBackupTest final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"kho.sqlite"_s);
        auto opened = Store::open(m_path);
        QVERIFY(opened);
        m_store = std::move(opened->store);
    }
    void cleanup() { m_store.reset(); }

    void isMadeOnceADayOfADatabaseInUse() {
        decide(u"/bài/một.txt"_s, "Xã Đồng Nổi", 1);
        QCOMPARE(backUpDaily(m_path, monday).value_or(BackedUp::TodayBefore), BackedUp::Now);
        QCOMPARE(backupsOf(m_path), QStringList{dailyBackupOf(m_path, monday)});
        const QByteArray first = contentOf(backupsOf(m_path).first());
        decide(u"/bài/hai.txt"_s, "Xã Đồng Chìm", 2);
        QCOMPARE(backUpDaily(m_path, monday).value_or(BackedUp::Now), BackedUp::TodayBefore);
        QCOMPARE(contentOf(backupsOf(m_path).first()), first);
        const auto backup = Store::open(backupsOf(m_path).first());
        QVERIFY(backup);
        QCOMPARE(backup->notice, QString());
        QCOMPARE(backup->store->drafts()->size(), 1);
    }

    void sevenAreKept() {
        for (int day = 0; day < 10; ++day)
            QVERIFY(backUpDaily(m_path, monday.addDays(day)));
        const QStringList backups = backupsOf(m_path);
        QCOMPARE(backups.size(), dailyBackups);
        QCOMPARE(backups.first(), dailyBackupOf(m_path, monday.addDays(9)));
        QCOMPARE(backups.last(), dailyBackupOf(m_path, monday.addDays(3)));
        for (const QString &file : QDir(m_folder->path()).entryList(QDir::Files))
            QVERIFY2(!file.contains(u"unfinished"), qPrintable(file));
    }

    /// Neither those from before a clock was set back, nor those made since, push the others out.
    void aClockThatIsSetBackTakesNoBackup() {
        for (int day = 0; day < 9; ++day)
            QVERIFY(backUpDaily(m_path, monday.addDays(day)));
        const QStringList before = backupsOf(m_path);
        decide(u"/bài/một.txt"_s, "Xã Đồng Nổi", 1);
        for (int day = 0; day < 9; ++day) {
            const QDate today = monday.addDays(day - 100);
            QCOMPARE(backUpDaily(m_path, today).value_or(BackedUp::TodayBefore), BackedUp::Now);
            QVERIFY(backupsOf(m_path).contains(dailyBackupOf(m_path, today)));
        }
        QCOMPARE(backupsOf(m_path).size(), 2 * dailyBackups);
        QCOMPARE(backupsOf(m_path).first(dailyBackups), before);
        // The right day again.
        QVERIFY(backUpDaily(m_path, monday.addDays(9)));
        QCOMPARE(backupsOf(m_path).size(), dailyBackups);
        QCOMPARE(backupsOf(m_path).first(), dailyBackupOf(m_path, monday.addDays(9)));
    }

#ifdef Q_OS_UNIX
    void isItsOwners() {
        QVERIFY(backUpDaily(m_path, monday));
        constexpr auto ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                  QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(backupsOf(m_path).first()) & ofOthers));
    }
#endif

    void aDamagedDatabaseTakesNoBackupsPlace() {
        decide(u"/bài/một.txt"_s, "Xã Đồng Nổi", 1);
        for (int day = 0; day < 7; ++day)
            QVERIFY(backUpDaily(m_path, monday.addDays(day)));
        const QStringList before = backupsOf(m_path);
        m_store.reset();
        QByteArray bytes = contentOf(m_path);
        const qsizetype at = bytes.indexOf("Quyết định thứ 1");
        QVERIFY(at > 0);
        bytes.replace(at, 16, QByteArray(16, 'x'));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto made = backUpDaily(m_path, monday.addDays(7));
        QVERIFY(!made);
        QVERIFY(!made.error().message.isEmpty());
        QCOMPARE(backupsOf(m_path), before);
    }

    void showsWhatRestoringChangesAndRestores() {
        decide(u"/bài/một.txt"_s, "Xã Đồng Nổi", 1);
        decide(u"/bài/hai.txt"_s, "Xã Đồng Chìm", 2);
        QVERIFY(backUpDaily(m_path, monday));
        const QString backup = backupsOf(m_path).first();
        QCOMPARE(*differencesOf(m_path, backup), QStringList());

        decide(u"/bài/một.txt"_s, "Xã Đồng Nổi", 3);
        decide(u"/bài/ba.txt"_s, "Xã Đồng Cạn", 4);
        const auto drafts = m_store->drafts();
        QVERIFY(m_store->removeDraft(drafts->at(1).id, {}));
        const auto lines = differencesOf(m_path, backup);
        QVERIFY(lines);
        const QString shown = lines->join(u'\n');
        QCOMPARE(lines->size(), 4);
        QVERIFY2(shown.contains(u"một.txt"), qPrintable(shown));
        QVERIFY2(shown.contains(u"hai.txt"), qPrintable(shown));
        QVERIFY2(shown.contains(u"ba.txt"), qPrintable(shown));
        QVERIFY2(shown.contains(u"từ 4"), qPrintable(shown));

        const auto before = restoreBackup(m_path, backup);
        QVERIFY2(before, before ? "" : qPrintable(before.error().message));
        QVERIFY(m_store->reload());
        QCOMPARE(*differencesOf(m_path, backup), QStringList());
        QCOMPARE(m_store->drafts()->size(), 2);
        QVERIFY(!m_store->words().contains(u"từ 4"_s));
        // The way back.
        QVERIFY(restoreBackup(m_path, *before));
        QVERIFY(m_store->reload());
        QCOMPARE(m_store->drafts()->size(), 2);
        QVERIFY(m_store->words().contains(u"từ 4"_s));
        QCOMPARE(*differencesOf(m_path, *before), QStringList());
        m_store.reset();
        const auto again = Store::open(m_path);
        QVERIFY(again);
        QCOMPARE(again->notice, QString());
    }

    void whatIsNoBackupChangesNothing() {
        decide(u"/bài/một.txt"_s, "Xã Đồng Nổi", 1);
        const QString other = m_folder->filePath(u"ghi-chép.txt"_s);
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Việc cần làm");
        file.close();
        QVERIFY(!differencesOf(m_path, other));
        QVERIFY(!restoreBackup(m_path, other));
        QCOMPARE(m_store->drafts()->size(), 1);
        QCOMPARE(contentOf(other), QByteArray("Việc cần làm"));
    }

    void forgettingReachesThem() {
        QByteArray text = "Xã Mật Khê\n";
        for (int i = 0; i < 2000; ++i)
            text += "\nDòng số " + QByteArray::number(i * 7919LL * 104729) + '.';
        decide(u"/bài/mật.txt"_s, text, 1);
        QVERIFY(backUpDaily(m_path, monday));
        QVERIFY(backUpDaily(m_path, monday.addDays(1)));
        const QByteArray kept = qCompress(text).mid(400, 24);
        int holding = 0;
        for (const QString &file : filesOfStore(m_path))
            holding += contentOf(file).contains(kept) ? 1 : 0;
        QVERIFY(holding >= 3);
        m_store.reset();
        const auto forgotten = forgetDraft(m_path, u"/bài/mật.txt"_s);
        QVERIFY(forgotten);
        QCOMPARE(forgotten->places, 3);
        QCOMPARE(forgotten->remains, QStringList());
        for (const QString &file : filesOfStore(m_path))
            QVERIFY2(!contentOf(file).contains(kept), qPrintable(file));
        for (const QString &backup : backupsOf(m_path)) {
            const auto opened = Store::open(backup);
            QVERIFY(opened);
            QCOMPARE(opened->notice, QString());
        }
    }

private:
    void decide(const QString &path, const QByteArray &text, qint64 id) {
        const auto draft = readDraft(text, path);
        QVERIFY(draft);
        const auto entered = m_store->enter(*draft, path, QString::fromUtf8(text.left(20)));
        QVERIFY(entered);
        Decision decision;
        decision.id = id;
        decision.verb = Verb::AlwaysAcceptWord;
        decision.subject = u"từ %1"_s.arg(id);
        decision.original = u"từ %1"_s.arg(id);
        decision.message = u"Quyết định thứ %1"_s.arg(id);
        decision.keys = {u"khóa %1"_s.arg(id)};
        decision.author = u"Lan"_s;
        decision.time = QDateTime(monday, QTime(8, 0), Qt::UTC);
        StepRecord step;
        step.draft = entered->record.id;
        step.revision = entered->revision;
        step.text = entered->text;
        step.text.edits.append({{0, 2}, u"Phường %1"_s.arg(id)});
        step.made = {decision};
        step.author = u"Lan"_s;
        QVERIFY(m_store->record(step));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    QString m_path;
};

QTEST_GUILESS_MAIN(StoreBackupTest)
#include "StoreBackupTest.moc"
