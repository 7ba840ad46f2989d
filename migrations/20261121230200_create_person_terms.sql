-- Terms by which an existing person is found although something was mistyped: keyed hashes, cut to 64 bits, of
-- parts of numbers and of folded names with a birth date. They are written with the person and erased with them.
CREATE TABLE person_term (
    term BIGINT NOT NULL,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    PRIMARY KEY (term, enrolment_id)
);

CREATE INDEX person_term_by_enrolment ON person_term (enrolment_id);

-- Each search for an existing person: who, when, by which kinds of fact, how many were found. What was typed is
-- sealed, and gone when the search is used or a day old.
CREATE TABLE person_search (
    id UUID NOT NULL PRIMARY KEY,
    clerk_id UUID NOT NULL REFERENCES staff (id),
    office_id UUID NOT NULL REFERENCES office (id),
    enrolment_id UUID REFERENCES enrolment (id),
    facts TEXT NOT NULL,
    hits BIGINT NOT NULL CHECK (hits >= 0),
    at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    typed_sealed BYTEA,
    CHECK (used_at IS NULL OR enrolment_id IS NOT NULL)
);

CREATE INDEX person_search_typed ON person_search (at) WHERE typed_sealed IS NOT NULL;
CREATE INDEX person_search_by_enrolment ON person_search (enrolment_id, at);

-- A clerk compared two files and said: this is somebody else.
CREATE TABLE person_distinct (
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    other_id UUID NOT NULL REFERENCES enrolment (id),
    clerk_id UUID NOT NULL REFERENCES staff (id),
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (enrolment_id, other_id),
    CHECK (enrolment_id <> other_id)
);
