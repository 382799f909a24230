// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/Archive.h"

#include "review/store/PostgresConnection.h"
#include "review/store/StoreRows.h"
#include "review/store/WaitForAnswer.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

class SqliteArchive final : public Archive {
public:
    explicit SqliteArchive(const QString &path)
        : m_database(QSqlDatabase::addDatabase(
              u"QSQLITE"_s, u"archive-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))) {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    }
    ~SqliteArchive() override {
        const QString name = m_database.connectionName();
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }
    SqliteArchive(const SqliteArchive &) = delete;
    SqliteArchive &operator=(const SqliteArchive &) = delete;

    [[nodiscard]] Result<void> open() {
        // It must not make a database where one went away.
        if (!QFileInfo(m_database.databaseName()).isFile() || !m_database.open())
            return failure(Store::tr("The review database %1 cannot be opened: %2")
                               .arg(m_database.databaseName(), m_database.lastError().text()));
        return runStatement(m_database, u"PRAGMA query_only = ON"_s).map([](const QSqlQuery &) {});
    }

private:
    [[nodiscard]] Result<StoreQuery> ask(const QString &statement,
                                         const QVariantList &values) const override {
        return runStatement(m_database, statement, values).map([](QSqlQuery &&query) {
            return StoreQuery(std::move(query), TextForm::AsItIs);
        });
    }

    QSqlDatabase m_database;
};

class ServerArchive final : public Archive {
public:
    ServerArchive(ServerAddress address, QString password)
        : m_address(std::move(address))
        , m_password(std::move(password)) {}

    [[nodiscard]] Result<void> open() const {
        m_connection.emplace(m_address, m_password);
        Result<void> opened = m_connection->open();
        if (!opened)
            m_connection.reset();
        return opened;
    }

private:
    [[nodiscard]] Result<StoreQuery> askOnce(const QString &statement,
                                             const QVariantList &values) const {
        if (!m_connection) {
            if (Result<void> opened = open(); !opened)
                return tl::make_unexpected(opened.error());
        }
        QVariantList escaped = values;
        for (QVariant &value : escaped) {
            if (value.typeId() == QMetaType::QString)
                value = notNull(escapedText(value.toString()));
        }
        const WaitForAnswer waiting(m_connection->database().driver(), WaitForAnswer::patient);
        return runStatement(m_connection->database(), statement, escaped)
            .map([](QSqlQuery &&query) { return StoreQuery(std::move(query), TextForm::Escaped); });
    }
    [[nodiscard]] Result<StoreQuery> ask(const QString &statement,
                                         const QVariantList &values) const override {
        const auto isLost = [this] { return !m_connection || !m_connection->isAlive(); };
        if (isLost())
            m_connection.reset();
        Result<StoreQuery> answer = askOnce(statement, values);
        if (answer || !m_connection || !isLost())
            return answer;
        m_connection.reset();
        return askOnce(statement, values);
    }

    ServerAddress m_address;
    QString m_password;
    mutable std::optional<PostgresConnection> m_connection;
};

ArchivedDraft archivedDraft(const StoreQuery &query) {
    ArchivedDraft draft{.record = draftFromRow(query), .entered = {}, .mark = {}};
    draft.entered = draft.record.entered;
    // Assigning moves a draft that nobody worked on: the state is a part of the mark.
    draft.mark = timeToText(draft.record.changed) + u'/' +
                 QString::number(int(draft.record.state)) + u'/' +
                 QString::number(query.number(draftColumnCount)) + u'/' +
                 QString::number(query.number(draftColumnCount + 1));
    return draft;
}

QString selectDrafts() {
    return u"SELECT "_s + draftColumns +
           u", coalesce((SELECT max(r.id) FROM revisions AS r WHERE r.draft_id = d.id), 0), "
           "(SELECT count(*) FROM revisions AS r WHERE r.draft_id = d.id) FROM desk_drafts AS d"_s;
}

/// From the first columns of a row.
Store::Transition moveFromRow(const StoreQuery &query) {
    return {stateFromNumber(query.integer(0)), stateFromNumber(query.integer(1)), query.text(2),
            timeFromText(query.text(3))};
}

/// A condition for a time, with its values.
QString within(const QString &column, const QDateTime &since, const QDateTime &until,
               QVariantList &values) {
    QStringList conditions;
    if (since.isValid()) {
        conditions.append(column + u" >= ?"_s);
        values.append(timeToText(since));
    }
    if (until.isValid()) {
        conditions.append(column + u" < ?"_s);
        values.append(timeToText(until));
    }
    return conditions.isEmpty() ? u"1 = 1"_s : conditions.join(u" AND "_s);
}

} // namespace

Result<std::unique_ptr<Archive>> Archive::open(const QString &address, const QString &password) {
    if (!isServerAddress(address)) {
        auto archive = std::make_unique<SqliteArchive>(address);
        return archive->open().map(
            [&archive]() -> std::unique_ptr<Archive> { return std::move(archive); });
    }
    return serverAddressFrom(address).and_then(
        [&password](const ServerAddress &where) -> Result<std::unique_ptr<Archive>> {
            auto archive = std::make_unique<ServerArchive>(where, password);
            return archive->open().map(
                [&archive]() -> std::unique_ptr<Archive> { return std::move(archive); });
        });
}

Result<QList<ArchivedDraft>> Archive::drafts() const {
    return ask(selectDrafts() + u" ORDER BY id"_s).map([](StoreQuery query) {
        QList<ArchivedDraft> drafts;
        while (query.next())
            drafts.append(archivedDraft(query));
        return drafts;
    });
}

Result<ArchivedDraft> Archive::draft(qint64 id) const {
    return ask(selectDrafts() + u" WHERE id = ?"_s, {id})
        .and_then([](StoreQuery query) -> Result<ArchivedDraft> {
            if (!query.next())
                return failure(Store::tr("The draft is not on the desk any more."));
            return archivedDraft(query);
        });
}

Result<QHash<qint64, DraftRecord>> Archive::records(const QList<qint64> &drafts) const {
    QHash<qint64, DraftRecord> found;
    // So many at once, the last one filling them up: it is one statement that a server prepares.
    constexpr qsizetype atOnce = 100;
    for (qsizetype begin = 0; begin < drafts.size(); begin += atOnce) {
        QVariantList ids;
        for (qsizetype i = begin; i < begin + atOnce; ++i)
            ids.append(drafts.at(std::min(i, drafts.size() - 1)));
        Result<StoreQuery> rows =
            ask(u"SELECT "_s + draftColumns + u" FROM desk_drafts WHERE id IN ("_s +
                    QStringList(ids.size(), u"?"_s).join(u", "_s) + u')',
                ids);
        if (!rows)
            return tl::make_unexpected(rows.error());
        while (rows->next()) {
            const DraftRecord record = draftFromRow(*rows);
            found.insert(record.id, record);
        }
    }
    return found;
}

Result<QList<ArchivedVersion>> Archive::versions(qint64 draft) const {
    return ask(u"SELECT id, content_hash, charset, content, saved_text, seen_at FROM revisions "
               "WHERE draft_id = ? ORDER BY seen_at, id"_s,
               {draft})
        .map([](StoreQuery query) {
            QList<ArchivedVersion> versions;
            while (query.next())
                versions.append({.revision = query.number(0),
                                 .contentHash = query.text(1),
                                 .charset = query.text(2),
                                 .bytes = qUncompress(query.bytes(3)),
                                 .text = savedTextFromJson(query.text(4)),
                                 .seen = timeFromText(query.text(5))});
            return versions;
        });
}

Result<QList<ArchivedDecision>> Archive::decisionsWhere(const QString &condition,
                                                        const QVariantList &values) const {
    return ask(u"SELECT "_s + decisionColumns +
                   u", draft_id, revision_id, undone_by, undone_at FROM decisions WHERE "_s +
                   condition,
               values)
        .map([](StoreQuery query) {
            constexpr int more = 13;
            QList<ArchivedDecision> found;
            while (query.next())
                found.append({.decision = decisionFromRow(query),
                              .draft = query.number(more),
                              .revision = query.number(more + 1),
                              .undoneBy = query.text(more + 2),
                              .undoneAt = timeFromText(query.text(more + 3))});
            return found;
        });
}

Result<QList<ArchivedDecision>> Archive::decisions(qint64 draft) const {
    return decisionsWhere(u"draft_id = ? ORDER BY decided_at, id"_s, {draft});
}

Result<QList<ArchivedDecision>> Archive::decisionsWithin(const QDateTime &since,
                                                         const QDateTime &until) const {
    QVariantList values;
    const QString condition = within(u"decided_at"_s, since, until, values);
    return decisionsWhere(condition + u" ORDER BY decided_at, id"_s, values);
}

Result<QList<ArchivedDecision>> Archive::decisionsOn(const QString &rule,
                                                     const QString &subject) const {
    return decisionsWhere(u"subject = ? AND rule = ? AND undone = 0 "
                          "ORDER BY decided_at DESC, id DESC"_s,
                          {subject, rule});
}

Result<QList<VerbCount>> Archive::verbsByRule() const {
    return ask(u"SELECT rule, verb, count(*) FROM decisions WHERE undone = 0 GROUP BY rule, verb"_s)
        .map([](StoreQuery query) {
            QList<VerbCount> counts;
            while (query.next())
                counts.append({query.text(0), Verb(query.integer(1)), query.integer(2)});
            return counts;
        });
}

Result<QList<Store::Transition>> Archive::moves(qint64 draft) const {
    return ask(u"SELECT from_state, to_state, author, moved_at, note FROM transitions "
               "LEFT JOIN move_notes ON transition_id = transitions.id "
               "WHERE transitions.draft_id = ? ORDER BY transitions.id"_s,
               {draft})
        .map([](StoreQuery query) {
            QList<Store::Transition> moves;
            while (query.next()) {
                moves.append(moveFromRow(query));
                moves.last().note = query.text(4);
            }
            return moves;
        });
}

Result<QList<ArchivedMove>> Archive::movesWithin(const QDateTime &since,
                                                 const QDateTime &until) const {
    QVariantList values;
    const QString condition = within(u"moved_at"_s, since, until, values);
    return ask(u"SELECT from_state, to_state, author, moved_at, draft_id FROM transitions "
               "WHERE "_s +
                   condition + u" ORDER BY id"_s,
               values)
        .map([](StoreQuery query) {
            QList<ArchivedMove> moves;
            while (query.next())
                moves.append({query.number(4), moveFromRow(query)});
            return moves;
        });
}

Result<QByteArray> Archive::identity() const {
    return ask(u"SELECT value FROM report_salt"_s).map([](StoreQuery query) {
        return query.next() ? query.bytes(0) : QByteArray();
    });
}

} // namespace morat
