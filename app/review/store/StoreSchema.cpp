// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreSchema.h"

#include "review/store/StoreProof.h"

#include <QCoreApplication>
#include <QList>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What makes a table of version 1 one whose rows are proven (StoreProof.h): the column, an index
/// of the rows that are still to be proven, and that a row that changes is. `key` is the primary
/// key, `proven` what the proof covers.
QStringList provenRows(const QString &table, const QStringList &key, const QString &proven) {
    QStringList same;
    for (const QString &column : key)
        same.append(column + u" = NEW."_s + column);
    return {
        u"ALTER TABLE %1 ADD COLUMN proof INTEGER"_s.arg(table),
        u"CREATE INDEX %1_unproven ON %1(%2) WHERE proof IS NULL"_s.arg(table, key.first()),
        u"CREATE TRIGGER %1_changed AFTER UPDATE OF %2 ON %1 WHEN NEW.proof IS NOT NULL BEGIN "
        "  UPDATE %1 SET proof = NULL WHERE %3; END"_s.arg(table, proven, same.join(u" AND "_s)),
    };
}

/// How many rows of a table belong to a draft (`draft` finds that, %1 being the row) is kept with
/// the draft.
QStringList countedRows(const QString &table, const QString &count, const QString &draft) {
    return {
        u"CREATE TRIGGER %1_added AFTER INSERT ON %1 BEGIN "
        "  UPDATE drafts SET %2 = %2 + 1 WHERE id = %3; END"_s.arg(table, count,
                                                                   draft.arg(u"NEW"_s)),
        u"CREATE TRIGGER %1_gone AFTER DELETE ON %1 BEGIN "
        "  UPDATE drafts SET %2 = %2 - 1 WHERE id = %3; END"_s.arg(table, count,
                                                                   draft.arg(u"OLD"_s)),
    };
}

/// …and how many a table has that belong to none.
QStringList talliedRows(const QString &table) {
    return {
        u"INSERT INTO tallies(of_table, row_count) SELECT '%1', count(*) FROM %1"_s.arg(table),
        u"CREATE TRIGGER %1_added AFTER INSERT ON %1 BEGIN "
        "  UPDATE tallies SET row_count = row_count + 1 WHERE of_table = '%1'; END"_s.arg(table),
        u"CREATE TRIGGER %1_gone AFTER DELETE ON %1 BEGIN "
        "  UPDATE tallies SET row_count = row_count - 1 WHERE of_table = '%1'; END"_s.arg(table),
    };
}

