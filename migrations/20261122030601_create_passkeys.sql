-- Passkeys (WebAuthn): further keys of a person, which no page can be faked for. Public keys only; whoever loses the key they came with loses them too.
CREATE TABLE passkey (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    name TEXT NOT NULL,
    credential_id BYTEA NOT NULL UNIQUE,
    public_key BYTEA NOT NULL,
    use_state BYTEA NOT NULL,
    transports BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    failures_in_row BIGINT NOT NULL,
    paused_until TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    last_used_at TIMESTAMPTZ
);

CREATE INDEX passkey_by_enrolment ON passkey (enrolment_id, created_at);
