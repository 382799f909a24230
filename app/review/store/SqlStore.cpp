// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/SqlStore.h"

#include "data/DataFolder.h"
#include "review/store/StoreRows.h"
#include "review/store/StoreStatements.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Of a statement that writes, that it was run is all there is to know.
void nothing(const StoreQuery &) {}

const QString addKey = u"INSERT INTO decision_keys(decision_id, key) VALUES(?, ?) "
                       "ON CONFLICT DO NOTHING"_s;

/// A decision in the log: an act of a question has no rule.
QString logged(const Decision &decision) {
    return QString(verbName(decision.verb) + u' ' + decision.rule).trimmed();
}
} // namespace

SqlStore::SqlStore(const QSqlDatabase &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock)) {}

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

QDateTime SqlStore::currentTime() const {
    return m_clock ? m_clock().toUTC() : QDateTime::currentDateTimeUtc();
}

QString SqlStore::now() const {
    return timeToText(currentTime());
}

Result<void> SqlStore::load(Pairs pairs) {
    m_knownPairs = pairs;
    Result<StoreQuery> words = ask(u"SELECT folded FROM words UNION "
                                   "SELECT folded FROM own_words WHERE login = ?"_s,
                                   {notNull(login())});
    if (!words)
        return tl::make_unexpected(words.error());
    while (words->next())
        m_words.insert(words->text(0));
    Result<StoreQuery> rules = ask(u"SELECT rule FROM rules_off"_s);
    if (!rules)
        return tl::make_unexpected(rules.error());
    while (rules->next())
        m_rulesOff.insert(rules->text(0));
    return loadHouse().and_then([this] { return loadSalt(); }).and_then([this] {
        return m_knownPairs == Pairs::Known ? loadPairs() : Result<void>();
    });
}

Result<void> SqlStore::reload() {
    const auto before = std::tuple(std::exchange(m_words, {}), std::exchange(m_rulesOff, {}),
                                   std::exchange(m_pairs, {}));
    Result<void> loaded = load(m_knownPairs);
    if (!loaded) // a server may be away
        std::tie(m_words, m_rulesOff, m_pairs) = before;
    return loaded;
}

Result<void> SqlStore::loadSalt() {
    Result<StoreQuery> salt = ask(u"SELECT value FROM report_salt"_s);
    if (!salt)
        return tl::make_unexpected(salt.error());
    m_salt = salt->next() ? salt->bytes(0) : QByteArray();
    return {};
}

Result<void> SqlStore::loadPairs() {
    Result<StoreQuery> heard = ask(u"SELECT written, meant, up_to FROM pairs_heard"_s);
    if (!heard)
        return tl::make_unexpected(heard.error());
    while (heard->next())
        m_pairs.hear({heard->text(0), heard->text(1)}, heard->number(2));
    // Of hundreds of thousands, no more than what says something of a pair.
    Result<StoreQuery> made =
        ask(u"SELECT id, draft_id, verb, rule, category, original, replacement FROM decisions "
            "WHERE undone = 0 AND replacement <> '' AND category LIKE 'spelling.%'"_s);
    if (!made)
        return tl::make_unexpected(made.error());
    while (made->next()) {
        Decision decision;
        decision.id = made->number(0);
        decision.verb = Verb(made->integer(2));
        decision.rule = made->text(3);
        decision.category = made->text(4);
        decision.original = made->text(5);
        decision.replacement = made->text(6);
        m_pairs.stand(made->number(1), decision);
    }
    return {};
}

Result<StoreQuery> SqlStore::run(const QString &statement, const QVariantList &values) {
    return mayWrite().and_then([&] { return ask(statement, values); });
}

