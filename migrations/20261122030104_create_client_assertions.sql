-- The assertions with which relying parties proved themselves: each counts once (RFC 7523, 3, item 7).
CREATE TABLE client_assertion (
    id_hash BYTEA NOT NULL PRIMARY KEY,
    expires_at TIMESTAMPTZ NOT NULL
);
