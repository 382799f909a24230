// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/Store.h"

#include "drafts/DraftAddress.h"
#include "vietnamese/DataFolder.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What the schema gives a version of which nothing has been saved.
constexpr QStringView emptySavedText = u"{}";

QString savedTextToJson(const SavedText &text) {
    QJsonArray edits;
    for (const Edit &edit : text.edits)
        edits.append(QJsonArray{edit.range.start, edit.range.length, edit.replacement});
    QJsonObject places;
    for (auto it = text.places.cbegin(); it != text.places.cend(); ++it)
        places.insert(QString::number(it.key()), QJsonArray{it->start, it->length});
    QJsonArray toReapply;
    for (const qint64 id : text.toReapply)
        toReapply.append(id);
    const QJsonObject object{
        {u"edits"_s, edits}, {u"places"_s, places}, {u"toReapply"_s, toReapply}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

SavedText savedTextFromJson(const QString &json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    SavedText text;
    for (const QJsonValue &value : object.value(u"edits"_s).toArray()) {
        const QJsonArray edit = value.toArray();
        text.edits.append(
            {{edit.at(0).toInteger(), edit.at(1).toInteger()}, edit.at(2).toString()});
    }
    const QJsonObject places = object.value(u"places"_s).toObject();
    for (auto it = places.begin(); it != places.end(); ++it) {
        const QJsonArray place = it.value().toArray();
        text.places.insert(it.key().toLongLong(),
                           {place.at(0).toInteger(), place.at(1).toInteger()});
    }
    for (const QJsonValue &id : object.value(u"toReapply"_s).toArray())
        text.toReapply.append(id.toInteger());
    return text;
}

QDateTime timeFromText(const QString &text) {
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

tl::unexpected<Failure> queryFailure(const QSqlError &error) {
    return failure(QCoreApplication::translate("Store",
                                               "The review database could not be read or written, "
                                               "and nothing was changed: %1")
                       .arg(error.text()));
}

QString notNull(const QString &text) {
    return text.isNull() ? u""_s : text;
}

/// Runs a statement with its values bound in order.
Result<QSqlQuery> run(const QSqlDatabase &database, const QString &statement,
                      const QVariantList &values = {}) {
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return queryFailure(query.lastError());
    for (const QVariant &value : values) {
        // A null string is an empty one here; what may be missing is bound as a null variant.
        const bool isText = value.typeId() == QMetaType::QString;
        query.addBindValue(isText ? QVariant(notNull(value.toString())) : value);
    }
    if (!query.exec())
        return queryFailure(query.lastError());
    return query;
}

/// A transaction that is rolled back unless it was committed.
class Transaction {
public:
    explicit Transaction(const QSqlDatabase &database)
        : m_query(database) {
        m_open = m_query.exec(u"BEGIN IMMEDIATE"_s);
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction() {
        if (m_open)
            m_query.exec(u"ROLLBACK"_s);
    }

    [[nodiscard]] Result<void> begun() const {
        return m_open ? Result<void>{} : queryFailure(m_query.lastError());
    }
    [[nodiscard]] Result<void> commit() {
        if (!m_query.exec(u"COMMIT"_s))
            return queryFailure(m_query.lastError());
        m_open = false;
        return {};
    }

private:
    QSqlQuery m_query;
    bool m_open = false;
};

DraftRecord draftFromRow(const QSqlQuery &query) {
    return {.id = query.value(0).toLongLong(),
            .path = query.value(1).toString(),
            .title = query.value(2).toString(),
            .state = WorkflowState(query.value(3).toInt()),
            .checked = !query.value(4).isNull(),
            .openErrors = query.value(4).toInt(),
            .openWarnings = query.value(5).toInt(),
            .openInfos = query.value(6).toInt(),
            .decided = query.value(7).toInt(),
            .changed = timeFromText(query.value(8).toString())};
}

constexpr QStringView draftColumns =
    u"id, path, title, state, open_errors, open_warnings, open_infos, decided, changed_at";

/// That a draft is the one at a path: on Windows, capitals and small letters name one file.
#ifdef Q_OS_WIN
constexpr QStringView isAtPath = u"path = ? COLLATE NOCASE";
#else
constexpr QStringView isAtPath = u"path = ?";
#endif

Decision decisionFromRow(const QSqlQuery &query) {
    return {.id = query.value(0).toLongLong(),
            .verb = Verb(query.value(1).toInt()),
            .rule = query.value(2).toString(),
            .category = query.value(3).toString(),
            .level = Level(query.value(4).toInt()),
            .subject = query.value(5).toString(),
            .original = query.value(6).toString(),
            .replacement = query.value(7).toString(),
            .taken = query.value(12).toString(),
            .message = query.value(8).toString(),
            .keys = {},
            .author = query.value(9).toString(),
            .time = timeFromText(query.value(10).toString()),
            .undone = query.value(11).toBool()};
}

constexpr QStringView decisionColumns = u"id, verb, rule, category, level, subject, original, "
                                        "replacement, message, author, decided_at, undone, taken";

} // namespace

Store::Store(QSqlDatabase database, Clock clock)
    : m_database(std::move(database))
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
    return currentTime().toString(Qt::ISODateWithMs);
}

Result<void> Store::load() {
    Result<QSqlQuery> words = run(m_database, u"SELECT folded FROM words"_s);
    if (!words)
        return tl::make_unexpected(words.error());
    while (words->next())
        m_words.insert(words->value(0).toString());
    Result<QSqlQuery> rules = run(m_database, u"SELECT rule FROM rules_off"_s);
    if (!rules)
        return tl::make_unexpected(rules.error());
    while (rules->next())
        m_rulesOff.insert(rules->value(0).toString());
    return {};
}

Result<EnteredDraft> Store::enter(const Draft &draft, const QString &path, const QString &title) {
    const QString hash = draft.contentHash();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    Transaction transaction(m_database);
    return transaction.begun()
        .and_then([&]() -> Result<qint64> {
            Result<QSqlQuery> byPath = run(
                m_database, u"SELECT id FROM drafts WHERE "_s + isAtPath + u" ORDER BY id DESC"_s,
                {absolute});
            if (!byPath)
                return tl::make_unexpected(byPath.error());
            if (byPath->next())
                return byPath->value(0).toLongLong();
            Result<QSqlQuery> byContent =
                run(m_database,
                    u"SELECT drafts.id, drafts.path FROM drafts JOIN revisions "
                    "ON revisions.draft_id = drafts.id WHERE content_hash = ? "
                    "ORDER BY drafts.changed_at DESC"_s,
                    {hash});
            if (!byContent)
                return tl::make_unexpected(byContent.error());
            while (byContent->next()) {
                if (QFileInfo::exists(DraftAddress::of(byContent->value(1).toString()).file))
                    continue;
                const qint64 id = byContent->value(0).toLongLong();
                byContent->finish();
                return run(m_database, u"UPDATE drafts SET path = ? WHERE id = ?"_s, {absolute, id})
                    .map([id](const QSqlQuery &) { return id; });
            }
            return run(m_database,
                       u"INSERT INTO drafts(path, entered_at, changed_at) VALUES(?, ?, ?)"_s,
                       {absolute, now(), now()})
                .map([](const QSqlQuery &query) { return query.lastInsertId().toLongLong(); });
        })
        .and_then([&](qint64 id) -> Result<EnteredDraft> {
            EnteredDraft entered;
            Result<QSqlQuery> latest =
                run(m_database,
                    u"SELECT content_hash, content, saved_text, charset FROM revisions "
                    "WHERE draft_id = ? ORDER BY seen_at DESC, id DESC LIMIT 2"_s,
                    {id});
            if (!latest)
                return tl::make_unexpected(latest.error());
            bool isOther = latest->next() && latest->value(0).toString() != hash;
            // A version that was entered and into which nothing was carried: the program came to
            // its end in between.
            if (latest->isValid() && !isOther && latest->value(2).toString() == emptySavedText)
                isOther = latest->next();
            if (isOther) {
                entered.isNewRevision = true;
                entered.previousBytes = qUncompress(latest->value(1).toByteArray());
                entered.previousText = savedTextFromJson(latest->value(2).toString());
                entered.previousCharset = latest->value(3).toString();
            }
            latest->finish();
            if (Result<QSqlQuery> seen =
                    run(m_database,
                        u"INSERT INTO revisions(draft_id, content_hash, format, charset, content, "
                        "seen_at) VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(draft_id, content_hash) "
                        "DO UPDATE SET seen_at = excluded.seen_at"_s,
                        {id, hash, formatName(draft.format), charsetName(draft.charset),
                         qCompress(draft.ownBytes()), now()});
                !seen)
                return tl::make_unexpected(seen.error());
            if (Result<QSqlQuery> titled =
                    run(m_database, u"UPDATE drafts SET title = ? WHERE id = ?"_s, {title, id});
                !titled)
                return tl::make_unexpected(titled.error());
            Result<QSqlQuery> revision = run(m_database,
                                             u"SELECT id, saved_text FROM revisions "
                                             "WHERE draft_id = ? AND content_hash = ?"_s,
                                             {id, hash});
            if (!revision)
                return tl::make_unexpected(revision.error());
            revision->next();
            entered.revision = revision->value(0).toLongLong();
            entered.text = savedTextFromJson(revision->value(1).toString());
            revision->finish();
            Result<QSqlQuery> record =
                run(m_database, u"SELECT "_s + draftColumns + u" FROM drafts WHERE id = ?"_s, {id});
            if (!record)
                return tl::make_unexpected(record.error());
            record->next();
            entered.record = draftFromRow(*record);
            record->finish();
            Result<QList<Decision>> made = decisions(id);
            if (!made)
                return tl::make_unexpected(made.error());
            entered.decisions = std::move(*made);
            return entered;
        })
        .and_then([&](EnteredDraft entered) -> Result<EnteredDraft> {
            return transaction.commit().map([&] { return std::move(entered); });
        });
}

Store::LastReading Store::lastReading(const QString &path) const {
    Result<QSqlQuery> latest =
        run(m_database,
            u"SELECT revisions.charset, content_hash FROM drafts JOIN revisions "
            "ON revisions.draft_id = drafts.id WHERE "_s +
                isAtPath + u" ORDER BY drafts.id DESC, seen_at DESC, revisions.id DESC LIMIT 1"_s,
            {QFileInfo(path).absoluteFilePath()});
    if (!latest || !latest->next())
        return {};
    return {latest->value(0).toString(), latest->value(1).toString()};
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
            Result<QSqlQuery> inserted =
                run(m_database,
                    u"INSERT INTO decisions(draft_id, revision_id, verb, rule, category, level, "
                    "subject, original, replacement, taken, message, author, decided_at) "
                    "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    {step.draft, step.revision, int(made.verb), made.rule, made.category,
                     int(made.level), made.subject, made.original, made.replacement, made.taken,
                     made.message, made.author, made.time.toUTC().toString(Qt::ISODateWithMs)});
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
            Result<QSqlQuery> marked =
                run(m_database,
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
                run(m_database, u"UPDATE drafts SET changed_at = ? WHERE id = ?"_s,
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
    return run(m_database, u"UPDATE revisions SET saved_text = ? WHERE id = ?"_s,
               {savedTextToJson(text), revision})
        .map([](const QSqlQuery &) {});
}

Result<void> Store::addKey(qint64 decision, const QString &key) {
    return run(m_database, u"INSERT OR IGNORE INTO decision_keys(decision_id, key) VALUES(?, ?)"_s,
               {decision, key})
        .map([](const QSqlQuery &) {});
}

Result<void> Store::applyDecision(const Decision &decision) {
    if (decision.verb == Verb::AlwaysAcceptWord) {
        m_words.insert(decision.subject);
        return run(m_database,
                   u"INSERT OR IGNORE INTO words(folded, written, author, added_at) "
                   "VALUES(?, ?, ?, ?)"_s,
                   {decision.subject, decision.original, decision.author, now()})
            .map([](const QSqlQuery &) {});
    }
    if (decision.verb == Verb::SwitchRuleOff) {
        m_rulesOff.insert(decision.rule);
        return run(m_database,
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
    return run(m_database, u"DELETE FROM words WHERE folded = ?"_s, {folded})
        .map([&](const QSqlQuery &) { m_words.remove(folded); });
}

Result<void> Store::switchRuleOn(const QString &rule) {
    return run(m_database, u"DELETE FROM rules_off WHERE rule = ?"_s, {rule})
        .map([&](const QSqlQuery &) { m_rulesOff.remove(rule); });
}

Result<void> Store::moveDraft(qint64 draft, WorkflowState from, WorkflowState to,
                              const QString &author) {
    Transaction transaction(m_database);
    if (Result<void> begun = transaction.begun(); !begun)
        return begun;
    Result<QSqlQuery> moved =
        run(m_database, u"UPDATE drafts SET state = ?, changed_at = ? WHERE id = ?"_s,
            {int(to), now(), draft});
    if (!moved)
        return tl::make_unexpected(moved.error());
    Result<QSqlQuery> logged =
        run(m_database,
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
            run(m_database, u"DELETE FROM findings WHERE draft_id = ?"_s, {draft});
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
    Result<QSqlQuery> counted = run(m_database,
                                    u"UPDATE drafts SET open_errors = ?, open_warnings = ?, "
                                    "open_infos = ?, decided = ? WHERE id = ?"_s,
                                    {counts[int(Level::Error)], counts[int(Level::Warning)],
                                     counts[int(Level::Info)], decided, draft});
    if (!counted)
        return tl::make_unexpected(counted.error());
    return transaction.commit();
}

Result<void> Store::removeDraft(qint64 draft) {
    return run(m_database, u"DELETE FROM drafts WHERE id = ?"_s, {draft})
        .map([](const QSqlQuery &) {});
}

Result<QList<DraftRecord>> Store::drafts() const {
    Result<QSqlQuery> query =
        run(m_database, u"SELECT "_s + draftColumns + u" FROM drafts ORDER BY id"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    QList<DraftRecord> records;
    while (query->next())
        records.append(draftFromRow(*query));
    return records;
}

Result<Decision> Store::decision(qint64 id) const {
    Result<QSqlQuery> query =
        run(m_database, u"SELECT "_s + decisionColumns + u" FROM decisions WHERE id = ?"_s, {id});
    if (!query)
        return tl::make_unexpected(query.error());
    if (!query->next())
        return failure(tr("The review database has no decision %1.").arg(id));
    return decisionFromRow(*query);
}

Result<QList<Decision>> Store::decisions(qint64 draft) const {
    Result<QSqlQuery> query =
        run(m_database,
            u"SELECT "_s + decisionColumns + u" FROM decisions WHERE draft_id = ? ORDER BY id"_s,
            {draft});
    if (!query)
        return tl::make_unexpected(query.error());
    QList<Decision> made;
    QHash<qint64, qsizetype> index;
    while (query->next()) {
        made.append(decisionFromRow(*query));
        index.insert(made.last().id, made.size() - 1);
    }
    Result<QSqlQuery> keys = run(m_database,
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
    Result<QSqlQuery> query = run(m_database,
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
