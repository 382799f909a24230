-- What editors and readers may do with the tables of schema.sql. To be run by their owner after
-- that; run again, it changes nothing. A decision is never removed or rewritten, but with its
-- draft: it is marked as taken back.
GRANT USAGE ON SCHEMA morat TO morat_editor, morat_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA morat TO morat_editor, morat_reader;

GRANT INSERT, DELETE ON morat.drafts TO morat_editor;
GRANT UPDATE (path, title, state, open_errors, open_warnings, open_infos, decided, changed_at)
    ON morat.drafts TO morat_editor;
GRANT INSERT, UPDATE, DELETE ON morat.draft_paths TO morat_editor;
GRANT INSERT ON morat.revisions TO morat_editor;
GRANT UPDATE (saved_text, last_step, seen_at) ON morat.revisions TO morat_editor;
GRANT INSERT ON morat.decisions TO morat_editor;
GRANT UPDATE (undone, undone_by, undone_at) ON morat.decisions TO morat_editor;
GRANT INSERT ON morat.decision_keys, morat.transitions TO morat_editor;
GRANT INSERT, UPDATE, DELETE ON morat.findings, morat.leases TO morat_editor;
GRANT INSERT, DELETE ON morat.words, morat.rules_off TO morat_editor;
GRANT INSERT ON morat.pairs_heard TO morat_editor;
GRANT UPDATE (up_to) ON morat.pairs_heard TO morat_editor;
-- Every desk may be the one that fills the index for searching, with what it may read anyway.
GRANT INSERT, UPDATE, DELETE ON morat.search_drafts, morat.search_texts TO morat_editor;
