-- Letters, written in the transaction that causes them. They hold no code, token, password or number:
-- an activation link is derived anew when the letter leaves.
CREATE TABLE outbox (
    id UUID NOT NULL PRIMARY KEY,
    letter TEXT NOT NULL,
    machine TEXT NOT NULL CHECK (machine IN ('enrolment', 'request', 'certificate')),
    owner_id UUID NOT NULL,
    enrolment_id UUID,
    recipient TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nl', 'fr', 'de', 'en')),
    facts TEXT NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'refused')),
    attempts BIGINT NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    fault TEXT
);

CREATE INDEX outbox_due ON outbox (state, due_at);
CREATE INDEX outbox_by_owner ON outbox (owner_id, created_at);
