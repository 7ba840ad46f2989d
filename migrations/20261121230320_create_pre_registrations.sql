-- What somebody said about their document before they travelled. The check itself records what the clerk saw.
CREATE TABLE pre_registration (
    enrolment_id UUID NOT NULL PRIMARY KEY REFERENCES enrolment (id),
    nationality TEXT NOT NULL,
    document_kind TEXT NOT NULL CHECK (document_kind IN ('passport', 'identity_card', 'residence_card')),
    document_country TEXT NOT NULL,
    document_expires_on TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);

-- The signed link by which somebody without an account sees and changes their appointment: only its keyed hash.
CREATE TABLE booking_link (
    enrolment_id UUID NOT NULL PRIMARY KEY REFERENCES enrolment (id),
    link_hash BYTEA NOT NULL UNIQUE,
    made_at TIMESTAMPTZ NOT NULL
);
