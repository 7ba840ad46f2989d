-- A booked time at one counter of an office. What the table refuses is what two people would quarrel about there.
CREATE TABLE appointment (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    office_id UUID NOT NULL REFERENCES office (id),
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    counter_no BIGINT NOT NULL CHECK (counter_no >= 1),
    sequence BIGINT NOT NULL CHECK (sequence >= 0),
    state TEXT NOT NULL CHECK (state IN ('booked', 'cancelled', 'missed', 'kept')),
    booked_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    CHECK (starts_at < ends_at)
);

-- One person at one counter at a time.
CREATE UNIQUE INDEX appointment_one_guest ON appointment (office_id, starts_at, counter_no) WHERE state = 'booked';
-- One appointment a person at a time.
CREATE UNIQUE INDEX appointment_one_booked ON appointment (enrolment_id) WHERE state = 'booked';
CREATE INDEX appointment_by_time ON appointment (office_id, starts_at);
CREATE INDEX appointment_of_person ON appointment (enrolment_id, booked_at);