QStringList provenStore() {
    const QString byDraft = u"%1.draft_id"_s;
    const QString byDecision = u"(SELECT draft_id FROM decisions WHERE id = %1.decision_id)"_s;
    return QStringList{
               u"ALTER TABLE drafts ADD COLUMN revision_count INTEGER NOT NULL DEFAULT 0"_s,
               u"ALTER TABLE drafts ADD COLUMN decision_count INTEGER NOT NULL DEFAULT 0"_s,
               u"ALTER TABLE drafts ADD COLUMN key_count INTEGER NOT NULL DEFAULT 0"_s,
               u"ALTER TABLE drafts ADD COLUMN move_count INTEGER NOT NULL DEFAULT 0"_s,
               u"UPDATE drafts SET "
               "revision_count = (SELECT count(*) FROM revisions WHERE draft_id = drafts.id), "
               "decision_count = (SELECT count(*) FROM decisions WHERE draft_id = drafts.id), "
               "move_count = (SELECT count(*) FROM transitions WHERE draft_id = drafts.id), "
               "key_count = (SELECT count(*) FROM decisions JOIN decision_keys "
               "ON decision_id = decisions.id WHERE draft_id = drafts.id)"_s,
               u"CREATE TABLE tallies("
               "  of_table TEXT PRIMARY KEY, row_count INTEGER NOT NULL) WITHOUT ROWID"_s,
               // What a damaged database did not give back. Without a draft: of drafts that are
               // not known any more.
               u"CREATE TABLE losses("
               "  id INTEGER PRIMARY KEY,"
               "  draft_id INTEGER REFERENCES drafts(id) ON DELETE CASCADE,"
               "  what TEXT NOT NULL, found_at TEXT NOT NULL)"_s,
               u"CREATE TRIGGER losses_made_good AFTER INSERT ON transitions "
               "WHEN NEW.to_state = 2 BEGIN "
               "  DELETE FROM losses WHERE draft_id = NEW.draft_id; END"_s,
           } +
           provenRows(u"drafts"_s, {u"id"_s},
                      u"id, path, title, state, entered_at, changed_at, revision_count, "
                      "decision_count, key_count, move_count"_s) +
           provenRows(u"revisions"_s, {u"id"_s},
                      u"id, draft_id, content_hash, format, charset, saved_text, seen_at"_s) +
           provenRows(u"decisions"_s, {u"id"_s},
                      u"id, draft_id, revision_id, verb, rule, category, level, subject, "
                      "original, replacement, taken, message, author, decided_at, undone, "
                      "undone_by, undone_at"_s) +
           provenRows(u"decision_keys"_s, {u"decision_id"_s, u"key"_s}, u"decision_id, key"_s) +
           provenRows(u"transitions"_s, {u"id"_s},
                      u"id, draft_id, from_state, to_state, author, moved_at"_s) +
           provenRows(u"words"_s, {u"folded"_s}, u"folded, written, author, added_at"_s) +
           provenRows(u"rules_off"_s, {u"rule"_s}, u"rule, author, switched_at"_s) +
           countedRows(u"revisions"_s, u"revision_count"_s, byDraft) +
           countedRows(u"decisions"_s, u"decision_count"_s, byDraft) +
           countedRows(u"decision_keys"_s, u"key_count"_s, byDecision) +
           countedRows(u"transitions"_s, u"move_count"_s, byDraft) + talliedRows(u"drafts"_s) +
           talliedRows(u"words"_s) + talliedRows(u"rules_off"_s);
}

