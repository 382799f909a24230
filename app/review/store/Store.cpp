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

Result<QList<qint64>> Store::record(const StepRecord &step) {
    Transaction transaction(m_database);
    if (Result<void> begun = transaction.begun(); !begun)
        return tl::make_unexpected(begun.error());
    const QSet<QString> wordsBefore = m_words;
    const QSet<QString> rulesBefore = m_rulesOff;
    const auto write = [&]() -> Result<QList<qint64>> {
        QList<qint64> ids;
        SavedText text = step.text;
        for (const Decision &made : step.made) {
            Result<QSqlQuery> inserted = runStatement(
                m_database,
                u"INSERT INTO decisions(draft_id, revision_id, verb, rule, category, level, "
                "subject, original, replacement, taken, message, author, decided_at) "
                "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {step.draft, step.revision, int(made.verb), made.rule, made.category,
                 int(made.level), made.subject, made.original, made.replacement, made.taken,
                 made.message, made.author, timeToText(made.time)});
            if (!inserted)
                return tl::make_unexpected(inserted.error());
            const qint64 id = inserted->lastInsertId().toLongLong();
            // Places of decisions that had no id yet are given under -1, -2… in their order.
            const qint64 provisional = -1 - ids.size();
            if (text.places.contains(provisional))
                text.places.insert(id, text.places.take(provisional));
            ids.append(id);
            for (const QString &key : made.keys) {
                if (Result<void> added = addKey(id, key); !added)
                    return tl::make_unexpected(added.error());
            }
            if (Result<void> applied = applyDecision(made); !applied)
                return tl::make_unexpected(applied.error());
        }
        const auto mark = [&](qint64 id, bool undone) -> Result<void> {
            Result<QSqlQuery> marked = runStatement(
                m_database,
                u"UPDATE decisions SET undone = ?, undone_by = ?, undone_at = ? WHERE id = ?"_s,
                {undone ? 1 : 0, step.author, now(), id});
            if (!marked)
                return tl::make_unexpected(marked.error());
            Result<Decision> which = decision(id);
            if (!which)
                return tl::make_unexpected(which.error());
            return undone ? withdrawDecision(*which) : applyDecision(*which);
        };
        for (const qint64 id : step.takenBack) {
            if (Result<void> done = mark(id, true); !done)
                return tl::make_unexpected(done.error());
        }
        for (const qint64 id : step.madeAgain) {
            if (Result<void> done = mark(id, false); !done)
                return tl::make_unexpected(done.error());
        }
        if (Result<void> saved = saveText(step.revision, text); !saved)
            return tl::make_unexpected(saved.error());
        if (Result<QSqlQuery> touched =
                runStatement(m_database, u"UPDATE drafts SET changed_at = ? WHERE id = ?"_s,
                             {now(), step.draft});
            !touched)
            return tl::make_unexpected(touched.error());
        return ids;
    };
    Result<QList<qint64>> ids = write();
    if (ids) {
        if (Result<void> committed = transaction.commit(); !committed)
            ids = tl::make_unexpected(committed.error());
    }
    if (!ids) {
        m_words = wordsBefore;
        m_rulesOff = rulesBefore;
    }
    return ids;
}

Result<void> Store::saveText(qint64 revision, const SavedText &text) {
    return runStatement(m_database, u"UPDATE revisions SET saved_text = ? WHERE id = ?"_s,
                        {savedTextToJson(text), revision})
        .map([](const QSqlQuery &) {});
}

Result<void> Store::addKey(qint64 decision, const QString &key) {
    return runStatement(m_database,
                        u"INSERT OR IGNORE INTO decision_keys(decision_id, key) VALUES(?, ?)"_s,
                        {decision, key})
        .map([](const QSqlQuery &) {});
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

Result<void> Store::moveDraft(qint64 draft, WorkflowState from, WorkflowState to,
                              const QString &author) {
    Transaction transaction(m_database);
    if (Result<void> begun = transaction.begun(); !begun)
        return begun;
    Result<QSqlQuery> moved =
        runStatement(m_database, u"UPDATE drafts SET state = ?, changed_at = ? WHERE id = ?"_s,
                     {int(to), now(), draft});
    if (!moved)
        return tl::make_unexpected(moved.error());
    Result<QSqlQuery> logged =
        runStatement(m_database,
                     u"INSERT INTO transitions(draft_id, from_state, to_state, author, moved_at) "
                     "VALUES(?, ?, ?, ?, ?)"_s,
                     {draft, int(from), int(to), author, now()});
    if (!logged)
        return tl::make_unexpected(logged.error());
    return transaction.commit();
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
