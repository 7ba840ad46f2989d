-- Sessions are domain facts: level, means and moment of the sign-in are asked for by rules.
CREATE TABLE session (
    id UUID NOT NULL PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    audience TEXT NOT NULL CHECK (audience IN ('csam', 'activation', 'office', 'manager', 'backoffice')),
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    enrolment_id UUID REFERENCES enrolment (id),
    staff_id UUID REFERENCES staff (id),
    national_number_index BYTEA,
    name TEXT NOT NULL,
    level BIGINT NOT NULL,
    means TEXT NOT NULL,
    auth_time TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    last_seen_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);

CREATE INDEX session_by_enrolment ON session (enrolment_id, ended_at);

-- A sign-in under way at a relying party: what must come back from the identity provider, once.
CREATE TABLE sign_in (
    state_hash BYTEA NOT NULL PRIMARY KEY,
    audience TEXT NOT NULL CHECK (audience IN ('office', 'manager', 'backoffice')),
    id UUID NOT NULL,
    browser_hash BYTEA NOT NULL,
    nonce TEXT NOT NULL,
    verifier_sealed BYTEA NOT NULL,
    return_to TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);

-- A form that was posted, and where its one effect is to be seen: the answer to double click and retry.
CREATE TABLE form_post (
    form_key UUID NOT NULL PRIMARY KEY,
    poster_hash BYTEA NOT NULL,
    location TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
