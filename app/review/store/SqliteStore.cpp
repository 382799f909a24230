// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/SqliteStore.h"

#include "data/DataFolder.h"
#include "review/store/StoreRows.h"
#include "review/store/StoreStatements.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Of a statement that writes, that it was run is all there is to know.
void nothing(const QSqlQuery &) {}
} // namespace

SqliteStore::SqliteStore(const QSqlDatabase &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock)) {}

SqliteStore::~SqliteStore() {
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Store>> SqliteStore::attach(const QString &path, Clock clock) {
    std::unique_ptr<SqliteStore> store(new SqliteStore(
        QSqlDatabase::addDatabase(
            u"QSQLITE"_s, u"reviews-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)),
        std::move(clock)));
    QSqlDatabase &database = store->m_database;
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    // It must not make a database where one went away.
    if (!QFileInfo(path).isFile() || !database.open())
        return failure(Store::tr("The review database %1 cannot be opened: %2")
                           .arg(path, database.lastError().text()));
    for (const QString &pragma : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s}) {
        if (Result<QSqlQuery> set = runStatement(database, pragma); !set)
            return tl::make_unexpected(set.error());
    }
    if (Result<void> loaded = store->load(); !loaded)
        return tl::make_unexpected(loaded.error());
    return store;
}

void Store::expect(qint64 draft, const Decision &decision, Standing standing) {
    const bool stands = standing == Standing::Stands;
    if (stands)
        m_pairs.stand(draft, decision);
    else
        m_pairs.takeBack(decision.id);
    const auto take = [stands](QSet<QString> &set, const QString &value) {
        if (stands)
            set.insert(value);
        else
            set.remove(value);
    };
    if (decision.verb == Verb::AlwaysAcceptWord)
        take(m_words, decision.subject);
    if (decision.verb == Verb::SwitchRuleOff)
        take(m_rulesOff, decision.rule);
}

QString Store::defaultPath() {
    return userFolder() + u"/reviews.sqlite"_s;
}

QString SqliteStore::path() const {
    return m_database.databaseName();
}

QDateTime SqliteStore::currentTime() const {
    return m_clock ? m_clock().toUTC() : QDateTime::currentDateTimeUtc();
}

QString SqliteStore::now() const {
    return timeToText(currentTime());
}

Result<void> SqliteStore::load() {
    Result<QSqlQuery> words = runStatement(m_database, u"SELECT folded FROM words"_s);
    if (!words)
        return tl::make_unexpected(words.error());
    while (words->next())
        m_words.insert(words->value(0).toString());
    Result<QSqlQuery> rules = runStatement(m_database, u"SELECT rule FROM rules_off"_s);
    if (!rules)
        return tl::make_unexpected(rules.error());
    while (rules->next())
        m_rulesOff.insert(rules->value(0).toString());
    return loadPairs();
}

Result<void> SqliteStore::loadPairs() {
    Result<QSqlQuery> salt = runStatement(m_database, u"SELECT value FROM report_salt"_s);
    if (!salt)
        return tl::make_unexpected(salt.error());
    m_salt = salt->next() ? salt->value(0).toByteArray() : QByteArray();
    Result<QSqlQuery> heard =
        runStatement(m_database, u"SELECT written, meant, up_to FROM pairs_heard"_s);
    if (!heard)
        return tl::make_unexpected(heard.error());
    while (heard->next())
        m_pairs.hear({heard->value(0).toString(), heard->value(1).toString()},
                     heard->value(2).toLongLong());
    Result<QSqlQuery> made =
        runStatement(m_database, u"SELECT "_s + decisionColumns +
                                     u", draft_id FROM decisions WHERE undone = 0 AND "
                                     "replacement <> '' AND category LIKE 'spelling.%'"_s);
    if (!made)
        return tl::make_unexpected(made.error());
    while (made->next())
        m_pairs.stand(made->value(u"draft_id"_s).toLongLong(), decisionFromRow(*made));
    return {};
}

Result<QSqlQuery> SqliteStore::run(const QString &statement, const QVariantList &values) {
    return mayWrite().and_then([&] { return runStatement(m_database, statement, values); });
}

Result<void> SqliteStore::inTransaction(const std::function<Result<void>()> &work) {
    const QSet<QString> wordsBefore = m_words;
    const QSet<QString> rulesBefore = m_rulesOff;
    const PairDecisions pairsBefore = m_pairs;
    Transaction transaction(m_database);
    Result<void> done = transaction.begun().and_then(work).and_then([&] { return mayWrite(); });
    done = done.and_then([&] { return transaction.commit(); });
    if (!done) {
        m_words = wordsBefore;
        m_rulesOff = rulesBefore;
        m_pairs = pairsBefore;
    }
    return done;
}

Recorded SqliteStore::record(const StepRecord &step) {
    StoreError::Kind kind = StoreError::Kind::Refused;
    const auto follow = [&]() -> Result<void> {
        if (step.draft == noDraft)
            return writeLists(step);
        // An answer that was lost: it is there already.
        if (step.id != 0 && isStored(step))
            return {};
        const Recorded may = mayFollow(step);
        if (!may) {
            kind = may.error().kind;
            return failure(may.error().message);
        }
        return write(step);
    };
    return inTransaction(follow).map_error(
        [&kind](const Failure &reason) { return StoreError(reason, kind); });
}

Result<void> SqliteStore::writeLists(const StepRecord &step) {
    Result<void> done;
    for (const QString &word : step.wordsOff)
        done = done.and_then([&] { return removeWord(word); });
    for (const QString &rule : step.rulesOn)
        done = done.and_then([&] { return switchRuleOn(rule); });
    for (const WordPair &pair : step.pairsHeard)
        done = done.and_then([&] { return hearPair(pair, step.id); });
    return done;
}

Result<void> SqliteStore::saveFindings(const OpenFindings &findings) {
    return inTransaction([&] { return writeFindings(findings); });
}

Result<void> SqliteStore::write(const StepRecord &step) {
    Result<void> done;
    for (const Decision &made : step.made)
        done = done.and_then([&] { return insertDecision(step, made); });
    for (const qint64 id : step.takenBack)
        done = done.and_then([&] { return markDecision(step, id, Mark::TakenBack); });
    for (const qint64 id : step.madeAgain)
        done = done.and_then([&] { return markDecision(step, id, Mark::MadeAgain); });
    for (const DecisionKey &key : step.keys)
        done = done.and_then([&] {
            return run(u"INSERT OR IGNORE INTO decision_keys(decision_id, key) VALUES(?, ?)"_s,
                       {key.decision, key.key})
                .map(nothing);
        });
    for (const StateMove move : step.moves)
        done = done.and_then([&] { return moveDraft(step.draft, move, step.author); });
    return done
        .and_then([&] {
            return run(u"UPDATE revisions SET saved_text = ?, proof = NULL WHERE id = ?"_s,
                       {savedTextToJson(step.text), step.revision});
        })
        .and_then([&](const QSqlQuery &) {
            return run(u"UPDATE drafts SET changed_at = ?, proof = NULL WHERE id = ?"_s,
                       {now(), step.draft});
        })
        .map(nothing);
}

Result<void> SqliteStore::insertDecision(const StepRecord &step, const Decision &made) {
    Result<void> done =
        run(u"INSERT INTO decisions(id, draft_id, revision_id, verb, rule, category, level, "
            "subject, original, replacement, taken, message, author, decided_at) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {made.id, step.draft, step.revision, int(made.verb), made.rule, made.category,
             int(made.level), made.subject, made.original, made.replacement, made.taken,
             made.message, made.author, timeToText(made.time)})
            .map(nothing);
    for (const QString &key : made.keys)
        done = done.and_then([&] {
            return run(u"INSERT OR IGNORE INTO decision_keys(decision_id, key) VALUES(?, ?)"_s,
                       {made.id, key})
                .map(nothing);
        });
    return done.and_then([&] { return applyDecision(step.draft, made); });
}

