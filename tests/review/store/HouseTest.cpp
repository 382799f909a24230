// SPDX-License-Identifier: GPL-3.0-or-later
// What holds at all desks: the shared dictionary, house style, suggestions that were always
// refused.
#include "review/store/House.h"

#include "Engines.h"
#include "drafts/DraftReader.h"
#include "review/store/Store.h"
#include "review/store/StoreBackup.h"
#include "review/store/StoreSalvage.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class HouseTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Engines m_engines;
    std::unique_ptr<Store> m_store;
    QString m_address;
    EnteredDraft m_draft;
    qint64 m_step = 0;

    [[nodiscard]] House &house() const { return House::of(*m_store); }
    /// The store as it is after everything in memory was forgotten.
    void openAnew() { m_store = std::move(Store::open(m_address)->store); }

    [[nodiscard]] Decision decided(Verb verb, const QString &editor) const {
        Decision decision;
        decision.id = m_step + 1;
        decision.verb = verb;
        decision.rule = u"spelling.syllable"_s;
        decision.category = u"spelling.syllable"_s;
        decision.subject = u"kờm"_s;
        decision.original = u"Kờm"_s;
        decision.author = editor;
        decision.time = QDateTime(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC);
        return decision;
    }
    [[nodiscard]] StepRecord nextStep() {
        StepRecord step;
        step.base = m_step;
        step.id = ++m_step;
        step.draft = m_draft.record.id;
        step.revision = m_draft.revision;
        step.text.step = step.id;
        return step;
    }
    void decide(const Decision &decision) {
        StepRecord step = nextStep();
        step.made = {decision};
        const Recorded done = m_store->record(step);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
    void refuse(int times, const QStringList &editors) {
        for (int i = 0; i < times; ++i)
            decide(decided(i % 2 == 0 ? Verb::IgnoreOnce : Verb::IgnoreInArticle,
                           editors.at(i % editors.size())));
    }
    /// As other desks see it.
    [[nodiscard]] bool isLowered() {
        return m_store->reload() && house().lowering(u"spelling.syllable"_s, u"kờm"_s).has_value();
    }

private slots:
    void initTestCase_data() { m_engines.addRows(); }
    void init() {
        m_address = m_engines.fresh(m_folder);
        openAnew();
        m_draft = *m_store->enter(*readDraft("a", u"a.txt"_s), u"/a.txt"_s, u"A"_s);
        m_step = 0;
        StepRecord step = nextStep();
        step.moves = {{WorkflowState::New, WorkflowState::InReview}};
        QVERIFY(m_store->record(step));
    }
    void cleanup() { m_store.reset(); }

    /// The last that was set counts; taken back, the one before counts again. Who did what stays.
    void whatIsSetForAllIsTakenBack() {
        const auto set = [this](const QByteArray &level, const QString &author) {
            QVERIFY(house().setForAll({.kind = HouseKind::RuleLevel,
                                       .subject = u"typography.quotes"_s,
                                       .content = level,
                                       .author = author}));
        };
        const auto stands = [this]() -> QByteArray {
            openAnew();
            const QList<HouseAct> &acts = house().standing();
            return acts.isEmpty() ? QByteArray() : acts.constFirst().content;
        };
        QCOMPARE(stands(), QByteArray());
        set("error", u"Lan"_s);
        set("error", u"Mai"_s); // as it is already
        QCOMPARE(stands(), QByteArray("error"));
        set("off", u"Mai"_s);
        QCOMPARE(stands(), QByteArray("off"));
        QCOMPARE(house().standing().size(), 1);
        const auto acts = house().acts();
        QVERIFY(acts && acts->size() == 2);
        QCOMPARE(acts->first().author, u"Lan"_s);
        QVERIFY(acts->first().time.isValid() && !acts->first().isTakenBack());
        for (int time = 0; time < 2; ++time)
            QVERIFY(house().takeBackForAll(acts->last().id, u"Hoa"_s));
        QCOMPARE(stands(), QByteArray("error"));
        QVERIFY(house().takeBackForAll(acts->first().id, u"Hoa"_s));
        QCOMPARE(stands(), QByteArray());
        const auto after = house().acts();
        QVERIFY(after && after->size() == 2);
        QCOMPARE(after->last().takenBackBy, u"Hoa"_s);
        QVERIFY(after->last().takenBackAt.isValid());
    }

    void keepsBytesAsTheyAre() {
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes.append(char(i));
        QVERIFY(house().setForAll(
            {.kind = HouseKind::Pack, .subject = u"nhà-mình"_s, .content = bytes}));
        QVERIFY(house().setForAll({.kind = HouseKind::Profile, .subject = {}, .content = {}}));
        openAnew();
        QCOMPARE(ofKind(house().standing(), HouseKind::Pack).first().content, bytes);
        QCOMPARE(ofKind(house().standing(), HouseKind::Pack).first().subject, u"nhà-mình"_s);
        QCOMPARE(ofKind(house().standing(), HouseKind::Profile).size(), 1);
    }

    void aSharedWordSaysWhoPutItIn() {
        QVERIFY(house().shareWord({u"xoong"_s, u"Xoong"_s, u"Lan"_s, {}}));
        QVERIFY(house().shareWord({u"xoong"_s, u"xoong"_s, u"Mai"_s, {}}));
        openAnew();
        QVERIFY(m_store->words().contains(u"xoong"_s));
        const auto words = house().sharedWords();
        QVERIFY(words && words->size() == 1);
        QCOMPARE(words->first().author, u"Lan"_s);
        QVERIFY(words->first().time.isValid());
        QVERIFY(m_store->removeWord(u"xoong"_s));
        QVERIFY(!m_store->words().contains(u"xoong"_s));
        QVERIFY(house().sharedWords()->isEmpty());
    }

    void whatWasAlwaysRefusedIsLowered_data() {
        QTest::addColumn<int>("refusals");
        QTest::addColumn<QStringList>("editors");
        QTest::addColumn<bool>("isAccepted");
        QTest::addColumn<bool>("lowered");
        const QStringList three{u"Lan"_s, u"Mai"_s, u"Hoa"_s};
        QTest::newRow("mười lần, ba người") << 10 << three << false << true;
        QTest::newRow("chín lần") << 9 << three << false << false;
        QTest::newRow("hai người") << 20 << QStringList{u"Lan"_s, u"Mai"_s} << false << false;
        QTest::newRow("có người đã sửa") << 20 << three << true << false;
    }
    void whatWasAlwaysRefusedIsLowered() {
        QFETCH(int, refusals);
        QFETCH(QStringList, editors);
        QFETCH(bool, isAccepted);
        QFETCH(bool, lowered);
        if (isAccepted)
            decide(decided(Verb::Accept, u"Nga"_s));
        refuse(refusals, editors);
        QCOMPARE(isLowered(), lowered);
        QVERIFY(!house().lowering(u"spelling.syllable"_s, u"khác"_s));
        QVERIFY(!house().lowering(u"typography.quotes"_s, u"kờm"_s));
        if (lowered)
            QCOMPARE(house().lowering(u"spelling.syllable"_s, u"kờm"_s)->content,
                     QByteArray("10 3"));
    }

    /// Who refuses the same words as somebody else in a transaction that is not over waits for
    /// nobody; it is lowered once.
    void nobodyWaitsWhoRefuses() {
        if (!Engines::isOnServer())
            QSKIP("A file has one writer at a time.");
        refuse(loweringRefusals - 1, {u"Lan"_s, u"Mai"_s, u"Hoa"_s});
        const ServerAddress address = *serverAddressFrom(m_address);
        const QString insert =
            u"INSERT INTO morat.decisions(id, draft_id, revision_id, verb, rule, category, level, "
            "subject, original, replacement, message, author, decided_at) SELECT id + %1, "
            "draft_id, revision_id, verb, rule, category, level, subject, original, replacement, "
            "message, 'Nga', decided_at FROM morat.decisions ORDER BY id LIMIT 1"_s;
        const QString name = u"begun"_s;
        {
            QSqlDatabase begun = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
            begun.setHostName(address.host);
            begun.setPort(address.port);
            begun.setUserName(address.user);
            begun.setDatabaseName(address.database);
            QVERIFY(begun.open() && begun.transaction());
            QSqlQuery query(begun);
            QVERIFY2(query.exec(insert.arg(1000)), qPrintable(query.lastError().text()));
            // With a lock it would end without the row.
            QCOMPARE(m_engines.server().ask(
                         address.database,
                         {u"SET lock_timeout = '20s'"_s, insert.arg(2000),
                          u"SELECT count(*) FROM morat.decisions WHERE author = 'Nga'"_s}),
                     QStringList{u"1"_s});
            QVERIFY(begun.commit());
        }
        QSqlDatabase::removeDatabase(name);
        QVERIFY(isLowered());
        QCOMPARE(house().acts()->size(), 1);
    }

    /// Pairs of words are weighed where they stand, what is about nothing is about everything.
    void isNotForPairsAndForWholeRules() {
        for (int i = 0; i < 12; ++i) {
            Decision pair = decided(Verb::IgnoreOnce, QString::number(i));
            pair.category = u"spelling.context"_s;
            decide(pair);
            Decision whole = decided(Verb::IgnoreOnce, QString::number(i));
            whole.subject.clear();
            decide(whole);
            decide(decided(Verb::SwitchRuleOff, QString::number(i)));
        }
        QVERIFY(m_store->reload());
        QVERIFY(house().standing().isEmpty());
    }

    void anAcceptanceEndsIt() {
        refuse(10, {u"Lan"_s, u"Mai"_s, u"Hoa"_s});
        QVERIFY(isLowered());
        const Decision accepted = decided(Verb::Accept, u"Lan"_s);
        decide(accepted);
        QVERIFY(!isLowered());
        StepRecord undo = nextStep();
        undo.takenBack = {accepted.id};
        QVERIFY(m_store->record(undo));
        QVERIFY(isLowered());
        QCOMPARE(house().acts()->size(), 2);
        QVERIFY(house().acts()->first().takenBackBy.isEmpty());
    }

    /// Whoever takes it back has the last word.
    void whatAPersonTookBackIsNotLoweredAgain() {
        refuse(10, {u"Lan"_s, u"Mai"_s, u"Hoa"_s});
        QVERIFY(isLowered());
        QVERIFY(house().takeBackForAll(house().standing().first().id, u"Nga"_s));
        QVERIFY(!isLowered());
        refuse(5, {u"Lan"_s, u"Mai"_s, u"Hoa"_s});
        QVERIFY(!isLowered());
        QCOMPARE(house().acts()->size(), 1);
    }

    /// A backup brings it back as it was, and a damaged database gives it back.
    void comesBackWithTheDatabase() {
        if (Engines::isOnServer())
            QSKIP("of SQLite's file");
        const auto set = [this](const QByteArray &level) {
            QVERIFY(house().setForAll({.kind = HouseKind::RuleLevel,
                                       .subject = u"typography.quotes"_s,
                                       .content = level,
                                       .author = u"Lan"_s}));
        };
        set("error");
        const auto made = backUpDaily(m_address, QDate(2026, 5, 1));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        const QList<HouseAct> acts = *house().acts();
        set("off");
        m_store.reset();
        const auto restored = restoreBackup(m_address, dailyBackupOf(m_address, QDate(2026, 5, 1)));
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        openAnew();
        QCOMPARE(*house().acts(), acts);
        m_store.reset();
        const QString saved = m_folder.filePath(u"cuu.sqlite"_s);
        QVERIFY(salvageStore(m_address, saved, u"2026-05-01T08:00:00.000Z"_s));
        const auto other = Store::open(saved);
        QVERIFY2(other, other ? "" : qPrintable(other.error().message));
        QCOMPARE(*House::of(*other->store).acts(), acts);
    }

    /// Words of editors, each for themselves, as logins on a server have them.
    void wordsOfThreeEditorsAreOffered() {
        if (!Engines::isOnServer())
            QSKIP("on this computer's own database every word is shared");
        const QString database = serverAddressFrom(m_address)->database;
        for (const QString &file : {u"roles.sql"_s, u"schema.sql"_s, u"grants.sql"_s})
            QVERIFY(m_engines.server().runFile(
                database, QStringLiteral(MORAT_TEST_DATA "/../../packaging/server/") + file));
        const auto connected = [&](const QString &login, const QString &role) {
            m_engines.server().ask(
                database, {u"DO $$ BEGIN CREATE ROLE %1 LOGIN; EXCEPTION WHEN duplicate_object "
                           "THEN NULL; END $$"_s.arg(login),
                           u"GRANT morat_%1 TO %2"_s.arg(role, login)});
            auto opened = Store::open(m_engines.server().addressOf(database, login));
            if (!opened)
                qWarning("%s", qPrintable(opened.error().message));
            return std::move(opened->store);
        };
        const auto accept = [&](Store &store, const QString &author) {
            Decision word = decided(Verb::AlwaysAcceptWord, author);
            StepRecord step = nextStep();
            step.made = {word};
            const Recorded done = store.record(step);
            QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        };
        const auto chief = connected(u"truong"_s, u"chief"_s);
        std::vector<std::unique_ptr<Store>> editors;
        int count = 0;
        for (const QString &login : {u"bien1"_s, u"bien2"_s, u"bien3"_s}) {
            QVERIFY(House::of(*chief).offeredWords()->isEmpty());
            editors.push_back(connected(login, u"editor"_s));
            Store &editor = *editors.back();
            QVERIFY(!editor.words().contains(u"kờm"_s)); // others' are others'
            accept(editor, u"Lan"_s);                    // one name: logins are told apart
            if (++count == 2)
                accept(editor, u"Mai"_s);
            QVERIFY(editor.words().contains(u"kờm"_s));
            QVERIFY(!House::of(editor).shareWord({u"kờm"_s, u"Kờm"_s, u"Lan"_s, {}}));
        }
        const auto offered = House::of(*chief).offeredWords();
        QVERIFY(offered && offered->size() == 1);
        QCOMPARE(offered->first().folded, u"kờm"_s);
        QCOMPARE(offered->first().written, u"Kờm"_s);
        QVERIFY(!chief->words().contains(u"kờm"_s));
        HouseWord word = offered->first();
        word.author = u"Trưởng"_s;
        const auto shared = House::of(*chief).shareWord(word);
        QVERIFY2(shared, shared ? "" : qPrintable(shared.error().message));
        QVERIFY(House::of(*chief).offeredWords()->isEmpty());
        const auto fourth = connected(u"bien4"_s, u"editor"_s);
        QVERIFY(fourth->words().contains(u"kờm"_s));
        // Theirs they take back, what is shared they do not.
        QVERIFY(editors[0]->removeWord(u"kờm"_s));
        QVERIFY(editors[0]->words().contains(u"kờm"_s));
        QVERIFY(chief->removeWord(u"kờm"_s));
        QVERIFY(editors[0]->reload() && !editors[0]->words().contains(u"kờm"_s));
        QVERIFY(editors[1]->reload() && editors[1]->words().contains(u"kờm"_s));
        // House style is an admin's, what was lowered the chief's too.
        const HouseAct level{
            .kind = HouseKind::RuleLevel, .subject = u"typography.quotes"_s, .content = "off"};
        QVERIFY(!House::of(*chief).setForAll(level));
        QVERIFY(!House::of(*editors[0]).setForAll(level));
        const auto admin = connected(u"chu_nha"_s, u"admin"_s);
        const auto set = House::of(*admin).setForAll(level);
        QVERIFY2(set, set ? "" : qPrintable(set.error().message));
        QCOMPARE(House::of(*admin).standing().first().login, u"chu_nha"_s);
        const qint64 id = House::of(*admin).standing().first().id;
        QVERIFY(!House::of(*chief).takeBackForAll(id, u"x"_s));
        QVERIFY(House::of(*admin).takeBackForAll(id, u"Chủ"_s));
    }
};

QTEST_GUILESS_MAIN(HouseTest)
#include "HouseTest.moc"
