-- Trusted lists are append-only: the database refuses UPDATE and DELETE.
CREATE TRIGGER trusted_service_no_update BEFORE UPDATE ON trusted_service
BEGIN
    SELECT RAISE(ABORT, 'trusted_service is append-only');
END;

CREATE TRIGGER trusted_service_no_delete BEFORE DELETE ON trusted_service
BEGIN
    SELECT RAISE(ABORT, 'trusted_service is append-only');
END;

CREATE TRIGGER trusted_list_no_update BEFORE UPDATE ON trusted_list
BEGIN
    SELECT RAISE(ABORT, 'trusted_list is append-only');
END;

CREATE TRIGGER trusted_list_no_delete BEFORE DELETE ON trusted_list
BEGIN
    SELECT RAISE(ABORT, 'trusted_list is append-only');
END;
