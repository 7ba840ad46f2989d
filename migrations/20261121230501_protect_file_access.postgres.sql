-- Who looked, and why, is append-only: the database refuses UPDATE, DELETE and TRUNCATE.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER file_access_no_change BEFORE UPDATE OR DELETE ON file_access
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER file_access_no_truncate BEFORE TRUNCATE ON file_access
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER file_look_no_change BEFORE UPDATE OR DELETE ON file_look
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER file_look_no_truncate BEFORE TRUNCATE ON file_look
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
