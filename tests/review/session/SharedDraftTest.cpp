// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs of the program get to one draft in one store: who may write it, and what becomes of work
// that comes too late.
#include "Engines.h"
#include "MeddledStore.h"
#include "SpellDraft.h"
#include "review/journal/JournalingWriter.h"
#include "review/session/ReviewSession.h"
#include "review/store/JournalFiles.h"

#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// A run of the program: its own connections, its own writer, its own clock.
struct Run {
    Run(const QString &path, QString who, Store::Clock itsClock = {})
        : name(std::move(who))
        , clock(std::move(itsClock))
        , store(std::move(Store::open(path, clock)->store)) {
        writer = std::make_unique<JournalingWriter>(JournalingWriter::Setup{
            .store = store->path(),
            .files = isServerAddress(path) ? RunFiles::OnItsComputer : RunFiles::BesideTheStore,
            .connect = [this, path] { return Store::attach(path, clock); },
            .rest = milliseconds(20),
            .leases = {.renewal = milliseconds(50),
                       .look = milliseconds(20),
                       .patience = milliseconds(600),
                       .longestGap = milliseconds(150)}});
    }
    ~Run() { session.reset(); }

    void open(const QString &draft, const QString &over = {}) {
        bool isDone = false;
        ReviewSession::open({.draft = *readDraftFile(draft),
                             .path = draft,
                             .store = *store,
                             .writer = *writer,
                             .author = name,
                             .over = over},
                            &context, [&](ReviewSession::Opened opened) {
                                isDone = true;
                                error = opened ? QString() : opened.error().message;
                                session = opened ? std::move(*opened) : nullptr;
                            });
        QTRY_VERIFY(isDone);
        if (session)
            check();
    }
    void check() {
        const Snapshot snapshot = session->snapshot();
        static Engine engine = markWordsEngine();
        QVERIFY(session->takeFindings(snapshot.revision, engine.check(snapshot.text.text())));
    }
    void type(const QString &words) const {
        session->typed({0, 0}, words);
        QVERIFY(session->keepTyping());
    }
    [[nodiscard]] QString text() const { return session->text().current(); }
    [[nodiscard]] bool settles() const { return writer->waitUntilIdle(seconds(10)); }

    QString name;
    Store::Clock clock;
    std::unique_ptr<Store> store;
    std::unique_ptr<JournalingWriter> writer;
    std::unique_ptr<ReviewSession> session;
    QString error;
    QObject context;
};

} // namespace

class SharedDraftTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Engines m_engines;
    QString m_store; ///< its address
    QString m_files; ///< with what the names of its files begin
    QString m_draft;

    /// Writes into the store past the program.
    void meddleWith(const QString &statement) {
        if (Engines::isOnServer())
            m_engines.server().ask(serverAddressFrom(m_store)->database,
                                   {u"SET search_path = morat"_s, statement});
        else
            meddle(m_store, {statement});
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
        m_files = Store::open(m_store)->store->path();
        m_draft = m_folder.filePath(u"bai-%1.txt"_s.arg(number));
        QFile file(m_draft);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Tít\nchương một, chương hai tỷ\nchương ba\n");
    }

    void theSecondOnlyReads() {
        Run lan(m_store, u"Lan"_s);
        lan.open(m_draft);
        QVERIFY(!lan.session->isReadOnly());
        Run mai(m_store, u"Mai"_s);
        mai.open(m_draft);
        QVERIFY(mai.session->isReadOnly());
        QCOMPARE(mai.session->holder()->person, u"Lan"_s);
        const QString was = mai.text();
        const Result<void> accepted = mai.session->accept(0, 0);
        QVERIFY(!accepted && accepted.error().message.contains(u"Lan"));
        mai.session->typed({0, 0}, u"x"_s);
        QCOMPARE(mai.text(), was);
        QVERIFY(!mai.session->moveTo(WorkflowState::InReview));
        QVERIFY(lan.session->accept(0, 0));
        QVERIFY(lan.settles());
    }

    /// The one who reads sees what the other does.
    void itIsShownLive() {
        Run lan(m_store, u"Lan"_s);
        lan.open(m_draft);
        Run mai(m_store, u"Mai"_s);
        mai.open(m_draft);
        QSignalSpy moved(mai.writer.get(), &StepWriter::movedOn);
        mai.writer->lookAfter(mai.session->draftId(), mai.session->head());
        QVERIFY(lan.session->accept(0, 0));
        QVERIFY(lan.session->ask({0, 1}, u"Đúng chưa?"_s));
        lan.type(u"Mới "_s);
        QTRY_VERIFY(!moved.isEmpty());
        QVERIFY(lan.settles());
        const auto stored = mai.store->look(mai.session->draftId(), mai.session->head().revision);
        QVERIFY(stored);
        mai.session->follow(*stored);
        QCOMPARE(mai.text(), lan.text());
        QCOMPARE(mai.session->decisions(), lan.session->decisions());
        QCOMPARE(mai.session->questions(), lan.session->questions());
        QCOMPARE(mai.session->questions().size(), 1);
        QVERIFY(!mai.session->answer(mai.session->questions().first().id, u"Rồi"_s));
        QCOMPARE(mai.session->state(), WorkflowState::InReview);
        QVERIFY(mai.session->isReadOnly());
    }

    void whoeverLetsGoLeavesItToTheOther() {
        Run lan(m_store, u"Lan"_s);
        lan.open(m_draft);
        lan.type(u"Mới "_s);
        Run mai(m_store, u"Mai"_s);
        mai.open(m_draft);
        QSignalSpy moved(mai.writer.get(), &StepWriter::movedOn);
        lan.session->letGo();
        const QString was = lan.text();
        mai.writer->lookAfter(mai.session->draftId(), mai.session->head());
        QTRY_VERIFY(!moved.isEmpty());
        mai.open(m_draft);
        QVERIFY(!mai.session->isReadOnly());
        QCOMPARE(mai.text(), was);
    }

    void anOpeningThatIsOverLeavesTheDraftToTheNext() {
        Run lan(m_store, u"Lan"_s);
        lan.open(m_draft);
        const std::unique_ptr<ReviewSession> first = std::exchange(lan.session, nullptr);
        lan.open(m_draft);
        first->letGo();
        first->letGo(); // once is enough
        QVERIFY(lan.settles());
        Run mai(m_store, u"Mai"_s);
        mai.open(m_draft);
        QVERIFY(mai.session->isReadOnly());
        lan.session->letGo();
        QVERIFY(lan.settles());
        mai.open(m_draft);
        QVERIFY(!mai.session->isReadOnly());
    }

    void whatIsNotWantedIsGivenBack() {
        Run lan(m_store, u"Lan"_s);
        bool isDone = false;
        ReviewSession::open({.draft = *readDraftFile(m_draft),
                             .path = m_draft,
                             .store = *lan.store,
                             .writer = *lan.writer,
                             .author = lan.name,
                             .prepare = [] { return false; }},
                            &lan.context, [&](const ReviewSession::Opened &opened) {
                                QVERIFY(opened && !*opened);
                                isDone = true;
                            });
        QTRY_VERIFY(isDone);
        QVERIFY(lan.settles());
        Run mai(m_store, u"Mai"_s);
        mai.open(m_draft);
        QVERIFY(!mai.session->isReadOnly());
    }

    void isRemovedByItsOwnerOnly() {
        Run lan(m_store, u"Lan"_s);
        lan.open(m_draft);
        Run mai(m_store, u"Mai"_s);
        mai.open(m_draft);
        const qint64 draft = mai.session->draftId();
        const auto remove = [draft](Run &run) {
            std::optional<Result<void>> done;
            run.writer->remove(draft, &run.context,
                               [&done](const Result<void> &result) { done = result; });
            [&done] { QTRY_VERIFY(done.has_value()); }();
            return done.value_or(failure(u"no answer"_s));
        };
        const Result<void> refused = remove(mai);
        QVERIFY(!refused && refused.error().message.contains(u"Lan"));
        QCOMPARE(mai.store->drafts()->size(), 1);
        QVERIFY(lan.session->accept(0, 0));
        QVERIFY(lan.settles());
        QCOMPARE(lan.session->pendingSteps(), 0);
        // The lease of a program that is gone is no hindrance. Lan may hear of it at once.
        QSignalSpy lost(lan.writer.get(), &StepWriter::superseded);
        meddleWith(u"UPDATE leases SET token = 'gone'"_s);
        QVERIFY(remove(mai));
        QVERIFY(mai.store->drafts()->isEmpty());
        // What comes for a version that is gone is kept, not dropped.
        lan.type(u"Muộn "_s);
        QTRY_COMPARE(lost.size(), 1);
        lan.session->letGo();
        QVERIFY(lan.settles());
        QCOMPARE(keptJournals(m_files, draft).size(), 1);
    }

    /// Taken over, the loser's late work is kept as a version, and can be put in place.
    void lateWorkIsAnotherVersion() {
        Run lan(m_store, u"Lan"_s);
        lan.open(m_draft);
        Run mai(m_store, u"Mai"_s);
        mai.open(m_draft);
        QSignalSpy lost(lan.writer.get(), &StepWriter::superseded);
        mai.open(m_draft, mai.session->holder()->token);
        QVERIFY(!mai.session->isReadOnly());
        mai.type(u"Của Mai "_s);
        QVERIFY(mai.settles());
        // Lan does not know it yet.
        QVERIFY(lan.session->accept(0, 0));
        lan.type(u"Của Lan "_s);
        const QString hers = lan.text();
        QTRY_COMPARE(lost.size(), 1);
        lan.session->typed({0, 0}, u"!"_s);
        QVERIFY(lan.session->keepTyping()); // goes with the version
        lan.open(m_draft);
        QVERIFY(lan.session->isReadOnly());
        QCOMPARE(lan.text(), mai.text());
        QCOMPARE(lan.session->versions().size(), 1);
        QCOMPARE(lan.session->textOf(lan.session->versions().first()), u"!"_s + hers);
        QCOMPARE(lan.session->newDecisionsOf(lan.session->versions().first()), 1);
        QVERIFY(!lan.session->takeVersion(lan.session->versions().first()));
        QCOMPARE(lan.session->versions().size(), 1);

        lan.open(m_draft, lan.session->holder()->token);
        QVERIFY(!lan.session->isReadOnly());
        const QString maisText = lan.text();
        QVERIFY(lan.session->takeVersion(lan.session->versions().first()));
        QCOMPARE(lan.text(), u"!"_s + hers);
        QCOMPARE(lan.session->decisions().size(), 1);
        QVERIFY(lan.session->versions().isEmpty());
        QVERIFY(lan.session->undo());
        QCOMPARE(lan.text(), maisText);
        QVERIFY(lan.session->decisions().isEmpty());
        QVERIFY(lan.session->redo());
        QVERIFY(lan.settles());
        QCOMPARE(
            lan.store->look(lan.session->draftId(), lan.session->head().revision)->decisions.size(),
            1);
        QTest::qWait(100);
        QVERIFY(keptJournals(m_files, lan.session->draftId()).isEmpty());
    }

    /// The version outlives both runs.
    void aVersionIsOfferedAtTheNextStart() {
        QString hers;
        {
            Run lan(m_store, u"Lan"_s);
            lan.open(m_draft);
            Run mai(m_store, u"Mai"_s);
            mai.open(m_draft);
            mai.open(m_draft, mai.session->holder()->token);
            mai.type(u"Của Mai "_s);
            QVERIFY(mai.settles());
            lan.type(u"Của Lan "_s);
            hers = lan.text();
        }
        Run lan(m_store, u"Lan"_s);
        lan.open(m_draft);
        QVERIFY(!lan.session->isReadOnly());
        QVERIFY(lan.text().startsWith(u"Của Mai"));
        QCOMPARE(lan.session->versions().size(), 1);
        QCOMPARE(lan.session->textOf(lan.session->versions().first()), hers);
        lan.session->dropVersion(lan.session->versions().first());
        lan.open(m_draft);
        QVERIFY(lan.session->versions().isEmpty());
    }

    /// Two that know of no lease: every step names the one that it is made on.
    void aStaleStepIsRefused() {
        Run lan(m_store, u"Lan"_s);
        lan.open(m_draft);
        lan.type(u"Một "_s);
        QVERIFY(lan.settles());
        meddleWith(u"DELETE FROM leases"_s);
        auto other = Store::open(m_store);
        auto session =
            ReviewSession::open(*readDraftFile(m_draft), m_draft, *other->store, u"Mai"_s);
        (*session)->typed({0, 0}, u"Hai "_s);
        QVERIFY((*session)->saveTyping());
        QSignalSpy lost(lan.writer.get(), &StepWriter::superseded);
        lan.type(u"Ba "_s);
        QTRY_COMPARE(lost.size(), 1);
        lan.open(m_draft);
        QVERIFY(lan.text().startsWith(u"Hai Một"));
        QVERIFY(!lan.session->isReadOnly());
        QVERIFY(lan.session->textOf(lan.session->versions().first()).startsWith(u"Ba Một"));
    }

    void theLeaseOfAProcessThatIsGoneIsNoHindrance() {
        {
            Run lan(m_store, u"Lan"_s);
            lan.open(m_draft);
        }
        meddleWith(u"INSERT INTO leases VALUES(1, 'chet', 'Lan', 'lan@may-1', 9, '')"_s);
        Run mai(m_store, u"Mai"_s);
        mai.open(m_draft);
        QVERIFY(!mai.session->isReadOnly());
    }

    /// One that hangs, or was killed on another computer: its file says that it lives, and nobody
    /// counts its renewals up.
    void oneThatDoesNotCountUpIsTakenForDead() {
        {
            Run lan(m_store, u"Lan"_s);
            lan.open(m_draft);
        }
        QLockFile elsewhere(runLockPath(m_files, u"xa"_s));
        QVERIFY(elsewhere.tryLock(0));
        meddleWith(u"INSERT INTO leases VALUES(1, 'xa', 'Lan', 'lan@may-1', 9, '')"_s);
        Run mai(m_store, u"Mai"_s);
        mai.open(m_draft);
        QVERIFY(mai.session->isReadOnly());
        QSignalSpy moved(mai.writer.get(), &StepWriter::movedOn);
        mai.writer->lookAfter(mai.session->draftId(), mai.session->head());
        QTest::qWait(300);
        QVERIFY(moved.isEmpty());
        QTRY_VERIFY(!moved.isEmpty());
        mai.open(m_draft);
        QVERIFY(!mai.session->isReadOnly());
    }

    void clocksStealNoLeaseAndLockNoDraft_data() {
        QTest::addColumn<int>("lansHours");
        QTest::addColumn<int>("maisHours");
        QTest::newRow("đồng hồ người giữ chạy nhanh") << 9 << 0;
        QTest::newRow("đồng hồ người giữ chạy chậm") << -9 << 0;
        QTest::newRow("đồng hồ người xem chạy nhanh") << 0 << 9;
        QTest::newRow("đồng hồ người xem chạy chậm") << 0 << -9;
    }

    void clocksStealNoLeaseAndLockNoDraft() {
        QFETCH(int, lansHours);
        QFETCH(int, maisHours);
        const auto shiftedBy = [](std::shared_ptr<std::atomic<int>> hours) {
            return [hours] { return QDateTime::currentDateTimeUtc().addSecs(*hours * 3600); };
        };
        const auto lans = std::make_shared<std::atomic<int>>(0);
        const auto mais = std::make_shared<std::atomic<int>>(0);
        Run mai(m_store, u"Mai"_s, shiftedBy(mais));
        {
            Run lan(m_store, u"Lan"_s, shiftedBy(lans));
            lan.open(m_draft);
            lan.type(u"a"_s);
            mai.open(m_draft);
            *lans = lansHours; // the clocks jump while both are at it
            *mais = maisHours;
            QSignalSpy moved(mai.writer.get(), &StepWriter::movedOn);
            mai.writer->lookAfter(mai.session->draftId(), mai.session->head());
            QTest::qWait(1200);
            mai.open(m_draft);
            QVERIFY(mai.session->isReadOnly());
            lan.type(u"b"_s);
            QVERIFY(lan.settles());
            QVERIFY(lan.session->pendingSteps() == 0 && lan.session->text().current().size() > 2);
        }
        mai.open(m_draft);
        QVERIFY(!mai.session->isReadOnly());
        QVERIFY(mai.text().startsWith(u"ba"));
        mai.type(u"c"_s);
        QVERIFY(mai.settles());
        QCOMPARE(mai.session->pendingSteps(), 0);
    }

    void aDraftThatIsHeldInAnotherVersionIsNotOpened() {
        Run lan(m_store, u"Lan"_s);
        lan.open(m_draft);
        QFile file(m_draft);
        QVERIFY(file.open(QIODevice::Append));
        file.write("thêm\n");
        file.close();
        Run mai(m_store, u"Mai"_s);
        mai.open(m_draft);
        QVERIFY(!mai.session);
        QVERIFY(mai.error.contains(u"Lan"));
    }
};

QTEST_GUILESS_MAIN(SharedDraftTest)
#include "SharedDraftTest.moc"
