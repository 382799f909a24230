// SPDX-License-Identifier: GPL-3.0-or-later
// A small newsroom: desks, each a process with a connection and journals of its own, decide at
// random on the same drafts while desks are killed and the server fails. Every decision that an
// editor saw done is there afterwards, once. MORAT_DESKS, MORAT_SECONDS and MORAT_SEED make it
// larger, longer, other.
#include "PostgresServer.h"
#include "review/journal/Journal.h"
#include "review/store/JournalFiles.h"
#include "review/store/Store.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

int fromEnvironment(const char *name, int usual) {
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? value : usual;
}

bool hasEnded(QProcess &process) {
    return process.state() == QProcess::NotRunning || process.waitForFinished(180'000);
}

} // namespace

class NewsroomTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    QString m_address;
    QStringList m_drafts;

    [[nodiscard]] QString homeOf(int desk) const {
        return m_folder.filePath(u"may-%1"_s.arg(desk));
    }
    [[nodiscard]] QString saidBy(int desk) const {
        return m_folder.filePath(u"da-noi-%1"_s.arg(desk));
    }
    std::unique_ptr<QProcess> start(int desk, quint32 seed, int time) const {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // Each is on a computer of its own.
        environment.insert(u"XDG_DATA_HOME"_s, homeOf(desk));
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedChannels);
        process->start(
            QStringLiteral(WORK_IN_NEWSROOM),
            QStringList{m_address, QString::number(seed), QString::number(time), saidBy(desk)} +
                m_drafts);
        return process;
    }

    /// Decisions in what the desks keep beside the store: versions that it went on without.
    [[nodiscard]] QSet<qint64> keptBeside(int desks) const {
        QSet<qint64> kept;
        for (int desk = 0; desk < desks; ++desk) {
            QDir home(homeOf(desk));
            const QDir shared(home.filePath(u"work_in_newsroom/shared"_s));
            for (const QFileInfo &file :
                 shared.entryInfoList({u"*.journal-*"_s}, QDir::Files | QDir::Hidden)) {
                const Result<JournalContent> content = Journal::read(file.filePath(), FileCalls());
                if (!content)
                    continue;
                for (const StepRecord &step : content->steps) {
                    for (const Decision &made : step.made)
                        kept.insert(made.id);
                }
            }
        }
        return kept;
    }

private slots:
    void initTestCase() {
        m_server = std::make_unique<PostgresServer>();
        if (!m_server->why().isEmpty())
            QSKIP(qPrintable(m_server->why()));
        m_address = m_server->freshDatabase();
        QVERIFY(Store::open(m_address));
        for (int i = 0; i < 4; ++i) {
            const QString path = m_folder.filePath(u"bai-%1.txt"_s.arg(i));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("Bài " + QByteArray::number(i) + '\n');
            for (int line = 0; line < 60; ++line)
                file.write("chương một, chương hai tỷ, chương ba\n");
            m_drafts.append(path);
        }
    }

    void everyDecisionThatWasSeenIsThereOnce() {
        const int desks = fromEnvironment("MORAT_DESKS", 4);
        const int seconds = fromEnvironment("MORAT_SECONDS", 8);
        QRandomGenerator random(quint32(fromEnvironment("MORAT_SEED", 18)));
        const auto time = std::chrono::seconds(seconds);
        const QDeadlineTimer until(time);
        std::vector<std::unique_ptr<QProcess>> running;
        for (int desk = 0; desk < desks; ++desk)
            running.push_back(start(desk, random.generate(), seconds * 1000));
        int kills = 0;
        int failures = 0;
        while (!until.hasExpired()) {
            QTest::qWait(random.bounded(200, 800));
            if (random.bounded(5) == 0) {
                m_server->stop(u"immediate"_s);
                QTest::qWait(random.bounded(300));
                m_server->start();
                ++failures;
                continue;
            }
            const int desk = random.bounded(desks);
            running[size_t(desk)]->kill();
            QVERIFY(hasEnded(*running[size_t(desk)]));
            ++kills;
            running[size_t(desk)] =
                start(desk, random.generate(), std::max<int>(1, int(until.remainingTime())));
        }
        for (const auto &process : running) {
            QVERIFY(hasEnded(*process));
            QCOMPARE(process->exitCode(), 0);
        }
        // What journals still have is brought in, as at the next start of each.
        for (int desk = 0; desk < desks; ++desk) {
            const auto process = start(desk, 0, 0);
            QVERIFY(hasEnded(*process));
            QCOMPARE(process->exitCode(), 0);
        }

        QHash<qint64, int> there;
        const auto opened = Store::open(m_address);
        QVERIFY(opened);
        const auto drafts = opened->store->drafts();
        QVERIFY(drafts);
        QCOMPARE(drafts->size(), m_drafts.size());
        for (const DraftRecord &draft : *drafts) {
            const auto decisions = opened->store->decisions(draft.id);
            QVERIFY(decisions);
            for (const Decision &decision : *decisions)
                ++there[decision.id];
            const auto head = opened->store->headOf(draft.id);
            QVERIFY(head);
            const auto seen = opened->store->look(draft.id, head->revision);
            QVERIFY(seen);
            for (auto place = seen->text.places.cbegin(); place != seen->text.places.cend();
                 ++place)
                QVERIFY(there.contains(place.key()));
        }
        const QSet<qint64> beside = keptBeside(desks);
        int said = 0;
        int kept = 0;
        for (int desk = 0; desk < desks; ++desk) {
            QFile file(saidBy(desk));
            std::ignore = file.open(QIODevice::ReadOnly);
            while (!file.atEnd()) {
                const QByteArray line = file.readLine();
                if (!line.endsWith('\n'))
                    break; // it was killed in the middle of it
                ++said;
                const qint64 id = line.trimmed().toLongLong();
                if (there.value(id) == 0 && beside.contains(id))
                    ++kept;
                else
                    QCOMPARE(there.value(id), 1);
            }
        }
        qInfo("%d decisions seen, %d of them in versions kept beside; %d desks killed, the server "
              "%d times",
              said, kept, kills, failures);
        QVERIFY(said > 0);
    }
};

QTEST_GUILESS_MAIN(NewsroomTest)
#include "NewsroomTest.moc"
