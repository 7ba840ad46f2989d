-- Versions of the contract are append-only: the database refuses UPDATE and DELETE. People signed them.
CREATE TRIGGER contract_text_no_update BEFORE UPDATE ON contract_text
BEGIN
    SELECT RAISE(ABORT, 'contract_text is append-only');
END;

CREATE TRIGGER contract_text_no_delete BEFORE DELETE ON contract_text
BEGIN
    SELECT RAISE(ABORT, 'contract_text is append-only');
END;
