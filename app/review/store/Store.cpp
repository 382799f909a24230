// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/Store.h"

#include "data/DataFolder.h"
#include "review/store/StoreRows.h"
#include "review/store/StoreStatements.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace morat {

Store::Store(const QSqlDatabase &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock)) {}

Store::~Store() {
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

QString Store::defaultPath() {
    return userFolder() + u"/reviews.sqlite"_s;
}

QString Store::path() const {
    return m_database.databaseName();
}

QDateTime Store::currentTime() const {
    return m_clock ? m_clock().toUTC() : QDateTime::currentDateTimeUtc();
}

QString Store::now() const {
    return timeToText(currentTime());
}

Result<void> Store::load() {
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
    return {};
}

Result<void> Store::run(const QString &statement, const QVariantList &values) {
    return runStatement(m_database, statement, values).map([](const QSqlQuery &) {});
}

Result<void> Store::record(const StepRecord &step) {
    Transaction transaction(m_database);
    const QSet<QString> wordsBefore = m_words;
    const QSet<QString> rulesBefore = m_rulesOff;
    Result<void> done = transaction.begun().and_then([&] { return write(step); }).and_then([&] {
        return transaction.commit();
    });
    if (!done) {
        m_words = wordsBefore;
        m_rulesOff = rulesBefore;
    }
    return done;
}

Result<void> Store::write(const StepRecord &step) {
    Result<void> done;
    for (const Decision &made : step.made)
        done = done.and_then([&] { return insertDecision(step, made); });
    for (const qint64 id : step.takenBack)
        done = done.and_then([&] { return markDecision(id, Mark::TakenBack, step.author); });
    for (const qint64 id : step.madeAgain)
        done = done.and_then([&] { return markDecision(id, Mark::MadeAgain, step.author); });
    for (const DecisionKey &key : step.keys)
        done = done.and_then([&] {
            return run(u"INSERT OR IGNORE INTO decision_keys(decision_id, key) VALUES(?, ?)"_s,
                       {key.decision, key.key});
        });
    for (const StateMove move : step.moves)
        done = done.and_then([&] { return moveDraft(step.draft, move, step.author); });
    return done
        .and_then([&] {
            return run(u"UPDATE revisions SET saved_text = ?, proof = NULL WHERE id = ?"_s,
                       {savedTextToJson(step.text), step.revision});
        })
        .and_then([&] {
            return run(u"UPDATE drafts SET changed_at = ?, proof = NULL WHERE id = ?"_s,
                       {now(), step.draft});
        });
}

Result<void> Store::insertDecision(const StepRecord &step, const Decision &made) {
    Result<void> done =
        run(u"INSERT INTO decisions(id, draft_id, revision_id, verb, rule, category, level, "
            "subject, original, replacement, taken, message, author, decided_at) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {made.id, step.draft, step.revision, int(made.verb), made.rule, made.category,
             int(made.level), made.subject, made.original, made.replacement, made.taken,
             made.message, made.author, timeToText(made.time)});
    for (const QString &key : made.keys)
        done = done.and_then([&] {
            return run(u"INSERT OR IGNORE INTO decision_keys(decision_id, key) VALUES(?, ?)"_s,
                       {made.id, key});
        });
    return done.and_then([&] { return applyDecision(made); });
}

Result<void> Store::markDecision(qint64 id, Mark mark, const QString &author) {
    const bool undone = mark == Mark::TakenBack;
    return run(u"UPDATE decisions SET undone = ?, undone_by = ?, undone_at = ? WHERE id = ?"_s,
               {undone ? 1 : 0, author, now(), id})
        .and_then([&] { return decision(id); })
        .and_then([&](const Decision &which) {
            return undone ? withdrawDecision(which) : applyDecision(which);
        });
}

Result<void> Store::applyDecision(const Decision &decision) {
    if (decision.verb == Verb::AlwaysAcceptWord) {
        m_words.insert(decision.subject);
        return runStatement(m_database,
                            u"INSERT OR IGNORE INTO words(folded, written, author, added_at) "
                            "VALUES(?, ?, ?, ?)"_s,
                            {decision.subject, decision.original, decision.author, now()})
            .map([](const QSqlQuery &) {});
    }
    if (decision.verb == Verb::SwitchRuleOff) {
        m_rulesOff.insert(decision.rule);
        return runStatement(
                   m_database,
                   u"INSERT OR IGNORE INTO rules_off(rule, author, switched_at) VALUES(?, ?, ?)"_s,
                   {decision.rule, decision.author, now()})
            .map([](const QSqlQuery &) {});
    }
    return {};
}

