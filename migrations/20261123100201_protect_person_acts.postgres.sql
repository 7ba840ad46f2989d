-- What operators did is append-only: the database refuses UPDATE, DELETE and TRUNCATE.
CREATE TRIGGER person_act_no_change BEFORE UPDATE OR DELETE ON person_act
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER person_act_no_truncate BEFORE TRUNCATE ON person_act
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
