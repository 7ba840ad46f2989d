-- Who a person is, as checked at a counter. National and document numbers are sealed; their keyed hashes find them.
CREATE TABLE enrolment (
    id UUID NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('provider', 'staff')),
    office_id UUID REFERENCES office (id),
    state TEXT NOT NULL CHECK (state IN
        ('draft', 'appointed', 'identity_check', 'identity_doubt', 'identity_refused', 'kit_issued', 'kit_locked',
         'kit_expired', 'kit_revoked', 'key_pending', 'key_low', 'key_active', 'key_lost', 'withdrawn', 'closed')),
    last_seq BIGINT NOT NULL,
    state_since TIMESTAMPTZ NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nl', 'fr', 'de', 'en')),
    given_names TEXT,
    family_name TEXT,
    mrz_given TEXT,
    mrz_family TEXT,
    folded_name TEXT,
    birth_date TEXT,
    national_number_sealed BYTEA,
    national_number_index BYTEA,
    email TEXT,
    phone TEXT,
    document_kind TEXT CHECK (document_kind IN ('passport', 'identity_card', 'residence_card')),
    document_country TEXT,
    document_number_sealed BYTEA,
    document_number_index BYTEA,
    document_expires_on TEXT,
    seen_original BOOLEAN,
    seen_photo BOOLEAN,
    seen_features BOOLEAN,
    lost_stolen_check TEXT CHECK (lost_stolen_check IN ('clear', 'unavailable')),
    answers_confirmed_at TIMESTAMPTZ,
    checked_by UUID,
    checked_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    FOREIGN KEY (id, last_seq, state) REFERENCES history (owner_id, seq, to_state) DEFERRABLE INITIALLY DEFERRED,
    CHECK (kind = 'staff' OR office_id IS NOT NULL)
);

-- One open enrolment a person.
CREATE UNIQUE INDEX enrolment_one_open ON enrolment (national_number_index)
    WHERE national_number_index IS NOT NULL AND state NOT IN ('withdrawn', 'closed');
CREATE INDEX enrolment_by_office ON enrolment (office_id, state, state_since);
CREATE INDEX enrolment_by_document ON enrolment (document_country, document_number_index);
CREATE INDEX enrolment_by_name ON enrolment (folded_name, birth_date);
