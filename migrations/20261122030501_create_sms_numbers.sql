-- Where the codes of a key by text message are sent. Sealed; shown are the last two digits, and the hash counts messages.
CREATE TABLE sms_number (
    key_id UUID NOT NULL PRIMARY KEY REFERENCES digital_key (id),
    number_sealed BYTEA NOT NULL,
    number_hash BYTEA NOT NULL,
    tail BIGINT NOT NULL CHECK (tail BETWEEN 0 AND 99),
    set_at TIMESTAMPTZ NOT NULL
);
