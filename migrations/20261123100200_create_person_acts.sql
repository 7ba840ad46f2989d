-- What operators did about a person: exported, erased, held for the law, released. A hold is the newest of the last two.
CREATE TABLE person_act (
    id UUID NOT NULL PRIMARY KEY,
    act TEXT NOT NULL CHECK (act IN ('export', 'erase', 'hold', 'release')),
    -- Of the file or the request.
    reference TEXT NOT NULL,
    enrolment_id UUID REFERENCES enrolment (id),
    -- For somebody whose identity an external provider checked.
    request_id UUID REFERENCES request (id),
    operator TEXT NOT NULL,
    -- The number of a case or a letter; names nobody.
    ground TEXT,
    at TIMESTAMPTZ NOT NULL,
    CHECK ((enrolment_id IS NULL) <> (request_id IS NULL)),
    CHECK (act NOT IN ('hold', 'release') OR ground IS NOT NULL)
);

CREATE INDEX person_act_by_enrolment ON person_act (enrolment_id, at);
CREATE INDEX person_act_by_request ON person_act (request_id, at);
