-- Looks of clerks into files of other offices: who, why, until when, and each page they opened. What the clerk
-- wrote beside the reason stands apart, because it is erased with the person.
CREATE TABLE file_access (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    staff_id UUID NOT NULL REFERENCES staff (id),
    office_id UUID NOT NULL REFERENCES office (id),
    reason TEXT NOT NULL CHECK (reason IN ('person_here', 'person_asks', 'office_asks', 'complaint', 'other')),
    at TIMESTAMPTZ NOT NULL,
    valid_until TIMESTAMPTZ NOT NULL
);

CREATE INDEX file_access_by_staff ON file_access (staff_id, enrolment_id, valid_until);
CREATE INDEX file_access_by_file ON file_access (enrolment_id, at);

CREATE TABLE file_access_note (
    access_id UUID NOT NULL PRIMARY KEY REFERENCES file_access (id),
    note_sealed BYTEA NOT NULL
);

CREATE TABLE file_look (
    id UUID NOT NULL PRIMARY KEY,
    access_id UUID NOT NULL REFERENCES file_access (id),
    page TEXT NOT NULL CHECK (page IN ('file', 'resend', 'void', 'reissue')),
    at TIMESTAMPTZ NOT NULL
);

CREATE INDEX file_look_by_access ON file_look (access_id);
