-- Nobody acts on their own file: the keyed hash of a member of staff's national number finds it.
ALTER TABLE staff ADD COLUMN national_number_index BYTEA;
