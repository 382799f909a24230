-- What each role may do with the tables of schema.sql. To be run by their owner after that; run
-- again, it changes nothing. Each role has what those before it have (roles.sql).
--
-- Columns say what can be written at all; policies, which rows; the trigger held_to_moves, which
-- moves of a draft (morat.moves). A decision is never removed or rewritten, but with its draft: it
-- is marked as taken back. The log is written by triggers alone. Which program asks is no matter.
GRANT USAGE ON SCHEMA morat TO morat_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA morat TO morat_reader;

GRANT UPDATE (state, changed_at) ON morat.drafts TO morat_reporter;
GRANT INSERT ON morat.transitions, morat.move_notes TO morat_reporter;
GRANT INSERT ON morat.decisions TO morat_reporter; -- answers, as the policies say
GRANT UPDATE (undone, undone_by, undone_at) ON morat.decisions TO morat_reporter;

GRANT INSERT, DELETE ON morat.drafts TO morat_editor;
GRANT UPDATE (path, title, state, open_errors, open_warnings, open_infos, decided, changed_at)
    ON morat.drafts TO morat_editor;
GRANT UPDATE (assignee, deadline, desk, keyed, name_key, folder_key, words) ON morat.queue
    TO morat_editor;
GRANT INSERT, UPDATE, DELETE ON morat.draft_paths TO morat_editor;
GRANT INSERT ON morat.revisions TO morat_editor;
GRANT UPDATE (saved_text, last_step, seen_at) ON morat.revisions TO morat_editor;
GRANT INSERT ON morat.decision_keys TO morat_editor;
GRANT INSERT, UPDATE, DELETE ON morat.findings, morat.leases TO morat_editor;
GRANT INSERT, DELETE ON morat.own_words TO morat_editor; -- their own, as the policies say
GRANT INSERT ON morat.pairs_heard TO morat_editor;
GRANT UPDATE (up_to) ON morat.pairs_heard TO morat_editor;
-- Every desk may be the one that fills the index for searching, with what it may read anyway.
GRANT INSERT, UPDATE, DELETE ON morat.search_drafts, morat.search_texts TO morat_editor;

GRANT INSERT, DELETE ON morat.words TO morat_chief; -- the shared dictionary
REVOKE INSERT, DELETE ON morat.words FROM morat_editor; -- versions up to 3 gave it to editors
GRANT INSERT, UPDATE (taken_back_by, taken_back_at) ON morat.house_acts TO morat_chief;

GRANT INSERT ON morat.imported_drafts, morat.imported_log TO morat_admin;
GRANT UPDATE (step, imported_at) ON morat.imported_drafts TO morat_admin;
GRANT INSERT, DELETE ON morat.rules_off TO morat_admin;
REVOKE INSERT, DELETE ON morat.rules_off FROM morat_editor; -- version 1 gave it to editors

