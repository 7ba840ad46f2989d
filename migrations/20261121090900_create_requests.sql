-- Requests for a certificate. `checked_by` is copied from the enrolment at sign-in (the nil UUID when the
-- identity was checked by an external provider), so that decisions can be held against it by the database.
CREATE TABLE request (
    id UUID NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    environment TEXT NOT NULL CHECK (environment IN ('production', 'acceptance')),
    state TEXT NOT NULL CHECK (state IN
        ('details', 'sign_in_due', 'contract_due', 'submitted', 'in_review', 'on_hold', 'correction_due',
         'second_review', 'approved', 'issuing', 'issue_failed', 'issued', 'rejected', 'withdrawn', 'lapsed')),
    last_seq BIGINT NOT NULL,
    state_since TIMESTAMPTZ NOT NULL,
    browser_hash BYTEA,
    language TEXT NOT NULL CHECK (language IN ('nl', 'fr', 'de', 'en')),
    terms_version TEXT NOT NULL,
    enrolment_id UUID REFERENCES enrolment (id),
    national_number_sealed BYTEA,
    national_number_index BYTEA,
    given_names TEXT,
    family_name TEXT,
    mrz_given TEXT,
    mrz_family TEXT,
    email TEXT,
    phone TEXT,
    issuer TEXT,
    subject TEXT,
    level BIGINT,
    means TEXT,
    signed_in_at TIMESTAMPTZ,
    checked_by UUID NOT NULL,
    contract_version TEXT,
    contract_hash BYTEA,
    version BIGINT NOT NULL,
    submitted_at TIMESTAMPTZ,
    reviewer_id UUID REFERENCES staff (id),
    lease_until TIMESTAMPTZ,
    approved_version BIGINT,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (id, checked_by),
    FOREIGN KEY (id, last_seq, state) REFERENCES history (owner_id, seq, to_state) DEFERRABLE INITIALLY DEFERRED,
    CHECK (state NOT IN ('contract_due', 'submitted', 'in_review', 'on_hold', 'correction_due', 'second_review',
        'approved', 'issuing', 'issue_failed', 'issued')
        OR (national_number_index IS NOT NULL AND level IS NOT NULL AND means IS NOT NULL AND subject IS NOT NULL)),
    CHECK (state NOT IN ('approved', 'issuing', 'issued') OR (approved_version = version AND contract_hash IS NOT NULL))
);

-- One open request for the same distinguished name.
CREATE UNIQUE INDEX request_one_open ON request (environment, national_number_index)
    WHERE state IN ('contract_due', 'submitted', 'in_review', 'on_hold', 'correction_due', 'second_review',
        'approved', 'issuing', 'issue_failed');
CREATE INDEX request_by_state ON request (state, submitted_at);
CREATE INDEX request_by_enrolment ON request (enrolment_id);

-- The public keys of a request. Private keys never reach the server.
CREATE TABLE subject_key (
    request_id UUID NOT NULL REFERENCES request (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('authentication', 'encryption')),
    spki_der BYTEA NOT NULL,
    spki_sha256 BYTEA NOT NULL,
    key_identifier BYTEA NOT NULL,
    bits BIGINT NOT NULL,
    PRIMARY KEY (request_id, purpose)
);

-- Uploaded files: the bytes lie sealed in the files adapter under the document's id.
CREATE TABLE document (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES request (id),
    field TEXT NOT NULL CHECK (field IN ('contract', 'identity_front', 'identity_back')),
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    size BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    uploaded_at TIMESTAMPTZ NOT NULL,
    removed_at TIMESTAMPTZ
);

CREATE UNIQUE INDEX document_one_current ON document (request_id, field, version) WHERE removed_at IS NULL;

-- Four eyes, kept by the database: who checked the identity decides nothing; who decided first is not the second.
CREATE TABLE decision (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL,
    version BIGINT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('first', 'second')),
    approver_id UUID NOT NULL REFERENCES staff (id),
    checked_by UUID NOT NULL,
    first_approver_id UUID,
    verdict TEXT NOT NULL CHECK (verdict IN ('approve', 'reject', 'agree', 'disagree')),
    reason TEXT,
    text TEXT,
    at TIMESTAMPTZ NOT NULL,
    voided_at TIMESTAMPTZ,
    FOREIGN KEY (request_id, checked_by) REFERENCES request (id, checked_by),
    CHECK (approver_id <> checked_by),
    CHECK ((step = 'second') = (first_approver_id IS NOT NULL)),
    CHECK (first_approver_id IS NULL OR first_approver_id <> approver_id),
    CHECK ((verdict = 'reject') = (reason IS NOT NULL))
);

-- One standing decision a step of each version: a request cannot get two answers.
CREATE UNIQUE INDEX decision_one_standing ON decision (request_id, version, step) WHERE voided_at IS NULL;

-- Each look at an identity document: who, when, why.
CREATE TABLE document_view (
    id UUID NOT NULL PRIMARY KEY,
    document_id UUID NOT NULL REFERENCES document (id),
    staff_id UUID NOT NULL REFERENCES staff (id),
    reason TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
