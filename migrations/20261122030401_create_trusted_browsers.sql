-- Browsers in which somebody has signed in before: a stranger's wrong passwords do not make them wait.
CREATE TABLE trusted_browser (
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    browser_hash BYTEA NOT NULL,
    signed_in_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (enrolment_id, browser_hash)
);

CREATE INDEX trusted_browser_by_age ON trusted_browser (signed_in_at);
