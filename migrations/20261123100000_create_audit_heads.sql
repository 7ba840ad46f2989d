-- The whole history under signed heads: each head covers the moves that no earlier one covers, and names the head
-- before it. Sealing happens after the moves, so that no move waits for another.
CREATE TABLE audit_head (
    number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
    -- How many moves it covers, and how many it and all before it do.
    covered BIGINT NOT NULL CHECK (covered >= 0),
    total BIGINT NOT NULL,
    -- Merkle root over the moves it covers, in the order of their places (RFC 6962, 2.1).
    root BYTEA NOT NULL,
    -- SHA-256 of the statement of the head before; absent for the first.
    prev_hash BYTEA UNIQUE REFERENCES audit_head (hash),
    sealed_at TIMESTAMPTZ NOT NULL,
    -- SubjectPublicKeyInfo of an Ed25519 key.
    public_key BYTEA NOT NULL,
    -- Ed25519 over the statement.
    signature BYTEA NOT NULL,
    -- SHA-256 of the statement.
    hash BYTEA NOT NULL UNIQUE,
    CHECK ((number = 1) = (prev_hash IS NULL)),
    CHECK (total >= covered)
);

CREATE TABLE audit_entry (
    head BIGINT NOT NULL REFERENCES audit_head (number),
    -- Counts from 0.
    place BIGINT NOT NULL CHECK (place >= 0),
    owner_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    -- The hash of the move as it stood in the history.
    hash BYTEA NOT NULL,
    PRIMARY KEY (head, place),
    UNIQUE (owner_id, seq),
    FOREIGN KEY (owner_id, seq) REFERENCES history (owner_id, seq)
);
