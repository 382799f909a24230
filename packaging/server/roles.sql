-- Who may do what in a newsroom's shared review database. To be run by the server's superuser, in
-- the database; run again, it changes nothing. People are login roles that are members of one of
-- these: GRANT morat_editor TO lan. Each may all that those before it may.
DO $$
DECLARE
    each text;
BEGIN
    FOREACH each IN ARRAY ARRAY[
        'morat_owner',    -- has the tables, and brings them up to date; nobody logs in as it
        'morat_reader',   -- reads
        'morat_reporter', -- answers what was returned
        'morat_editor',   -- enters drafts, decides, assigns, hands on
        'morat_chief',    -- signs, archives, keeps the shared dictionary
        'morat_admin'     -- sets rules and house style for all, imports
    ] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = each) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', each);
        END IF;
    END LOOP;
    GRANT morat_reader TO morat_reporter;
    GRANT morat_reporter TO morat_editor;
    GRANT morat_editor TO morat_chief;
    GRANT morat_chief TO morat_admin;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO morat_owner, morat_reader',
                   current_database());
    EXECUTE format('GRANT CREATE ON DATABASE %I TO morat_owner', current_database());
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
