-- A passkey that is being added or asked for: one challenge, for one browser and person, five minutes, one answer.
CREATE TABLE passkey_ceremony (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    browser_hash BYTEA NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('add', 'sign_in')),
    name TEXT NOT NULL,
    state_sealed BYTEA NOT NULL,
    options_sealed BYTEA NOT NULL,
    begun_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);

CREATE INDEX passkey_ceremony_by_enrolment ON passkey_ceremony (enrolment_id, begun_at);
CREATE INDEX passkey_ceremony_by_age ON passkey_ceremony (begun_at);
