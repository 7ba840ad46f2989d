-- Trusted lists are append-only: the database refuses UPDATE, DELETE and TRUNCATE.
CREATE TRIGGER trusted_service_no_change BEFORE UPDATE OR DELETE ON trusted_service
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER trusted_service_no_truncate BEFORE TRUNCATE ON trusted_service
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER trusted_list_no_change BEFORE UPDATE OR DELETE ON trusted_list
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER trusted_list_no_truncate BEFORE TRUNCATE ON trusted_list
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
