-- No request is sent with a document that waits for the virus scanner ("files clean", R4), whatever a program asks.
CREATE TRIGGER request_files_clean BEFORE UPDATE OF state ON request
WHEN NEW.state = 'submitted' AND EXISTS (
    SELECT 1 FROM document
    WHERE request_id = NEW.id AND version = NEW.version AND removed_at IS NULL AND scan IN ('quarantined', 'infected'))
BEGIN
    SELECT RAISE(ABORT, 'a document waits for the virus scanner');
END;
