-- The training lane stands apart: nothing in it is an enrolment, so no kit, letter or deadline can refer to it.
CREATE TABLE practice_file (
    id UUID NOT NULL PRIMARY KEY,
    staff_id UUID NOT NULL REFERENCES staff (id),
    practice_case TEXT NOT NULL CHECK (practice_case IN ('one_name', 'two_letter_issuer', 'ends_tomorrow', 'cyrillic')),
    opened_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX practice_file_by_staff ON practice_file (staff_id, opened_at);

CREATE TABLE practice_answer (
    practice_id UUID NOT NULL PRIMARY KEY REFERENCES practice_file (id),
    decision TEXT NOT NULL CHECK (decision IN ('accept', 'refuse_expiry', 'refuse_kind')),
    faults TEXT NOT NULL,
    answered_at TIMESTAMPTZ NOT NULL
);
