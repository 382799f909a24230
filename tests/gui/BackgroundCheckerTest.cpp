// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/checking/BackgroundChecker.h"

#include "data/DataFolder.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// Loaded once for all tests: it takes seconds.
const HouseStyle &houseStyle() {
    static const HouseStyle style = loadHouseStyle(DataFolders(dataFolder())).value();
    return style;
}

Result<HouseStyle> loadAll(const StyleSources &) {
    return houseStyle();
}

Snapshot snapshotOf(const QString &text, quint64 revision = 1) {
    return {revision, WorkingText(Text({Block{.text = text}}))};
}

QStringList rulesIn(const QSignalSpy &answers) {
    QStringList rules;
    for (const Finding &finding : answers.last().first().value<CheckAnswer>().findings)
        rules.append(finding.rule);
    return rules;
}

const QString wrong = u"Xã thông qua chủ chương, nghị quyết về vụ xuân."_s;

} // namespace

class BackgroundCheckerTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { std::ignore = houseStyle(); }

    void answersOnTheThreadThatAsked() {
        BackgroundChecker checker(loadAll, {});
        QSignalSpy answers(&checker, &BackgroundChecker::answered);
        QSignalSpy busy(&checker, &BackgroundChecker::busyChanged);
        const QThread *thread = nullptr;
        connect(&checker, &BackgroundChecker::answered, &checker,
                [&thread] { thread = QThread::currentThread(); });
        checker.check(7, snapshotOf(wrong, 3));
        QVERIFY(checker.isBusy());
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(thread, QThread::currentThread());
        const auto answer = answers.first().first().value<CheckAnswer>();
        QCOMPARE(answer.draft, 7);
        QCOMPARE(answer.revision, 3U);
        QCOMPARE(answer.text.blocks().first().text, wrong);
        QCOMPARE(answer.findings.size(), 1);
        QCOMPARE(answer.findings.first().subject, u"chủ chương"_s);
        QTRY_COMPARE(busy.size(), 2);
        QVERIFY(!checker.isBusy());
    }

    /// The first check is still loading the engine when the text changes.
    void aNewerRequestTakesTheOldersPlace() {
        QSemaphore mayLoad;
        BackgroundChecker checker(
            [&mayLoad](const StyleSources &sources) {
                mayLoad.acquire();
                return loadAll(sources);
            },
            {});
        QSignalSpy answers(&checker, &BackgroundChecker::answered);
        QSignalSpy busy(&checker, &BackgroundChecker::busyChanged);
        checker.check(1, snapshotOf(wrong, 1));
        checker.check(1, snapshotOf(u"Xã họp."_s, 2));
        mayLoad.release();
        QTRY_COMPARE(busy.size(), 2);
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.first().first().value<CheckAnswer>().revision, 2U);
    }

    void cancelledChecksSayNothing() {
        QSemaphore mayLoad;
        BackgroundChecker checker(
            [&mayLoad](const StyleSources &sources) {
                mayLoad.acquire();
                return loadAll(sources);
            },
            {});
        QSignalSpy answers(&checker, &BackgroundChecker::answered);
        checker.check(1, snapshotOf(wrong));
        checker.cancel();
        mayLoad.release();
        QTRY_VERIFY(!checker.isBusy());
        QVERIFY(answers.isEmpty());
    }

    void typingIsCheckedOnceItRests() {
        BackgroundChecker checker(loadAll, {});
        QSignalSpy answers(&checker, &BackgroundChecker::answered);
        int asked = 0;
        for (quint64 key = 1; key <= 5; ++key)
            checker.checkSoon(1, [&asked, key] {
                ++asked;
                return snapshotOf(wrong, key);
            });
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(asked, 1);
        QCOMPARE(answers.first().first().value<CheckAnswer>().revision, 5U);
    }

    void theDraftOnTheDeskStopsTheOneAside() {
        QSemaphore mayLoad;
        BackgroundChecker checker(
            [&mayLoad](const StyleSources &sources) {
                mayLoad.acquire();
                return loadAll(sources);
            },
            {});
        QSignalSpy answers(&checker, &BackgroundChecker::answered);
        QSignalSpy aside(&checker, &BackgroundChecker::checkedAside);
        QSignalSpy stopped(&checker, &BackgroundChecker::asideStopped);
        checker.checkAside(2, snapshotOf(wrong));
        checker.check(1, snapshotOf(wrong));
        mayLoad.release();
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(stopped.size(), 1);
        QVERIFY(aside.isEmpty());
        // Left alone it is checked, and its answer goes its own way.
        checker.checkAside(2, snapshotOf(wrong));
        QTRY_COMPARE(aside.size(), 1);
        QCOMPARE(aside.first().first().value<CheckAnswer>().draft, 2);
        QCOMPARE(rulesIn(aside), rulesIn(answers));
        QCOMPARE(answers.size(), 1);
    }

    void goesOnWithTheStyleBeforeWhenANewOneCannotBeLoaded() {
        BackgroundChecker checker(
            [](const StyleSources &sources) -> Result<HouseStyle> {
                if (!sources.profile.isEmpty())
                    return failure(u"%1: hỏng"_s.arg(sources.profile));
                return houseStyle();
            },
            {});
        QSignalSpy answers(&checker, &BackgroundChecker::answered);
        QSignalSpy failed(&checker, &BackgroundChecker::failed);
        QSignalSpy loaded(&checker, &BackgroundChecker::styleLoaded);
        checker.warmUp();
        QTRY_COMPARE(loaded.size(), 1);
        StyleSources broken;
        broken.profile = u"ho-so.yaml"_s;
        checker.setSources(broken);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toString(), u"ho-so.yaml: hỏng"_s);
        checker.check(1, snapshotOf(wrong));
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(rulesIn(answers).size(), 1);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(loaded.size(), 1);
    }

    void withoutAnEngineItComesToRest() {
        BackgroundChecker checker(
            [](const StyleSources &) -> Result<HouseStyle> { return failure(u"không có"_s); }, {});
        QSignalSpy answers(&checker, &BackgroundChecker::answered);
        QSignalSpy failed(&checker, &BackgroundChecker::failed);
        checker.check(1, snapshotOf(wrong));
        QTRY_VERIFY(!checker.isBusy());
        QCOMPARE(failed.size(), 1);
        QVERIFY(answers.isEmpty());
    }

    /// A pack that is refused is said once, and taken back once it is sound.
    void saysWhatIsMissingForAsLongAsItIs() {
        BackgroundChecker checker(
            [](const StyleSources &sources) -> Result<HouseStyle> {
                HouseStyle style = houseStyle();
                if (!sources.packFolder.isEmpty())
                    style.kept = {u"gói cũ dùng tiếp"_s};
                return style;
            },
            {});
        QSignalSpy noticed(&checker, &BackgroundChecker::noticed);
        QSignalSpy settled(&checker, &BackgroundChecker::settled);
        QSignalSpy loaded(&checker, &BackgroundChecker::styleLoaded);
        StyleSources sources;
        sources.packFolder = u"chung"_s;
        checker.setSources(sources);
        checker.setSources(sources);
        QTRY_COMPARE(loaded.size(), 2);
        const qsizetype said = noticed.size();
        QVERIFY(said >= 1);
        const QString last = noticed.last().first().toString();
        QVERIFY2(last.contains(u"gói cũ dùng tiếp"_s), qPrintable(last));
        checker.setSources({});
        QTRY_COMPARE(loaded.size(), 3);
        QCOMPARE(noticed.size(), said);
        QCOMPARE(settled.size(), 1);
        QCOMPARE(settled.first().first().toString(), last);
    }

    void triesASentenceOut() {
        BackgroundChecker checker(loadAll, {});
        QSignalSpy tried(&checker, &BackgroundChecker::triedOut);
        QSignalSpy answers(&checker, &BackgroundChecker::answered);
        checker.tryOut(Block{.text = wrong});
        QTRY_COMPARE(tried.size(), 1);
        QCOMPARE(tried.first().at(0).toString(), wrong);
        QCOMPARE(tried.first().at(1).value<QList<Finding>>().size(), 1);
        QVERIFY(answers.isEmpty());
    }

    /// A window that is closed while drafts are checked does not wait for their end.
    void isGoneWhileAnythingIsPending() {
        QSignalSpy *answers = nullptr;
        {
            BackgroundChecker checker(loadAll, {});
            answers = new QSignalSpy(&checker, &BackgroundChecker::answered);
            checker.check(1, snapshotOf(wrong));
            checker.checkAside(2, snapshotOf(wrong));
            checker.tryOut(Block{.text = wrong});
        }
        QCoreApplication::processEvents();
        QVERIFY(answers->isEmpty());
        delete answers;
    }
};

QTEST_GUILESS_MAIN(BackgroundCheckerTest)
#include "BackgroundCheckerTest.moc"