/// What the desk's list sorts and filters by, a narrow row a draft, kept in step with `drafts` by
/// triggers; who is to review it and by when, which is nowhere else; and the log of what was done.
QStringList queue() {
    // In the order of the work (workflowStates).
    const QString stage = u"CASE %1.state WHEN 0 THEN 0 WHEN 4 THEN 1 WHEN 1 THEN 2 WHEN 5 THEN 3 "
                          "WHEN 6 THEN 4 WHEN 2 THEN 5 WHEN 3 THEN 6 ELSE 7 END"_s;
    return {
        // The oldest version of the program that can read this database.
        u"CREATE TABLE schema_version(readable_from INTEGER NOT NULL)"_s,
        u"INSERT INTO schema_version(readable_from) VALUES(6)"_s,
        // errors: -1 where nobody counted. deadline: where there is none, after all times. The
        // keys are made by the program (DraftKeys.h); keyed: whether they are those of the row.
        // It is worked out from drafts but for assignee and deadline, and is not proven; a damaged
        // store gives back those two where they can be read.
        u"CREATE TABLE queue("
        "  draft_id INTEGER PRIMARY KEY REFERENCES drafts(id) ON DELETE CASCADE,"
        "  state INTEGER NOT NULL, stage INTEGER NOT NULL, errors INTEGER NOT NULL,"
        "  changed_at TEXT NOT NULL, entered_at TEXT NOT NULL,"
        "  assignee TEXT NOT NULL DEFAULT '',"
        "  deadline TEXT NOT NULL DEFAULT '9999-12-31T23:59:59.999Z',"
        "  keyed INTEGER NOT NULL DEFAULT 0,"
        "  name_key TEXT NOT NULL DEFAULT '', folder_key TEXT NOT NULL DEFAULT '',"
        "  words TEXT NOT NULL DEFAULT '')"_s,
        u"INSERT INTO queue(draft_id, state, stage, errors, changed_at, entered_at) "
        "SELECT id, state, %1, ifnull(open_errors, -1), changed_at, entered_at "
        "FROM drafts"_s.arg(stage.arg(u"drafts"_s)),
        u"CREATE INDEX queue_unkeyed ON queue(draft_id) WHERE keyed = 0"_s,
        u"CREATE INDEX queue_by_stage ON queue(stage, draft_id, errors, deadline, state)"_s,
        u"CREATE INDEX queue_by_errors ON queue(errors DESC, draft_id, state)"_s,
        u"CREATE INDEX queue_by_change ON queue(changed_at DESC, draft_id, state)"_s,
        u"CREATE INDEX queue_by_deadline ON queue(deadline, draft_id, state)"_s,
        u"CREATE INDEX queue_by_assignee ON queue(assignee, draft_id, state)"_s,
        u"CREATE INDEX queue_by_name ON queue(name_key, draft_id, state)"_s,
        u"CREATE INDEX queue_by_folder ON queue(folder_key, draft_id, state)"_s,
        u"CREATE TRIGGER queue_begun AFTER INSERT ON drafts BEGIN "
        "  INSERT INTO queue(draft_id, state, stage, errors, changed_at, entered_at) "
        "  VALUES(NEW.id, NEW.state, %1, ifnull(NEW.open_errors, -1), NEW.changed_at, "
        "    NEW.entered_at); END"_s.arg(stage.arg(u"NEW"_s)),
        u"CREATE TRIGGER queue_moved AFTER UPDATE OF state, open_errors, changed_at ON drafts "
        u"BEGIN "
        "  UPDATE queue SET state = NEW.state, stage = %1, errors = ifnull(NEW.open_errors, -1), "
        "    changed_at = NEW.changed_at WHERE draft_id = NEW.id; END"_s.arg(stage.arg(u"NEW"_s)),
        u"CREATE TRIGGER queue_renamed AFTER UPDATE OF path, title ON drafts "
        "WHEN NEW.path IS NOT OLD.path OR NEW.title IS NOT OLD.title BEGIN "
        "  UPDATE queue SET keyed = 0 WHERE draft_id = NEW.id; END"_s,
        // Drafts as they are listed.
        u"CREATE VIEW desk_drafts AS SELECT drafts.id, path, title, drafts.state, open_errors, "
        "open_warnings, open_infos, decided, drafts.entered_at, drafts.changed_at, "
        "coalesce(queue.assignee, '') AS assignee, "
        "coalesce(queue.deadline, '9999-12-31T23:59:59.999Z') AS deadline "
        "FROM drafts LEFT JOIN queue ON queue.draft_id = drafts.id"_s,
        // Why a draft was moved: words of a draft may be in it, and it goes with the draft.
        u"CREATE TABLE move_notes("
        "  transition_id INTEGER PRIMARY KEY REFERENCES transitions(id) ON DELETE CASCADE,"
        "  draft_id INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,"
        "  note TEXT NOT NULL)"_s,
        u"CREATE INDEX move_notes_by_draft ON move_notes(draft_id)"_s,
        // Who did what (AuditEntry): only ever added to, never a word out of a draft, and it stays
        // when a draft goes.
        u"CREATE TABLE audit_log("
        "  id INTEGER PRIMARY KEY,"
        "  draft_id INTEGER NOT NULL, happened_at TEXT NOT NULL,"
        "  author TEXT NOT NULL, login TEXT NOT NULL,"
        "  what TEXT NOT NULL, detail TEXT NOT NULL)"_s,
        u"CREATE INDEX audit_log_by_draft ON audit_log(draft_id)"_s,
        u"CREATE TRIGGER audit_log_stays BEFORE DELETE ON audit_log BEGIN "
        "  SELECT RAISE(ABORT, 'the log is only added to'); END"_s,
        u"CREATE TRIGGER audit_log_is_written_once BEFORE UPDATE ON audit_log BEGIN "
        "  SELECT RAISE(ABORT, 'the log is only added to'); END"_s,
    };
}

