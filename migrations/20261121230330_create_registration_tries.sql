-- How often somebody asked to be registered, by keyed hash of mailbox or network address: our mails bother nobody.
CREATE TABLE registration_try (
    source_hash BYTEA NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    tries BIGINT NOT NULL CHECK (tries >= 1),
    PRIMARY KEY (source_hash, since)
);
