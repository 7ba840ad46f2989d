-- Relying parties that an operator registers; those of the product are in the code, those of the configuration there.
CREATE TABLE oidc_client (
    id UUID NOT NULL PRIMARY KEY,
    client_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    redirect_uris TEXT NOT NULL,
    post_logout_redirect_uris TEXT NOT NULL,
    scope TEXT NOT NULL,
    authentication TEXT NOT NULL CHECK (authentication IN ('client_secret_basic', 'client_secret_post', 'none')),
    pkce_required BOOLEAN NOT NULL,
    first_party BOOLEAN NOT NULL,
    secret_hash BYTEA,
    created_at TIMESTAMPTZ NOT NULL,
    disabled_at TIMESTAMPTZ,
    CHECK ((secret_hash IS NULL) = (authentication = 'none'))
);
