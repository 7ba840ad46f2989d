-- Why a certificate is revoked and since when (X3), and the lists that tell relying parties.
CREATE TABLE revocation (
    certificate_id UUID NOT NULL PRIMARY KEY REFERENCES certificate (id),
    -- The move that revoked it: there is no revocation without one.
    seq BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'revoked'),
    reason TEXT NOT NULL CHECK (reason IN
        ('key_compromise', 'affiliation_changed', 'superseded', 'cessation_of_operation')),
    revoked_at TIMESTAMPTZ NOT NULL,
    FOREIGN KEY (certificate_id, seq, state) REFERENCES history (owner_id, seq, to_state)
        DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE revocation_list (
    authority_id UUID NOT NULL REFERENCES authority (id),
    -- CRLNumber (RFC 5280, 5.2.3).
    number BIGINT NOT NULL CHECK (number > 0),
    der BYTEA NOT NULL,
    -- How many revocations of the authority it tells.
    revocations BIGINT NOT NULL,
    this_update TIMESTAMPTZ NOT NULL,
    next_update TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (authority_id, number),
    CHECK (next_update > this_update)
);
