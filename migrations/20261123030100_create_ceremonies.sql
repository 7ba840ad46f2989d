-- What operators do to the authorities: a plan that two of them signed, its steps, what came of each, and the transcript.
-- Nothing here is ever changed; a ceremony without a transcript was interrupted and is taken up again.
CREATE TABLE ceremony (
    plan_sha256 BYTEA NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    -- The file to the byte, as it was signed.
    plan BYTEA NOT NULL,
    begun_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE ceremony_confirmation (
    plan_sha256 BYTEA NOT NULL REFERENCES ceremony (plan_sha256),
    -- SubjectPublicKeyInfo: no operator confirms twice.
    operator_key BYTEA NOT NULL,
    operator_name TEXT NOT NULL,
    -- Ed25519 over the plan.
    signature BYTEA NOT NULL,
    PRIMARY KEY (plan_sha256, operator_key)
);

CREATE TABLE ceremony_step (
    plan_sha256 BYTEA NOT NULL REFERENCES ceremony (plan_sha256),
    number BIGINT NOT NULL CHECK (number > 0),
    -- What will be signed, written down before it is; empty where nothing is.
    intent BYTEA NOT NULL,
    prepared_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (plan_sha256, number)
);

CREATE TABLE ceremony_result (
    plan_sha256 BYTEA NOT NULL,
    number BIGINT NOT NULL,
    -- Lines for the transcript.
    said TEXT NOT NULL,
    done_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (plan_sha256, number),
    FOREIGN KEY (plan_sha256, number) REFERENCES ceremony_step (plan_sha256, number)
);

CREATE TABLE ceremony_artefact (
    plan_sha256 BYTEA NOT NULL,
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (plan_sha256, name),
    FOREIGN KEY (plan_sha256, number) REFERENCES ceremony_result (plan_sha256, number)
);

CREATE TABLE ceremony_transcript (
    number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
    plan_sha256 BYTEA NOT NULL UNIQUE REFERENCES ceremony (plan_sha256),
    transcript TEXT NOT NULL,
    sha256 BYTEA NOT NULL UNIQUE,
    -- Of the transcript before; absent for the first.
    prev_sha256 BYTEA UNIQUE REFERENCES ceremony_transcript (sha256),
    ended_at TIMESTAMPTZ NOT NULL,
    CHECK ((number = 1) = (prev_sha256 IS NULL))
);
