-- Ten codes on paper that, with the password, lead back to a lost key. Only keyed hashes: what was printed is nowhere.
CREATE TABLE recovery_set (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    made_at TIMESTAMPTZ NOT NULL,
    acknowledged_at TIMESTAMPTZ,
    replaced_at TIMESTAMPTZ
);

CREATE UNIQUE INDEX recovery_set_in_force ON recovery_set (enrolment_id) WHERE replaced_at IS NULL;

CREATE TABLE recovery_code (
    set_id UUID NOT NULL REFERENCES recovery_set (id),
    number BIGINT NOT NULL CHECK (number BETWEEN 1 AND 10),
    code_hash BYTEA NOT NULL,
    used_at TIMESTAMPTZ,
    PRIMARY KEY (set_id, number)
);
