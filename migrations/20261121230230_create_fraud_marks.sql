-- A clerk suspects fraud and says so without anything changing on the screen that the person sees. Never updated,
-- never in history, letters or logs; it sends the person's requests to a second approver.
CREATE TABLE fraud_mark (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    marked_by UUID NOT NULL REFERENCES staff (id),
    marked_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX fraud_mark_by_enrolment ON fraud_mark (enrolment_id);
