-- Refresh tokens, only as keyed hashes: each is used once, and all that came of one code are one family.
CREATE TABLE refresh_token (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    code_hash BYTEA NOT NULL REFERENCES authorization_code (code_hash),
    client_id TEXT NOT NULL,
    session_id UUID NOT NULL REFERENCES session (id),
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    scope TEXT NOT NULL,
    level BIGINT NOT NULL,
    means TEXT NOT NULL,
    auth_time TIMESTAMPTZ NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ
);

CREATE INDEX refresh_token_by_code ON refresh_token (code_hash);
CREATE INDEX refresh_token_by_enrolment ON refresh_token (enrolment_id);
CREATE INDEX authorization_code_by_session ON authorization_code (session_id);
CREATE INDEX access_token_by_enrolment ON access_token (enrolment_id);
