-- What a person allowed a relying party to be told: nobody is asked twice for the same.
CREATE TABLE consent (
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    client_id TEXT NOT NULL,
    scope TEXT NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (enrolment_id, client_id)
);
