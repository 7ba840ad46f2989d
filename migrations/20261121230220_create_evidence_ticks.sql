-- Each security feature that a clerk found on a document: who and when, kept with the check it belongs to.
CREATE TABLE evidence_tick (
    enrolment_id UUID NOT NULL REFERENCES enrolment (id),
    feature TEXT NOT NULL CHECK (feature IN
        ('raised_print', 'colour_shift', 'tilting_image', 'second_portrait', 'against_the_light', 'ultraviolet',
         'microprint', 'stars_and_letters')),
    ticked_by UUID NOT NULL REFERENCES staff (id),
    ticked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (enrolment_id, feature)
);
