-- Whoever has several keys tells them apart by their names, and sees which of them was used when.
ALTER TABLE digital_key ADD COLUMN name TEXT;
ALTER TABLE digital_key ADD COLUMN last_used_at TIMESTAMPTZ;
