-- What the identity provider has given out: codes (60 s, once), access tokens, and its own signing keys (sealed).
CREATE TABLE oidc_key (
    id UUID NOT NULL PRIMARY KEY,
    kid TEXT NOT NULL UNIQUE,
    private_sealed BYTEA NOT NULL,
    public_der BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    retires_at TIMESTAMPTZ
);

CREATE TABLE authorization_code (
    code_hash BYTEA NOT NULL PRIMARY KEY,
    client_id TEXT NOT NULL,
    redirect_uri TEXT NOT NULL,
    session_id UUID NOT NULL REFERENCES session (id),
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    nonce TEXT,
    code_challenge TEXT NOT NULL,
    scope TEXT NOT NULL,
    level BIGINT NOT NULL,
    means TEXT NOT NULL,
    auth_time TIMESTAMPTZ NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);

CREATE TABLE access_token (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    code_hash BYTEA NOT NULL REFERENCES authorization_code (code_hash),
    client_id TEXT NOT NULL,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    scope TEXT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ
);

CREATE INDEX access_token_by_code ON access_token (code_hash);
