### De balie: de machineleesbare zone, gestructureerd invoeren, het bezoek op één scherm.

## The machine-readable zone

counter-zone-missing = Typ de machineleesbare regels, of laat de lezer ze sturen.
counter-zone-characters = De machineleesbare regels bestaan alleen uit A tot Z, 0 tot 9 en <. Er staat iets anders in.
counter-zone-incomplete = Dit is niet de hele zone: een paspoort heeft twee regels van 44 tekens, een kaart drie van 30 of twee van 36.
counter-zone-line = Regel { $line } heeft { $found } tekens in plaats van { $expected }. Vergelijk hem met het document.
counter-zone-too-long = Dit is meer dan één zone. Maak het veld leeg en lees het document één keer.
counter-zone-visa = Dit zijn de regels van een visum. Lees de bladzijde met de foto.
counter-zone-french-card = Franse identiteitskaarten van vóór augustus 2021 hebben een eigen soort regels. Maak het veld leeg, zeg hieronder waarom de zone ontbreekt en vul in wat gedrukt staat.
counter-zone-specimen = Dit is een specimen van de denkbeeldige staat Utopia, geen document.
counter-zone-part-number = documentnummer
counter-zone-part-birth_date = geboortedatum
counter-zone-part-expiry = geldig tot
counter-zone-part-optional = persoonsnummer of aanvullende gegevens
counter-zone-part-composite = laatste controlecijfer van de zone
counter-zone-part-name = naam
counter-no-zone-none = Het document heeft zulke regels niet
counter-no-zone-worn = Versleten of beschadigd: ze zijn onleesbaar
counter-no-zone-refused = Leesbaar, maar de controlecijfers kloppen niet of de regels volgen geen norm

counter-zone = Machineleesbare regels
counter-field-zone = De regels met de <-tekens
counter-hint-zone = Leg het document op de lezer of typ de regels; vultekens < aan het einde van een naam mag u weglaten. Met Tab en Enter gaat u verder.
counter-zone-holds = De zone is gelezen en elk controlecijfer klopt.
counter-zone-judged = De zone klopt niet zoals ze hier staat:
counter-zone-fails = Deze delen kloppen niet met hun controlecijfer: { $parts }. Vergelijk de regels teken voor teken met het document. Staan ze er zo, laat dan een collega het document bekijken.
counter-zone-fails-here = Het controlecijfer van dit deel van de zone klopt niet.
counter-zone-differs = De machineleesbare zone zegt hier iets anders. Vergelijk beide met het document.
counter-zone-meant = Regel { $line } was misschien zo bedoeld. Wijzig hem alleen als het document het zo toont:
counter-verdict-holds = klopt
counter-verdict-fails = klopt niet
counter-verdict-unreadable = onleesbaar
counter-verdict-absent = niet in de zone
counter-read-button = De zone lezen
counter-field-no-zone = Is er geen zone te lezen: waarom niet?
counter-hint-no-zone = Elk veld wordt dan van de bladzijde met de foto overgenomen.
counter-no-zone-missing = Lees de machineleesbare zone, of zeg waarom er geen is.

## The counter

counter-title = Iemand aan de balie
counter-text = De zone van het document opent het dossier en vult in wat ze kan. Wat ze niet kan zeggen, wordt daarna gevraagd.
counter-open-button = Het dossier openen
counter-without-zone = Een dossier openen zonder machineleesbare zone
counter-later-button = Bewaren voor later
office-done-kept = Wat getypt was, blijft verzegeld bewaard tot de controle eindigt. U kunt aan elke computer van het kantoor verdergaan.
counter-aloud-name = Mag ik uw identiteitsdocument zien? Staan uw voornamen en familienaam er zoals u ze schrijft?
counter-aloud-number = Hebt u een brief met uw BIS-nummer bij u?
counter-aloud-email = Welk e-mailadres leest u zelf? De activeringslink gaat daarheen.
counter-aloud-phone = Op welk telefoonnummer mogen wij u bellen? U hoeft er geen te geven.

## Two spellings of one name

counter-name-rule = Spelling in de zone
counter-name-look-again = Geen regel verklaart waarom de zone de naam anders spelt dan de bladzijde. Bekijk beide opnieuw.
counter-name-rule-same = dezelfde letters
counter-name-rule-punctuation = zonder apostrofs en koppeltekens
counter-name-rule-icao_latin = Latijnse letters met tekens, volgens de tabel van ICAO 9303
counter-name-rule-icao_cyrillic = Cyrillisch, volgens de tabel van ICAO 9303
counter-name-rule-national_cyrillic = Cyrillisch, volgens de wet van de staat die het document gaf
counter-name-rule-elot_743 = Grieks, volgens ELOT 743
counter-name-rule-truncated = afgekapt waar de regel vol was
counter-name-rule-no_table = een schrift zonder tabel: vergelijk op het gehoor
counter-name-rule-unexplained = door geen regel verklaard
