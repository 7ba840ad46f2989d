-- A request is set aside until a date, because something outside is waited for; or opened again after an answer.
CREATE TABLE review_hold (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES request (id),
    staff_id UUID NOT NULL REFERENCES staff (id),
    -- For colleagues; may speak of the person.
    reason_sealed BYTEA NOT NULL,
    until TIMESTAMPTZ NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX review_hold_by_request ON review_hold (request_id, at);

CREATE TABLE reopening (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES request (id),
    staff_id UUID NOT NULL REFERENCES staff (id),
    reason_sealed BYTEA NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX reopening_by_request ON reopening (request_id, at);

-- What a member of staff may do besides what their role gives.
CREATE TABLE staff_right (
    staff_id UUID NOT NULL REFERENCES staff (id),
    held TEXT NOT NULL CHECK (held IN ('reopen', 'export_numbers')),
    given_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (staff_id, held)
);