Result<void> SqliteStore::markDecision(const StepRecord &step, qint64 id, Mark mark) {
    const bool undone = mark == Mark::TakenBack;
    return run(u"UPDATE decisions SET undone = ?, undone_by = ?, undone_at = ? WHERE id = ?"_s,
               {undone ? 1 : 0, step.author, now(), id})
        .and_then([&](const QSqlQuery &) { return decision(id); })
        .and_then([&](const Decision &which) {
            return undone ? withdrawDecision(which) : applyDecision(step.draft, which);
        });
}

Result<void> SqliteStore::applyDecision(qint64 draft, const Decision &decision) {
    m_pairs.stand(draft, decision);
    if (decision.verb == Verb::AlwaysAcceptWord) {
        m_words.insert(decision.subject);
        return run(u"INSERT OR IGNORE INTO words(folded, written, author, added_at) "
                   "VALUES(?, ?, ?, ?)"_s,
                   {decision.subject, decision.original, decision.author, now()})
            .map(nothing);
    }
    if (decision.verb == Verb::SwitchRuleOff) {
        m_rulesOff.insert(decision.rule);
        return run(u"INSERT OR IGNORE INTO rules_off(rule, author, switched_at) VALUES(?, ?, ?)"_s,
                   {decision.rule, decision.author, now()})
            .map(nothing);
    }
    return {};
}

Result<void> SqliteStore::withdrawDecision(const Decision &decision) {
    m_pairs.takeBack(decision.id);
    if (decision.verb == Verb::AlwaysAcceptWord)
        return removeWord(decision.subject);
    if (decision.verb == Verb::SwitchRuleOff)
        return switchRuleOn(decision.rule);
    return {};
}

Result<void> SqliteStore::removeWord(const QString &folded) {
    return run(u"DELETE FROM words WHERE folded = ?"_s, {folded}).map([&](const QSqlQuery &) {
        m_words.remove(folded);
    });
}

Result<void> SqliteStore::switchRuleOn(const QString &rule) {
    return run(u"DELETE FROM rules_off WHERE rule = ?"_s, {rule}).map([&](const QSqlQuery &) {
        m_rulesOff.remove(rule);
    });
}

