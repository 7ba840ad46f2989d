-- What the virus scanner said of each document, and the hash of the bytes as they were sent where others are kept.
ALTER TABLE document ADD COLUMN sent_sha256 BYTEA;
ALTER TABLE document ADD COLUMN scan TEXT NOT NULL DEFAULT 'none'
    CHECK (scan IN ('none', 'quarantined', 'clean', 'infected'));
ALTER TABLE document ADD COLUMN scanned_at TIMESTAMPTZ;

CREATE INDEX document_to_scan ON document (uploaded_at) WHERE removed_at IS NULL AND scan <> 'clean';
