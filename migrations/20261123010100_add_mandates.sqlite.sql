-- Who asks for an organisation's certificate sends its mandate too: one more kind of document.
-- SQLite changes no CHECK: the table is made anew. What refers to it refers to its name; the program migrates with
-- foreign keys off and looks at all of them afterwards.
CREATE TABLE document_anew (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES request (id),
    field TEXT NOT NULL CHECK (field IN ('contract', 'identity_front', 'identity_back', 'mandate')),
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    size BIGINT NOT NULL,
    sha256 BYTEA NOT NULL,
    uploaded_at TIMESTAMPTZ NOT NULL,
    removed_at TIMESTAMPTZ
);

INSERT INTO document_anew (id, request_id, field, version, name, media_type, size, sha256, uploaded_at, removed_at)
SELECT id, request_id, field, version, name, media_type, size, sha256, uploaded_at, removed_at FROM document;

DROP TABLE document;
ALTER TABLE document_anew RENAME TO document;

CREATE UNIQUE INDEX document_one_current ON document (request_id, field, version) WHERE removed_at IS NULL;
