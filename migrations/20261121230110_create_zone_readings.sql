-- How the machine-readable zone of the document was recorded, and the rule by which it spells the name. Not the zone.
CREATE TABLE zone_reading (
    enrolment_id UUID NOT NULL PRIMARY KEY REFERENCES enrolment (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('read', 'none', 'worn', 'refused')),
    name_rule TEXT NOT NULL CHECK (name_rule IN
        ('same', 'punctuation', 'icao_latin', 'icao_cyrillic', 'national_cyrillic', 'elot_743', 'truncated',
         'no_table', 'unexplained')),
    recorded_by UUID NOT NULL REFERENCES staff (id),
    recorded_at TIMESTAMPTZ NOT NULL
);
