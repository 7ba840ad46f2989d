-- When the personal data of a row went. A document is marked first, then its file is deleted, then that is confirmed:
-- a crash between them leaves a mark that the next look finds.
ALTER TABLE request ADD COLUMN erased_at TIMESTAMPTZ;
ALTER TABLE certificate ADD COLUMN erased_at TIMESTAMPTZ;
ALTER TABLE document ADD COLUMN marked_at TIMESTAMPTZ;
ALTER TABLE document ADD COLUMN erased_at TIMESTAMPTZ CHECK (erased_at IS NULL OR marked_at IS NOT NULL);

CREATE INDEX document_marked ON document (marked_at) WHERE marked_at IS NOT NULL AND erased_at IS NULL;
