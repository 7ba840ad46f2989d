-- Sealed spare letters for a broken printer: the code only as the keyed hash that its kit will have, because a spare
-- that is bound becomes the kit of the same id.
CREATE TABLE spare_kit (
    id UUID NOT NULL PRIMARY KEY,
    serial TEXT NOT NULL UNIQUE,
    office_id UUID NOT NULL REFERENCES office (id),
    code_hash BYTEA NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ready', 'used', 'destroyed')),
    printed_by UUID NOT NULL REFERENCES staff (id),
    printed_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    ended_by UUID REFERENCES staff (id),
    ended_at TIMESTAMPTZ,
    CHECK ((state = 'ready' AND ended_at IS NULL) OR (state <> 'ready' AND ended_at IS NOT NULL))
);

CREATE INDEX spare_kit_by_office ON spare_kit (office_id, printed_at);
