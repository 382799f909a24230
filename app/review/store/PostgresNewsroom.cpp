// SPDX-License-Identifier: GPL-3.0-or-later
// What a newsroom has in common on its server: house style, desks, second readers, and what came
// from other databases.
#include "review/store/PostgresNewsroom.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What holds at all desks, and what came from other databases (StoreSchema.cpp: `house()`).
QStringList house() {
    const QString trusted = u"SECURITY DEFINER SET search_path = pg_catalog, pg_temp"_s;
    const QString now = u"to_char(clock_timestamp() AT TIME ZONE 'UTC',"
                        " 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"_s;
    return {
        u"CREATE TABLE morat.own_words("
        "  folded text COLLATE \"C\" NOT NULL,"
        "  login text COLLATE \"C\" NOT NULL DEFAULT session_user,"
        "  written text NOT NULL, author text NOT NULL, added_at morat.moment NOT NULL,"
        "  PRIMARY KEY(folded, login))"_s,
        u"CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE ON morat.own_words"
        "  FOR EACH ROW EXECUTE FUNCTION morat.tell_of_lists()"_s,
        u"CREATE TABLE morat.house_acts("
        "  id bigint PRIMARY KEY,"
        "  kind smallint NOT NULL, subject text COLLATE \"C\" NOT NULL, content bytea NOT NULL,"
        "  author text NOT NULL, login text NOT NULL DEFAULT session_user,"
        "  made_at morat.moment NOT NULL,"
        "  taken_back_by text, taken_back_at morat.moment)"_s,
        u"CREATE INDEX house_acts_by_subject ON morat.house_acts(kind, subject)"_s,
        u"CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE ON morat.house_acts"
        "  FOR EACH ROW EXECUTE FUNCTION morat.tell_of_lists()"_s,
        // Who sets something is who is logged in, whatever the program says; and what was taken
        // back stays so.
        u"CREATE FUNCTION morat.hold_house() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        "  IF TG_OP = 'INSERT' THEN NEW.login := session_user;"
        "  ELSIF OLD.taken_back_at IS NOT NULL THEN"
        "    RAISE EXCEPTION 'it is taken back' USING ERRCODE = 'insufficient_privilege'; END IF;"
        "  RETURN NEW; END $$"_s,
        u"CREATE TRIGGER held BEFORE INSERT OR UPDATE ON morat.house_acts"
        "  FOR EACH ROW EXECUTE FUNCTION morat.hold_house()"_s,
        // What SqlStore::weighSuggestion() does where there is no server.
        u"CREATE FUNCTION morat.weigh_suggestion() RETURNS trigger LANGUAGE plpgsql %1 AS $$"
        "  DECLARE refused integer; editors integer; about text; stands boolean;"
        "  BEGIN"
        "  IF NEW.subject = '' OR NEW.rule = '' OR NEW.verb NOT IN (0, 2, 3, 6)"
        "    OR NEW.category IN ('spelling.context', 'spelling.phrase') THEN RETURN NULL; END IF;"
        "  about := NEW.rule || chr(9) || NEW.subject;"
        // Two that refuse at once lower it once.
        "  PERFORM pg_advisory_xact_lock(hashtextextended(about, 0));"
        "  stands := EXISTS (SELECT 1 FROM morat.house_acts WHERE kind = 3 AND subject = about"
        "    AND taken_back_at IS NULL);"
        // One more refusal of what is lowered; and what a person took back is not weighed again.
        "  IF stands AND NEW.verb <> 0 AND NEW.undone = 0 OR NOT stands AND EXISTS ("
        "      SELECT 1 FROM morat.house_acts WHERE kind = 3 AND subject = about"
        "        AND taken_back_by <> '') THEN RETURN NULL; END IF;"
        // Most that is decided on often was accepted once, which is soon found.
        "  IF EXISTS (SELECT 1 FROM morat.decisions WHERE subject = NEW.subject"
        "      AND rule = NEW.rule AND undone = 0 AND verb = 0) THEN refused := 0;"
        "  ELSE SELECT count(*), count(DISTINCT author) INTO refused, editors"
        "    FROM morat.decisions WHERE subject = NEW.subject AND rule = NEW.rule AND undone = 0"
        "      AND verb IN (2, 3, 6); END IF;"
        "  IF refused < 10 OR editors < 3 THEN"
        "    IF stands THEN UPDATE morat.house_acts SET taken_back_by = '', taken_back_at = %2"
        "      WHERE kind = 3 AND subject = about AND author = '' AND taken_back_at IS NULL;"
        "    END IF;"
        "  ELSIF NOT stands THEN"
        "    INSERT INTO morat.house_acts(id, kind, subject, content, author, made_at)"
        "      VALUES(((extract(epoch FROM clock_timestamp()) * 1000)::bigint << 20)"
        "        + floor(random() * 1048576)::bigint, 3, about,"
        "        convert_to(refused || ' ' || editors, 'UTF8'), '', %2);"
        "  END IF;"
        "  RETURN NULL; END $$"_s.arg(trusted, now),
        u"CREATE TRIGGER weighed AFTER INSERT OR UPDATE OF undone ON morat.decisions"
        "  FOR EACH ROW EXECUTE FUNCTION morat.weigh_suggestion()"_s,
        u"CREATE TABLE morat.imported_drafts("
        "  source text COLLATE \"C\" NOT NULL, source_draft bigint NOT NULL,"
        "  draft_id bigint NOT NULL REFERENCES morat.drafts(id) ON DELETE CASCADE,"
        "  step bigint NOT NULL, imported_at morat.moment NOT NULL,"
        "  PRIMARY KEY(source, source_draft))"_s,
        u"CREATE INDEX imported_drafts_by_draft ON morat.imported_drafts(draft_id)"_s,
        u"CREATE TABLE morat.imported_log("
        "  source text COLLATE \"C\" NOT NULL, source_line bigint NOT NULL,"
        "  draft_id bigint NOT NULL, happened_at morat.moment NOT NULL,"
        "  author text NOT NULL, login text NOT NULL,"
        "  what text NOT NULL, detail text NOT NULL,"
        "  PRIMARY KEY(source, source_line))"_s,
        u"CREATE INDEX imported_log_by_draft ON morat.imported_log(draft_id)"_s,
        u"CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON morat.imported_log"
        "  FOR EACH ROW EXECUTE FUNCTION morat.log_stays()"_s,
        u"CREATE TRIGGER stays_whole BEFORE TRUNCATE ON morat.imported_log"
        "  FOR EACH STATEMENT EXECUTE FUNCTION morat.log_stays()"_s,
        // The log says that a draft was imported, once, by who did it; what others decided on it
        // elsewhere was not done here by them who import it. Only an admin can write
        // imported_drafts.
        u"CREATE FUNCTION morat.log_import() RETURNS trigger LANGUAGE plpgsql %1 AS $$ BEGIN"
        "  IF (SELECT count(*) FROM morat.imported_drafts WHERE draft_id = NEW.draft_id"
        "      AND xmin = pg_current_xact_id()::xid) = 1 THEN"
        "    PERFORM morat.write_log(NEW.draft_id, '', 'imported', NEW.source); END IF;"
        "  RETURN NULL; END $$"_s.arg(trusted),
        u"CREATE TRIGGER logged AFTER INSERT OR UPDATE ON morat.imported_drafts"
        "  FOR EACH ROW EXECUTE FUNCTION morat.log_import()"_s,
        u"CREATE FUNCTION morat.is_imported_now(draft bigint) RETURNS boolean"
        "  LANGUAGE sql STABLE %1 AS $$"
        "  SELECT EXISTS (SELECT 1 FROM morat.imported_drafts WHERE draft_id = draft"
        "    AND xmin = pg_current_xact_id()::xid) $$"_s.arg(trusted),
        u"DROP TRIGGER logged ON morat.decisions"_s,
        u"CREATE TRIGGER logged AFTER INSERT OR UPDATE OF undone ON morat.decisions"
        "  FOR EACH ROW WHEN (NOT morat.is_imported_now(NEW.draft_id))"
        "  EXECUTE FUNCTION morat.log_decision()"_s,
        u"DROP TRIGGER moves_logged ON morat.drafts"_s,
        u"CREATE TRIGGER moves_logged AFTER UPDATE OF state ON morat.drafts FOR EACH ROW"
        "  WHEN (OLD.state IS DISTINCT FROM NEW.state AND NOT morat.is_imported_now(NEW.id))"
        "  EXECUTE FUNCTION morat.log_draft()"_s,
        u"DROP TRIGGER logged ON morat.queue"_s,
        u"CREATE TRIGGER logged AFTER UPDATE OF assignee, deadline ON morat.queue"
        "  FOR EACH ROW WHEN (NOT morat.is_imported_now(NEW.draft_id))"
        "  EXECUTE FUNCTION morat.log_queue()"_s,
        // Programs before know no more of it than that it is there.
        u"UPDATE morat.schema_version SET version = 4, readable_from = 3"_s,
    };
}

