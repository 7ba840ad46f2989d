### Wie het is: het zoeken naar een bestaande persoon, twijfel, weigering, echtheidskenmerken.

find-title = Zoek eerst de persoon
find-text = Vul in wat u weet: het BIS-nummer, of het document, of familienaam en geboortedatum. Eén verkeerd cijfer, verwisselde namen en ontbrekende accenten zijn geen bezwaar. De zoekopdracht wordt geregistreerd.
find-hint-number = 11 cijfers. Ook een nummer met een tikfout wordt gezocht.
find-hint-name = Zoals gedrukt of zoals in de machineleesbare regels; accenten spelen geen rol.
find-too-little = Vul het BIS-nummer in, of land en nummer van het document, of familienaam en geboortedatum.
find-button = De persoon zoeken
find-result-title = Is deze persoon al bekend?
find-count =
    { $count ->
        [0] Niemand lijkt op deze persoon. Open het dossier.
        [one] Eén dossier lijkt op deze persoon. Vergelijk het voor u verdergaat.
       *[other] { $count } dossiers lijken op deze persoon, het meest gelijkende eerst. Vergelijk ze voor u verdergaat.
    }
find-number-doubtful = Het BIS-nummer dat u hebt ingetikt, wordt door geen register gegeven. Vergelijk het met de brief; in een van de cijfers zit een tikfout.
find-fact = Gegeven
find-typed = Nu
find-on-file = In het dossier
find-verdict = Vergelijking
find-name = Naam
find-same = Gelijk
find-differs = Verschilt
find-unknown = Niet te vergelijken
find-one-digit = Eén cijfer verschilt
find-one-sign = Eén teken verschilt
find-digits-exchanged = Twee cijfers verwisseld
find-names-exchanged = Namen verwisseld
find-date-exchanged = Dag en maand verwisseld
find-shared-name = Een naam gemeen
find-likely = Waarschijnlijk dezelfde persoon
find-possible = Misschien dezelfde persoon
find-here = dit kantoor
find-if-same = Als het dezelfde persoon is:
find-if-reissue = de brief of sleutel werkt niet meer; druk in dit dossier een nieuwe brief af.
find-if-kit_issued = er is een brief onderweg; stuur in dit dossier de link opnieuw of verklaar de brief ongeldig.
find-if-key_active = de sleutel is actief; hier is niets te doen. De persoon meldt zich ermee aan en vraagt het certificaat aan. Is de telefoon kwijt, dan meldt de persoon dat eerst en krijgt daarna een nieuwe brief.
find-if-key_pending = de persoon heeft een account en maakt de sleutel nog, met de link in de mail.
find-if-open = ga verder met dit dossier; open geen tweede.
find-if-under_check = een collega controleert dit dossier; ga verder met die collega, open geen tweede.
find-if-ended = het dossier is beëindigd.
find-go-on = Verder met { $reference }
find-else-heading = Als het iemand anders is
find-somebody-else = Ik heb elke regel vergeleken: de persoon voor mij is geen van hen.
find-compare-first = Vergelijk eerst en bevestig dat het iemand anders is. Is het dezelfde persoon, ga dan verder met dat dossier.
find-open = Een dossier openen
find-open-else = Iemand anders: een dossier openen
find-again = Opnieuw zoeken met andere gegevens
find-candidates-title = Vergelijk met andere dossiers
find-candidates-text = Wat u hebt vastgelegd, lijkt op deze dossiers. Er wordt niets samengevoegd; zeg wie het is voor de brief wordt afgedrukt.
find-go-on-check = Iemand anders: verder met de controle

## Twijfel

doubt-way = De beslissing aan een collega overlaten
doubt-way-clear = De twijfel bekijken
doubt-title = De beslissing aan een collega overlaten
doubt-text = Een andere medewerker van dit kantoor bekijkt het dossier en beslist. Zonder beslissing binnen vijf werkdagen wordt de controle geweigerd.
doubt-say = Zeg aan de persoon: een tweede medewerker bekijkt het dossier; u hoort het per mail of kunt over enkele dagen terugkomen. Meer hoeft de persoon niet te weten.
doubt-note = Wat de collega moet weten
doubt-hint-note = Hoogstens 500 tekens. Verzegeld, alleen door dit kantoor te lezen, gewist met het dossier.
doubt-button = Aan een collega overlaten
doubt-clear-title = Een collega twijfelt
doubt-by = Genoteerd door
doubt-at = Genoteerd op
doubt-own = U hebt deze twijfel zelf genoteerd. Een collega beslist erover; u kunt alleen weigeren.
doubt-clear-text = Bent u zeker wie de persoon is, ga dan verder met de controle: die is dan 30 minuten in uw handen.
doubt-clear-button = De twijfel wegnemen en verdergaan
office-done-doubted = Een collega beslist nu. Zeg aan de persoon dat een tweede medewerker het dossier bekijkt.
office-reason-features_doubtful = De echtheidskenmerken vragen een tweede blik.
office-reason-photograph_doubtful = De foto vraagt een tweede blik.
office-reason-data_differ = Druk, machineleesbare regels en antwoorden stemmen niet overeen.
office-reason-document_unknown = Deze soort document is hier niet bekend.
office-reason-answers_doubtful = De antwoorden vragen een tweede blik.
office-reason-number_doubtful = Het bewijs van het BIS-nummer vraagt een tweede blik.

