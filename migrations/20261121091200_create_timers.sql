-- Stored deadlines. They are set by a move and never computed again from configuration.
CREATE TABLE timer (
    id UUID NOT NULL PRIMARY KEY,
    machine TEXT NOT NULL CHECK (machine IN ('enrolment', 'kit', 'request', 'certificate')),
    owner_id UUID NOT NULL,
    kind TEXT NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    policy_version BIGINT NOT NULL,
    set_at TIMESTAMPTZ NOT NULL,
    retry_at TIMESTAMPTZ NOT NULL,
    failures BIGINT NOT NULL CHECK (failures >= 0),
    ended_at TIMESTAMPTZ,
    ending TEXT CHECK (ending IN ('fired', 'cleared')),
    CHECK ((ended_at IS NULL) = (ending IS NULL))
);

CREATE UNIQUE INDEX timer_one_pending ON timer (owner_id, kind) WHERE ended_at IS NULL;
CREATE INDEX timer_due ON timer (retry_at) WHERE ended_at IS NULL;