Result<void> SqlStore::inTransaction(const std::function<Result<void>()> &work) {
    const QSet<QString> wordsBefore = m_words;
    const QSet<QString> rulesBefore = m_rulesOff;
    const QList<HouseAct> houseBefore = standing();
    const PairDecisions pairsBefore = m_pairs;
    const auto asBefore = [&] {
        m_words = wordsBefore;
        m_rulesOff = rulesBefore;
        if (standing() != houseBefore)
            House::expect(houseBefore);
        m_pairs = pairsBefore;
    };
    const Result<void> done = transact([&] {
        asBefore(); // it may be the second try
        return work().and_then([&] { return mayWrite(); });
    });
    if (!done)
        asBefore();
    return done;
}

Recorded SqlStore::record(const StepRecord &step) {
    StoreError::Kind kind = StoreError::Kind::Refused;
    const auto follow = [&]() -> Result<void> {
        if (step.draft == noDraft)
            return writeLists(step);
        if (const Result<void> held = holdDraft(step.draft); !held)
            return held;
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

Result<void> SqlStore::writeLists(const StepRecord &step) {
    Result<void> done;
    for (const QString &word : step.wordsOff)
        done = done.and_then([&] { return removeWord(word); });
    for (const QString &rule : step.rulesOn)
        done = done.and_then([&] { return switchRuleOn(rule); });
    for (const WordPair &pair : step.pairsHeard)
        done = done.and_then([&] { return hearPair(pair, step.id); });
    return done;
}

Result<void> SqlStore::saveFindings(const OpenFindings &findings) {
    return inTransaction([&] {
        return holdDraft(findings.draft).and_then([&] { return writeFindings(findings); });
    });
}

Result<void> SqlStore::write(const StepRecord &step) {
    const Result<QList<StateMove>> moves = movesOf(step);
    if (!moves)
        return tl::make_unexpected(moves.error());
    Result<void> done;
    // What is decided, and taken back, is so on a draft in review: a server refuses it on others.
    const bool isOpened = !moves->isEmpty() && isBeingDecided(moves->constLast().to);
    const auto move = [&] {
        for (const StateMove &each : *moves)
            done = done.and_then([&] { return moveDraft(step.draft, each, step.author); });
    };
    if (isOpened)
        move();
    for (const Decision &made : step.made)
        done = done.and_then([&] { return insertDecision(step, made); });
    for (const qint64 id : step.takenBack)
        done = done.and_then([&] { return markDecision(step, id, Mark::TakenBack); });
    for (const qint64 id : step.madeAgain)
        done = done.and_then([&] { return markDecision(step, id, Mark::MadeAgain); });
    for (const DecisionKey &key : step.keys)
        done = done.and_then([&] { return run(addKey, {key.decision, key.key}).map(nothing); });
    if (!isOpened)
        move();
    return done.and_then([&] { return writeText(step); });
}

Result<void> SqlStore::insertDecision(const StepRecord &step, const Decision &made) {
    Result<void> done =
        run(u"INSERT INTO decisions(id, draft_id, revision_id, verb, rule, category, level, "
            "subject, original, replacement, taken, message, author, decided_at) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {made.id, step.draft, step.revision, int(made.verb), made.rule, made.category,
             int(made.level), made.subject, made.original, made.replacement, made.taken,
             made.message, made.author, timeToText(made.time)})
            .map(nothing);
    for (const QString &key : made.keys)
        done = done.and_then([&] { return run(addKey, {made.id, key}).map(nothing); });
    return done.and_then([&] { return log(step.draft, u"decided"_s, made.author, logged(made)); })
        .and_then([&] { return applyDecision(step.draft, made); });
}

Result<void> SqlStore::markDecision(const StepRecord &step, qint64 id, Mark mark) {
    const bool undone = mark == Mark::TakenBack;
    return run(u"UPDATE decisions SET undone = ?, undone_by = ?, undone_at = ? WHERE id = ?"_s,
               {undone ? 1 : 0, step.author, now(), id})
        .and_then([&](const StoreQuery &) { return decision(id); })
        .and_then([&](const Decision &which) {
            return log(step.draft, undone ? u"taken-back"_s : u"made-again"_s, step.author,
                       logged(which))
                .and_then([&] {
                    return undone ? withdrawDecision(which) : applyDecision(step.draft, which);
                });
        });
}

Result<void> SqlStore::applyDecision(qint64 draft, const Decision &decision) {
    m_pairs.stand(draft, decision);
    if (decision.verb == Verb::AlwaysAcceptWord) {
        m_words.insert(decision.subject);
        return acceptWord(decision);
    }
    if (decision.verb == Verb::SwitchRuleOff) {
        m_rulesOff.insert(decision.rule);
        return run(u"INSERT INTO rules_off(rule, author, switched_at) VALUES(?, ?, ?) "
                   "ON CONFLICT DO NOTHING"_s,
                   {decision.rule, decision.author, now()})
            .map(nothing);
    }
    return weighSuggestion(decision);
}

Result<void> SqlStore::withdrawDecision(const Decision &decision) {
    m_pairs.takeBack(decision.id);
    if (decision.verb == Verb::AlwaysAcceptWord)
        return removeWord(decision.subject);
    if (decision.verb == Verb::SwitchRuleOff)
        return switchRuleOn(decision.rule);
    return weighSuggestion(decision);
}

Result<void> SqlStore::switchRuleOn(const QString &rule) {
    return run(u"DELETE FROM rules_off WHERE rule = ?"_s, {rule}).map([&](const StoreQuery &) {
        m_rulesOff.remove(rule);
    });
}

Result<void> SqlStore::hearPair(const WordPair &pair, qint64 upTo) {
    return run(u"INSERT INTO pairs_heard(written, meant, up_to) VALUES(?, ?, ?) "
               "ON CONFLICT(written, meant) DO UPDATE SET up_to = excluded.up_to "
               "WHERE pairs_heard.up_to < excluded.up_to"_s,
               {pair.written, pair.meant, upTo})
        .map([&](const StoreQuery &) { m_pairs.hear(pair, upTo); });
}

Result<void> SqlStore::writeFindings(const OpenFindings &findings) {
    if (Result<StoreQuery> cleared =
            run(u"DELETE FROM findings WHERE draft_id = ?"_s, {findings.draft});
        !cleared)
        return tl::make_unexpected(cleared.error());
    std::array<int, 3> counts{};
    QList<QVariantList> rows;
    for (qsizetype i = 0; i < findings.open.size(); ++i) {
        const Finding &finding = findings.open[i];
        ++counts.at(size_t(finding.level));
        rows.append({findings.draft, finding.key, finding.rule, int(finding.level), finding.subject,
                     findings.marked.at(i)});
    }
    if (Result<void> written =
            runEach(u"INSERT INTO findings(draft_id, key, rule, level, subject, marked) "
                    "VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(draft_id, key) DO UPDATE SET "
                    "rule = excluded.rule, level = excluded.level, subject = excluded.subject, "
                    "marked = excluded.marked"_s,
                    rows);
        !written)
        return written;
    return run(u"UPDATE drafts SET open_errors = ?, open_warnings = ?, "
               "open_infos = ?, decided = ? WHERE id = ?"_s,
               {counts.at(size_t(Level::Error)), counts.at(size_t(Level::Warning)),
                counts.at(size_t(Level::Info)), findings.decided, findings.draft})
        .map(nothing);
}

Result<QList<DraftRecord>> SqlStore::drafts() const {
    Result<StoreQuery> query =
        ask(u"SELECT "_s + draftColumns + u" FROM desk_drafts ORDER BY id"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    QList<DraftRecord> records;
    while (query->next())
        records.append(draftFromRow(*query));
    return countQuestions(records).map([&records] { return std::move(records); });
}

Result<void> SqlStore::countQuestions(QList<DraftRecord> &records) const {
    if (records.isEmpty())
        return {};
    // Of a page, those of its drafts. The last draft fills the list up, so that there are few
    // statements that a server prepares. Of more drafts than a page has, all are read.
    constexpr std::array<qsizetype, 3> lengths{1, 256, 1024};
    QVariantList named;
    const auto length = std::ranges::lower_bound(lengths, records.size());
    for (qsizetype i = 0; length != lengths.end() && i < *length; ++i)
        named.append(records.at(std::min(i, records.size() - 1)).id);
    const QString whose =
        named.isEmpty()
            ? QString()
            : u" AND draft_id IN ("_s + QStringList(named.size(), u"?"_s).join(u", "_s) + u')';
    Result<StoreQuery> query = ask(u"SELECT draft_id, id, verb, subject FROM decisions "
                                   "WHERE verb >= 7 AND undone = 0"_s +
                                       whose + u" ORDER BY draft_id, id"_s,
                                   named);
    if (!query)
        return tl::make_unexpected(query.error());
    // The last act of a question says where it stands (Questions.h).
    QHash<qint64, QHash<qint64, Verb>> last; // by draft and question
    while (query->next()) {
        const auto verb = Verb(query->integer(2));
        QHash<qint64, Verb> &questions = last[query->number(0)];
        if (verb == Verb::Ask)
            questions.insert(query->number(1), verb);
        else if (const auto question = questions.find(query->text(3).toLongLong());
                 question != questions.end() && verb != Verb::Reword)
            *question = verb;
    }
    if (last.isEmpty())
        return {};
    for (DraftRecord &record : records) {
        for (const Verb verb : last.value(record.id)) {
            record.answeredQuestions += verb == Verb::Answer ? 1 : 0;
            record.openQuestions += verb == Verb::Ask || verb == Verb::ReopenQuestion ? 1 : 0;
        }
    }
    return {};
}

Result<Decision> SqlStore::decision(qint64 id) const {
    Result<StoreQuery> query =
        ask(u"SELECT "_s + decisionColumns + u" FROM decisions WHERE id = ?"_s, {id});
    if (!query)
        return tl::make_unexpected(query.error());
    if (!query->next())
        return failure(Store::tr("The review database has no decision %1.").arg(id));
    return decisionFromRow(*query);
}

Result<QList<Decision>> SqlStore::decisions(qint64 draft) const {
    return decisions(draft, Acts::All);
}

Result<QList<Decision>> SqlStore::decisions(qint64 draft, Acts which) const {
    // An index has those of questions.
    const QString those = which == Acts::OfQuestions ? u" AND verb >= 7"_s : QString();
    Result<StoreQuery> query =
        ask(u"SELECT "_s + decisionColumns + u" FROM decisions WHERE draft_id = ?"_s + those +
                u" ORDER BY id"_s,
            {draft});
    if (!query)
        return tl::make_unexpected(query.error());
    QList<Decision> made;
    QHash<qint64, qsizetype> index;
    while (query->next()) {
        made.append(decisionFromRow(*query));
        index.insert(made.last().id, made.size() - 1);
    }
    Result<StoreQuery> keys = ask(u"SELECT decision_id, key FROM decision_keys JOIN decisions "
                                  "ON decisions.id = decision_id WHERE draft_id = ?"_s +
                                      those,
                                  {draft});
    if (!keys)
        return tl::make_unexpected(keys.error());
    while (keys->next())
        made[index.value(keys->number(0))].keys.append(keys->text(1));
    return made;
}

Result<QList<SqlStore::Transition>> SqlStore::transitions(qint64 draft) const {
    Result<StoreQuery> query =
        ask(u"SELECT from_state, to_state, author, moved_at, note FROM transitions "
            "LEFT JOIN move_notes ON transition_id = transitions.id "
            "WHERE transitions.draft_id = ? ORDER BY transitions.id"_s,
            {draft});
    if (!query)
        return tl::make_unexpected(query.error());
    QList<Transition> moves;
    while (query->next())
        moves.append({stateFromNumber(query->integer(0)), stateFromNumber(query->integer(1)),
                      query->text(2), timeFromText(query->text(3)), query->text(4)});
    return moves;
}

void SqlStore::onlyRead(const QString &why, const QString &writer) {
    m_readOnly = why;
    m_writer = writer;
    setWriteGate([why]() -> Result<void> { return failure(why); });
}

} // namespace morat
