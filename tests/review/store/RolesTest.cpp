// SPDX-License-Identifier: GPL-3.0-or-later
// What a newsroom's server lets each role do, whatever program asks: the statements are put to it
// directly, on a database set up as packaging/server does.
#include "review/store/PostgresStore.h"

#include "PostgresServer.h"
#include "drafts/DraftReader.h"

#include <QDateTime>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class RolesTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    QString m_database;

    [[nodiscard]] static QString packaged(const QString &name) {
        return QStringLiteral(MORAT_TEST_DATA "/../../packaging/server/") + name;
    }
    [[nodiscard]] QString addressOf(const QString &person) const {
        return m_server->addressOf(m_database, person);
    }
    /// What became of a statement of a person's: how many rows it wrote, or the SQLSTATE.
    [[nodiscard]] QString done(const QString &person, const QString &statement) const {
        const QString name = QUuid::createUuid().toString();
        QString outcome;
        {
            const ServerAddress parts = *serverAddressFrom(addressOf(person));
            QSqlDatabase connection = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
            connection.setHostName(parts.host);
            connection.setPort(parts.port);
            connection.setUserName(parts.user);
            connection.setDatabaseName(parts.database);
            if (connection.open()) {
                QSqlQuery query(connection);
                outcome = query.exec(statement) ? QString::number(query.numRowsAffected())
                                                : query.lastError().nativeErrorCode();
            }
        }
        QSqlDatabase::removeDatabase(name);
        return outcome;
    }
    /// A draft in a state, that the owner puts there.
    qint64 draftIn(WorkflowState state) const {
        const QString id =
            m_server
                ->ask(m_database, {u"INSERT INTO morat.drafts(path, title, state, entered_at, "
                                   "changed_at) VALUES('/a', 'A', %1, '2026-05-01T08:00:00.000Z', "
                                   "'2026-05-01T08:00:00.000Z') RETURNING id"_s.arg(int(state))})
                .value(0);
        m_server->ask(m_database,
                      {u"INSERT INTO morat.revisions(draft_id, content_hash, format, charset, "
                       "content, seen_at) VALUES(%1, 'h', 'text', 'UTF-8', '', "
                       "'2026-05-01T08:00:00.000Z')"_s.arg(id),
                       u"INSERT INTO morat.decisions(id, draft_id, revision_id, verb, rule, "
                       "category, level, subject, original, replacement, message, author, "
                       "decided_at) SELECT %1 * 10, %1, id, 0, 'r', 'c', 1, '', '', '', '', "
                       "'Lan', '2026-05-01T08:00:00.000Z' FROM morat.revisions WHERE draft_id = "
                       "%1"_s.arg(id)});
        return id.toLongLong();
    }
    [[nodiscard]] QString moved(const QString &person, qint64 draft, WorkflowState to) const {
        return done(person,
                    u"UPDATE morat.drafts SET state = %1 WHERE id = %2"_s.arg(int(to)).arg(draft));
    }

