-- Ceremonies are append-only: the database refuses UPDATE and DELETE.
CREATE TRIGGER ceremony_no_update BEFORE UPDATE ON ceremony
BEGIN
    SELECT RAISE(ABORT, 'ceremony is append-only');
END;

CREATE TRIGGER ceremony_no_delete BEFORE DELETE ON ceremony
BEGIN
    SELECT RAISE(ABORT, 'ceremony is append-only');
END;

CREATE TRIGGER ceremony_confirmation_no_update BEFORE UPDATE ON ceremony_confirmation
BEGIN
    SELECT RAISE(ABORT, 'ceremony_confirmation is append-only');
END;

CREATE TRIGGER ceremony_confirmation_no_delete BEFORE DELETE ON ceremony_confirmation
BEGIN
    SELECT RAISE(ABORT, 'ceremony_confirmation is append-only');
END;

CREATE TRIGGER ceremony_step_no_update BEFORE UPDATE ON ceremony_step
BEGIN
    SELECT RAISE(ABORT, 'ceremony_step is append-only');
END;

CREATE TRIGGER ceremony_step_no_delete BEFORE DELETE ON ceremony_step
BEGIN
    SELECT RAISE(ABORT, 'ceremony_step is append-only');
END;

CREATE TRIGGER ceremony_result_no_update BEFORE UPDATE ON ceremony_result
BEGIN
    SELECT RAISE(ABORT, 'ceremony_result is append-only');
END;

CREATE TRIGGER ceremony_result_no_delete BEFORE DELETE ON ceremony_result
BEGIN
    SELECT RAISE(ABORT, 'ceremony_result is append-only');
END;

CREATE TRIGGER ceremony_artefact_no_update BEFORE UPDATE ON ceremony_artefact
BEGIN
    SELECT RAISE(ABORT, 'ceremony_artefact is append-only');
END;

CREATE TRIGGER ceremony_artefact_no_delete BEFORE DELETE ON ceremony_artefact
BEGIN
    SELECT RAISE(ABORT, 'ceremony_artefact is append-only');
END;

CREATE TRIGGER ceremony_transcript_no_update BEFORE UPDATE ON ceremony_transcript
BEGIN
    SELECT RAISE(ABORT, 'ceremony_transcript is append-only');
END;

CREATE TRIGGER ceremony_transcript_no_delete BEFORE DELETE ON ceremony_transcript
BEGIN
    SELECT RAISE(ABORT, 'ceremony_transcript is append-only');
END;
