-- Decision packs are append-only: the database refuses UPDATE and DELETE.
CREATE TRIGGER decision_pack_no_update BEFORE UPDATE ON decision_pack
BEGIN
    SELECT RAISE(ABORT, 'decision_pack is append-only');
END;

CREATE TRIGGER decision_pack_no_delete BEFORE DELETE ON decision_pack
BEGIN
    SELECT RAISE(ABORT, 'decision_pack is append-only');
END;
