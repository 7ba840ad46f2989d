-- How an office receives people: whoever plans a visit must know it, and appointments are cut from it.
CREATE TABLE reception (
    office_id UUID NOT NULL PRIMARY KEY REFERENCES office (id),
    list_key TEXT NOT NULL UNIQUE,
    other_names TEXT NOT NULL,
    languages TEXT NOT NULL,
    email TEXT,
    equipment TEXT NOT NULL,
    weekly_hours TEXT NOT NULL,
    closed_days TEXT NOT NULL,
    slot_minutes BIGINT NOT NULL CHECK (slot_minutes BETWEEN 5 AND 120),
    counters BIGINT NOT NULL CHECK (counters BETWEEN 1 AND 50)
);
