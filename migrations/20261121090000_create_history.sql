-- The moves that the transition tables allow, and the history of the moves made.
-- A row of history must name a known move, start where its owner's last one ended, and carry that one's hash.
CREATE TABLE allowed_move (
    machine TEXT NOT NULL,
    event TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    PRIMARY KEY (machine, event, from_state, to_state)
);

CREATE TABLE history (
    machine TEXT NOT NULL,
    owner_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    prev_seq BIGINT,
    from_state TEXT NOT NULL,
    event TEXT NOT NULL,
    to_state TEXT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN
        ('visitor', 'person', 'clerk', 'supervisor', 'approver', 'helpdesk', 'operator', 'system')),
    actor_id UUID,
    at TIMESTAMPTZ NOT NULL,
    facts TEXT NOT NULL,
    prev_hash BYTEA,
    hash BYTEA NOT NULL,
    PRIMARY KEY (owner_id, seq),
    UNIQUE (owner_id, seq, to_state),
    UNIQUE (owner_id, seq, to_state, hash),
    FOREIGN KEY (machine, event, from_state, to_state)
        REFERENCES allowed_move (machine, event, from_state, to_state),
    FOREIGN KEY (owner_id, prev_seq, from_state, prev_hash)
        REFERENCES history (owner_id, seq, to_state, hash),
    CHECK (seq >= 1),
    CHECK (seq > 1 OR (prev_seq IS NULL AND prev_hash IS NULL AND from_state = 'none')),
    CHECK (seq = 1 OR (prev_seq IS NOT NULL AND prev_seq = seq - 1 AND prev_hash IS NOT NULL))
);

CREATE INDEX history_at ON history (at);
