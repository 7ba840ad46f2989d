-- Tries of a password are counted by where they come from: whoever tries wrong ones makes themselves wait, not the
-- person whose name they type. Takes the place of account.failures, account.retry_after and unknown_name_try, which
-- nothing reads any more.
CREATE TABLE password_try (
    source_hash BYTEA NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL CHECK (failures >= 0),
    tried_at TIMESTAMPTZ NOT NULL,
    retry_after TIMESTAMPTZ NOT NULL
);

CREATE INDEX password_try_by_age ON password_try (tried_at);
