-- A new signing key is shown for a while before it signs, so that relying parties who keep key sets know it in time.
ALTER TABLE oidc_key ADD COLUMN signs_from TIMESTAMPTZ;
