-- Doubts about an identity (journey E7, E8): who doubted and why, and who ended it. That another clerk clears it is
-- kept here, by the database, and not by a menu. The note is sealed and erased with the person.
CREATE TABLE doubt (
    id UUID NOT NULL PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    reason TEXT NOT NULL CHECK (reason IN
        ('features_doubtful', 'photograph_doubtful', 'data_differ', 'document_unknown', 'answers_doubtful',
         'number_doubtful')),
    note_sealed BYTEA,
    raised_by UUID NOT NULL REFERENCES staff (id),
    raised_at TIMESTAMPTZ NOT NULL,
    ending TEXT CHECK (ending IN ('cleared', 'refused', 'lapsed')),
    ended_by UUID REFERENCES staff (id),
    ended_at TIMESTAMPTZ,
    CHECK ((ending IS NULL) = (ended_at IS NULL)),
    CHECK (ending IS NOT NULL OR ended_by IS NULL),
    CHECK (ending IS NULL OR ending <> 'cleared' OR (ended_by IS NOT NULL AND ended_by <> raised_by))
);

-- One open doubt a file.
CREATE UNIQUE INDEX doubt_one_open ON doubt (enrolment_id) WHERE ending IS NULL;