Result<void> Store::withdrawDecision(const Decision &decision) {
    if (decision.verb == Verb::AlwaysAcceptWord)
        return removeWord(decision.subject);
    if (decision.verb == Verb::SwitchRuleOff)
        return switchRuleOn(decision.rule);
    return {};
}

Result<void> Store::removeWord(const QString &folded) {
    return runStatement(m_database, u"DELETE FROM words WHERE folded = ?"_s, {folded})
        .map([&](const QSqlQuery &) { m_words.remove(folded); });
}

Result<void> Store::switchRuleOn(const QString &rule) {
    return runStatement(m_database, u"DELETE FROM rules_off WHERE rule = ?"_s, {rule})
        .map([&](const QSqlQuery &) { m_rulesOff.remove(rule); });
}

Result<void> Store::moveDraft(qint64 draft, StateMove move, const QString &author) {
    return run(u"UPDATE drafts SET state = ? WHERE id = ?"_s, {int(move.to), draft}).and_then([&] {
        return run(u"INSERT INTO transitions(draft_id, from_state, to_state, author, moved_at) "
                   "VALUES(?, ?, ?, ?, ?)"_s,
                   {draft, int(move.from), int(move.to), author, now()});
    });
}

Result<void> Store::saveFindings(qint64 draft, const QList<Finding> &open,
                                 const QStringList &marked, int decided) {
    Transaction transaction(m_database);
    if (Result<void> begun = transaction.begun(); !begun)
        return begun;
    if (Result<QSqlQuery> cleared =
            runStatement(m_database, u"DELETE FROM findings WHERE draft_id = ?"_s, {draft});
        !cleared)
        return tl::make_unexpected(cleared.error());
    QList<int> counts(3, 0);
    QSqlQuery insert(m_database);
    if (!insert.prepare(u"INSERT OR REPLACE INTO findings(draft_id, key, rule, level, subject, "
                        "marked) VALUES(?, ?, ?, ?, ?, ?)"_s))
        return queryFailure(insert.lastError());
    for (qsizetype i = 0; i < open.size(); ++i) {
        const Finding &finding = open[i];
        ++counts[int(finding.level)];
        insert.addBindValue(draft);
        insert.addBindValue(finding.key);
        insert.addBindValue(finding.rule);
        insert.addBindValue(int(finding.level));
        insert.addBindValue(notNull(finding.subject));
        insert.addBindValue(notNull(marked.at(i)));
        if (!insert.exec())
            return queryFailure(insert.lastError());
    }
    Result<QSqlQuery> counted =
        runStatement(m_database,
                     u"UPDATE drafts SET open_errors = ?, open_warnings = ?, "
                     "open_infos = ?, decided = ? WHERE id = ?"_s,
                     {counts[int(Level::Error)], counts[int(Level::Warning)],
                      counts[int(Level::Info)], decided, draft});
    if (!counted)
        return tl::make_unexpected(counted.error());
    return transaction.commit();
}

Result<void> Store::removeDraft(qint64 draft) {
    return runStatement(m_database, u"DELETE FROM drafts WHERE id = ?"_s, {draft})
        .map([](const QSqlQuery &) {});
}

Result<QList<DraftRecord>> Store::drafts() const {
    Result<QSqlQuery> query =
        runStatement(m_database, u"SELECT "_s + draftColumns + u" FROM drafts ORDER BY id"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    QList<DraftRecord> records;
    while (query->next())
        records.append(draftFromRow(*query));
    return records;
}

Result<Decision> Store::decision(qint64 id) const {
    Result<QSqlQuery> query = runStatement(
        m_database, u"SELECT "_s + decisionColumns + u" FROM decisions WHERE id = ?"_s, {id});
    if (!query)
        return tl::make_unexpected(query.error());
    if (!query->next())
        return failure(tr("The review database has no decision %1.").arg(id));
    return decisionFromRow(*query);
}

Result<QList<Decision>> Store::decisions(qint64 draft) const {
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

Result<QList<Store::Transition>> Store::transitions(qint64 draft) const {
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