/// What holds at all desks, and what came from other databases.
QStringList house() {
    // What was imported stays what it was: lines are only added.
    const QString keep = u"CREATE TRIGGER imported_log_%1 BEFORE %2 ON imported_log BEGIN "
                         "  SELECT RAISE(ABORT, 'the log is only added to'); END"_s;
    return {
        // Words that somebody accepted who does not keep the shared dictionary (`words`). login:
        // as a server knows them; on this computer there are none, and all words are in `words`.
        u"CREATE TABLE own_words("
        "  folded TEXT NOT NULL, login TEXT NOT NULL,"
        "  written TEXT NOT NULL, author TEXT NOT NULL, added_at TEXT NOT NULL,"
        "  PRIMARY KEY(folded, login)) WITHOUT ROWID"_s,
        // Acts (HouseAct.h), never rewritten, but marked as taken back. Ids are in the order of
        // time.
        u"CREATE TABLE house_acts("
        "  id INTEGER PRIMARY KEY,"
        "  kind INTEGER NOT NULL, subject TEXT NOT NULL, content BLOB NOT NULL,"
        "  author TEXT NOT NULL, login TEXT NOT NULL DEFAULT '', made_at TEXT NOT NULL,"
        "  taken_back_by TEXT, taken_back_at TEXT)"_s,
        u"CREATE INDEX house_acts_by_subject ON house_acts(kind, subject)"_s,
        // Which draft of another database (StoreTransfer.h) a draft is, and the last step that both
        // had.
        u"CREATE TABLE imported_drafts("
        "  source TEXT NOT NULL, source_draft INTEGER NOT NULL,"
        "  draft_id INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,"
        "  step INTEGER NOT NULL, imported_at TEXT NOT NULL,"
        "  PRIMARY KEY(source, source_draft)) WITHOUT ROWID"_s,
        u"CREATE INDEX imported_drafts_by_draft ON imported_drafts(draft_id)"_s,
        // Lines of another database's log, which are told apart from those of this one.
        u"CREATE TABLE imported_log("
        "  source TEXT NOT NULL, source_line INTEGER NOT NULL,"
        "  draft_id INTEGER NOT NULL, happened_at TEXT NOT NULL,"
        "  author TEXT NOT NULL, login TEXT NOT NULL,"
        "  what TEXT NOT NULL, detail TEXT NOT NULL,"
        "  PRIMARY KEY(source, source_line)) WITHOUT ROWID"_s,
        u"CREATE INDEX imported_log_by_draft ON imported_log(draft_id)"_s,
        keep.arg(u"stays"_s, u"DELETE"_s),
        keep.arg(u"is_written_once"_s, u"UPDATE"_s),
    };
}

/// For which of the newsroom's desks a draft is: in the queue, beside its assignee.
QStringList desks() {
    return {
        u"ALTER TABLE queue ADD COLUMN desk TEXT NOT NULL DEFAULT ''"_s,
        u"CREATE INDEX queue_by_desk ON queue(desk, draft_id, state)"_s,
        u"DROP VIEW desk_drafts"_s,
        u"CREATE VIEW desk_drafts AS SELECT drafts.id, path, title, drafts.state, open_errors, "
        "open_warnings, open_infos, decided, drafts.entered_at, drafts.changed_at, "
        "coalesce(queue.assignee, '') AS assignee, "
        "coalesce(queue.deadline, '9999-12-31T23:59:59.999Z') AS deadline, "
        "coalesce(queue.desk, '') AS desk "
        "FROM drafts LEFT JOIN queue ON queue.draft_id = drafts.id"_s,
    };
}

