-- Activation kits: the paper code and the mailed link, both only as keyed hashes. Never two live ones.
CREATE TABLE kit (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    state TEXT NOT NULL CHECK (state IN ('live', 'consumed', 'locked', 'expired', 'void')),
    last_seq BIGINT NOT NULL,
    state_since TIMESTAMPTZ NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    policy_version BIGINT NOT NULL,
    issued_by UUID REFERENCES staff (id),
    code_hash BYTEA NOT NULL,
    link_hash BYTEA NOT NULL UNIQUE,
    wrong_codes BIGINT NOT NULL CHECK (wrong_codes BETWEEN 0 AND 10),
    last_wrong_hash BYTEA,
    paused_until TIMESTAMPTZ,
    printed_at TIMESTAMPTZ,
    FOREIGN KEY (id, last_seq, state) REFERENCES history (owner_id, seq, to_state) DEFERRABLE INITIALLY DEFERRED
);

CREATE UNIQUE INDEX kit_one_live ON kit (enrolment_id) WHERE state = 'live';
