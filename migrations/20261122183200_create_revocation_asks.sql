-- Two people revoke at a desk: one asks, another agrees.
CREATE TABLE revocation_ask (
    id UUID NOT NULL PRIMARY KEY,
    certificate_id UUID NOT NULL REFERENCES certificate (id),
    place TEXT NOT NULL CHECK (place IN ('office', 'backoffice')),
    -- At which office; nobody of another answers.
    office_id UUID REFERENCES office (id),
    reason TEXT NOT NULL CHECK (reason IN
        ('key_compromise', 'affiliation_changed', 'superseded', 'cessation_of_operation')),
    -- What it rests on; may speak of the person.
    ground_sealed BYTEA NOT NULL,
    asked_by UUID NOT NULL REFERENCES staff (id),
    asked_at TIMESTAMPTZ NOT NULL,
    answer TEXT CHECK (answer IN ('agreed', 'declined')),
    answered_by UUID REFERENCES staff (id),
    answered_at TIMESTAMPTZ,
    CHECK ((place = 'office') = (office_id IS NOT NULL)),
    CHECK ((answer IS NULL) = (answered_by IS NULL)),
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    -- Four eyes.
    CHECK (answered_by <> asked_by)
);

-- One question at a time.
CREATE UNIQUE INDEX revocation_ask_one_open ON revocation_ask (certificate_id) WHERE answer IS NULL;
