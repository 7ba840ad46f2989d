-- A form that was sent just after its session had ended is kept for its sender, sealed, for a quarter of an hour.
CREATE TABLE kept_post (
    id UUID NOT NULL PRIMARY KEY,
    audience TEXT NOT NULL CHECK (audience IN ('office', 'manager', 'backoffice')),
    browser_hash BYTEA NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    content_sealed BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX kept_post_by_browser ON kept_post (browser_hash);
CREATE INDEX kept_post_by_end ON kept_post (expires_at);
