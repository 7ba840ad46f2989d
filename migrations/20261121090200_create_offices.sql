-- Municipal registration offices. Price, hours and language regime are data: they differ from town to town.
CREATE TABLE office (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    municipality TEXT NOT NULL,
    postcode TEXT NOT NULL,
    language_regime TEXT NOT NULL CHECK (language_regime IN
        ('nl', 'fr', 'de', 'bru', 'nl_fr', 'fr_nl', 'fr_de', 'de_fr')),
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    opening_hours TEXT NOT NULL,
    price_cents BIGINT NOT NULL CHECK (price_cents >= 0),
    by_appointment BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL
);
