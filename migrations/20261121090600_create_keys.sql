-- The account (username and password) and the digital keys of an enrolment. Seeds are sealed.
CREATE TABLE account (
    enrolment_id UUID NOT NULL PRIMARY KEY REFERENCES enrolment (id),
    username TEXT NOT NULL UNIQUE,
    password_phc TEXT NOT NULL,
    failures BIGINT NOT NULL,
    retry_after TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE digital_key (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    means TEXT NOT NULL CHECK (means IN ('mobile_app', 'sms', 'paper_token')),
    state TEXT NOT NULL CHECK (state IN ('pending', 'active', 'disabled', 'revoked')),
    seed_sealed BYTEA NOT NULL,
    last_step BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    failures_in_row BIGINT NOT NULL,
    paused_until TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    confirmed_at TIMESTAMPTZ
);

CREATE INDEX digital_key_by_enrolment ON digital_key (enrolment_id, state);
CREATE UNIQUE INDEX digital_key_one_pending ON digital_key (enrolment_id) WHERE state = 'pending';

-- Tries at names that nobody has, under a keyed hash: they wait as long as tries at real ones, so that
-- waiting does not tell which names exist.
CREATE TABLE unknown_name_try (
    name_hash BYTEA NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    retry_after TIMESTAMPTZ NOT NULL
);
