-- Other software asks by public key identifier, all the time and without signing in: it must be found without reading
-- every certificate and every key.
CREATE INDEX certificate_by_key_identifier ON certificate (key_identifier);
CREATE INDEX subject_key_by_identifier ON subject_key (key_identifier);
