-- Keys of the platform itself, certified by an issuing authority: what is to be signed stands here before it is
-- signed, as with every certificate.
CREATE TABLE signer (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    environment TEXT NOT NULL CHECK (environment IN ('production', 'acceptance')),
    kind TEXT NOT NULL CHECK (kind IN ('etk_ra', 'ocsp', 'trusted_list')),
    generation BIGINT NOT NULL CHECK (generation > 0),
    authority_id UUID NOT NULL REFERENCES authority (id),
    serial BYTEA NOT NULL,
    tbs BYTEA NOT NULL,
    certificate_der BYTEA,
    not_before TIMESTAMPTZ NOT NULL,
    not_after TIMESTAMPTZ NOT NULL,
    key_name TEXT NOT NULL,
    UNIQUE (environment, kind, generation),
    UNIQUE (authority_id, serial)
);
