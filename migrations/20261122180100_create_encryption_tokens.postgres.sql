-- The encryption certificate is signed with the holder's own authentication key and wrapped as a token (ETK): it has
-- a journey of its own. Until now the issuing authority signed it, before any release; what was signed so stays
-- among the issuances.
ALTER TABLE certificate DROP COLUMN encryption_serial;
ALTER TABLE certificate DROP COLUMN encryption_der;
ALTER TABLE certificate DROP COLUMN etk_status;

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
