-- Every printing of a kit's letter, which shows the code: on the page that issued it, as PDF from that page, or
-- beforehand in a sealed spare.
CREATE TABLE kit_print (
    id UUID NOT NULL PRIMARY KEY,
    kit_id UUID NOT NULL REFERENCES kit (id),
    printed_as TEXT NOT NULL CHECK (printed_as IN ('page', 'pdf', 'spare')),
    printed_by UUID NOT NULL REFERENCES staff (id),
    printed_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX kit_print_by_kit ON kit_print (kit_id, printed_at);
