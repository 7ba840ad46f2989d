-- What a person is shown of their recent sign-ins: with which key, with what, from where, for which service. Half a year.
CREATE TABLE sign_in_log (
    session_id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    key_id UUID REFERENCES digital_key (id),
    means TEXT NOT NULL,
    client_id TEXT NOT NULL,
    browser TEXT NOT NULL,
    platform TEXT NOT NULL,
    network TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);

CREATE INDEX sign_in_log_by_enrolment ON sign_in_log (enrolment_id, at);
CREATE INDEX sign_in_log_by_age ON sign_in_log (at);
