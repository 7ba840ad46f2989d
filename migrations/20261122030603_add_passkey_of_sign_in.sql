-- With which passkey a session was begun: another key is removed only in a sign-in with one that stays. It may be gone since.
ALTER TABLE sign_in_log ADD COLUMN passkey_id UUID;
