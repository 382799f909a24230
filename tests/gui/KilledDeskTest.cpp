// SPDX-License-Identifier: GPL-3.0-or-later
// The desk, killed at any moment while somebody types and decides, loses no key that is older than
// a second and no decision that it has shown. MORAT_KILLS says how often it is killed (20).
#include "drafts/DraftReader.h"
#include "review/journal/JournalingWriter.h"
#include "review/session/ReviewSession.h"
#include "review/store/SqliteStore.h"

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

void writeDraft(const QString &path, int words) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < words; ++i)
        file.write("chương " + QByteArray::number(i) + (i % 10 == 9 ? "\n" : " "));
    file.write("\nz\n");
}

/// A desk in a process of its own, at which somebody types and decides.
class Desk {
public:
    Desk(const QString &store, const QString &draft, quint32 seed) {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(QStringLiteral(TYPE_AND_DECIDE), {store, draft, QString::number(seed)});
    }
    void readUntil(const QByteArray &words) {
        const QDeadlineTimer longest(60'000);
        while (!m_output.contains(words) && !longest.hasExpired())
            read(100);
    }
    void readFor(int milliseconds) {
        const QDeadlineTimer time(milliseconds);
        while (!time.hasExpired())
            read(int(std::clamp<qint64>(time.remainingTime(), 1, 50)));
    }
    [[nodiscard]] Seen kill() {
        const qint64 killed = now();
        m_process.kill();
        m_process.waitForFinished(30'000);
        m_output += m_process.readAllStandardOutput();
        return m_process.exitStatus() == QProcess::CrashExit ? seenIn(m_output, killed) : Seen();
    }
    [[nodiscard]] const QByteArray &output() const { return m_output; }

private:
    void read(int milliseconds) {
        m_process.waitForReadyRead(milliseconds);
        m_output += m_process.readAllStandardOutput();
    }

    QProcess m_process;
    QByteArray m_output;
};

/// Who gets to a draft from this process.
struct Visitor {
    explicit Visitor(const QString &path)
        : store(std::move(Store::open(path)->store))
        , writer({.store = path, .connect = [path] { return SqliteStore::attach(path); }}) {}
    void open(const QString &draft, const QString &over = {}) {
        bool isDone = false;
        ReviewSession::open({.draft = *readDraftFile(draft),
                             .path = draft,
                             .store = *store,
                             .writer = writer,
                             .author = u"Mai"_s,
                             .over = over},
                            &context, [&](ReviewSession::Opened opened) {
                                isDone = true;
                                session = opened ? std::move(*opened) : nullptr;
                            });
        QTRY_VERIFY(isDone);
        QVERIFY(session);
    }
    [[nodiscard]] qint64 letters() const {
        return session->text().current().section(u'\n', -1).size();
    }

    std::unique_ptr<Store> store;
    JournalingWriter writer;
    std::unique_ptr<ReviewSession> session;
    QObject context;
};

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
        writeDraft(draft, 20 * kills);
        Seen before;
        before.lettersKept = 1;
        before.lettersTyped = 1;
        qint64 lost = 0;
        qint64 lostDecisions = 0;
        for (int kill = 0; kill < kills; ++kill) {
            Desk desk(store, draft, seed * 1000 + quint32(kill));
            desk.readUntil("opened");
            desk.readFor(200 + random.bounded(3500));
            const Seen seen = desk.kill();
            QVERIFY2(seen.lettersOpened >= 0, desk.output().constData());
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

    void anotherProcessReadsUntilTheFirstIsKilled() {
        const QTemporaryDir folder;
        const QString store = folder.filePath(u"kho.sqlite"_s);
        const QString draft = folder.filePath(u"bai.txt"_s);
        writeDraft(draft, 40);
        Desk desk(store, draft, 7);
        desk.readUntil("key 8 ");
        Visitor mai(store);
        mai.open(draft);
        QVERIFY(mai.session->isReadOnly());
        QCOMPARE(mai.session->holder()->person, u"Lan"_s);
        const QString was = mai.session->text().current();
        mai.session->typed({0, 0}, u"Mai "_s);
        QCOMPARE(mai.session->text().current(), was);
        desk.readFor(1500);
        const Seen seen = desk.kill();
        QVERIFY(seen.lettersKept >= 8);
        mai.open(draft);
        QVERIFY(!mai.session->isReadOnly());
        QVERIFY(mai.letters() >= seen.lettersKept);
        QVERIFY(mai.session->decisions().size() >= seen.decisions);
        mai.session->typed({0, 0}, u"Mai "_s);
        QVERIFY(mai.session->saveTyping());
        QVERIFY(mai.writer.waitUntilStored(mai.session->draftId(), std::chrono::seconds(10)));
    }

    void aProcessThatLostTheDraftKeepsItsWorkAsAVersion() {
        const QTemporaryDir folder;
        const QString store = folder.filePath(u"kho.sqlite"_s);
        const QString draft = folder.filePath(u"bai.txt"_s);
        writeDraft(draft, 40);
        Desk desk(store, draft, 8);
        desk.readUntil("key 8 ");
        Visitor mai(store);
        mai.open(draft);
        QVERIFY(mai.session->isReadOnly());
        mai.open(draft, mai.session->holder()->token);
        QVERIFY(!mai.session->isReadOnly());
        mai.session->typed({0, 0}, u"Mai "_s);
        QVERIFY(mai.session->saveTyping());
        QVERIFY(mai.writer.waitUntilStored(mai.session->draftId(), std::chrono::seconds(10)));
        const QString hers = mai.session->text().current();
        desk.readFor(3000); // it types on until it hears of it
        std::ignore = desk.kill();
        mai.open(draft);
        QCOMPARE(mai.session->text().current(), hers);
        QCOMPARE(mai.session->versions().size(), 1);
        const QString kept = mai.session->textOf(mai.session->versions().first());
        QVERIFY(!kept.startsWith(u"Mai"));
        QVERIFY(kept.section(u'\n', -1).size() >= 8);
        QVERIFY(mai.session->takeVersion(mai.session->versions().first()));
        QVERIFY(mai.session->undo());
        QCOMPARE(mai.session->text().current(), hers);
    }
};

QTEST_GUILESS_MAIN(KilledDeskTest)
#include "KilledDeskTest.moc"