/// migrations()[n] leads from version n to n + 1. Never edited once released; only added to.
QList<QStringList> migrations() {
    return {
        {
            // A draft is an article in review; its path is where it was last seen.
            u"CREATE TABLE drafts ("
            "  id INTEGER PRIMARY KEY,"
            "  path TEXT NOT NULL,"
            "  title TEXT NOT NULL DEFAULT '',"
            "  state INTEGER NOT NULL DEFAULT 0,"
            "  open_errors INTEGER, open_warnings INTEGER, open_infos INTEGER," // NULL: not checked
                                                                                // yet
            "  decided INTEGER NOT NULL DEFAULT 0,"
            "  entered_at TEXT NOT NULL,"
            "  changed_at TEXT NOT NULL)"_s,
            u"CREATE INDEX drafts_by_path ON drafts(path)"_s,
            // A revision is one content of the file. Its bytes are kept, compressed, so that the
            // work
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
        },
        provenStore(),
        {
            // Who may write a draft (Lease.h). It holds nothing that anybody decided, and is not
            // proven, not brought back from a backup, and not carried over from a damaged store.
            u"CREATE TABLE leases ("
            "  draft_id INTEGER PRIMARY KEY REFERENCES drafts(id) ON DELETE CASCADE,"
            "  token TEXT NOT NULL, person TEXT NOT NULL, place TEXT NOT NULL,"
            "  renewals INTEGER NOT NULL, taken_at TEXT NOT NULL)"_s,
        },
        {
            // Pairs of words of which nothing counts that was decided up to an id
            // (PairDecisions.h): taken off the list of the silent ones. Not proven and not carried
            // over from a damaged store: the pair is silent again then, is listed again, and can be
            // taken off again.
            u"CREATE TABLE pairs_heard ("
            "  written TEXT NOT NULL, meant TEXT NOT NULL, up_to INTEGER NOT NULL,"
            "  PRIMARY KEY(written, meant)) WITHOUT ROWID"_s,
            // One row: with what hashes of words are salted that a report takes out of the store.
            u"CREATE TABLE report_salt(value BLOB NOT NULL)"_s,
            u"INSERT INTO report_salt(value) VALUES(randomblob(32))"_s,
        },
        {
            // Questions to the author are acts among the decisions (Verb::Ask and those after it),
            // which older programs do not know. All that the list of drafts asks of them is here.
            u"CREATE INDEX decisions_of_questions ON decisions(draft_id, id, verb, subject, "
            u"undone) "
            "WHERE verb >= 7"_s,
            // How the same words were decided on before is asked at every finding.
            u"CREATE INDEX decisions_by_subject ON decisions(subject)"_s,
        },
        queue(),
        house(),
        desks(),
    };
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
    // Another program may have done it while this one waited.
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return migrationFailure(query.lastError().text());
    const bool isDone = query.value(0).toInt() != fromVersion;
    query.finish();
    if (isDone) {
        query.exec(u"ROLLBACK"_s);
        return {};
    }
    const QList<QStringList> steps = migrations();
    QStringList statements;
    for (int version = fromVersion; version < storeSchemaVersion; ++version)
        statements += steps.at(version);
    statements += u"PRAGMA application_id = %1"_s.arg(storeApplicationId);
    statements += u"PRAGMA user_version = %1"_s.arg(storeSchemaVersion);
    const auto giveUp = [&query](const QString &reason) {
        query.exec(u"ROLLBACK"_s);
        return migrationFailure(reason);
    };
    for (const QString &statement : std::as_const(statements)) {
        if (!query.exec(statement))
            return giveUp(query.lastError().text());
    }
    query.finish();
    if (Result<void> proven = proveRows(database); !proven)
        return giveUp(proven.error().message);
    if (!query.exec(u"COMMIT"_s))
        return giveUp(query.lastError().text());
    return {};
}

} // namespace morat
