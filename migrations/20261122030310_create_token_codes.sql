-- A paper token is a card of 24 codes, asked for by number, each once. Only keyed hashes: what was printed is nowhere.
CREATE TABLE token_code (
    key_id UUID NOT NULL REFERENCES digital_key (id),
    number BIGINT NOT NULL CHECK (number BETWEEN 1 AND 24),
    code_hash BYTEA NOT NULL,
    used_at TIMESTAMPTZ,
    PRIMARY KEY (key_id, number)
);
