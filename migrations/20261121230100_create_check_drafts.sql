-- What a clerk has typed in a check that is not complete: sealed, one per file, erased when the check ends.
CREATE TABLE check_draft (
    enrolment_id UUID NOT NULL PRIMARY KEY REFERENCES enrolment (id),
    sealed BYTEA NOT NULL,
    saved_by UUID NOT NULL REFERENCES staff (id),
    saved_at TIMESTAMPTZ NOT NULL
);
