-- The code on paper with which its holder revokes without signing in; and challenges that a key has signed.
CREATE TABLE revocation_code (
    -- Drawn anew, the code before is worth nothing.
    certificate_id UUID NOT NULL PRIMARY KEY REFERENCES certificate (id),
    -- What the code is derived from, with the cookie of the browser it was drawn in.
    draw_id UUID NOT NULL,
    code_hash BYTEA NOT NULL UNIQUE,
    drawn_at TIMESTAMPTZ NOT NULL
);

-- Each is good for once; forgotten when it would be too old anyway.
CREATE TABLE spent_challenge (
    challenge_hash BYTEA NOT NULL PRIMARY KEY,
    spent_at TIMESTAMPTZ NOT NULL
);
