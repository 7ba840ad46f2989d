-- Text messages waiting to be handed to the gateway, and what came of each. A message is handed over at most once.
CREATE TABLE sms_outbox (
    code_id UUID NOT NULL PRIMARY KEY REFERENCES sms_code (id),
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'unknown', 'refused', 'dropped')),
    attempts BIGINT NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    fault TEXT,
    sent_at TIMESTAMPTZ
);

CREATE INDEX sms_outbox_due ON sms_outbox (state, due_at);
