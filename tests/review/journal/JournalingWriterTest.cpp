// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's way from a session through the journal into the store.
#include "review/journal/JournalingWriter.h"

#include "Engines.h"
#include "FailingWrites.h"
#include "MeddledStore.h"
#include "SpellDraft.h"
#include "review/session/ReviewSession.h"
#include "review/store/JournalFiles.h"
#include "review/store/StoreForgetting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace morat;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

/// A disk that finishes no flush while it is held, and gives up after ten seconds: then somebody
/// waited for it who must not.
class HeldFlush final : public FileCalls {
public:
    void hold() { m_held = true; }
    void letGo() {
        m_held = false;
        m_go.release(1'000);
    }
    [[nodiscard]] bool wasWaitedFor() const { return m_waitedFor; }
    [[nodiscard]] bool holdsAFlush() const { return m_holds; }

    int flush(int file) const override {
        m_holds = m_held.load();
        if (m_held && !m_go.tryAcquire(1, 10'000))
            m_waitedFor = true;
        return FileCalls::flush(file);
    }

private:
    std::atomic<bool> m_held = false;
    mutable std::atomic<bool> m_holds = false;
    mutable std::atomic<bool> m_waitedFor = false;
    mutable QSemaphore m_go;
};

/// A usual disk, which counts what it was asked for.
class CountedFlush final : public FileCalls {
public:
    mutable std::atomic<int> done = 0;
    int flush(int file) const override {
        QThread::msleep(5);
        const int flushed = FileCalls::flush(file);
        ++done;
        return flushed;
    }
};

} // namespace

class JournalingWriterTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Engines m_engines;
    QString m_store; ///< its address
    QString m_files; ///< with what the names of its files begin
    QString m_draft;
    std::unique_ptr<Store> m_reader; ///< the desk's own connection
    std::shared_ptr<FailingWrite> m_writes;
    std::unique_ptr<JournalingWriter> m_writer;
    std::unique_ptr<ReviewSession> m_session;
    Engine m_engine = markWordsEngine();

    void write(const QByteArray &bytes) const {
        QFile file(m_draft);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// `flush`: how long a decision waits at most for its disk.
    void begin(std::shared_ptr<const FileCalls> calls = std::make_shared<FileCalls>(),
               std::chrono::milliseconds flush = JournalingWriter::Setup().flush) {
        m_writer = std::make_unique<JournalingWriter>(JournalingWriter::Setup{
            .store = m_files,
            .files = Engines::isOnServer() ? RunFiles::OnItsComputer : RunFiles::BesideTheStore,
            .connect = [this] { return FailingWrite::attach(m_store, m_writes); },
            .calls = std::move(calls),
            .rest = std::chrono::milliseconds(20),
            .flush = flush});
    }

    void open() {
        m_session.reset();
        auto opened =
            ReviewSession::open(*readDraftFile(m_draft), m_draft, *m_reader, *m_writer, u"Lan"_s);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_session = std::move(*opened);
        check();
    }

    void check() {
        const Snapshot snapshot = m_session->snapshot();
        QVERIFY(m_session->takeFindings(snapshot.revision, m_engine.check(snapshot.text.text())));
    }

    /// The program ends, and begins anew. What the store refused until then stays in the journal.
    void restart() {
        m_session.reset();
        m_writer.reset();
        m_writes->failAlways(false);
        begin();
        open();
    }

    [[nodiscard]] QStringList journals() const {
        const QFileInfo store(m_files);
        return store.dir().entryList({store.fileName() + u".journal-*"_s}, QDir::Files);
    }
    [[nodiscard]] QString text() const { return m_session->text().current(); }
    [[nodiscard]] QList<Decision> stored() const {
        return *m_reader->decisions(m_session->draftId());
    }

private slots:
    void initTestCase_data() {
        // Of a server's store, the journals are in the user's folder.
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"nha"_s).toUtf8());
        m_engines.addRows();
    }

    void init() {
        static int number = 0;
        ++number;
        m_store = m_engines.fresh(m_folder);
        m_draft = m_folder.filePath(u"bai-%1.txt"_s.arg(number));
        m_reader = std::move(Store::open(m_store)->store);
        m_files = m_reader->path();
        m_writes = std::make_shared<FailingWrite>();
        write("Tít\nchương một, chương hai tỷ\nchương ba\n");
        begin();
        open();
    }

