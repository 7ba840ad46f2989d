-- Who asks for a text message takes a row for the number and one for the account: parallel wishes take turns, so that
-- the limits hold.
CREATE TABLE sms_turn (
    source_hash BYTEA NOT NULL PRIMARY KEY,
    taken_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX sms_turn_by_age ON sms_turn (taken_at);