DO $$
DECLARE
    -- table, name, command, role, USING, WITH CHECK
    policies text[][] := ARRAY[
        ['drafts', 'seen', 'SELECT', 'morat_reader', 'true', NULL],
        ['drafts', 'answered', 'UPDATE', 'morat_reporter', 'state = 6', 'state IN (1, 6)'],
        ['drafts', 'entered', 'INSERT', 'morat_editor', NULL, 'state = 0'],
        ['drafts', 'worked_on', 'UPDATE', 'morat_editor',
            'true', 'state <> 7 OR morat.role_here() >= 3'],
        ['drafts', 'removed', 'DELETE', 'morat_editor',
            'state <> 7 OR morat.role_here() >= 3', NULL],
        -- What was signed, exported or archived is decided on only after it was taken back; in
        -- second reading by somebody else than who handed it on.
        ['decisions', 'seen', 'SELECT', 'morat_reader', 'true', NULL],
        ['decisions', 'made', 'INSERT', 'morat_editor', NULL,
            'EXISTS (SELECT 1 FROM morat.drafts WHERE id = draft_id AND (state = 1'
            || ' OR (state = 5 AND NOT morat.is_first_reader(draft_id))))'],
        ['decisions', 'taken_back', 'UPDATE', 'morat_editor',
            'EXISTS (SELECT 1 FROM morat.drafts WHERE id = draft_id AND (state = 1'
            || ' OR (state = 5 AND NOT morat.is_first_reader(draft_id))))', 'true'],
        -- Questions to the author (verbs from 7 on) go on without a move in every state but there;
        -- who reports only answers (8) what was returned, and no pair of words is in an answer.
        ['decisions', 'answered', 'INSERT', 'morat_reporter', NULL,
            'verb = 8 AND replacement = '''''
            || ' AND EXISTS (SELECT 1 FROM morat.drafts WHERE id = draft_id AND state = 6)'],
        ['decisions', 'unanswered', 'UPDATE', 'morat_reporter',
            'verb = 8 AND EXISTS (SELECT 1 FROM morat.drafts WHERE id = draft_id AND state = 6)',
            'true'],
        ['decisions', 'asked', 'INSERT', 'morat_editor', NULL,
            'verb >= 7 AND EXISTS (SELECT 1 FROM morat.drafts WHERE id = draft_id AND state <> 7)'],
        ['decisions', 'unasked', 'UPDATE', 'morat_editor',
            'verb >= 7 AND EXISTS (SELECT 1 FROM morat.drafts WHERE id = draft_id AND state <> 7)',
            'true'],
        ['transitions', 'seen', 'SELECT', 'morat_reader', 'true', NULL],
        ['transitions', 'written', 'INSERT', 'morat_reporter', NULL,
            'morat.may_move(from_state, to_state) OR morat.is_imported_now(draft_id)'],
        ['move_notes', 'seen', 'SELECT', 'morat_reader', 'true', NULL],
        ['move_notes', 'written', 'INSERT', 'morat_reporter', NULL,
            'morat.role_here() >= 2 OR EXISTS (SELECT 1 FROM morat.transitions'
            || ' WHERE transitions.id = transition_id AND from_state = 6)'],
        ['rules_off', 'seen', 'SELECT', 'morat_reader', 'true', NULL],
        ['rules_off', 'switched', 'INSERT', 'morat_admin', NULL, 'true'],
        ['rules_off', 'switched_on', 'DELETE', 'morat_admin', 'true', NULL],
        -- A server knows an editor by their login.
        ['own_words', 'seen', 'SELECT', 'morat_reader', 'true', NULL],
        ['own_words', 'accepted', 'INSERT', 'morat_editor', NULL,
            'login = session_user OR morat.role_here() >= 4'],
        ['own_words', 'dropped', 'DELETE', 'morat_editor',
            'login = session_user OR morat.role_here() >= 4', NULL],
        -- House style is set by who keeps the rules; what was lowered (3), by the chief, too.
        ['house_acts', 'seen', 'SELECT', 'morat_reader', 'true', NULL],
        ['house_acts', 'set', 'INSERT', 'morat_chief', NULL,
            'kind = 3 OR morat.role_here() >= 4'],
        ['house_acts', 'taken_back', 'UPDATE', 'morat_chief',
            'kind = 3 OR morat.role_here() >= 4', 'true'],
        ['imported_drafts', 'seen', 'SELECT', 'morat_reader', 'true', NULL],
        ['imported_drafts', 'written', 'INSERT', 'morat_admin', NULL, 'true'],
        ['imported_drafts', 'written_anew', 'UPDATE', 'morat_admin', 'true', 'true'],
        ['imported_log', 'seen', 'SELECT', 'morat_reader', 'true', NULL],
        ['imported_log', 'written', 'INSERT', 'morat_admin', NULL, 'true'],
        ['audit_log', 'seen', 'SELECT', 'morat_reader', 'true', NULL]
    ];
    each text[];
BEGIN
    FOREACH each SLICE 1 IN ARRAY policies LOOP
        EXECUTE format('ALTER TABLE morat.%I ENABLE ROW LEVEL SECURITY', each[1]);
        EXECUTE format('DROP POLICY IF EXISTS %I ON morat.%I', each[2], each[1]);
        EXECUTE format('CREATE POLICY %I ON morat.%I FOR %s TO %I', each[2], each[1], each[3],
                       each[4]) || coalesce(' USING (' || each[5] || ')', '')
            || coalesce(' WITH CHECK (' || each[6] || ')', '');
    END LOOP;
END $$;