    void cleanup() {
        m_session.reset();
        m_writer.reset();
        m_reader.reset();
    }

    void bringsEveryStepIntoTheStoreInOrder() {
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->dismiss(0, Verb::AlwaysAcceptWord));
        QVERIFY(m_session->undo());
        m_session->typed({0, 0}, u"Mới "_s);
        QVERIFY(m_session->keepTyping());
        QVERIFY(m_writer->waitUntilStored(m_session->draftId(), seconds(10)));
        QCOMPARE(m_session->pendingSteps(), 0);
        const QList<Decision> made = stored();
        QCOMPARE(made.size(), 2);
        QVERIFY(!made[0].undone);
        QVERIFY(made[1].undone);
        QCOMPARE((*m_reader->drafts()).first().state, WorkflowState::InReview);
        const QString was = text();
        restart();
        QCOMPARE(text(), was);
        QVERIFY(!m_session->restored());
        QVERIFY(m_session->notices().isEmpty());
    }

    /// Words and rules hold at once, though the store comes to know them later.
    void knowsAWordBeforeTheStoreDoes() {
        m_writes->failAlways(true);
        QVERIFY(m_session->dismiss(0, Verb::AlwaysAcceptWord));
        QCOMPARE(m_session->openCount(Level::Error), 0);
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->openCount(Level::Error), 3);
        QVERIFY(m_session->redo());
        m_writes->failAlways(false);
        QVERIFY(m_writer->waitUntilIdle(seconds(10)));
        QVERIFY((*Store::open(m_store)).store->words().contains(u"chương"_s));
    }

    void waitsForNoDisk() {
        m_session.reset();
        m_writer.reset();
        const auto disk = std::make_shared<HeldFlush>();
        begin(disk);
        open();
        m_writes->failAlways(true); // nothing leaves the journal
        disk->hold();
        for (int i = 0; i < 20; ++i) {
            m_session->typed({i, 0}, u"a"_s);
            QVERIFY(m_session->keepTyping());
        }
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->saveFindings());
        QVERIFY(!disk->wasWaitedFor());
        QCOMPARE(m_session->decisions().size(), 1);
        QVERIFY(m_session->pendingSteps() > 0);
        disk->letGo();
        m_writes->failAlways(false);
        QVERIFY(m_writer->waitUntilStored(m_session->draftId(), seconds(30)));
    }

    void aDecisionIsOnTheDiskBeforeItIsShown() {
        m_session.reset();
        m_writer.reset();
        const auto disk = std::make_shared<CountedFlush>();
        begin(disk, seconds(60)); // however slow the computer is
        open();
        m_writes->failAlways(true); // nothing else writes
        int flushed = -1;
        connect(m_session.get(), &ReviewSession::changed, this,
                [&flushed, &disk] { flushed = disk->done; });
        const int before = disk->done;
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(flushed > before);
        const int then = disk->done;
        QVERIFY(m_session->undo());
        QVERIFY(flushed > then);
    }

    void keepsWhatTheStoreRefusesAndTriesAgain() {
        QSignalSpy troubled(m_writer.get(), &StepWriter::troubled);
        QSignalSpy relieved(m_writer.get(), &StepWriter::relieved);
        m_writes->failAlways(true);
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->accept(0, 0));
        QTRY_VERIFY(m_session->isRefused());
        QCOMPARE(text(), u"Tít\ntrương một, trương hai tỷ\nchương ba"_s);
        QCOMPARE(m_session->pendingSteps(), 2);
        QVERIFY(m_session->isPending(m_session->decisions().last().id));
        QTRY_COMPARE(troubled.size(), 1);
        QVERIFY(troubled.first().first().toString().contains(u"the disk is full"));
        QVERIFY(stored().isEmpty());
        m_writes->failAlways(false);
        QTRY_COMPARE(m_session->pendingSteps(), 0);
        QVERIFY(!m_session->isPending(m_session->decisions().last().id));
        QTRY_COMPARE(relieved.size(), 1);
        QCOMPARE(relieved.first().first(), troubled.first().first());
        QCOMPARE(stored().size(), 2);
    }

    void putsOnWhatAnEarlierRunLeft() {
        m_writes->failAlways(true);
        QVERIFY(m_session->accept(0, 0));
        m_session->typed({0, 0}, u"Mười hai chữ"_s);
        QVERIFY(m_session->keepTyping());
        const QString was = text();
        const QString before = u"Tít\nchương một, chương hai tỷ\nchương ba"_s;
        restart();
        QCOMPARE(text(), was);
        QVERIFY(m_session->restored());
        QCOMPARE(m_session->restored()->typed, 12);
        QCOMPARE(m_session->restored()->decisions, 1);
        QCOMPARE(m_session->restored()->before, before);
        QCOMPARE(m_session->notices().size(), 2);
        QVERIFY(m_session->notices().first().contains(u"12 letter(s)"_s));
        QCOMPARE(m_session->decisions().size(), 1);
        // Said once: the next start has it from the store.
        QVERIFY(m_writer->waitUntilStored(m_session->draftId(), seconds(10)));
        restart();
        QCOMPARE(text(), was);
        QVERIFY(!m_session->restored());
        m_session.reset();
        m_writer.reset();
        QVERIFY2(journals().isEmpty(), qPrintable(journals().join(u' ')));
    }

    void discardsWhatCameBackAsOneStep() {
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_writer->waitUntilStored(m_session->draftId(), seconds(10)));
        const QString before = text();
        m_writes->failAlways(true);
        QVERIFY(m_session->takeBack(m_session->decisions().first().id));
        check();
        QVERIFY(m_session->dismiss(1, Verb::IgnoreOnce));
        m_session->typed({3, 0}, u" mới"_s);
        QVERIFY(m_session->saveTyping());
        const QString was = text();
        restart();
        QCOMPARE(text(), was);
        QVERIFY(m_session->mayDiscardRestored());
        QVERIFY(m_session->discardRestored());
        QCOMPARE(text(), before);
        QCOMPARE(m_session->decisions().size(), 1);
        QCOMPARE(m_session->decisions().first().verb, Verb::Accept);
        QVERIFY(!m_session->mayDiscardRestored());
        QVERIFY(!m_session->discardRestored());
        QVERIFY(m_session->redo());
        QCOMPARE(text(), was);
        QCOMPARE(m_session->decisions().size(), 1);
        QCOMPARE(m_session->decisions().first().verb, Verb::IgnoreOnce);
        restart();
        QCOMPARE(text(), was);
    }

    void isReadByTheCommandLine() {
        m_writes->failAlways(true);
        QVERIFY(m_session->accept(0, 0));
        const QString was = text();
        m_session.reset();
        m_writer.reset();
        auto opened = ReviewSession::open(*readDraftFile(m_draft), m_draft, *m_reader, u"Mai"_s);
        QVERIFY(opened);
        QCOMPARE((*opened)->text().current(), was);
        QCOMPARE((*opened)->notices().size(), 1);
        QCOMPARE(m_reader->decisions((*opened)->draftId())->size(), 1);
        QVERIFY(journals().isEmpty());
    }

    /// While the desk is at work its journal is its own.
    void isLeftAloneWhileTheDeskRuns() {
        m_writes->failAlways(true);
        QVERIFY(m_session->accept(0, 0));
        auto opened = ReviewSession::open(*readDraftFile(m_draft), m_draft, *m_reader, u"Mai"_s);
        QVERIFY(opened);
        QVERIFY((*opened)->decisions().isEmpty());
        QVERIFY((*opened)->notices().isEmpty());
        QCOMPARE(m_session->pendingSteps(), 1);
        m_writes->failAlways(false);
        QVERIFY(m_writer->waitUntilIdle(seconds(10)));
        QCOMPARE(stored().size(), 1);
    }

    /// Opened again while its steps are on their way, a draft stands as it was left.
    void hasWhatIsOnItsWayWhenTheDraftIsShownAgain() {
        m_writes->failAlways(true);
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->dismiss(0, Verb::IgnoreInArticle));
        const QString was = text();
        const ShelvedHistory shelved = m_session->shelveHistory();
        open();
        QCOMPARE(text(), was);
        QCOMPARE(m_session->decisions().size(), 2);
        QVERIFY(!m_session->restored());
        QVERIFY(!m_session->canUndo());
        m_session->takeUpHistory(shelved);
        QVERIFY(m_session->undo());
        QVERIFY(m_session->undo());
        QCOMPARE(text(), u"Tít\nchương một, chương hai tỷ\nchương ba"_s);
        m_writes->failAlways(false);
        QVERIFY(m_writer->waitUntilIdle(seconds(10)));
        QCOMPARE(stored().size(), 2);
        QVERIFY(stored()[0].undone && stored()[1].undone);
    }

    /// Whoever was quicker, the writer or the desk that opens the draft again: nothing is missed.
    void missesNoStepThatIsStoredMeanwhile() {
        for (int i = 0; i < 60; ++i) {
            m_session->typed({0, 0}, u"%1 "_s.arg(i));
            QVERIFY(m_session->keepTyping());
            const QString was = text();
            open();
            QCOMPARE(text(), was);
        }
    }

    /// Undo reaches back over the end of the program.
    void keepsTheHistoryForTheNextRun() {
        const QString before = text();
        QVERIFY(m_session->accept(0, 0));
        m_session->typed({0, 0}, u"A"_s);
        QVERIFY(m_session->saveTyping());
        QVERIFY(m_session->moveTo(WorkflowState::Reviewed));
        QVERIFY(m_session->takeBack(m_session->decisions().first().id));
        const QString was = text();
        QVERIFY(m_session->undo());
        m_session->keepHistory();
        restart();
        m_session->takeUpKeptHistory();
        QVERIFY(m_session->canUndo());
        QVERIFY(m_session->redo());
        QCOMPARE(text(), was);
        QCOMPARE(m_session->state(), WorkflowState::InReview);
        QVERIFY(m_session->undo());
        QCOMPARE(m_session->state(), WorkflowState::Reviewed);
        QVERIFY(m_session->undo());
        QVERIFY(m_session->undo());
        QVERIFY(!m_session->canUndo());
        QCOMPARE(text(), before);
        QVERIFY(m_session->decisions().isEmpty());
        // A step on the other side of it: the history is of another state.
        restart();
        m_session->takeUpKeptHistory();
        QVERIFY(!m_session->canUndo());
        QVERIFY(!m_session->canRedo());
    }

    void putsWhatCameBackOnTopOfTheHistory() {
        QVERIFY(m_session->accept(0, 0));
        const QString before = text();
        QVERIFY(m_writer->waitUntilIdle(seconds(10)));
        m_session->keepHistory();
        m_writes->failAlways(true);
        m_session->typed({0, 0}, u"A"_s);
        QVERIFY(m_session->saveTyping());
        restart();
        m_session->takeUpKeptHistory();
        QVERIFY(m_session->mayDiscardRestored());
        QVERIFY(m_session->discardRestored());
        QCOMPARE(text(), before);
        QVERIFY(!m_session->mayDiscardRestored());
        QVERIFY(m_session->undo());
        QVERIFY(m_session->decisions().isEmpty());
    }

    void takesNoDamagedHistory() {
        QVERIFY(m_session->accept(0, 0));
        const QByteArray bytes = historyToBytes(m_session->shelveHistory());
        QVERIFY(historyFromBytes(bytes));
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            QByteArray damaged = bytes;
            damaged[at] = char(damaged.at(at) ^ 4);
            QVERIFY(!historyFromBytes(damaged));
            QVERIFY(!historyFromBytes(bytes.left(at)));
        }
    }

    void keepsABoundedHistory() {
        for (int i = 0; i < 300; ++i) {
            m_session->typed({0, 0}, u"x"_s + QString(9000, u'y'));
            QVERIFY(m_session->saveTyping());
        }
        const QByteArray bytes = historyToBytes(m_session->shelveHistory());
        QVERIFY2(bytes.size() < 1'200'000, qPrintable(QString::number(bytes.size())));
        const auto read = historyFromBytes(bytes);
        QVERIFY(read && read->history.canUndo() && !read->history.canRedo());
    }

    void aHistoryOnItsWayToTheDiskIsThere() {
        m_session.reset();
        m_writer.reset();
        const auto disk = std::make_shared<HeldFlush>();
        begin(disk);
        open();
        const qint64 draft = m_session->draftId();
        QVERIFY(m_writer->waitUntilIdle(seconds(60)));
        disk->hold();
        m_writer->takeHistory({draft, "as it is now"_ba});
        QTRY_VERIFY_WITH_TIMEOUT(disk->holdsAFlush(), 60'000);
        const QByteArray meanwhile = m_writer->historyOf(draft);
        disk->letGo();
        QCOMPARE(meanwhile, "as it is now"_ba);
        QVERIFY(m_writer->waitUntilIdle(seconds(60)));
        QCOMPARE(m_writer->historyOf(draft), "as it is now"_ba);
    }

    void takesUpNoHistoryOfAnotherState() {
        QVERIFY(m_session->accept(0, 0));
        const ShelvedHistory shelved = m_session->shelveHistory();
        m_session->typed({0, 0}, u"x"_s);
        QVERIFY(m_session->saveTyping());
        open();
        m_session->takeUpHistory(shelved);
        QVERIFY(!m_session->canUndo());
    }

    void bringsTheJournalOverToANewVersionOfTheFile() {
        m_writes->failAlways(true);
        QVERIFY(m_session->accept(0, 0));
        m_session->typed({0, 3}, u"Đề"_s);
        QVERIFY(m_session->saveTyping());
        m_session.reset();
        m_writer.reset();
        write("Tít\nchương một, chương hai tỷ\nchương ba thêm\n");
        m_writes->failAlways(false);
        begin();
        open();
        QCOMPARE(text(), u"Đề\ntrương một, chương hai tỷ\nchương ba thêm"_s);
        QCOMPARE(m_session->decisions().size(), 1);
        QCOMPARE(m_session->notices().filter(u"only the journal had"_s).size(), 1);
    }

    /// Steps on their way belong to the version before when the file is read again.
    void bringsStepsOnTheirWayOverToANewVersion() {
        QVERIFY(m_session->accept(0, 0));
        write("Tít\nchương một, chương hai tỷ\nchương ba thêm\n");
        open();
        QCOMPARE(text(), u"Tít\ntrương một, chương hai tỷ\nchương ba thêm"_s);
        m_writes->failAlways(true);
        QVERIFY(m_session->accept(0, 0));
        write("Tít\nchương một, chương hai tỷ\nchương ba thêm nữa\n");
        m_session.reset();
        const auto refused =
            ReviewSession::open(*readDraftFile(m_draft), m_draft, *m_reader, *m_writer, u"Lan"_s);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"journal"_s));
        m_writes->failAlways(false);
        open();
        QCOMPARE(text(), u"Tít\ntrương một, trương hai tỷ\nchương ba thêm nữa"_s);
    }

    void restoresWorkOfAClockThatWasWrong_data() {
        QTest::addColumn<int>("days");
        QTest::newRow("năm năm trước") << -5 * 365;
        QTest::newRow("năm năm sau") << 5 * 365;
    }

    void restoresWorkOfAClockThatWasWrong() {
        QFETCH(int, days);
        m_session.reset();
        m_reader = std::move(Store::open(m_store, [days] {
                                 return QDateTime::currentDateTimeUtc().addDays(days);
                             })->store);
        open();
        m_writes->failAlways(true);
        QVERIFY(m_session->accept(0, 0));
        m_session->typed({0, 0}, u"Mới "_s);
        QVERIFY(m_session->keepTyping());
        const QString was = text();
        const QList<Decision> decided = m_session->decisions();
        m_session.reset();
        m_writer.reset();
        m_reader = std::move(Store::open(m_store)->store); // the clock is right again
        m_writes->failAlways(false);
        begin();
        open();
        QVERIFY(m_session->restored());
        QCOMPARE(m_session->restored()->typed, 4);
        QCOMPARE(m_session->restored()->decisions, 1);
        QCOMPARE(m_session->restored()->time.date(),
                 QDateTime::currentDateTimeUtc().addDays(days).date());
        QCOMPARE(text(), was);
        QCOMPARE(m_session->decisions(), decided);
        // What follows comes behind it, whatever the clock says.
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_session->decisions().last().id > decided.last().id);
        QVERIFY(m_writer->waitUntilIdle(seconds(10)));
        const QString now = text();
        restart();
        QCOMPARE(text(), now);
        QCOMPARE(m_session->decisions().size(), 2);
    }

    void keepsAndNamesAJournalOfAnotherVersion_data() {
        QTest::addColumn<QString>("meddling");
        QTest::newRow("bài khác nội dung") << u"UPDATE revisions SET content_hash = 'khác'"_s;
        QTest::newRow("kho đã đi tiếp") << u"UPDATE revisions SET saved_text = '{\"step\":9}'"_s;
    }

    void keepsAndNamesAJournalOfAnotherVersion() {
        QFETCH(QString, meddling);
        QVERIFY(m_session->accept(0, 0));
        QVERIFY(m_writer->waitUntilIdle(seconds(10)));
        m_writes->failAlways(true);
        QVERIFY(m_session->accept(0, 0));
        m_session.reset();
        m_writer.reset();
        m_reader.reset();
        if (Engines::isOnServer())
            m_engines.server().ask(serverAddressFrom(m_store)->database,
                                   {u"SET search_path = morat"_s, meddling});
        else
            meddle(m_store, {meddling});
        m_reader = std::move(Store::open(m_store)->store);
        m_writes->failAlways(false);
        begin();
        open();
        QVERIFY(!m_session->restored());
        QVERIFY(!text().contains(u"trương hai"_s));
        QCOMPARE(journals().filter(u".journal-kept-"_s).size(), 1);
        const QStringList said = m_session->notices().filter(u".journal-kept-"_s);
        QCOMPARE(said.size(), 1);
        // It is named once.
        open();
        QVERIFY(m_session->notices().filter(u".journal-kept-"_s).isEmpty());
        QCOMPARE(journals().filter(u".journal-kept-"_s).size(), 1);
    }

    void givesBackWhatCanBeReadOfADamagedJournal() {
        m_writes->failAlways(true);
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_session->accept(0, 0));
        m_session.reset();
        m_writer.reset();
        const QString name = journals().filter(QRegularExpression(u"journal-\\d"_s)).constFirst();
        QFile file(QFileInfo(m_files).dir().filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
        file.seek(0);
        file.write(bytes);
        file.close();
        restart();
        const qsizetype back = m_session->decisions().size();
        QVERIFY(back >= 1 && back < 3);
        QCOMPARE(journals().filter(u".journal-kept-"_s).size(), 1);
        QCOMPARE(m_session->notices().filter(u"damaged"_s).size(), 1);
    }

    void isGoneWithItsDraft() {
        m_writes->failAlways(true);
        QVERIFY(m_session->accept(0, 0));
        const qint64 id = m_session->draftId();
        m_session.reset();
        QVERIFY(m_writer->pendingSteps(id).size() == 1);
        std::optional<Result<void>> gone;
        m_writer->remove(id, this, [&gone](const Result<void> &result) { gone = result; });
        // What is not in the store yet goes when the store agrees, not before.
        QTest::qWait(100);
        QVERIFY(!gone);
        QCOMPARE(m_writer->pendingSteps(id).size(), 1);
        m_writes->failAlways(false);
        QTRY_VERIFY(gone);
        QVERIFY(*gone);
        QVERIFY(m_writer->pendingSteps(id).isEmpty());
        QVERIFY(journalFiles(m_files, id).isEmpty());
        QVERIFY(m_reader->drafts()->isEmpty());
    }

    void isForgottenWithItsDraft() {
        m_writes->failAlways(true);
        m_session->typed({0, 0}, u"một câu mật chỉ có trong nhật ký này mà thôi"_s);
        QVERIFY(m_session->keepTyping());
        m_session.reset();
        m_writer.reset();
        m_reader.reset();
        QVERIFY(!journals().isEmpty());
        const QString run = runOfJournal(journals().constFirst());
        QFile kept(historyPath(m_files, 1));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write("một câu mật");
        kept.close();
        const auto forgotten = Engines::isOnServer()
                                   ? forgetOnServer(*Store::open(m_store)->store, m_draft,
                                                    run) // which has its lease
                                   : forgetDraft(m_store, m_draft);
        QVERIFY(forgotten);
        QVERIFY2(forgotten->remains.isEmpty(), qPrintable(forgotten->remains.join(u' ')));
        QVERIFY(journals().isEmpty());
        QVERIFY(!kept.exists());
        QVERIFY(!forgotten->cleaned.filter(u".journal-"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(JournalingWriterTest)
#include "JournalingWriterTest.moc"
