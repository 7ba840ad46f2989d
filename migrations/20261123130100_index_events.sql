-- What is counted of requests (how long a review takes, the figures) is found by what happened and when, and what
-- followed by whose it is: without these every look would read the whole history.
CREATE INDEX history_by_event ON history (machine, event, at, to_state, owner_id);
CREATE INDEX history_by_owner_event ON history (owner_id, event, at);
