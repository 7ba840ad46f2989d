-- The encryption certificate is signed with the holder's own authentication key and wrapped as a token (ETK): it has
-- a journey of its own. Until now the issuing authority signed it, before any release; what was signed so stays
-- among the issuances.
-- SQLite drops no column that a key names: the table is made anew. What refers to it refers to its name; the program
-- migrates with foreign keys off and looks at all of them afterwards.
CREATE TABLE certificate_anew (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL UNIQUE REFERENCES request (id),
    environment TEXT NOT NULL CHECK (environment IN ('production', 'acceptance')),
    state TEXT NOT NULL CHECK (state IN ('active', 'superseded', 'revoked', 'expired')),
    last_seq BIGINT NOT NULL,
    state_since TIMESTAMPTZ NOT NULL,
    authority_id UUID NOT NULL REFERENCES authority (id),
    authentication_serial BYTEA NOT NULL,
    authentication_der BYTEA NOT NULL,
    key_identifier BYTEA NOT NULL,
    national_number_index BYTEA NOT NULL,
    not_before TIMESTAMPTZ NOT NULL,
    not_after TIMESTAMPTZ NOT NULL,
    UNIQUE (authority_id, authentication_serial),
    FOREIGN KEY (authority_id, authentication_serial) REFERENCES issuance (authority_id, serial),
    FOREIGN KEY (id, last_seq, state) REFERENCES history (owner_id, seq, to_state) DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO certificate_anew (id, request_id, environment, state, last_seq, state_since, authority_id, authentication_serial,
    authentication_der, key_identifier, national_number_index, not_before, not_after)
SELECT id, request_id, environment, state, last_seq, state_since, authority_id, authentication_serial,
    authentication_der, key_identifier, national_number_index, not_before, not_after
FROM certificate;

DROP TABLE certificate;
ALTER TABLE certificate_anew RENAME TO certificate;

-- One active certificate a distinguished name: a renewal supersedes the older one as it is issued.
CREATE UNIQUE INDEX certificate_one_active ON certificate (environment, national_number_index)
    WHERE state = 'active';

CREATE TABLE encryption_token (
    id UUID NOT NULL PRIMARY KEY,
    certificate_id UUID NOT NULL UNIQUE REFERENCES certificate (id),
    state TEXT NOT NULL CHECK (state IN ('in_request', 'wait_for_activation', 'valid_active', 'revoked', 'expired')),
    last_seq BIGINT NOT NULL,
    state_since TIMESTAMPTZ NOT NULL,
    -- SHA-256 of the serial number, and the number encrypted to the new key: the proof that the key is held.
    serial_sha256 BYTEA NOT NULL UNIQUE,
    challenge BYTEA NOT NULL,
    -- TBSCertificate, the sixteen octets of the serial number zero.
    tbs BYTEA NOT NULL,
    -- Read back by the holder.
    serial BYTEA,
    certificate_der BYTEA,
    -- Lengths of the two encrypted keys in the keystore: with them the same template is made again.
    authentication_length BIGINT,
    encryption_length BIGINT,
    etk_der BYTEA,
    CHECK (certificate_der IS NULL OR serial IS NOT NULL),
    CHECK (etk_der IS NULL OR certificate_der IS NOT NULL),
    CHECK (state NOT IN ('wait_for_activation', 'valid_active') OR etk_der IS NOT NULL),
    FOREIGN KEY (id, last_seq, state) REFERENCES history (owner_id, seq, to_state) DEFERRABLE INITIALLY DEFERRED
);

-- Both keys of a request, sealed under a password that only its person knows, and once more by us.
CREATE TABLE sealed_keys (
    request_id UUID NOT NULL PRIMARY KEY REFERENCES request (id),
    sealed BYTEA NOT NULL,
    stored_at TIMESTAMPTZ NOT NULL,
    -- How often it was handed out since `counted_from`.
    releases BIGINT NOT NULL,
    counted_from TIMESTAMPTZ NOT NULL
);
