// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreSchema.h"

#include <QCoreApplication>
#include <QList>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// migrations()[n] leads from version n to n + 1. Never edited once released; only added to.
QList<QStringList> migrations() {
    return {{
        // A draft is an article in review; its path is where it was last seen.
        u"CREATE TABLE drafts ("
        "  id INTEGER PRIMARY KEY,"
        "  path TEXT NOT NULL,"
        "  title TEXT NOT NULL DEFAULT '',"
        "  state INTEGER NOT NULL DEFAULT 0,"
        "  open_errors INTEGER, open_warnings INTEGER, open_infos INTEGER," // NULL: not checked yet
        "  decided INTEGER NOT NULL DEFAULT 0,"
        "  entered_at TEXT NOT NULL,"
        "  changed_at TEXT NOT NULL)"_s,
        u"CREATE INDEX drafts_by_path ON drafts(path)"_s,
        // A revision is one content of the file. Its bytes are kept, compressed, so that the work
        // done on it can be carried over to the next one. saved_text is the JSON of SavedText.
        u"CREATE TABLE revisions ("
        "  id INTEGER PRIMARY KEY,"
        "  draft_id INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,"
        "  content_hash TEXT NOT NULL,"
        "  format TEXT NOT NULL,"
        "  charset TEXT NOT NULL,"
        "  content BLOB NOT NULL,"
        "  saved_text TEXT NOT NULL DEFAULT '{}',"
        "  seen_at TEXT NOT NULL,"
        "  UNIQUE(draft_id, content_hash))"_s,
        u"CREATE INDEX revisions_by_hash ON revisions(content_hash)"_s,
        u"CREATE TABLE decisions ("
        "  id INTEGER PRIMARY KEY,"
        "  draft_id INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,"
        "  revision_id INTEGER NOT NULL REFERENCES revisions(id) ON DELETE CASCADE,"
        "  verb INTEGER NOT NULL,"
        "  rule TEXT NOT NULL, category TEXT NOT NULL, level INTEGER NOT NULL,"
        "  subject TEXT NOT NULL, original TEXT NOT NULL, replacement TEXT NOT NULL,"
        "  taken TEXT, message TEXT NOT NULL,"
        "  author TEXT NOT NULL, decided_at TEXT NOT NULL,"
        "  undone INTEGER NOT NULL DEFAULT 0, undone_by TEXT, undone_at TEXT)"_s,
        u"CREATE INDEX decisions_by_draft ON decisions(draft_id)"_s,
        u"CREATE TABLE decision_keys ("
        "  decision_id INTEGER NOT NULL REFERENCES decisions(id) ON DELETE CASCADE,"
        "  key TEXT NOT NULL,"
        "  PRIMARY KEY(decision_id, key)) WITHOUT ROWID"_s,
        // What was open when the draft was last left: the desk's list and reports read it.
        u"CREATE TABLE findings ("
        "  draft_id INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,"
        "  key TEXT NOT NULL,"
        "  rule TEXT NOT NULL, level INTEGER NOT NULL, subject TEXT NOT NULL,"
        "  marked TEXT NOT NULL,"
        "  PRIMARY KEY(draft_id, key)) WITHOUT ROWID"_s,
        u"CREATE TABLE transitions ("
        "  id INTEGER PRIMARY KEY,"
        "  draft_id INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,"
        "  from_state INTEGER NOT NULL, to_state INTEGER NOT NULL,"
        "  author TEXT NOT NULL, moved_at TEXT NOT NULL)"_s,
        u"CREATE TABLE words ("
        "  folded TEXT PRIMARY KEY,"
        "  written TEXT NOT NULL, author TEXT NOT NULL, added_at TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE rules_off ("
        "  rule TEXT PRIMARY KEY,"
        "  author TEXT NOT NULL, switched_at TEXT NOT NULL) WITHOUT ROWID"_s,
    }};
}

tl::unexpected<Failure> migrationFailure(const QString &reason) {
    return failure(QCoreApplication::translate("Store",
                                               "The review database cannot be brought up to date "
                                               "and was left as it was: %1")
                       .arg(reason));
}

} // namespace

Result<void> migrateStore(QSqlDatabase &database, int fromVersion) {
    QSqlQuery query(database);
    if (!query.exec(u"BEGIN IMMEDIATE"_s))
        return migrationFailure(query.lastError().text());
    const QList<QStringList> steps = migrations();
    QStringList statements;
    for (int version = fromVersion; version < storeSchemaVersion; ++version)
        statements += steps.at(version);
    statements += u"PRAGMA application_id = %1"_s.arg(storeApplicationId);
    statements += u"PRAGMA user_version = %1"_s.arg(storeSchemaVersion);
    statements += u"COMMIT"_s;
    for (const QString &statement : std::as_const(statements)) {
        if (query.exec(statement))
            continue;
        const QString reason = query.lastError().text();
        query.exec(u"ROLLBACK"_s);
        return migrationFailure(reason);
    }
    return {};
}

} // namespace morat
