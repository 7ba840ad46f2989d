-- No request is sent with a document that waits for the virus scanner ("files clean", R4), whatever a program asks.
CREATE FUNCTION refuse_unscanned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM document
        WHERE request_id = NEW.id AND version = NEW.version AND removed_at IS NULL
            AND scan IN ('quarantined', 'infected'))
    THEN
        RAISE EXCEPTION 'a document waits for the virus scanner';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER request_files_clean BEFORE UPDATE OF state ON request
    FOR EACH ROW WHEN (NEW.state = 'submitted') EXECUTE FUNCTION refuse_unscanned();
