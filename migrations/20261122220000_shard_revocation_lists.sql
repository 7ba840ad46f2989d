-- Revocation lists by shard: 0 is the list of all an authority's certificates, 1 to 16 are its shards.
CREATE TABLE sharded_revocation_list (
    authority_id UUID NOT NULL REFERENCES authority (id),
    list_scope BIGINT NOT NULL CHECK (list_scope BETWEEN 0 AND 16),
    -- CRLNumber (RFC 5280, 5.2.3): each scope counts for itself.
    number BIGINT NOT NULL CHECK (number > 0),
    der BYTEA NOT NULL,
    -- How many changes it tells: certificates, and reasons that were raised since.
    revocations BIGINT NOT NULL,
    this_update TIMESTAMPTZ NOT NULL,
    next_update TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (authority_id, list_scope, number),
    CHECK (next_update > this_update)
);
INSERT INTO sharded_revocation_list (authority_id, list_scope, number, der, revocations, this_update, next_update)
    SELECT authority_id, 0, number, der, revocations, this_update, next_update FROM revocation_list;
DROP TABLE revocation_list;
ALTER TABLE sharded_revocation_list RENAME TO revocation_list;

-- The list that the certificate names; until now that of all.
ALTER TABLE issuance ADD COLUMN list_scope BIGINT NOT NULL DEFAULT 0 CHECK (list_scope BETWEEN 0 AND 16);

-- When the lists were signed that were the first to hold it.
ALTER TABLE revocation ADD COLUMN listed_at TIMESTAMPTZ;
UPDATE revocation SET listed_at = (
    SELECT MIN(l.this_update) FROM revocation_list l
    JOIN certificate c ON c.authority_id = l.authority_id
    WHERE c.id = revocation.certificate_id AND l.this_update >= revocation.revoked_at);
