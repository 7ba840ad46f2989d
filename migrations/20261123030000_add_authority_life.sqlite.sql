-- Several generations of an authority live at once, each with a life of its own (`pki.md` 3.9): prepared, active,
-- retiring, retired. One of each role and environment is active; where it stands, a move of its history says.
-- SQLite adds no key to a table that is there: it is made anew. What refers to it refers to its name.
CREATE TABLE authority_anew (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    environment TEXT NOT NULL CHECK (environment IN ('production', 'acceptance')),
    role TEXT NOT NULL CHECK (role IN ('root', 'issuing')),
    generation BIGINT NOT NULL,
    certificate_der BYTEA NOT NULL,
    not_before TIMESTAMPTZ NOT NULL,
    not_after TIMESTAMPTZ NOT NULL,
    -- Empty: its key is elsewhere, as that of a root should be.
    key_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('prepared', 'active', 'retiring', 'retired')),
    -- Absent for those from before there were moves, until their first one.
    last_seq BIGINT,
    state_since TIMESTAMPTZ NOT NULL,
    UNIQUE (environment, role, generation),
    CHECK (last_seq IS NOT NULL OR state = 'active'),
    FOREIGN KEY (id, last_seq, state) REFERENCES history (owner_id, seq, to_state) DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO authority_anew (id, slug, environment, role, generation, certificate_der, not_before, not_after, key_name,
    state, last_seq, state_since)
SELECT id, slug, environment, role, generation, certificate_der, not_before, not_after, key_name,
    'active', NULL, not_before
FROM authority;

DROP TABLE authority;
ALTER TABLE authority_anew RENAME TO authority;

CREATE UNIQUE INDEX authority_one_active ON authority (environment, role) WHERE state = 'active';
