-- What an administrator did is append-only: the database refuses UPDATE, DELETE and TRUNCATE.
CREATE TRIGGER office_event_no_change BEFORE UPDATE OR DELETE ON office_event
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER office_event_no_truncate BEFORE TRUNCATE ON office_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
