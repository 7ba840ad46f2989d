-- Codes by text message, each for ten minutes and one use. Only keyed hashes: the digits are derived as they leave.
CREATE TABLE sms_code (
    id UUID NOT NULL PRIMARY KEY,
    key_id UUID NOT NULL REFERENCES digital_key (id),
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    number_hash BYTEA NOT NULL,
    code_hash BYTEA NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);

CREATE INDEX sms_code_by_key ON sms_code (key_id, asked_at);
CREATE INDEX sms_code_by_enrolment ON sms_code (enrolment_id, asked_at);
CREATE INDEX sms_code_by_number ON sms_code (number_hash, asked_at);
CREATE INDEX sms_code_by_age ON sms_code (asked_at);
