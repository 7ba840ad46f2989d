-- A certificate may be for an organisation, asked for by a person with a mandate of it. What names the organisation
-- stands in the certificate, which everybody may read: it is not sealed. The index is the keyed hash of its common
-- name, `TYPE=NUMBER[, APPLICATION]`; who has none is the person themselves.
ALTER TABLE request ADD COLUMN for_organisation BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE request ADD COLUMN organisation_type TEXT;
ALTER TABLE request ADD COLUMN organisation_number TEXT;
ALTER TABLE request ADD COLUMN organisation_name TEXT;
ALTER TABLE request ADD COLUMN application_id TEXT;
-- What was begun for an organisation never becomes a certificate of the person.
ALTER TABLE request ADD COLUMN organisation_index BYTEA CHECK (
    (organisation_index IS NULL) = (organisation_type IS NULL)
    AND (organisation_index IS NULL) = (organisation_number IS NULL)
    AND (organisation_index IS NULL) = (organisation_name IS NULL)
    AND (organisation_index IS NOT NULL OR application_id IS NULL)
    AND (for_organisation OR organisation_index IS NULL)
    AND (organisation_index IS NOT NULL OR NOT for_organisation OR state IN ('details', 'withdrawn', 'lapsed')));
ALTER TABLE certificate ADD COLUMN organisation_index BYTEA;

-- One open request, and one active certificate, for the same distinguished name: not for the same person, who may
-- hold one for themselves and one for each organisation and application.
DROP INDEX request_one_open;
CREATE UNIQUE INDEX request_one_open ON request (environment, COALESCE(organisation_index, national_number_index))
    WHERE state IN ('contract_due', 'submitted', 'in_review', 'on_hold', 'correction_due', 'second_review',
        'approved', 'issuing', 'issue_failed');
DROP INDEX certificate_one_active;
CREATE UNIQUE INDEX certificate_one_active ON certificate (environment, COALESCE(organisation_index, national_number_index))
    WHERE state = 'active';
