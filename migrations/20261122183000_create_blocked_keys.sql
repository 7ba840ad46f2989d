-- Keys that no certificate may hold any more, and when the reason of a revocation was raised to a compromise.
CREATE TABLE blocked_key (
    spki_sha256 BYTEA NOT NULL PRIMARY KEY,
    source TEXT NOT NULL CHECK (source IN ('reported', 'signed_by_key', 'private_key', 'operator')),
    -- What it rests on, without personal data and without the key.
    evidence TEXT NOT NULL,
    blocked_at TIMESTAMPTZ NOT NULL
);

-- The moment of the revocation stays what it was.
ALTER TABLE revocation ADD COLUMN raised_at TIMESTAMPTZ;
