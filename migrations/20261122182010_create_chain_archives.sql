-- The archives of authorities that were signed, so that fetching one needs no key. The newest of an environment counts.
CREATE TABLE chain_archive (
    environment TEXT NOT NULL CHECK (environment IN ('production', 'acceptance')),
    number BIGINT NOT NULL CHECK (number > 0),
    zip BYTEA NOT NULL,
    -- Of the list of sums inside: tells whether anything changed.
    sums_sha256 BYTEA NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (environment, number)
);
