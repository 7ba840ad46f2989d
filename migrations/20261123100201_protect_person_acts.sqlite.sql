-- What operators did is append-only: the database refuses UPDATE and DELETE.
CREATE TRIGGER person_act_no_update BEFORE UPDATE ON person_act
BEGIN
    SELECT RAISE(ABORT, 'person_act is append-only');
END;

CREATE TRIGGER person_act_no_delete BEFORE DELETE ON person_act
BEGIN
    SELECT RAISE(ABORT, 'person_act is append-only');
END;
