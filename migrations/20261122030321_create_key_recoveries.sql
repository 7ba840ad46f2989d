-- The way back after a lost telephone (E21): asked with password and recovery code, open after a day in which the
-- person can stop it.
CREATE TABLE key_recovery (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    token_hash BYTEA NOT NULL UNIQUE,
    asked_at TIMESTAMPTZ NOT NULL,
    ready_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    outcome TEXT CHECK (outcome IN ('stopped', 'done', 'replaced'))
);

CREATE UNIQUE INDEX key_recovery_waiting ON key_recovery (enrolment_id) WHERE ended_at IS NULL;
