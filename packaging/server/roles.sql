-- Who may do what in a newsroom's shared review database. To be run by the server's superuser, in
-- the database; run again, it changes nothing. People are login roles that are members of one of
-- these: GRANT morat_editor TO lan.
DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'morat_owner') THEN
        CREATE ROLE morat_owner NOLOGIN;  -- has the tables, and brings them up to date
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'morat_editor') THEN
        CREATE ROLE morat_editor NOLOGIN; -- enters drafts, decides, moves them
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'morat_reader') THEN
        CREATE ROLE morat_reader NOLOGIN; -- reads
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO morat_owner, morat_editor, morat_reader',
                   current_database());
    EXECUTE format('GRANT CREATE ON DATABASE %I TO morat_owner', current_database());
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
