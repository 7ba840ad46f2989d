-- Decision packs are append-only: the database refuses UPDATE, DELETE and TRUNCATE.
CREATE TRIGGER decision_pack_no_change BEFORE UPDATE OR DELETE ON decision_pack
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER decision_pack_no_truncate BEFORE TRUNCATE ON decision_pack
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