## Weigering

office-reason-document_expires_soon = Het document is geldig, maar verloopt binnen 14 dagen.
office-reason-features_missing = Echtheidskenmerken van het document ontbreken of zijn niet zoals ze moeten zijn.
office-reason-zone_differs = De machineleesbare regels en de druk van het document stemmen niet overeen.
office-reason-no_own_mailbox = Er is geen mailbox die de persoon zelf kan openen.
office-reason-check_declined = De persoon wilde de controle niet, of kwam voor iemand anders.
office-reason-doubt_not_cleared = De identiteit kon niet met zekerheid worden vastgesteld.
refusal-way = De weigering afdrukken
refusal-title = Uw identiteit kon niet worden bevestigd
refusal-print = Druk dit blad af voor de persoon.
refusal-when = { $office } kon uw identiteit op { $day } niet bevestigen, om deze reden:
refusal-do-document_expired = Vernieuw uw document bij de overheid die het heeft afgegeven, of breng een ander mee dat langer dan 14 dagen geldig is.
refusal-do-document_expires_soon = Breng een document mee dat langer dan 14 dagen geldig is; een vernieuwd, of een ander dat u bezit.
refusal-do-document_not_accepted = Breng het origineel mee van uw paspoort, van een identiteitskaart van een land van de Europese Economische Ruimte of Zwitserland, of van een verblijfskaart.
refusal-do-document_damaged = Laat het document vervangen door de overheid die het heeft afgegeven, of breng een ander mee.
refusal-do-document_reported = Hebt u het document teruggevonden, vraag dan een nieuw aan bij de overheid die het heeft afgegeven: een gemeld document blijft gemeld.
refusal-do-features_missing = Vraag de overheid die het document heeft afgegeven om het te onderzoeken of te vervangen, of breng een ander mee.
refusal-do-zone_differs = Vraag de overheid die het document heeft afgegeven om het te verbeteren of te vervangen, of breng een ander mee.
refusal-do-not_the_holder = Breng een document mee met een foto waarop u staat zoals u er nu uitziet.
refusal-do-number_unproved = Breng een brief of attest van een Belgische overheid mee waarop uw BIS-nummer staat, bijvoorbeeld van de sociale zekerheid.
refusal-do-no_own_mailbox = Zorg dat u een eigen mailbox kunt openen op uw telefoon of op het kantoor.
refusal-do-check_declined = Kom persoonlijk. U met uw document vergelijken is de enige manier om hier een digitale sleutel te krijgen.
refusal-do-doubt_not_cleared = Breng een tweede document met foto mee, en de brief waarop uw BIS-nummer staat.
refusal-anywhere = U kunt op elk moment terugkomen, naar dit of een ander registratiekantoor; ze staan allemaal op { $address }.
refusal-mistake = Denkt u dat dit een vergissing is, vraag dan dat een andere medewerker opnieuw controleert, of bel { $phone } en vermeld { $reference }.

## Notitie bij het dossier

note-button = Notitie bij het dossier
note-title = Gemarkeerde dossiers
note-text = Een loketbediende markeerde deze dossiers terwijl de persoon aan het loket stond. De persoon en de andere loketbedienden zien dat niet; aanvragen van de persoon gaan naar een tweede beoordelaar.
note-none = Er is geen dossier gemarkeerd.
note-by = Gemarkeerd door
note-at = Gemarkeerd op
note-approver = Het registratiekantoor heeft deze identiteitscontrole gemarkeerd. Een tweede beoordelaar beslist mee; de persoon verneemt daar niets van.

## Echtheidskenmerken

feature-hint = Vind er minstens twee op het document.
feature-label = Deze echtheidskenmerken heb ik gevonden
feature-more = Andere kenmerken
feature-raised_print = Voelbare druk, met de vinger
feature-colour_shift = Inkt die van kleur verandert bij kantelen
feature-tilting_image = Een beeld dat beweegt of verschijnt bij kantelen
feature-second_portrait = Een tweede portret, in een andere techniek
feature-against_the_light = Watermerk of doorzichtteken, tegen het licht
feature-ultraviolet = Vezels of beelden die oplichten onder ultraviolet licht
feature-microprint = Letters in de lijnen, onder een vergrootglas
feature-stars_and_letters = Blauwe rechthoek met de letters van de staat in twaalf sterren (identiteitskaarten van de Europese Unie)