Result<void> SqliteStore::hearPair(const WordPair &pair, qint64 upTo) {
    return run(u"INSERT INTO pairs_heard(written, meant, up_to) VALUES(?, ?, ?) "
               "ON CONFLICT(written, meant) DO UPDATE SET up_to = max(up_to, excluded.up_to)"_s,
               {pair.written, pair.meant, upTo})
        .map([&](const QSqlQuery &) { m_pairs.hear(pair, upTo); });
}

Result<void> SqliteStore::moveDraft(qint64 draft, StateMove move, const QString &author) {
    return run(u"UPDATE drafts SET state = ? WHERE id = ?"_s, {int(move.to), draft})
        .and_then([&](const QSqlQuery &) {
            return run(u"INSERT INTO transitions(draft_id, from_state, to_state, author, moved_at) "
                       "VALUES(?, ?, ?, ?, ?)"_s,
                       {draft, int(move.from), int(move.to), author, now()});
        })
        .map(nothing);
}

Result<void> SqliteStore::writeFindings(const OpenFindings &findings) {
    if (Result<QSqlQuery> cleared =
            run(u"DELETE FROM findings WHERE draft_id = ?"_s, {findings.draft});
        !cleared)
        return tl::make_unexpected(cleared.error());
    std::array<int, 3> counts{};
    QSqlQuery insert(m_database);
    if (!insert.prepare(u"INSERT OR REPLACE INTO findings(draft_id, key, rule, level, subject, "
                        "marked) VALUES(?, ?, ?, ?, ?, ?)"_s))
        return queryFailure(insert.lastError());
    for (qsizetype i = 0; i < findings.open.size(); ++i) {
        const Finding &finding = findings.open[i];
        ++counts.at(size_t(finding.level));
        insert.addBindValue(findings.draft);
        insert.addBindValue(finding.key);
        insert.addBindValue(finding.rule);
        insert.addBindValue(int(finding.level));
        insert.addBindValue(notNull(finding.subject));
        insert.addBindValue(notNull(findings.marked.at(i)));
        if (Result<void> may = mayWrite(); !may)
            return may;
        if (!insert.exec())
            return queryFailure(insert.lastError());
    }
    return run(u"UPDATE drafts SET open_errors = ?, open_warnings = ?, "
               "open_infos = ?, decided = ? WHERE id = ?"_s,
               {counts.at(size_t(Level::Error)), counts.at(size_t(Level::Warning)),
                counts.at(size_t(Level::Info)), findings.decided, findings.draft})
        .map(nothing);
}

Result<QList<DraftRecord>> SqliteStore::drafts() const {
    Result<QSqlQuery> query =
        runStatement(m_database, u"SELECT "_s + draftColumns + u" FROM drafts ORDER BY id"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    QList<DraftRecord> records;
    while (query->next())
        records.append(draftFromRow(*query));
    return records;
}

Result<Decision> SqliteStore::decision(qint64 id) const {
    Result<QSqlQuery> query = runStatement(
        m_database, u"SELECT "_s + decisionColumns + u" FROM decisions WHERE id = ?"_s, {id});
    if (!query)
        return tl::make_unexpected(query.error());
    if (!query->next())
        return failure(Store::tr("The review database has no decision %1.").arg(id));
    return decisionFromRow(*query);
}

Result<QList<Decision>> SqliteStore::decisions(qint64 draft) const {
    Result<QSqlQuery> query = runStatement(m_database,
                                           u"SELECT "_s + decisionColumns +
                                               u" FROM decisions WHERE draft_id = ? ORDER BY id"_s,
                                           {draft});
    if (!query)
        return tl::make_unexpected(query.error());
    QList<Decision> made;
    QHash<qint64, qsizetype> index;
    while (query->next()) {
        made.append(decisionFromRow(*query));
        index.insert(made.last().id, made.size() - 1);
    }
    Result<QSqlQuery> keys =
        runStatement(m_database,
                     u"SELECT decision_id, key FROM decision_keys JOIN decisions "
                     "ON decisions.id = decision_id WHERE draft_id = ?"_s,
                     {draft});
    if (!keys)
        return tl::make_unexpected(keys.error());
    while (keys->next())
        made[index.value(keys->value(0).toLongLong())].keys.append(keys->value(1).toString());
    return made;
}

Result<QList<SqliteStore::Transition>> SqliteStore::transitions(qint64 draft) const {
    Result<QSqlQuery> query =
        runStatement(m_database,
                     u"SELECT from_state, to_state, author, moved_at FROM transitions "
                     "WHERE draft_id = ? ORDER BY id"_s,
                     {draft});
    if (!query)
        return tl::make_unexpected(query.error());
    QList<Transition> moves;
    while (query->next())
        moves.append({WorkflowState(query->value(0).toInt()),
                      WorkflowState(query->value(1).toInt()), query->value(2).toString(),
                      timeFromText(query->value(3).toString())});
    return moves;
}

} // namespace morat
