-- A mailbox is proved at the counter: six digits go to it and are read aloud, or a clerk says why not. Digits and
-- addresses are here only as keyed hashes; a proof counts for the address it was given for and no other.
CREATE TABLE email_digits (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    email_hash BYTEA NOT NULL,
    digits_hash BYTEA NOT NULL,
    letter_id UUID NOT NULL REFERENCES outbox (id),
    tries BIGINT NOT NULL CHECK (tries BETWEEN 0 AND 5),
    sent_by UUID NOT NULL REFERENCES staff (id),
    sent_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX email_digits_by_enrolment ON email_digits (enrolment_id, sent_at);

CREATE TABLE email_proof (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    email_hash BYTEA NOT NULL,
    digits_id UUID UNIQUE REFERENCES email_digits (id),
    waiver TEXT CHECK (waiver IN ('no_access_here', 'phone_empty', 'mail_delayed', 'other')),
    established_by UUID NOT NULL REFERENCES staff (id),
    established_at TIMESTAMPTZ NOT NULL,
    CHECK ((digits_id IS NULL AND waiver IS NOT NULL) OR (digits_id IS NOT NULL AND waiver IS NULL))
);

CREATE INDEX email_proof_by_enrolment ON email_proof (enrolment_id, established_at);
