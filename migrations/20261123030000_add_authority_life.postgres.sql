-- Several generations of an authority live at once, each with a life of its own (`pki.md` 3.9): prepared, active,
-- retiring, retired. One of each role and environment is active; where it stands, a move of its history says.
-- An empty key_name: its key is elsewhere, as that of a root should be.
ALTER TABLE authority DROP COLUMN active;
ALTER TABLE authority ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
    CHECK (state IN ('prepared', 'active', 'retiring', 'retired'));
ALTER TABLE authority ALTER COLUMN state DROP DEFAULT;
-- Absent for those from before there were moves, until their first one.
ALTER TABLE authority ADD COLUMN last_seq BIGINT;
ALTER TABLE authority ADD COLUMN state_since TIMESTAMPTZ;
UPDATE authority SET state_since = not_before;
ALTER TABLE authority ALTER COLUMN state_since SET NOT NULL;
ALTER TABLE authority ADD CHECK (last_seq IS NOT NULL OR state = 'active');
ALTER TABLE authority ADD FOREIGN KEY (id, last_seq, state)
    REFERENCES history (owner_id, seq, to_state) DEFERRABLE INITIALLY DEFERRED;

CREATE UNIQUE INDEX authority_one_active ON authority (environment, role) WHERE state = 'active';