/// For which of the newsroom's desks a draft is; and that a second reading is somebody else's than
/// the first reader's.
QStringList desksAndSecondReaders() {
    const QString trusted = u"SECURITY DEFINER SET search_path = pg_catalog, pg_temp"_s;
    return {
        u"ALTER TABLE morat.queue ADD COLUMN desk text COLLATE \"C\" NOT NULL DEFAULT ''"_s,
        u"CREATE INDEX queue_by_desk ON morat.queue(desk, draft_id)"_s,
        u"CREATE OR REPLACE VIEW morat.desk_drafts AS SELECT id,"
        "  coalesce((SELECT named.path FROM morat.draft_paths AS named"
        "    WHERE named.draft_id = drafts.id"
        "      AND named.computer IN (current_setting('morat.computer', true), '')"
        "    ORDER BY named.computer DESC LIMIT 1), path) AS path,"
        "  title, drafts.state, open_errors, open_warnings, open_infos, decided,"
        "  drafts.entered_at, drafts.changed_at, queue.assignee, queue.deadline, queue.desk"
        "  FROM morat.drafts JOIN morat.queue ON queue.draft_id = drafts.id"_s,
        u"DROP TRIGGER told ON morat.queue"_s,
        u"CREATE TRIGGER told AFTER UPDATE OF assignee, deadline, desk ON morat.queue"
        "  FOR EACH ROW EXECUTE FUNCTION morat.tell_of_lease()"_s,
        u"CREATE OR REPLACE FUNCTION morat.log_queue() RETURNS trigger LANGUAGE plpgsql %1 AS $$ "
        "BEGIN"
        "  IF OLD.assignee IS DISTINCT FROM NEW.assignee THEN"
        "    PERFORM morat.write_log(NEW.draft_id, '', 'assigned', NEW.assignee); END IF;"
        "  IF OLD.deadline IS DISTINCT FROM NEW.deadline THEN"
        "    PERFORM morat.write_log(NEW.draft_id, '', 'deadline', CASE WHEN NEW.deadline ="
        "      '9999-12-31T23:59:59.999Z' THEN '' ELSE NEW.deadline::text END); END IF;"
        "  IF OLD.desk IS DISTINCT FROM NEW.desk THEN"
        "    PERFORM morat.write_log(NEW.draft_id, '', 'desk', NEW.desk); END IF;"
        "  RETURN NULL; END $$"_s.arg(trusted),
        u"DROP TRIGGER logged ON morat.queue"_s,
        u"CREATE TRIGGER logged AFTER UPDATE OF assignee, deadline, desk ON morat.queue"
        "  FOR EACH ROW WHEN (NOT morat.is_imported_now(NEW.draft_id))"
        "  EXECUTE FUNCTION morat.log_queue()"_s,
        // Who handed the draft on last: by the log, which nobody but the server writes.
        u"CREATE FUNCTION morat.is_first_reader(draft bigint) RETURNS boolean"
        "  LANGUAGE sql STABLE %1 AS $$"
        "  SELECT coalesce((SELECT login = session_user::text FROM morat.audit_log"
        "    WHERE draft_id = draft AND what = 'moved' AND detail LIKE '% → second-reading'"
        "    ORDER BY id DESC LIMIT 1), false) $$"_s.arg(trusted),
        u"CREATE OR REPLACE FUNCTION morat.hold_to_moves() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN"
        "  IF NOT morat.may_move(OLD.state, NEW.state) THEN"
        "    RAISE EXCEPTION 'a draft is not moved from state % to state % by this user',"
        "      OLD.state, NEW.state USING ERRCODE = 'insufficient_privilege'; END IF;"
        // Signed or returned; into review whoever handed it on may take it back.
        "  IF OLD.state = 5 AND NEW.state <> 1 AND morat.is_first_reader(OLD.id) THEN"
        "    RAISE EXCEPTION 'who handed a draft on is not its second reader'"
        "      USING ERRCODE = 'insufficient_privilege'; END IF;"
        "  RETURN NEW; END $$"_s,
        u"UPDATE morat.schema_version SET version = 5, readable_from = 3"_s,
    };
}

