-- The review clock as it ran: one segment each time eHealth had to act, closed when somebody else had to.
CREATE TABLE review_segment (
    request_id UUID NOT NULL REFERENCES request (id),
    no BIGINT NOT NULL,
    -- Which answer it was worked for: a request that is opened again gets another.
    round BIGINT NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    -- What it adds to the clock: seconds on working days.
    working_seconds BIGINT,
    PRIMARY KEY (request_id, no),
    CHECK ((ended_at IS NULL) = (working_seconds IS NULL)),
    CHECK (working_seconds >= 0)
);

CREATE UNIQUE INDEX review_segment_one_open ON review_segment (request_id) WHERE ended_at IS NULL;

-- Since when a clock that never stood would have run: what lists are ordered by. Known while it runs.
ALTER TABLE request ADD COLUMN waits_from TIMESTAMPTZ;

INSERT INTO review_segment (request_id, no, round, started_at)
SELECT id, 1, 1, submitted_at FROM request
WHERE state IN ('submitted', 'in_review', 'second_review') AND submitted_at IS NOT NULL;

UPDATE request SET waits_from = submitted_at WHERE state IN ('submitted', 'in_review', 'second_review');

-- Somebody was reminded that a request waits.
CREATE TABLE review_alert (
    request_id UUID NOT NULL REFERENCES request (id),
    round BIGINT NOT NULL,
    -- Working days.
    days BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (request_id, round, days)
);
