// SPDX-License-Identifier: GPL-3.0-or-later
// The desk, killed at any moment while somebody types and decides, loses no key that is older than
// a second and no decision that it has shown. MORAT_KILLS says how often it is killed (20).
#include "drafts/DraftReader.h"
#include "review/session/ReviewSession.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

qint64 now() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// What a desk said until it was killed.
struct Seen {
    qint64 lettersOpened = -1;
    qint64 decisionsOpened = -1;
    qint64 lettersKept = 0; ///< typed at least a second before
    qint64 lettersTyped = 0;
    qint64 decisions = 0;
};

Seen seenIn(const QByteArray &output, qint64 killed) {
    Seen seen;
    for (const QByteArray &line : output.split('\n')) {
        const QList<QByteArray> words = line.trimmed().split(' ');
        if (words.first() == "opened" && words.size() == 3) {
            seen.lettersOpened = words[1].toLongLong();
            seen.decisionsOpened = words[2].toLongLong();
            seen.lettersKept = seen.lettersOpened;
            seen.lettersTyped = seen.lettersOpened;
            seen.decisions = seen.decisionsOpened;
        } else if (words.first() == "key" && words.size() == 3) {
            seen.lettersTyped = words[1].toLongLong();
            if (words[2].toLongLong() <= killed - 1000)
                seen.lettersKept = seen.lettersTyped;
        } else if (words.first() == "decided" && words.size() == 2) {
            seen.decisions = words[1].toLongLong();
        }
    }
    return seen;
}

} // namespace

class KilledDeskTest final : public QObject {
    Q_OBJECT

private slots:
    void losesNothingThatItMustKeep() {
        const int kills = qEnvironmentVariableIsSet("MORAT_KILLS")
                              ? qEnvironmentVariableIntValue("MORAT_KILLS")
                              : 20;
        const quint32 seed = qEnvironmentVariableIsSet("MORAT_SEED")
                                 ? qEnvironmentVariable("MORAT_SEED").toUInt()
                                 : 1;
        QRandomGenerator random(seed);
        const QTemporaryDir folder;
        const QString store = folder.filePath(u"kho.sqlite"_s);
        const QString draft = folder.filePath(u"bai.txt"_s);
        QFile file(draft);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 20 * kills; ++i)
            file.write("chương " + QByteArray::number(i) + (i % 10 == 9 ? "\n" : " "));
        file.write("\nz\n");
        file.close();
        Seen before;
        before.lettersKept = 1;
        before.lettersTyped = 1;
        qint64 lost = 0;
        qint64 lostDecisions = 0;
        for (int kill = 0; kill < kills; ++kill) {
            QProcess process;
            process.setProcessChannelMode(QProcess::SeparateChannels);
            process.start(QStringLiteral(TYPE_AND_DECIDE),
                          {store, draft, QString::number(seed * 1000 + quint32(kill))});
            QByteArray output;
            const auto read = [&](int milliseconds) {
                process.waitForReadyRead(milliseconds);
                output += process.readAllStandardOutput();
            };
            QDeadlineTimer opening(60'000);
            while (!output.contains("opened") && !opening.hasExpired())
                read(100);
            QDeadlineTimer work(200 + random.bounded(3500));
            while (!work.hasExpired())
                read(int(std::max<qint64>(1, std::min<qint64>(50, work.remainingTime()))));
            const qint64 killed = now();
            process.kill();
            QVERIFY(process.waitForFinished(30'000));
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
            output += process.readAllStandardOutput();
            const Seen seen = seenIn(output, killed);
            QVERIFY2(seen.lettersOpened >= 0, output.constData());
            const QByteArray place = "kill " + QByteArray::number(kill) + ", seed " +
                                     QByteArray::number(seed) + ": opened with " +
                                     QByteArray::number(seen.lettersOpened) + " letters, " +
                                     QByteArray::number(before.lettersKept) + " had to be kept, " +
                                     QByteArray::number(before.lettersTyped) + " were typed";
            QVERIFY2(seen.lettersOpened >= before.lettersKept, place.constData());
            // Nor is there more than was typed: a key may be in the journal and not said yet.
            QVERIFY2(seen.lettersOpened <= before.lettersTyped + 1, place.constData());
            const QByteArray decided = place + "; decisions " +
                                       QByteArray::number(seen.decisionsOpened) + " of " +
                                       QByteArray::number(before.decisions);
            QVERIFY2(seen.decisionsOpened >= before.decisions, decided.constData());
            lost += std::max<qint64>(0, before.lettersTyped - seen.lettersOpened);
            lostDecisions += std::max<qint64>(0, before.decisions - seen.decisionsOpened);
            before = seen;
        }
        qInfo("%d kills: %lld letters typed, %lld lost (none older than a second); %lld decisions, "
              "%lld lost",
              kills, static_cast<long long>(before.lettersTyped), static_cast<long long>(lost),
              static_cast<long long>(before.decisions), static_cast<long long>(lostDecisions));
        // What is read without the desk is the same.
        const auto opened = Store::open(store);
        QVERIFY(opened && opened->notice.isEmpty());
        const auto session =
            ReviewSession::open(*readDraftFile(draft), draft, *opened->store, u"Mai"_s);
        QVERIFY(session);
        const QString line = (*session)->text().current().section(u'\n', -1);
        QVERIFY(line.size() >= before.lettersKept);
        for (qsizetype i = 1; i < line.size(); ++i)
            QCOMPARE(line[i], QChar(u'a' + char16_t(i % 26)));
        QVERIFY((*session)->decisions().size() >= before.decisions);
        const QFileInfo info(store);
        QVERIFY(
            info.dir().entryList({info.fileName() + u".journal-kept-*"_s}, QDir::Files).isEmpty());
    }
};

QTEST_GUILESS_MAIN(KilledDeskTest)
#include "KilledDeskTest.moc"
