-- Files sent as messages go with the documents of the request: marked, deleted, confirmed.
ALTER TABLE message_file ADD COLUMN marked_at TIMESTAMPTZ;
ALTER TABLE message_file ADD COLUMN erased_at TIMESTAMPTZ;
