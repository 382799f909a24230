// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/Store.h"

#include "Engines.h"
#include "MeddledStore.h"
#include "drafts/DraftReader.h"
#include "review/store/SqlStore.h"
#include "review/store/StoreSchema.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class StoreTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    Engines m_engines;

    QString fresh() { return m_engines.fresh(m_folder); }

    static void writeFile(const QString &path, const QByteArray &bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static QByteArray readFile(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static Decision wordDecision() {
        Decision decision;
        decision.id = 7001;
        decision.verb = Verb::AlwaysAcceptWord;
        decision.subject = u"xoong"_s;
        decision.original = u"Xoong"_s;
        decision.keys = {u"k1"_s};
        decision.author = u"Lan"_s;
        decision.time = QDateTime(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC);
        return decision;
    }

private slots:
    void initTestCase_data() { m_engines.addRows(); }

#ifdef Q_OS_WIN
    void knowsADraftInCapitals() {
        const auto opened = Store::open(fresh());
        QVERIFY(opened);
        const QString file = m_folder.filePath(u"bai.txt"_s);
        const Draft draft = *readDraft("một", u"a.txt"_s);
        const EnteredDraft first = *opened->store->enter(draft, file, u"Một"_s);
        QCOMPARE(opened->store->enter(draft, file.toUpper(), u"Một"_s)->record.id, first.record.id);
        QCOMPARE(opened->store->lastReading(file.toUpper()).contentHash, draft.contentHash());
    }
#endif

    void knowsADraftByItsPathAndContent() {
        const QString path = fresh();
        const auto opened = Store::open(path);
        QVERIFY(opened);
        Store &store = *opened->store;
        const QString file = m_folder.filePath(u"bai.txt"_s);
        writeFile(file, "một");
        const Draft one = *readDraft("một", u"a.txt"_s);
        const Draft two = *readDraft("hai", u"a.txt"_s);
        const EnteredDraft first = *store.enter(one, file, u"Một"_s);
        QVERIFY(!first.isNewRevision);
        const EnteredDraft again = *store.enter(one, file, u"Một"_s);
        QCOMPARE(again.record.id, first.record.id);
        QCOMPARE(again.revision, first.revision);
        const EnteredDraft changed = *store.enter(two, file, u"Hai"_s);
        QCOMPARE(changed.record.id, first.record.id);
        QVERIFY(changed.isNewRevision);
        QCOMPARE(changed.previousBytes, QByteArray("một"));
        const QString copy = m_folder.filePath(u"ban-sao.txt"_s);
        writeFile(copy, "hai");
        QVERIFY(store.enter(two, copy, u"Hai"_s)->record.id != first.record.id);
        QVERIFY(QFile::remove(file));
        const QString moved = m_folder.filePath(u"chuyen.txt"_s);
        QCOMPARE(store.enter(two, moved, u"Hai"_s)->record.id, first.record.id);
    }

    /// The version before is the one that was seen before, whatever clocks say.
    void knowsTheVersionBeforeAlsoWhenTheClockWasSetBack() {
        QDateTime now = QDateTime::currentDateTimeUtc();
        const auto opened = Store::open(fresh(), [&now] { return now; });
        QVERIFY(opened);
        Store &store = *opened->store;
        const QString file = m_folder.filePath(u"lui-gio.txt"_s);
        writeFile(file, "một");
        std::ignore = store.enter(*readDraft("một", u"a.txt"_s), file, u"Một"_s);
        QByteArray last = "một";
        for (const QByteArray &bytes : {"hai"_ba, "ba"_ba, "một"_ba, "bốn"_ba}) {
            now = now.addSecs(-5 * 3600);
            const auto entered = store.enter(*readDraft(bytes, u"a.txt"_s), file, u"Một"_s);
            QVERIFY(entered && entered->isNewRevision);
            QCOMPARE(entered->previousBytes, last);
            QCOMPARE(store.lastReading(file).contentHash, entered->contentHash);
            QCOMPARE(store.headOf(entered->record.id)->revision, entered->revision);
            last = bytes;
        }
    }

    void bringsDecisionsBackAndTakesThemBack() {
        const QString path = fresh();
        qint64 draft = 0;
        qint64 id = 0;
        {
            const auto opened = Store::open(path);
            QVERIFY(opened);
            Store &store = *opened->store;
            const EnteredDraft entered =
                *store.enter(*readDraft("a", u"a.txt"_s), u"a.txt"_s, u"A"_s);
            draft = entered.record.id;
            StepRecord step;
            step.draft = draft;
            step.revision = entered.revision;
            step.text.edits = {{{0, 1}, u"b"_s}};
            id = wordDecision().id;
            step.text.places = {{id, {0, 1}}};
            step.made = {wordDecision()};
            step.moves = {{WorkflowState::New, WorkflowState::InReview}};
            QVERIFY(store.record(step));
            QVERIFY(store.words().contains(u"xoong"_s));
        }
        const auto opened = Store::open(path);
        QVERIFY(opened);
        Store &store = *opened->store;
        QVERIFY(store.words().contains(u"xoong"_s));
        const EnteredDraft entered = *store.enter(*readDraft("a", u"a.txt"_s), u"a.txt"_s, u"A"_s);
        QCOMPARE(entered.record.id, draft);
        QCOMPARE(entered.text.edits, (QList<Edit>{{{0, 1}, u"b"_s}}));
        QCOMPARE(entered.text.places.value(id), (TextRange{0, 1}));
        QCOMPARE(entered.decisions.size(), 1);
        QCOMPARE(entered.decisions.first(), wordDecision());
        QCOMPARE(entered.record.state, WorkflowState::InReview);
        QCOMPARE(store.transitions(draft)->size(), 1);
        StepRecord undo;
        undo.draft = draft;
        undo.revision = entered.revision;
        undo.takenBack = {id};
        QVERIFY(store.record(undo));
        QVERIFY(!store.words().contains(u"xoong"_s));
        QVERIFY(store.decisions(draft)->first().undone);
    }

    /// What version 3 had no room for is there; what was decided before counts.
    void isBroughtUpFromTheVersionBefore() {
        if (Engines::isOnServer())
            QSKIP("of SQLite's file");
        const QString path = fresh();
        Decision corrected = wordDecision();
        corrected.id = 7002;
        corrected.verb = Verb::Accept;
        corrected.category = u"spelling.context"_s;
        corrected.original = u"xuất"_s;
        corrected.replacement = u"suất"_s;
        {
            const auto opened = Store::open(path);
            QVERIFY(opened);
            const EnteredDraft entered =
                *opened->store->enter(*readDraft("a", u"a.txt"_s), u"a.txt"_s, u"A"_s);
            StepRecord step;
            step.draft = entered.record.id;
            step.revision = entered.revision;
            step.made = {wordDecision(), corrected};
            QVERIFY(opened->store->record(step));
        }
        meddle(path, {u"DROP TABLE own_words"_s, u"DROP TABLE house_acts"_s,
                      u"DROP TABLE imported_drafts"_s, u"DROP TABLE imported_log"_s,
                      u"DROP TRIGGER queue_begun"_s, u"DROP TRIGGER queue_moved"_s,
                      u"DROP TRIGGER queue_renamed"_s, u"DROP VIEW desk_drafts"_s,
                      u"DROP TABLE queue"_s, u"DROP TABLE move_notes"_s, u"DROP TABLE audit_log"_s,
                      u"DROP TABLE schema_version"_s, u"DROP TABLE pairs_heard"_s,
                      u"DROP TABLE report_salt"_s, u"DROP INDEX decisions_of_questions"_s,
                      u"DROP INDEX decisions_by_subject"_s, u"PRAGMA user_version = 3"_s});
        QByteArray salt;
        for (int time = 0; time < 2; ++time) {
            const auto opened = Store::open(path);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
            QCOMPARE(opened->notice, QString());
            Store &store = *opened->store;
            QCOMPARE(store.verdicts().of({u"xuất"_s, u"suất"_s}), (PairCounts{1, 0}));
            QVERIFY(store.words().contains(u"xoong"_s));
            QCOMPARE(store.salt().size(), 32);
            QVERIFY(salt.isEmpty() || store.salt() == salt);
            salt = store.salt();
            // In the queue, with its keys.
            QCOMPARE(store.page({.filter = {.words = u"a.txt"_s}, .order = DraftOrder::Name})
                         ->drafts.size(),
                     1);
        }
        const QDir folder(m_folder.path());
        QCOMPARE(folder.entryList({QFileInfo(path).fileName() + u".backup-v3-*"_s}).size(), 1);
    }

    /// What UTF-8 or a server cannot hold comes back as it was: U+0000, halves of surrogate pairs,
    /// and the sign that stands for them.
    void keepsEveryText_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("thường") << u"chương trình"_s;
        QTest::newRow("rỗng") << u""_s;
        QTest::newRow("U+0000") << u"trước"_s + QChar(0) + u"sau"_s;
        QTest::newRow("nửa cặp trước") << u"a"_s + QChar(0xD83D);
        QTest::newRow("nửa cặp sau") << QChar(0xDE00) + u"b"_s;
        QTest::newRow("cặp đủ") << u"😀"_s;
        QTest::newRow("hai nửa ngược") << QString(QChar(0xDE00)) + QChar(0xD83D);
        QTest::newRow("dấu thoát") << u"\x1b"
                                      "0000 và \x1b"_s;
        QTest::newRow("nháy, gạch chéo ngược, hỏi") << u"'\\' ? \" $1 '; DROP TABLE words --"_s;
    }
    void keepsEveryText() {
        QFETCH(QString, text);
        const bool isOdd = text.contains(QChar(0)) || QString::fromUtf8(text.toUtf8()) != text;
        if (!Engines::isOnServer() && isOdd)
            QSKIP("SQLite keeps no halves of pairs, and ends at U+0000");
        const QString address = fresh();
        const auto opened = Store::open(address);
        QVERIFY(opened);
        const EnteredDraft entered =
            *opened->store->enter(*readDraft("a", u"a.txt"_s), u"a.txt"_s, text);
        Decision made = wordDecision();
        made.subject = u"x"_s + text;
        made.original = text;
        made.replacement = text + text;
        made.message = text;
        made.keys = {text + u"khóa"_s};
        StepRecord step;
        step.id = 5;
        step.draft = entered.record.id;
        step.revision = entered.revision;
        step.made = {made};
        step.text.step = step.id;
        step.text.edits = {{{0, 1}, text}};
        QVERIFY(opened->store->record(step));
        const auto again = Store::open(address);
        QVERIFY(again);
        const auto seen = again->store->look(entered.record.id, entered.revision);
        QVERIFY(seen);
        QCOMPARE(seen->decisions, QList<Decision>{made});
        QCOMPARE(seen->text.edits, step.text.edits);
        QCOMPARE(seen->record.title, text);
        QVERIFY(again->store->words().contains(made.subject));
        QVERIFY(again->store->removeWord(made.subject));
        QVERIFY(again->store->reload());
        QVERIFY(again->store->words().isEmpty());
    }

    /// An answer that was lost: the step comes once more.
    void takesAStepOnce() {
        const auto opened = Store::open(fresh());
        QVERIFY(opened);
        Store &store = *opened->store;
        const EnteredDraft entered = *store.enter(*readDraft("a", u"a.txt"_s), u"a.txt"_s, u"A"_s);
        StepRecord step;
        step.id = 5;
        step.draft = entered.record.id;
        step.revision = entered.revision;
        step.made = {wordDecision()};
        step.moves = {{WorkflowState::New, WorkflowState::InReview}};
        step.text.step = step.id;
        QVERIFY(store.record(step));
        QVERIFY(store.record(step));
        QCOMPARE(store.decisions(entered.record.id)->size(), 1);
        QCOMPARE(store.transitions(entered.record.id)->size(), 1);
        step.id = 6;
        step.made.clear();
        const auto stale = store.record(step);
        QVERIFY(!stale && stale.error().kind == StoreError::Kind::Stale);
    }

    /// Only who has the lease writes, and gives it back or loses it.
    void oneWritesADraft() {
        const QString address = fresh();
        const auto lan = Store::open(address);
        QVERIFY(lan);
        const auto mai = Store::attach(address);
        QVERIFY(mai);
        const Draft draft = *readDraft("a", u"a.txt"_s);
        const auto claim = [](const QString &token) {
            return LeaseClaim{.token = token, .person = token, .place = u"toa-soan"_s, .over = {}};
        };
        const EnteredDraft hers = *lan->store->enter(draft, u"a.txt"_s, u"A"_s, claim(u"Lan"_s));
        QVERIFY(!hers.holder);
        const EnteredDraft seen = *(*mai)->enter(draft, u"a.txt"_s, u"A"_s, claim(u"Mai"_s));
        QVERIFY(seen.holder && seen.holder->person == u"Lan");
        QCOMPARE(seen.revision, hers.revision);
        StepRecord step;
        step.id = 1;
        step.draft = hers.record.id;
        step.revision = hers.revision;
        step.lease = u"Mai"_s;
        step.text.step = 1;
        const auto refused = (*mai)->record(step);
        QVERIFY(!refused && refused.error().kind == StoreError::Kind::NotOwner);
        const auto kept = (*mai)->removeDraft(hers.record.id, u"Mai"_s);
        QVERIFY(!kept && kept.error().kind == StoreError::Kind::NotOwner);
        QVERIFY(*lan->store->renewLease(hers.record.id, u"Lan"_s));
        QVERIFY(!*(*mai)->renewLease(hers.record.id, u"Mai"_s));
        QCOMPARE((*mai)->headOf(hers.record.id)->lease->renewals, 1);
        LeaseClaim late = claim(u"Mai"_s);
        late.over = u"Lan"_s;
        late.unrenewed = 0;
        QVERIFY((*mai)->enter(draft, u"a.txt"_s, u"A"_s, late)->holder); // she lives
        late.unrenewed = 1;
        QVERIFY(!(*mai)->enter(draft, u"a.txt"_s, u"A"_s, late)->holder);
        QVERIFY((*mai)->record(step));
        step.base = 1;
        step.id = 2;
        step.lease = u"Lan"_s;
        const auto lost = lan->store->record(step);
        QVERIFY(!lost && lost.error().kind == StoreError::Kind::NotOwner);
        QVERIFY((*mai)->releaseLease(hers.record.id, u"Mai"_s));
        QVERIFY(!(*mai)->headOf(hers.record.id)->lease);
        QVERIFY(lan->store->removeDraft(hers.record.id, u"Lan"_s));
        QVERIFY(lan->store->drafts()->isEmpty());
    }

    void countsWhatIsOpen() {
        const auto opened = Store::open(fresh());
        QVERIFY(opened);
        Store &store = *opened->store;
        const EnteredDraft entered = *store.enter(*readDraft("a", u"a.txt"_s), u"a.txt"_s, u"A"_s);
        QVERIFY(!store.drafts()->first().checked);
        Finding error;
        error.key = u"k"_s;
        error.rule = u"r"_s;
        error.level = Level::Error;
        for (const qsizetype count : {3, 1}) {
            OpenFindings open{.draft = entered.record.id, .open = {}, .marked = {}, .decided = 2};
            for (qsizetype i = 0; i < count; ++i) {
                open.open.append(error); // the same key twice is one place
                open.marked.append(u"chữ"_s);
            }
            QVERIFY(store.saveFindings(open));
            const DraftRecord record = store.drafts()->first();
            QVERIFY(record.checked);
            QCOMPARE(record.openErrors, count);
            QCOMPARE(record.decided, 2);
        }
    }

    /// Where a question stands its last act says, whatever was taken back.
    void countsTheQuestionsThatWait() {
        const auto opened = Store::open(fresh());
        QVERIFY(opened);
        Store &store = *opened->store;
        const EnteredDraft entered = *store.enter(*readDraft("a", u"a.txt"_s), u"a.txt"_s, u"A"_s);
        StepRecord step;
        step.draft = entered.record.id;
        step.revision = entered.revision;
        const auto act = [](qint64 id, Verb verb, const QString &of) {
            Decision made = wordDecision();
            made.id = id;
            made.verb = verb;
            made.subject = of;
            made.message = u"28 hay 29?"_s;
            made.keys.clear();
            return made;
        };
        const auto record = [&](const QList<Decision> &made, const QList<qint64> &takenBack) {
            step.base = step.id;
            step.text.step = ++step.id;
            step.made = made;
            step.takenBack = takenBack;
            return store.record(step).has_value();
        };
        const auto waiting = [&] {
            const DraftRecord draft = store.drafts()->first();
            return QPair<int, int>(draft.openQuestions, draft.answeredQuestions);
        };
        using Counts = QPair<int, int>;
        QVERIFY(record({act(101, Verb::Ask, {}), act(102, Verb::Ask, {})}, {}));
        QCOMPARE(waiting(), Counts(2, 0));
        QVERIFY(record({act(103, Verb::Answer, u"101"_s), act(104, Verb::Reword, u"103"_s)}, {}));
        QCOMPARE(waiting(), Counts(1, 1));
        // A page of several, and a draft by itself, say the same.
        QVERIFY(store.enter(*readDraft("b", u"b.txt"_s), u"b.txt"_s, u"B"_s));
        QCOMPARE(store.page({})->drafts, *store.drafts());
        QCOMPARE(store.drafts()->last().openQuestions, 0);
        QCOMPARE(store.draft(step.draft)->value(), store.drafts()->first());
        QVERIFY(record({act(105, Verb::SettleQuestion, u"101"_s)}, {}));
        QCOMPARE(waiting(), Counts(1, 0));
        QVERIFY(record({}, {105}));
        QCOMPARE(waiting(), Counts(1, 1));
        QVERIFY(record({act(106, Verb::ReopenQuestion, u"101"_s)}, {102}));
        QCOMPARE(waiting(), Counts(1, 0));
        QVERIFY(record({}, {101}));
        QCOMPARE(waiting(), Counts(0, 0));
        const QList<Decision> kept = *store.decisions(entered.record.id);
        QCOMPARE(kept.size(), 6);
        QCOMPARE(kept[2].verb, Verb::Answer);
        QCOMPARE(kept[2].message, u"28 hay 29?"_s);
        QVERIFY(!store.words().contains(u"101"_s));
    }

    /// A pair heard again is one record with its step: all of it or nothing.
    void hearsAPairAgainOrNot() {
        const QString path = fresh();
        const WordPair pair{u"xuất"_s, u"suất"_s};
        const auto opened = Store::open(path);
        QVERIFY(opened);
        Store &store = *opened->store;
        const EnteredDraft entered = *store.enter(*readDraft("a", u"a.txt"_s), u"a.txt"_s, u"A"_s);
        Decision refused = wordDecision();
        refused.verb = Verb::ReportFalseAlarm;
        refused.category = u"spelling.context"_s;
        refused.original = pair.written;
        refused.replacement = pair.meant;
        StepRecord step;
        step.id = 1;
        step.draft = entered.record.id;
        step.revision = entered.revision;
        step.made = {refused};
        QVERIFY(store.record(step));
        QCOMPARE(store.decisions(entered.record.id)->first(), refused);
        QCOMPARE(store.verdicts().of(pair), (PairCounts{0, 1}));
        StepRecord heard;
        heard.id = refused.id + 1;
        heard.draft = noDraft;
        heard.pairsHeard = {pair};
        auto &gated = dynamic_cast<SqlStore &>(store);
        gated.setWriteGate([calls = 0]() mutable -> Result<void> {
            return ++calls > 1 ? failure(u"đĩa đầy"_s) : Result<void>();
        });
        QVERIFY(!store.record(heard));
        QCOMPARE(store.verdicts().of(pair), (PairCounts{0, 1}));
        gated.setWriteGate({});
        QVERIFY(store.record(heard));
        QVERIFY(store.verdicts().isEmpty());
        QVERIFY(store.reload());
        QVERIFY(store.verdicts().isEmpty());
    }

    void isWrittenThroughToTheDisk() {
        if (Engines::isOnServer())
            QSKIP("of SQLite's file");
        const QString path = fresh();
        const auto opened = Store::open(path);
        QVERIFY(opened);
        // The journal mode is kept in the file; synchronous=FULL belongs to the connection.
        QVERIFY(QFile::exists(path + u"-wal"_s));
    }

    void setsADamagedDatabaseAside_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("rác") << QByteArray(4096, 'x');
        QTest::newRow("đầu tệp đúng, ruột hỏng")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, 'y');
    }

    void setsADamagedDatabaseAside() {
        if (Engines::isOnServer())
            QSKIP("of SQLite's file");
        QFETCH(QByteArray, bytes);
        const QString path = fresh();
        writeFile(path, bytes);
        const auto opened = Store::open(path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QVERIFY(!opened->notice.isEmpty());
        const QStringList aside =
            QDir(m_folder.path()).entryList({QFileInfo(path).fileName() + u".damaged-*"_s});
        QCOMPARE(aside.size(), 1);
        QCOMPARE(readFile(m_folder.filePath(aside.first())), bytes);
        QVERIFY(opened->store->enter(*readDraft("a", u"a.txt"_s), u"a.txt"_s, u"A"_s));
    }

    void refusesADatabaseOfANewerVersionUntouched() {
        if (Engines::isOnServer())
            QSKIP("of SQLite's file");
        const QString path = fresh();
        QVERIFY(Store::open(path));
        // It says that this version cannot read it; of one that can be, QueueTest asks.
        meddle(path, {u"PRAGMA journal_mode = DELETE"_s,
                      u"UPDATE schema_version SET readable_from = %1"_s.arg(storeSchemaVersion + 1),
                      u"PRAGMA user_version = %1"_s.arg(storeSchemaVersion + 1)});
        const QByteArray before = readFile(path);
        const auto opened = Store::open(path);
        QVERIFY(!opened);
        QVERIFY(!opened.error().message.isEmpty());
        QCOMPARE(readFile(path), before);
    }

    void refusesSomebodyElsesDatabaseUntouched() {
        if (Engines::isOnServer())
            QSKIP("of SQLite's file");
        const QString path = fresh();
        meddle(path, {u"CREATE TABLE music(title TEXT)"_s});
        const QByteArray before = readFile(path);
        QVERIFY(!Store::open(path));
        QCOMPARE(readFile(path), before);
    }

    void changesNothingWhenTheDiskIsFull() {
        if (Engines::isOnServer())
            QSKIP("of SQLite's file");
        const QString path = fresh();
        const auto opened = Store::open(path);
        QVERIFY(opened);
        Store &store = *opened->store;
        const EnteredDraft entered = *store.enter(*readDraft("a", u"a.txt"_s), u"a.txt"_s, u"A"_s);
        const QString name = QSqlDatabase::connectionNames().constFirst();
        QSqlQuery limit(QSqlDatabase::database(name, false));
        QVERIFY(limit.exec(u"PRAGMA max_page_count = 1"_s));
        StepRecord step;
        step.draft = entered.record.id;
        step.revision = entered.revision;
        Decision large = wordDecision();
        large.original = QString(200000, u'x');
        step.made = {large};
        step.moves = {{WorkflowState::New, WorkflowState::InReview}};
        const auto refused = store.record(step);
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.isEmpty());
        QVERIFY(!store.words().contains(u"xoong"_s));
        QVERIFY(store.decisions(entered.record.id)->isEmpty());
        QVERIFY(store.transitions(entered.record.id)->isEmpty());
        QVERIFY(limit.exec(u"PRAGMA max_page_count = 100000"_s));
        QVERIFY(store.record(step));
    }

    void saysSoWhenAnotherProgramHoldsTheDatabase() {
        if (Engines::isOnServer())
            QSKIP("of SQLite's file");
        const QString path = fresh();
        const auto opened = Store::open(path);
        QVERIFY(opened);
        const EnteredDraft entered =
            *opened->store->enter(*readDraft("a", u"a.txt"_s), u"a.txt"_s, u"A"_s);
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(path);
            QVERIFY(other.open());
            QSqlQuery lock(other);
            QVERIFY(lock.exec(u"BEGIN IMMEDIATE"_s));
            StepRecord step;
            step.draft = entered.record.id;
            step.revision = entered.revision;
            step.made = {wordDecision()};
            QVERIFY(!opened->store->record(step));
            QVERIFY(lock.exec(u"ROLLBACK"_s));
            QVERIFY(opened->store->record(step));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "StoreTest.moc"
