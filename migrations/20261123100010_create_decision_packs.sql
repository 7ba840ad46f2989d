-- The signed proof of a decision, made after it: first at once, then again when a head of the audit covers its move.
CREATE TABLE decision_pack (
    decision_id UUID NOT NULL REFERENCES decision (id),
    -- 1 at once, 2 with the head that covers the move.
    edition BIGINT NOT NULL CHECK (edition IN (1, 2)),
    -- The move of the request that the decision made.
    seq BIGINT NOT NULL,
    zip BYTEA NOT NULL,
    sha256 BYTEA NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (decision_id, edition)
);

CREATE INDEX decision_by_time ON decision (at);
