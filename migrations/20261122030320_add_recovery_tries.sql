-- Tries of recovery codes are counted by sheet before they are compared, as those of keys are.
ALTER TABLE recovery_set ADD COLUMN failures BIGINT NOT NULL DEFAULT 0;
ALTER TABLE recovery_set ADD COLUMN failures_in_row BIGINT NOT NULL DEFAULT 0;
ALTER TABLE recovery_set ADD COLUMN paused_until TIMESTAMPTZ;
