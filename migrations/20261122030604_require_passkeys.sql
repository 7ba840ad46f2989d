-- Members of staff can be required to sign in with a passkey. Nothing there means no.
ALTER TABLE staff ADD COLUMN passkey_required BOOLEAN;
