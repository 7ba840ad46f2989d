### The counter: the machine-readable zone, structured capture, the walk-in on one screen.

## The machine-readable zone

counter-zone-missing = Type the machine-readable lines, or let the reader send them.
counter-zone-characters = The machine-readable lines have only A to Z, 0 to 9 and <. Something else stands in them.
counter-zone-incomplete = This is not the whole zone: a passport has two lines of 44 characters, a card three of 30 or two of 36.
counter-zone-line = Line { $line } has { $found } characters instead of { $expected }. Compare it with the document.
counter-zone-too-long = This is more than one zone. Clear the field and read the document once.
counter-zone-visa = These are the lines of a visa. Read the page with the photograph.
counter-zone-french-card = French identity cards made before August 2021 have lines of their own kind. Clear the field, say below why the zone is left out and enter what is printed.
counter-zone-specimen = This is a specimen of the imaginary state Utopia, not a document.
counter-zone-part-number = document number
counter-zone-part-birth_date = birth date
counter-zone-part-expiry = valid until
counter-zone-part-optional = personal number or additional data
counter-zone-part-composite = last check digit of the zone
counter-zone-part-name = name
counter-no-zone-none = The document has no such lines
counter-no-zone-worn = Worn or damaged: they cannot be read
counter-no-zone-refused = Legible, but the check digits do not hold or the lines follow no standard

counter-zone = Machine-readable lines
counter-field-zone = The lines with the < signs
counter-hint-zone = Put the document on the reader, or type the lines; fillers < at the end of a name may be left out. Tab and Enter go on.
counter-zone-holds = The zone has been read and every check digit holds.
counter-zone-judged = The zone does not hold as it stands:
counter-zone-fails = These parts do not agree with their check digits: { $parts }. Compare the lines with the document, character by character. If they stand there so, ask a colleague to look at the document.
counter-zone-fails-here = The check digit of this part of the zone does not hold.
counter-zone-differs = The machine-readable zone says something else here. Compare both with the document.
counter-zone-meant = Line { $line } may have been meant like this. Change it only if the document shows it so:
counter-verdict-holds = holds
counter-verdict-fails = does not hold
counter-verdict-unreadable = cannot be read
counter-verdict-absent = not in the zone
counter-read-button = Read the zone
counter-field-no-zone = If there is no zone to read: why?
counter-hint-no-zone = Then every field is entered from the page with the photograph.
counter-no-zone-missing = Read the machine-readable zone, or say why there is none.

## The counter

counter-title = Somebody at the counter
counter-text = The zone of the document opens the file and fills what it can. What it cannot say is asked next.
counter-open-button = Open the file
counter-without-zone = Open a file without a machine-readable zone
counter-later-button = Keep for later
office-done-kept = What was typed is kept, sealed, until the check ends. You can go on at any computer of the office.
counter-aloud-name = May I see your identity document? Are your given names and family name printed as you write them?
counter-aloud-number = Do you have a letter with your BIS number?
counter-aloud-email = Which e-mail address do you read yourself? The activation link goes there.
counter-aloud-phone = On which telephone number may we call you? You need not give one.

## Two spellings of one name

counter-name-rule = Spelling in the zone
counter-name-look-again = No rule explains why the zone spells the name otherwise than the page. Look at both again.
counter-name-rule-same = the same letters
counter-name-rule-punctuation = apostrophes and hyphens left out
counter-name-rule-icao_latin = Latin letters with marks, by the table of ICAO 9303
counter-name-rule-icao_cyrillic = Cyrillic, by the table of ICAO 9303
counter-name-rule-national_cyrillic = Cyrillic, by the law of the issuing state
counter-name-rule-elot_743 = Greek, by ELOT 743
counter-name-rule-truncated = cut where the line was full
counter-name-rule-no_table = a script without a table: compare by ear
counter-name-rule-unexplained = not explained by any rule
