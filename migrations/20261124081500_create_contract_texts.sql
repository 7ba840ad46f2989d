-- The words of the contract, by version. A version holds from its day until the next one of its audience begins.
CREATE TABLE contract_text (
    version TEXT NOT NULL PRIMARY KEY,
    audience TEXT NOT NULL CHECK (audience IN ('person', 'organisation')),
    -- A day on a Brussels calendar, 2027-01-31.
    valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
    -- Canonical JSON: nl, fr, de, en, each complete.
    body TEXT NOT NULL,
    -- Of body.
    sha256 BYTEA NOT NULL CHECK (length(sha256) = 32),
    -- Who added it; none for those that came with the program.
    operator TEXT,
    added_at TIMESTAMPTZ NOT NULL,
    -- Two that begin on one day would both hold.
    UNIQUE (audience, valid_from)
);
