-- What stands on the trusted lists since when, and the lists that were signed. Both only grow: a service that ended
-- gets a row that says so.
CREATE TABLE trusted_service (
    environment TEXT NOT NULL CHECK (environment IN ('production', 'acceptance')),
    list TEXT NOT NULL CHECK (list IN ('transport', 'person', 'application')),
    service_type TEXT NOT NULL CHECK (service_type IN ('authority', 'list_issuer')),
    certificate_sha256 BYTEA NOT NULL,
    -- Counts its statuses from 1.
    seq BIGINT NOT NULL CHECK (seq > 0),
    certificate_der BYTEA NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('granted', 'withdrawn')),
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (environment, list, service_type, certificate_sha256, seq)
);

CREATE TABLE trusted_list (
    environment TEXT NOT NULL CHECK (environment IN ('production', 'acceptance')),
    list TEXT NOT NULL CHECK (list IN ('transport', 'person', 'application')),
    -- TSLSequenceNumber (TS 119 612, 5.3.2).
    sequence BIGINT NOT NULL CHECK (sequence > 0),
    xml BYTEA NOT NULL,
    sha256 BYTEA NOT NULL,
    -- Of what it says, without number and dates: tells whether anything changed.
    content_sha256 BYTEA NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    next_update TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (environment, list, sequence),
    CHECK (next_update > issued_at)
);