private slots:
    void initTestCase() {
        m_server = std::make_unique<PostgresServer>();
        if (!m_server->why().isEmpty())
            QSKIP(qPrintable(m_server->why()));
        m_database = serverAddressFrom(m_server->freshDatabase())->database;
        for (int time = 0; time < 2; ++time) { // twice is as good as once
            for (const QString &file : {u"roles.sql"_s, u"schema.sql"_s, u"grants.sql"_s})
                QVERIFY(m_server->runFile(m_database, packaged(file)));
        }
        for (const QString &role :
             {u"reader"_s, u"reporter"_s, u"editor"_s, u"chief"_s, u"admin"_s})
            m_server->ask(m_database, {u"CREATE ROLE %1 LOGIN"_s.arg(role),
                                       u"GRANT morat_%1 TO %1"_s.arg(role)});
        m_server->ask(m_database,
                      {u"CREATE ROLE second LOGIN"_s, u"GRANT morat_chief TO second"_s});
    }

    void theServersTableIsTheProgramsTable() {
        QStringList table;
        for (const WorkflowMove &move : workflowMoves())
            table.append(u"%1 %2 %3 %4"_s.arg(int(move.from))
                             .arg(int(move.to))
                             .arg(int(move.least))
                             .arg(int(move.note)));
        QStringList there = m_server->ask(
            m_database, {u"SELECT from_state || ' ' || to_state || ' ' || least_role || ' ' || "
                         "note_needed FROM morat.moves"_s});
        table.sort();
        there.sort();
        QCOMPARE(there, table);
    }

    void everybodyIsWhoTheyAre() {
        const QList<std::pair<QString, Role>> people{
            {u"reader"_s, Role::Reader}, {u"reporter"_s, Role::Reporter},
            {u"editor"_s, Role::Editor}, {u"chief"_s, Role::Chief},
            {u"admin"_s, Role::Admin},   {u"chu"_s, Role::Admin}};
        for (const auto &[person, role] : people) {
            const auto store = Store::open(addressOf(person));
            QVERIFY2(store, store ? "" : qPrintable(store.error().message));
            QCOMPARE(store->store->role(), role);
            QCOMPARE(store->store->onlyReadBecause().isEmpty(), role >= Role::Editor);
        }
    }

    /// Every move of the table, and every one that is not in it, as every role.
    void movesByTheTable() {
        const QList<std::pair<QString, Role>> people{{u"reader"_s, Role::Reader},
                                                     {u"reporter"_s, Role::Reporter},
                                                     {u"editor"_s, Role::Editor},
                                                     {u"chief"_s, Role::Chief}};
        for (const WorkflowState from : workflowStates) {
            for (const auto &[person, role] : people) {
                const qint64 draft = draftIn(from);
                for (const WorkflowState to : workflowStates) {
                    if (to == from)
                        continue;
                    const QString outcome = moved(person, draft, to);
                    const bool isDone = outcome == u"1";
                    QVERIFY2(isDone == mayMove(from, to, role),
                             qPrintable(person + u": "_s + stateName(from) + u" → "_s +
                                        stateName(to) + u": "_s + outcome));
                    QVERIFY(isDone || outcome == u"42501" || outcome == u"0");
                    if (isDone)
                        m_server->ask(
                            m_database,
                            {u"ALTER TABLE morat.drafts DISABLE TRIGGER held_to_moves"_s,
                             u"UPDATE morat.drafts SET state = %1 WHERE id = %2"_s.arg(int(from))
                                 .arg(draft),
                             u"ALTER TABLE morat.drafts ENABLE TRIGGER held_to_moves"_s});
                }
            }
        }
    }

    void forbids_data() {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("statement");
        // %1: a draft in review. Each is tried as the highest that may not.
        const QList<std::pair<QString, QStringList>> forbidden{
            {u"reader"_s,
             {u"INSERT INTO morat.drafts(path, entered_at, changed_at) VALUES('/x', '', '')"_s,
              u"UPDATE morat.drafts SET title = 'x'"_s, u"UPDATE morat.drafts SET state = 1"_s,
              u"INSERT INTO morat.transitions(draft_id, from_state, to_state, author, moved_at) "
              "VALUES(%1, 6, 1, 'x', '')"_s}},
            {u"reporter"_s,
             {u"INSERT INTO morat.drafts(path, entered_at, changed_at) VALUES('/x', '', '')"_s,
              u"UPDATE morat.drafts SET title = 'x'"_s, u"DELETE FROM morat.drafts"_s,
              u"UPDATE morat.queue SET assignee = 'x'"_s, u"UPDATE morat.queue SET desk = 'x'"_s,
              u"UPDATE morat.queue SET deadline = ''"_s,
              u"UPDATE morat.revisions SET saved_text = '{}'"_s,
              u"UPDATE morat.decisions SET message = 'x'"_s,
              u"INSERT INTO morat.decision_keys(decision_id, key) VALUES(1, 'k')"_s,
              u"INSERT INTO morat.leases(draft_id, token, person, place, renewals, taken_at) "
              "VALUES(%1, 'x', 'x', 'x', 0, '')"_s,
              u"INSERT INTO morat.words(folded, written, author, added_at) "
              "VALUES('x', 'x', 'x', '')"_s,
              u"INSERT INTO morat.transitions(draft_id, from_state, to_state, author, moved_at) "
              "VALUES(%1, 1, 2, 'x', '')"_s}},
            {u"editor"_s,
             {u"INSERT INTO morat.drafts(path, state, entered_at, changed_at) "
              "VALUES('/x', 2, '', '')"_s,
              u"INSERT INTO morat.transitions(draft_id, from_state, to_state, author, moved_at) "
              "VALUES(%1, 1, 2, 'x', '')"_s,
              u"UPDATE morat.queue SET state = 2"_s,
              u"UPDATE morat.queue SET errors = 0"_s,
              u"DELETE FROM morat.queue"_s,
              u"UPDATE morat.decisions SET author = 'x'"_s,
              u"DELETE FROM morat.decisions"_s,
              u"DELETE FROM morat.transitions"_s,
              u"UPDATE morat.transitions SET author = 'x'"_s,
              u"DELETE FROM morat.move_notes"_s,
              u"UPDATE morat.move_notes SET note = 'x'"_s,
              u"UPDATE morat.revisions SET content = ''"_s,
              u"INSERT INTO morat.rules_off(rule, author, switched_at) VALUES('r', 'x', '')"_s,
              u"DELETE FROM morat.rules_off"_s,
              u"INSERT INTO morat.words(folded, written, author, added_at) "
              "VALUES('x', 'x', 'x', '')"_s,
              u"DELETE FROM morat.words"_s,
              u"INSERT INTO morat.own_words(folded, login, written, author, added_at) "
              "VALUES('x', 'chief', 'x', 'x', '')"_s,
              u"INSERT INTO morat.house_acts(id, kind, subject, content, author, made_at) "
              "VALUES(1, 3, 'x', '', 'x', '')"_s,
              u"UPDATE morat.house_acts SET taken_back_by = 'x'"_s,
              u"ALTER TABLE morat.drafts DISABLE TRIGGER held_to_moves"_s,
              u"ALTER TABLE morat.drafts DISABLE ROW LEVEL SECURITY"_s,
              u"SET ROLE morat_chief"_s,
              u"SET SESSION AUTHORIZATION chief"_s}},
            {u"chief"_s,
             {u"INSERT INTO morat.rules_off(rule, author, switched_at) VALUES('r', 'x', '')"_s,
              u"DELETE FROM morat.rules_off"_s,
              u"INSERT INTO morat.house_acts(id, kind, subject, content, author, made_at) "
              "VALUES(1, 0, 'x', '', 'x', '')"_s,
              u"UPDATE morat.house_acts SET content = 'x'"_s, u"DELETE FROM morat.house_acts"_s,
              u"INSERT INTO morat.imported_log VALUES('x', 1, 1, '', 'x', 'x', 'x', 'x')"_s}},
            {u"admin"_s,
             {u"INSERT INTO morat.audit_log(draft_id, happened_at, author, login, what, detail) "
              "VALUES(1, '', '', '', '', '')"_s,
              u"UPDATE morat.audit_log SET author = 'x'"_s, u"DELETE FROM morat.audit_log"_s,
              u"UPDATE morat.imported_log SET author = 'x'"_s, u"DELETE FROM morat.house_acts"_s,
              u"TRUNCATE morat.audit_log"_s, u"SELECT morat.write_log(1, 'x', 'x', 'x')"_s,
              u"UPDATE morat.moves SET least_role = 0"_s,
              u"INSERT INTO morat.moves VALUES(0, 3, 0, 0)"_s,
              u"UPDATE morat.schema_version SET version = 9"_s, u"CREATE TABLE morat.x()"_s,
              u"CREATE OR REPLACE FUNCTION morat.role_here() RETURNS smallint LANGUAGE sql AS "
              "'SELECT 4::smallint'"_s,
              u"DROP TABLE morat.drafts"_s, u"SET ROLE morat_owner"_s}}};
        for (const auto &[person, statements] : forbidden) {
            for (const QString &statement : statements)
                QTest::newRow(qPrintable(person + u": "_s + statement.left(60)))
                    << person << statement;
        }
    }
    void forbids() {
        QFETCH(QString, person);
        QFETCH(QString, statement);
        const qint64 draft = draftIn(WorkflowState::InReview);
        QCOMPARE(done(person, statement.contains(u"%1") ? statement.arg(draft) : statement),
                 u"42501"_s);
    }

    /// On what was signed nothing is decided, nor taken back, before it is taken back into review.
    void aSignedDraftIsDecidedOnByNobody() {
        const QString insert =
            u"INSERT INTO morat.decisions(id, draft_id, revision_id, verb, rule, category, level, "
            "subject, original, replacement, message, author, decided_at) SELECT %1 * 10 + 1, %1, "
            "id, 0, 'r', 'c', 1, '', '', '', '', 'x', '2026-05-01T08:00:00.000Z' FROM "
            "morat.revisions WHERE draft_id = %1"_s;
        const QString undo = u"UPDATE morat.decisions SET undone = 1 WHERE draft_id = %1"_s;
        for (const WorkflowState state : workflowStates) {
            const qint64 draft = draftIn(state);
            const bool isOpen = isBeingDecided(state);
            QCOMPARE(done(u"chief"_s, insert.arg(draft)), isOpen ? u"1"_s : u"42501"_s);
            QCOMPARE(done(u"chief"_s, undo.arg(draft)), isOpen ? u"2"_s : u"0"_s);
        }
    }

    /// Questions to the author: an editor asks, answers and settles in every state but the archive,
    /// as comments of a file are there before anybody decides, and an answer comes when it comes;
    /// who reports answers what was returned, and does nothing else.
    void questionsAreAnsweredWithoutAMove() {
        qint64 next = 1'000'000;
        const QString insert =
            u"INSERT INTO morat.decisions(id, draft_id, revision_id, verb, rule, category, level, "
            "subject, original, replacement, message, author, decided_at) SELECT %1, %2, id, %3, "
            "'', 'spelling.syllable', 2, '1', 'x', '%4', 'x', 'x', '2026-05-01T08:00:00.000Z' "
            "FROM morat.revisions WHERE draft_id = %2"_s;
        const auto says = [&](const QString &person, qint64 draft, Verb verb,
                              const QString &replacement = {}) {
            ++next;
            return done(person, insert.arg(next).arg(draft).arg(int(verb)).arg(replacement));
        };
        const auto takesBack = [&](const QString &person) {
            return done(person, u"UPDATE morat.decisions SET undone = 1, undone_by = 'x', "
                                "undone_at = '' WHERE id = %1"_s.arg(next));
        };
        const auto all = {Verb::Ask, Verb::Answer, Verb::Reword, Verb::SettleQuestion,
                          Verb::ReopenQuestion};
        for (const WorkflowState state : workflowStates) {
            const qint64 draft = draftIn(state);
            const bool isArchived = state == WorkflowState::Archived;
            const bool isReturned = state == WorkflowState::Returned;
            for (const Verb verb : all) {
                const bool isAnswer = isReturned && verb == Verb::Answer;
                QCOMPARE(says(u"reader"_s, draft, verb), u"42501"_s);
                QCOMPARE(says(u"reporter"_s, draft, verb), isAnswer ? u"1"_s : u"42501"_s);
                QCOMPARE(takesBack(u"reporter"_s), isAnswer ? u"1"_s : u"0"_s);
                QCOMPARE(says(u"chief"_s, draft, verb), isArchived ? u"42501"_s : u"1"_s);
                QCOMPARE(says(u"editor"_s, draft, verb), isArchived ? u"42501"_s : u"1"_s);
                QCOMPARE(takesBack(u"reporter"_s), isAnswer ? u"1"_s : u"0"_s);
                QCOMPARE(takesBack(u"editor"_s), isArchived ? u"0"_s : u"1"_s);
            }
            // No pair of words that others are judged by comes in as an answer.
            QCOMPARE(says(u"reporter"_s, draft, Verb::Answer, u"y"_s), u"42501"_s);
            QCOMPARE(says(u"reporter"_s, draft, Verb::Accept), u"42501"_s);
        }
    }

    /// Who handed a draft on for a second reading decides nothing there, and neither signs nor
    /// returns it, whatever the program; that may take it back. Somebody else does all that.
    void theSecondReaderIsSomebodyElse() {
        const qint64 draft = draftIn(WorkflowState::InReview);
        QCOMPARE(moved(u"chief"_s, draft, WorkflowState::SecondReading), u"1"_s);
        const QString insert =
            u"INSERT INTO morat.decisions(id, draft_id, revision_id, verb, rule, category, level, "
            "subject, original, replacement, message, author, decided_at) SELECT %1 * 10 + %2, "
            "%1, id, 0, 'r', 'c', 1, '', '', '', '', 'x', '2026-05-01T08:00:00.000Z' FROM "
            "morat.revisions WHERE draft_id = %1"_s.arg(draft);
        const QString undo =
            u"UPDATE morat.decisions SET undone = 1 WHERE draft_id = %1"_s.arg(draft);
        QCOMPARE(done(u"chief"_s, insert.arg(1)), u"42501"_s);
        QCOMPARE(done(u"chief"_s, undo), u"0"_s);
        QCOMPARE(moved(u"chief"_s, draft, WorkflowState::Reviewed), u"42501"_s);
        QCOMPARE(moved(u"chief"_s, draft, WorkflowState::Returned), u"42501"_s);
        QCOMPARE(done(u"second"_s, insert.arg(2)), u"1"_s);
        QCOMPARE(done(u"second"_s, undo), u"2"_s);
        QCOMPARE(moved(u"chief"_s, draft, WorkflowState::InReview), u"1"_s);
        QCOMPARE(done(u"chief"_s, insert.arg(3)), u"1"_s);
        QCOMPARE(moved(u"second"_s, draft, WorkflowState::SecondReading), u"1"_s);
        QCOMPARE(moved(u"chief"_s, draft, WorkflowState::Reviewed), u"1"_s);
    }

    /// Of what was imported since, who handed it on where it came from is the first reader.
    void theFirstReaderOfWhatWasImported() {
        const qint64 draft = draftIn(WorkflowState::InReview);
        QCOMPARE(moved(u"chief"_s, draft, WorkflowState::SecondReading), u"1"_s);
        const auto isFirst = [&](const QString &who) {
            return done(who, u"SELECT 1 WHERE morat.is_first_reader(%1)"_s.arg(draft));
        };
        QCOMPARE(isFirst(u"chief"_s), u"1"_s);
        const auto now = [] { return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs); };
        // Gone on with elsewhere, and brought back: what comes along does not tell of the server's
        // own moves.
        m_server->ask(
            m_database,
            {u"INSERT INTO morat.audit_log(draft_id, happened_at, author, login, what, detail) "
             "VALUES(%1, '%2', '', 'chu', 'imported', 'kho')"_s.arg(draft)
                 .arg(now())});
        QCOMPARE(isFirst(u"chief"_s), u"1"_s);
        m_server->ask(
            m_database,
            {u"INSERT INTO morat.imported_log VALUES('kho', 7, %1, '%2', 'Mai', 'second', 'moved', "
             "'in-review → second-reading')"_s.arg(draft)
                 .arg(now())});
        QCOMPARE(isFirst(u"chief"_s), u"0"_s);
        QCOMPARE(isFirst(u"second"_s), u"1"_s);
        QCOMPARE(moved(u"second"_s, draft, WorkflowState::InReview), u"1"_s);
        QCOMPARE(moved(u"chief"_s, draft, WorkflowState::SecondReading), u"1"_s);
        QCOMPARE(isFirst(u"chief"_s), u"1"_s);
        QCOMPARE(isFirst(u"second"_s), u"0"_s);
    }

    /// The program says so before the server does, and lets the first reader look on.
    void theFirstReaderLooksOn() {
        const auto first = std::move(Store::open(addressOf(u"chief"_s))->store);
        const auto second = std::move(Store::open(addressOf(u"second"_s))->store);
        const Draft draft = *readDraft("hai lần", u"a.txt"_s);
        const auto entered = first->enter(draft, u"/hai lần.txt"_s, u"A"_s);
        QVERIFY(entered);
        const qint64 id = entered->record.id;
        const auto moves = [id](Store &store, WorkflowState to) {
            const Recorded moved =
                store.move({.draft = id, .to = to, .author = u"Lan"_s, .note = u"x"_s});
            return moved ? std::optional<StoreError::Kind>() : moved.error().kind;
        };
        const auto done = std::optional<StoreError::Kind>();
        QCOMPARE(moves(*first, WorkflowState::InReview), done);
        QCOMPARE(moves(*first, WorkflowState::SecondReading), done);
        QCOMPARE(moves(*first, WorkflowState::Reviewed),
                 std::optional(StoreError::Kind::NotAllowed));
        const auto read = first->enter(draft, u"/hai lần.txt"_s, u"A"_s);
        QVERIFY(read && read->holder);
        QCOMPARE(read->holder->token, secondReaderToken);
        QCOMPARE(first->headOf(id)->lease->token, secondReaderToken);
        // A step that was on its way is not taken.
        StepRecord step;
        step.base = first->headOf(id)->step;
        step.id = step.base + 1;
        step.draft = id;
        step.revision = entered->revision;
        step.text.step = step.id;
        const Recorded late = first->record(step);
        QVERIFY(!late);
        QCOMPARE(late.error().kind, StoreError::Kind::NotAllowed);
        QVERIFY(!second->enter(draft, u"/hai lần.txt"_s, u"A"_s)->holder);
        QCOMPARE(moves(*first, WorkflowState::InReview), done);
        QVERIFY(!first->enter(draft, u"/hai lần.txt"_s, u"A"_s)->holder);
        QCOMPARE(moves(*first, WorkflowState::SecondReading), done);
        QCOMPARE(moves(*second, WorkflowState::Reviewed), done);
    }

    /// Who reports answers what was returned with the program, and nothing else.
    void aReporterAnswersWithTheProgram() {
        const auto editor = std::move(Store::open(addressOf(u"editor"_s))->store);
        const auto reporter = std::move(Store::open(addressOf(u"reporter"_s))->store);
        const auto reader = std::move(Store::open(addressOf(u"reader"_s))->store);
        const auto entered = editor->enter(*readDraft("hỏi", u"a.txt"_s), u"/hỏi.txt"_s, u"A"_s);
        QVERIFY(entered);
        const qint64 id = entered->record.id;
        StepRecord step;
        step.id = 1;
        step.draft = id;
        step.revision = entered->revision;
        step.author = u"Lan"_s;
        step.text.step = 1;
        step.made = {{.id = 7'000'000,
                      .verb = Verb::Ask,
                      .original = u"ông ấy"_s,
                      .message = u"Ai?"_s,
                      .author = u"Lan"_s,
                      .time = QDateTime::currentDateTimeUtc()}};
        step.moves = {{WorkflowState::New, WorkflowState::InReview}};
        const Recorded asked = editor->record(step);
        QVERIFY2(asked, asked ? "" : qPrintable(asked.error().message));
        const auto answers = [id](Store &store, const QString &words) {
            const Recorded said = store.answer(
                {.draft = id, .question = 7'000'000, .text = words, .author = u"Tư"_s});
            return said ? QString() : said.error().message;
        };
        QVERIFY(!answers(*reporter, u"Ông Tư."_s).isEmpty()); // it was not returned
        QVERIFY(editor->move({.draft = id,
                              .to = WorkflowState::Returned,
                              .author = u"Lan"_s,
                              .note = u"Ai nói?"_s}));
        QVERIFY(!answers(*reader, u"Ông Tư."_s).isEmpty());
        QCOMPARE(answers(*reporter, u"Ông Tư."_s), QString());
        QCOMPARE(answers(*reporter, u"Ông Tư."_s), QString()); // as it is
        QCOMPARE(editor->draft(id)->value().state, WorkflowState::InReview);
        QCOMPARE(editor->draft(id)->value().answeredQuestions, 1);
        const auto log = *editor->auditLog(id);
        QCOMPARE(log.constLast().detail, u"returned → in-review"_s);
        QCOMPARE(log.constLast().login, u"reporter"_s);
        QVERIFY(!reporter->setDesk(id, u"Văn hóa"_s, u"Tư"_s));
    }

    /// The log names acts as the program does.
    void theServersVerbsAreTheProgramsVerbs() {
        for (int verb = 0; verb <= int(lastVerb); ++verb)
            QCOMPARE(
                m_server->ask(m_database, {u"SELECT morat.verb_name(%1::smallint)"_s.arg(verb)}),
                QStringList{verbName(Verb(verb))});
    }

    void theArchiveIsTheChiefs() {
        const qint64 draft = draftIn(WorkflowState::Archived);
        const QString rename = u"UPDATE morat.drafts SET title = 'x' WHERE id = %1"_s.arg(draft);
        const QString remove = u"DELETE FROM morat.drafts WHERE id = %1"_s.arg(draft);
        QCOMPARE(done(u"editor"_s, rename), u"42501"_s);
        QCOMPARE(done(u"editor"_s, remove), u"0"_s);
        QCOMPARE(done(u"chief"_s, rename), u"1"_s);
        QCOMPARE(done(u"chief"_s, remove), u"1"_s);
    }

    /// Who works with the program as each of them may do what they are for.
    void theProgramDoesWhatEachIsFor() {
        const auto storeOf = [this](const QString &person) {
            return std::move(Store::open(addressOf(person))->store);
        };
        const auto editor = storeOf(u"editor"_s);
        const auto reporter = storeOf(u"reporter"_s);
        const auto chief = storeOf(u"chief"_s);
        const auto entered = editor->enter(*readDraft("a", u"a.txt"_s), u"/duyệt.txt"_s, u"A"_s);
        QVERIFY2(entered, entered ? "" : qPrintable(entered.error().message));
        const qint64 id = entered->record.id;
        const auto moves = [id](Store &store, WorkflowState to, const QString &note = {}) {
            const Recorded moved =
                store.move({.draft = id, .to = to, .author = u"Ai"_s, .note = note});
            return moved ? QString() : moved.error().message;
        };
        QVERIFY(editor->assign(id, u"Mai"_s, u"Lan"_s));
        QVERIFY(editor->setDeadline(id, QDateTime::currentDateTimeUtc(), u"Lan"_s));
        QCOMPARE(moves(*editor, WorkflowState::InReview), QString());
        QVERIFY(!moves(*reporter, WorkflowState::Returned, u"x"_s).isEmpty());
        QCOMPARE(moves(*editor, WorkflowState::Returned, u"Ai nói?"_s), QString());
        QVERIFY(!reporter->assign(id, u"Hoa"_s, u"Lan"_s));
        // The server asks for no move where a question goes on.
        const auto head = editor->headOf(id);
        StepRecord step;
        step.id = head->step + 1;
        step.base = head->step;
        step.draft = id;
        step.revision = head->revision;
        step.author = u"Lan"_s;
        step.text.step = step.id;
        step.made = {{.id = step.id,
                      .verb = Verb::Answer,
                      .subject = u"1"_s,
                      .message = u"Ông Tư."_s,
                      .author = u"Lan"_s,
                      .time = QDateTime::currentDateTimeUtc()}};
        const Recorded answered = editor->record(step);
        QVERIFY2(answered, answered ? "" : qPrintable(answered.error().message));
        m_server->ask(m_database,
                      {u"UPDATE morat.drafts SET changed_at = '2026-05-01T08:00:00.000Z'"_s});
        QCOMPARE(moves(*reporter, WorkflowState::InReview, u"Ông Tư."_s), QString());
        // It is among the latest work now.
        QVERIFY(editor->draft(id)->value().changed > QDateTime(QDate(2026, 5, 2), {}, Qt::UTC));
        QVERIFY(!reporter->removeWord(u"x"_s)); // it answers, and writes nothing else
        QCOMPARE(moves(*editor, WorkflowState::SecondReading), QString());
        QVERIFY(!moves(*editor, WorkflowState::Reviewed, u"x"_s).isEmpty());
        QCOMPARE(moves(*chief, WorkflowState::Reviewed, u"x"_s), QString());
        QCOMPARE(moves(*editor, WorkflowState::Exported), QString());
        QVERIFY(!moves(*editor, WorkflowState::Archived).isEmpty());
        QCOMPARE(moves(*chief, WorkflowState::Archived), QString());
        // In the archive an editor reads.
        const auto read = editor->enter(*readDraft("a", u"a.txt"_s), u"/duyệt.txt"_s, u"A"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(read->holder && read->record.id == id);
        // Nobody else has it as long as it is there: it is not opened again and again.
        const auto kept = editor->headOf(id);
        QVERIFY(kept && kept->lease);
        QCOMPARE(kept->lease->token, read->holder->token);
        QVERIFY(!chief->headOf(id)->lease);
        QVERIFY(!editor->removeDraft(id, {}));
        const auto log = chief->auditLog(id);
        QVERIFY(log && log->size() == 12);
        QCOMPARE(log->last().login, u"chief"_s);
        QCOMPARE(log->at(6).detail, u"answer"_s);
        QCOMPARE(log->at(7).login, u"reporter"_s);
        QCOMPARE(chief->transitions(id)->at(3).note, u"Ông Tư."_s);
    }
};

QTEST_GUILESS_MAIN(RolesTest)
#include "RolesTest.moc"
