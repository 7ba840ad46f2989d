-- Ceremonies are append-only: the database refuses UPDATE, DELETE and TRUNCATE.
CREATE TRIGGER ceremony_no_change BEFORE UPDATE OR DELETE ON ceremony
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ceremony_no_truncate BEFORE TRUNCATE ON ceremony
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ceremony_confirmation_no_change BEFORE UPDATE OR DELETE ON ceremony_confirmation
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ceremony_confirmation_no_truncate BEFORE TRUNCATE ON ceremony_confirmation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ceremony_step_no_change BEFORE UPDATE OR DELETE ON ceremony_step
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ceremony_step_no_truncate BEFORE TRUNCATE ON ceremony_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ceremony_result_no_change BEFORE UPDATE OR DELETE ON ceremony_result
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ceremony_result_no_truncate BEFORE TRUNCATE ON ceremony_result
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ceremony_artefact_no_change BEFORE UPDATE OR DELETE ON ceremony_artefact
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ceremony_artefact_no_truncate BEFORE TRUNCATE ON ceremony_artefact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ceremony_transcript_no_change BEFORE UPDATE OR DELETE ON ceremony_transcript
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ceremony_transcript_no_truncate BEFORE TRUNCATE ON ceremony_transcript
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
