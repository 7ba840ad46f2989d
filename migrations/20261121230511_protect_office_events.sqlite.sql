-- What an administrator did is append-only: the database refuses UPDATE and DELETE.
CREATE TRIGGER office_event_no_update BEFORE UPDATE ON office_event
BEGIN
    SELECT RAISE(ABORT, 'office_event is append-only');
END;

CREATE TRIGGER office_event_no_delete BEFORE DELETE ON office_event
BEGIN
    SELECT RAISE(ABORT, 'office_event is append-only');
END;
