-- What the lists of the back office are made of.
-- Whom a request comes back to, and until when nobody else is given it.
ALTER TABLE request ADD COLUMN handler_id UUID REFERENCES staff (id);
ALTER TABLE request ADD COLUMN kept_until TIMESTAMPTZ;
-- The office that checked the identity, as `checked_by` is the clerk; unknown with an external provider.
ALTER TABLE request ADD COLUMN office_id UUID REFERENCES office (id);
-- Reference without hyphens and names, folded, to be searched.
ALTER TABLE request ADD COLUMN search_text TEXT;

UPDATE request SET handler_id = reviewer_id;
UPDATE request SET office_id = (SELECT enrolment.office_id FROM enrolment WHERE enrolment.id = request.enrolment_id)
WHERE enrolment_id IS NOT NULL;
-- Accents are folded when it is next submitted.
UPDATE request SET search_text = lower(replace(reference, '-', '') || ' ' || COALESCE(given_names, '') || ' '
    || COALESCE(family_name, '') || ' ' || COALESCE(organisation_name, ''))
WHERE family_name IS NOT NULL;

CREATE INDEX request_by_wait ON request (state, waits_from, id);
CREATE INDEX request_by_search ON request (search_text, id);
CREATE INDEX request_by_handler ON request (handler_id, state);
CREATE INDEX request_by_decision ON request (state_since, id)
    WHERE state IN ('issuing', 'issue_failed', 'issued', 'rejected');
CREATE INDEX timer_by_kind ON timer (kind, due_at) WHERE ended_at IS NULL;

-- "Later": an approver sets a request aside for themselves.
CREATE TABLE review_flag (
    staff_id UUID NOT NULL REFERENCES staff (id),
    request_id UUID NOT NULL REFERENCES request (id),
    -- From this day on it is offered again, YYYY-MM-DD.
    until TEXT NOT NULL,
    set_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (staff_id, request_id)
);

-- The filters with which a member of staff begins.
CREATE TABLE queue_view (
    staff_id UUID NOT NULL PRIMARY KEY REFERENCES staff (id),
    query TEXT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL
);

-- Who took which rows out of the queue.
CREATE TABLE queue_export (
    id UUID NOT NULL PRIMARY KEY,
    staff_id UUID NOT NULL REFERENCES staff (id),
    -- Filters, without what was searched for.
    filters TEXT NOT NULL,
    rows_given BIGINT NOT NULL,
    with_numbers BOOLEAN NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
