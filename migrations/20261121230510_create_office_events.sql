-- The people and the data of an office change, and its log is taken out: who did it, to whom, when. And the days
-- on which clerks were trained, because a training older than twelve months closes the counter to them.
CREATE TABLE office_event (
    id UUID NOT NULL PRIMARY KEY,
    office_id UUID NOT NULL REFERENCES office (id),
    by_staff UUID NOT NULL REFERENCES staff (id),
    about_staff UUID REFERENCES staff (id),
    kind TEXT NOT NULL CHECK (kind IN ('invited', 'kit_issued', 'blocked', 'unblocked', 'role_changed', 'trained',
        'number_recorded', 'office_changed', 'log_exported')),
    facts TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);

CREATE INDEX office_event_by_office ON office_event (office_id, at);

CREATE TABLE staff_training (
    id UUID NOT NULL PRIMARY KEY,
    staff_id UUID NOT NULL REFERENCES staff (id),
    trained_on TEXT NOT NULL,
    recorded_by UUID NOT NULL REFERENCES staff (id),
    at TIMESTAMPTZ NOT NULL
);

CREATE INDEX staff_training_by_staff ON staff_training (staff_id, at);
