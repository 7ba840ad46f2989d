-- What an approver asks to be corrected: named fields of one submission. Nothing else may be changed.
CREATE TABLE correction (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES request (id),
    -- The submission that is to be corrected.
    version BIGINT NOT NULL,
    asked_by UUID NOT NULL REFERENCES staff (id),
    reason TEXT NOT NULL CHECK (reason IN
        ('differs_from_document', 'illegible', 'incomplete', 'unsigned', 'wrong_file', 'out_of_date', 'other')),
    text TEXT,
    asked_at TIMESTAMPTZ NOT NULL,
    -- When what had to be typed was given anew.
    typed_at TIMESTAMPTZ,
    answered_at TIMESTAMPTZ,
    UNIQUE (request_id, version)
);

CREATE UNIQUE INDEX correction_one_open ON correction (request_id) WHERE answered_at IS NULL;

CREATE TABLE correction_field (
    correction_id UUID NOT NULL REFERENCES correction (id),
    field TEXT NOT NULL CHECK (field IN
        ('family_name', 'given_names', 'mrz_family', 'mrz_given', 'email', 'phone', 'contract', 'identity_front',
         'identity_back', 'mandate')),
    PRIMARY KEY (correction_id, field)
);

-- What was typed, as it was submitted: never changed, so that what a correction changed can be shown.
CREATE TABLE submission (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES request (id),
    version BIGINT NOT NULL,
    -- A JSON object of the typed fields.
    details_sealed BYTEA NOT NULL,
    sent_at TIMESTAMPTZ NOT NULL,
    UNIQUE (request_id, version)
);
