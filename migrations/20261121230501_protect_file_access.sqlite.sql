-- Who looked, and why, is append-only: the database refuses UPDATE and DELETE.
CREATE TRIGGER file_access_no_update BEFORE UPDATE ON file_access
BEGIN
    SELECT RAISE(ABORT, 'file_access is append-only');
END;

CREATE TRIGGER file_access_no_delete BEFORE DELETE ON file_access
BEGIN
    SELECT RAISE(ABORT, 'file_access is append-only');
END;

CREATE TRIGGER file_look_no_update BEFORE UPDATE ON file_look
BEGIN
    SELECT RAISE(ABORT, 'file_look is append-only');
END;

CREATE TRIGGER file_look_no_delete BEFORE DELETE ON file_look
BEGIN
    SELECT RAISE(ABORT, 'file_look is append-only');
END;
