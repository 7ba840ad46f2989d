-- Versions of the contract are append-only: the database refuses UPDATE, DELETE and TRUNCATE. People signed them.
CREATE TRIGGER contract_text_no_change BEFORE UPDATE OR DELETE ON contract_text
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER contract_text_no_truncate BEFORE TRUNCATE ON contract_text
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
