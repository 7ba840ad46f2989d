-- What the electronic signatures in an uploaded document say. Sealed: certificates of people hold national numbers.
CREATE TABLE document_signature (
    document_id UUID NOT NULL PRIMARY KEY REFERENCES document (id),
    reports_sealed BYTEA NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
