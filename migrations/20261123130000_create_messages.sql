-- What a person and eHealth write to each other about a request. Texts and names of files are sealed; what is taken
-- back keeps its row, so that the numbers of the others stand, and loses its content.
CREATE TABLE message (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES request (id),
    no BIGINT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('person', 'ehealth')),
    staff_id UUID REFERENCES staff (id),
    text_sealed BYTEA,
    at TIMESTAMPTZ NOT NULL,
    read_at TIMESTAMPTZ,
    taken_back_at TIMESTAMPTZ,
    UNIQUE (request_id, no),
    CHECK ((side = 'ehealth') = (staff_id IS NOT NULL)),
    CHECK (taken_back_at IS NULL OR text_sealed IS NULL)
);

CREATE INDEX message_unread ON message (side, request_id, no) WHERE read_at IS NULL AND taken_back_at IS NULL;

-- A file sent as a message: its bytes lie sealed in the files adapter under its id.
CREATE TABLE message_file (
    id UUID NOT NULL PRIMARY KEY,
    message_id UUID NOT NULL UNIQUE REFERENCES message (id),
    name_sealed BYTEA NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    size BIGINT NOT NULL,
    sha256 BYTEA NOT NULL
);

-- The one mail about unread messages: waiting until it is due, then sent; gone once the person has read.
CREATE TABLE message_notice (
    request_id UUID NOT NULL PRIMARY KEY REFERENCES request (id),
    due_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ
);

CREATE INDEX message_notice_due ON message_notice (due_at) WHERE sent_at IS NULL;