/// Editors who decide on the same words at once do not wait for each other any more; and the first
/// reader of an imported draft is who was that where it came from.
QStringList decisionsWithoutWaiting() {
    const QString trusted = u"SECURITY DEFINER SET search_path = pg_catalog, pg_temp"_s;
    const QString now = u"to_char(clock_timestamp() AT TIME ZONE 'UTC',"
                        " 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"_s;
    return {
        u"CREATE OR REPLACE FUNCTION morat.weigh_suggestion() RETURNS trigger"
        "  LANGUAGE plpgsql %1 AS $$"
        "  DECLARE refused integer; editors integer; about text; stands boolean;"
        "    lock_of bigint; is_alone boolean := false;"
        "  BEGIN"
        "  IF NEW.subject = '' OR NEW.rule = '' OR NEW.verb NOT IN (0, 2, 3, 6)"
        "    OR NEW.category IN ('spelling.context', 'spelling.phrase') THEN RETURN NULL; END IF;"
        "  about := NEW.rule || chr(9) || NEW.subject;"
        "  lock_of := hashtextextended(about, 0);"
        // Nobody waits who refuses: a step may decide on many words, in whatever order. Where
        // somebody accepts or lowers just now, the next refusal looks again.
        "  IF NEW.verb = 0 THEN PERFORM pg_advisory_xact_lock_shared(lock_of); END IF;"
        "  LOOP"
        "    stands := EXISTS (SELECT 1 FROM morat.house_acts WHERE kind = 3 AND subject = about"
        "      AND taken_back_at IS NULL);"
        // One more refusal of what is lowered; and what a person took back is not weighed again.
        "    IF stands AND NEW.verb <> 0 AND NEW.undone = 0 OR NOT stands AND EXISTS ("
        "        SELECT 1 FROM morat.house_acts WHERE kind = 3 AND subject = about"
        "          AND taken_back_by <> '') THEN RETURN NULL; END IF;"
        // Most that is decided on often was accepted once, which is soon found.
        "    IF EXISTS (SELECT 1 FROM morat.decisions WHERE subject = NEW.subject"
        "        AND rule = NEW.rule AND undone = 0 AND verb = 0) THEN refused := 0;"
        "    ELSE SELECT count(*), count(DISTINCT author) INTO refused, editors"
        "      FROM morat.decisions WHERE subject = NEW.subject AND rule = NEW.rule"
        "        AND undone = 0 AND verb IN (2, 3, 6); END IF;"
        "    IF refused < 10 OR editors < 3 THEN"
        "      IF stands THEN UPDATE morat.house_acts SET taken_back_by = '', taken_back_at = %2"
        "        WHERE kind = 3 AND subject = about AND author = '' AND taken_back_at IS NULL;"
        "      END IF;"
        "      RETURN NULL;"
        "    END IF;"
        "    IF stands THEN RETURN NULL; END IF;"
        // What others did meanwhile is looked at once more, alone: it is lowered once.
        "    IF is_alone THEN"
        "      INSERT INTO morat.house_acts(id, kind, subject, content, author, made_at)"
        "        VALUES(((extract(epoch FROM clock_timestamp()) * 1000)::bigint << 20)"
        "          + floor(random() * 1048576)::bigint, 3, about,"
        "          convert_to(refused || ' ' || editors, 'UTF8'), '', %2);"
        "      RETURN NULL;"
        "    END IF;"
        "    IF NOT pg_try_advisory_xact_lock(lock_of) THEN RETURN NULL; END IF;"
        "    is_alone := true;"
        "  END LOOP; END $$"_s.arg(trusted, now),
        // By the log, which nobody but the server writes; of what was imported since, by the log
        // that came along, where the same logins are the same people.
        u"CREATE OR REPLACE FUNCTION morat.is_first_reader(draft bigint) RETURNS boolean"
        "  LANGUAGE sql STABLE %1 AS $$"
        "  SELECT coalesce((SELECT login = session_user::text FROM ("
        "      SELECT login, happened_at, id, 1 AS is_own FROM morat.audit_log"
        "        WHERE draft_id = draft AND what = 'moved' AND detail LIKE '% → second-reading'"
        "      UNION ALL SELECT login, happened_at, source_line, 0 FROM morat.imported_log"
        "        WHERE draft_id = draft AND what = 'moved' AND detail LIKE '% → second-reading'"
        "          AND EXISTS (SELECT 1 FROM morat.audit_log WHERE draft_id = draft"
        "            AND what = 'imported')"
        "    ) AS moves ORDER BY happened_at DESC, is_own DESC, id DESC LIMIT 1), false) $$"_s.arg(
            trusted),
        u"UPDATE morat.schema_version SET version = 6, readable_from = 3"_s,
    };
}

} // namespace

QList<QStringList> newsroomMigrations() {
    return {house(), desksAndSecondReaders(), decisionsWithoutWaiting()};
}

} // namespace morat
