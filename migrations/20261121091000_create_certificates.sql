-- The eHealth PKI. An issuance is stored before anything is signed; a key is used once, for one purpose.
CREATE TABLE authority (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    environment TEXT NOT NULL CHECK (environment IN ('production', 'acceptance')),
    role TEXT NOT NULL CHECK (role IN ('root', 'issuing')),
    generation BIGINT NOT NULL,
    certificate_der BYTEA NOT NULL,
    not_before TIMESTAMPTZ NOT NULL,
    not_after TIMESTAMPTZ NOT NULL,
    key_name TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    UNIQUE (environment, role, generation)
);

CREATE TABLE issuance (
    authority_id UUID NOT NULL REFERENCES authority (id),
    serial BYTEA NOT NULL,
    request_id UUID NOT NULL REFERENCES request (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('authentication', 'encryption')),
    state TEXT NOT NULL CHECK (state IN ('reserved', 'signed', 'abandoned')),
    tbs BYTEA NOT NULL,
    tbs_sha256 BYTEA NOT NULL,
    -- The base of the addresses inside, and the moment the validity was computed from: with these two the
    -- stored bytes can be linted again whatever is configured by then.
    address_base TEXT NOT NULL,
    reserved_at TIMESTAMPTZ NOT NULL,
    signed_at TIMESTAMPTZ,
    PRIMARY KEY (authority_id, serial),
    CHECK ((state = 'signed') = (signed_at IS NOT NULL))
);

-- At most one live issuance a request and purpose.
CREATE UNIQUE INDEX issuance_one_live ON issuance (request_id, purpose) WHERE state <> 'abandoned';

CREATE TABLE key_use (
    spki_sha256 BYTEA NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES request (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('authentication', 'encryption'))
);

CREATE TABLE certificate (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL UNIQUE REFERENCES request (id),
    environment TEXT NOT NULL CHECK (environment IN ('production', 'acceptance')),
    state TEXT NOT NULL CHECK (state IN ('active', 'superseded', 'revoked', 'expired')),
    last_seq BIGINT NOT NULL,
    state_since TIMESTAMPTZ NOT NULL,
    authority_id UUID NOT NULL REFERENCES authority (id),
    authentication_serial BYTEA NOT NULL,
    authentication_der BYTEA NOT NULL,
    encryption_serial BYTEA NOT NULL,
    encryption_der BYTEA NOT NULL,
    key_identifier BYTEA NOT NULL,
    national_number_index BYTEA NOT NULL,
    etk_status TEXT NOT NULL CHECK (etk_status IN
        ('not_requested', 'in_request', 'wait_for_activation', 'valid_active', 'revoked', 'expired')),
    not_before TIMESTAMPTZ NOT NULL,
    not_after TIMESTAMPTZ NOT NULL,
    UNIQUE (authority_id, authentication_serial),
    UNIQUE (authority_id, encryption_serial),
    FOREIGN KEY (authority_id, authentication_serial) REFERENCES issuance (authority_id, serial),
    FOREIGN KEY (authority_id, encryption_serial) REFERENCES issuance (authority_id, serial),
    FOREIGN KEY (id, last_seq, state) REFERENCES history (owner_id, seq, to_state) DEFERRABLE INITIALLY DEFERRED
);

-- One active certificate a distinguished name: a renewal supersedes the older one as it is issued.
CREATE UNIQUE INDEX certificate_one_active ON certificate (environment, national_number_index)
    WHERE state = 'active';
