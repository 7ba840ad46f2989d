-- Clerks, supervisors and office administrators are bound to one office; back-office people to none.
-- One row, one role: nobody holds office and back-office rights at once.
CREATE TABLE staff (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL UNIQUE REFERENCES enrolment (id),
    role TEXT NOT NULL CHECK (role IN
        ('clerk', 'supervisor', 'office_administrator', 'approver', 'helpdesk', 'auditor')),
    office_id UUID REFERENCES office (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL CHECK (language IN ('nl', 'fr', 'de', 'en')),
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CHECK ((role IN ('clerk', 'supervisor', 'office_administrator')) = (office_id IS NOT NULL))
);
