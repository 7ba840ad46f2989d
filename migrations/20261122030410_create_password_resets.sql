-- Who forgot their password asks for a link by username. The page leaves the same row for every name; what it leads to
-- is seen to afterwards, where nobody measures how long it takes.
CREATE TABLE password_reset (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID REFERENCES enrolment (id),
    token_hash BYTEA NOT NULL UNIQUE,
    asked_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    used_at TIMESTAMPTZ
);

CREATE INDEX password_reset_by_enrolment ON password_reset (enrolment_id, sent_at);
CREATE INDEX password_reset_waiting ON password_reset (asked_at) WHERE sent_at IS NULL;
CREATE INDEX password_reset_by_end ON password_reset (expires_at);
