-- Wrong passwords are counted by where they come from (password_try): these are written by nobody and read by nobody.
ALTER TABLE account DROP COLUMN failures;
ALTER TABLE account DROP COLUMN retry_after;
DROP TABLE unknown_name_try;
