// SPDX-License-Identifier: GPL-3.0-or-later
// A small newsroom: desks, each a process with a connection and journals of its own, decide at
// random on the same drafts while desks are killed, the server fails, and the line to it is slow,
// stalls, and is cut. Every decision that an editor saw done is there afterwards, once.
// MORAT_DESKS, MORAT_SECONDS and MORAT_SEED make it larger, longer, other; with
// MORAT_SERVER_FOLDER, a small disk of its own, the server's disk is full now and then.
#include "CuttingProxy.h"
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

#include <algorithm>
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

/// A disk with nothing free, while it exists.
class FullDisk {
public:
    explicit FullDisk(const QString &folder)
        : m_filler(folder + u"/day"_s) {
        const QByteArray zeros(1 << 20, '\0');
        std::ignore = m_filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        while (m_filler.write(zeros) == zeros.size()) {
        }
    }
    ~FullDisk() { m_filler.remove(); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    QFile m_filler;
};

} // namespace

class NewsroomTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<CuttingProxy> m_line;
    QString m_address; ///< of the server itself
    QString m_byLine;  ///< through what is slow and cut
    QStringList m_drafts;
    int m_fullDisks = 0;

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
            QStringList{m_byLine, QString::number(seed), QString::number(time), saidBy(desk)} +
                m_drafts);
        return process;
    }

    /// Something with the line, or the server's disk; most of it is over when this returns.
    void trouble(QRandomGenerator &random) {
        using Cut = CuttingProxy::Cut;
        const auto forAWhile = [&](Cut how) {
            m_line->cut(how);
            QTest::qWait(random.bounded(100, 2500));
            m_line->cut(Cut::Nowhere);
        };
        const QString disk = qEnvironmentVariable("MORAT_SERVER_FOLDER");
        switch (random.bounded(disk.isEmpty() ? 5 : 7)) {
        case 0:
            return m_line->cut(Cut::BeforeCommit); // the next one
        case 1:
            return m_line->cut(Cut::AfterCommit);
        case 2:
            return forAWhile(Cut::Everywhere);
        case 3:
            return forAWhile(Cut::Stalled);
        case 4:
            return m_line->setDelay(random.bounded(60)); // until the next time
        default: {
            {
                const FullDisk full(disk);
                QTest::qWait(random.bounded(300, 3000));
            }
            ++m_fullDisks;
            // It ends when it cannot write its log.
            if (!m_server->isRunning()) {
                m_server->stop(u"immediate"_s);
                m_server->start();
            }
        }
        }
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
        m_server = std::make_unique<PostgresServer>(PostgresServer::Listens::OnLoopback);
        if (!m_server->why().isEmpty())
            QSKIP(qPrintable(m_server->why()));
        m_address = m_server->freshDatabase();
        QVERIFY(Store::open(m_address));
        m_line = std::make_unique<CuttingProxy>(m_server->port());
        m_byLine =
            PostgresServer::loopbackAddress(serverAddressFrom(m_address)->database, m_line->port());
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
        int troubles = 0;
        const auto killOne = [&] {
            const auto desk = size_t(random.bounded(desks));
            running[desk]->kill();
            QVERIFY(hasEnded(*running[desk]));
            ++kills;
            running[desk] =
                start(int(desk), random.generate(), std::max<int>(1, int(until.remainingTime())));
        };
        while (!until.hasExpired()) {
            // Many desks need longer to be there again.
            QTest::qWait(random.bounded(200, 800) * std::max(1, desks / 8));
            const int what = random.bounded(10);
            if (what < 4) {
                killOne();
            } else if (what < 6) {
                m_server->stop(u"immediate"_s);
                QTest::qWait(random.bounded(300));
                m_server->start();
                ++failures;
            } else {
                trouble(random);
                ++troubles;
            }
        }
        m_line->cut(CuttingProxy::Cut::Nowhere);
        m_line->setDelay(0);
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
              "%d times, %d other troubles with %d commits cut off and %d full disks",
              said, kept, kills, failures, troubles, m_line->cuts(), m_fullDisks);
        QVERIFY(said > 0);
    }
};

QTEST_GUILESS_MAIN(NewsroomTest)
#include "NewsroomTest.moc"
