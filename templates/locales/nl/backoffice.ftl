### De backoffice van eHealth: wachtrij, aanvraag, beslissingen.

backoffice-title = Aanvragen van certificaten
backoffice-take-next = Neem de volgende aanvraag
backoffice-take-next-hint = U krijgt de aanvraag die het langst wacht. Ze is 30 minuten van u.
backoffice-nothing-to-take = Er wacht geen aanvraag om op te nemen.
backoffice-lists = Lijsten
backoffice-list-to_take = Op te nemen
backoffice-list-mine = Van mij
backoffice-list-second_review = Tweede controle
backoffice-list-with_person = Wacht op de persoon
backoffice-list-decided = Beslist
backoffice-list-empty = Er staat geen aanvraag in deze lijst.
backoffice-waiting-note = De wachttijd telt in Belgische werkdagen; de klok staat stil zolang wij op de persoon wachten.
backoffice-column-reference = Referentie
backoffice-column-name = Naam
backoffice-column-environment = Omgeving
backoffice-column-state = Toestand
backoffice-column-submitted = Ingediend
backoffice-column-waiting = Wacht
backoffice-column-reviewer = Bij
backoffice-working-days =
    { $days ->
        [0] minder dan een werkdag
        [one] { $days } werkdag
       *[other] { $days } werkdagen
    }
backoffice-environment-production = Productie
backoffice-environment-acceptance = Acceptatie

backoffice-state-details = Wordt ingevuld
backoffice-state-sign_in_due = Wacht op aanmelding
backoffice-state-contract_due = Wacht op contract
backoffice-state-submitted = Op te nemen
backoffice-state-in_review = In behandeling
backoffice-state-on_hold = In de wacht
backoffice-state-correction_due = Wacht op verbetering
backoffice-state-second_review = Tweede controle
backoffice-state-approved = Goedgekeurd
backoffice-state-issuing = Wordt uitgereikt
backoffice-state-issue_failed = Uitreiking mislukt
backoffice-state-issued = Uitgereikt
backoffice-state-rejected = Geweigerd
backoffice-state-withdrawn = Ingetrokken
backoffice-state-lapsed = Vervallen

backoffice-take = Neem deze aanvraag
backoffice-take-to-see = Neem de aanvraag op om de documenten te zien en te beslissen.
backoffice-take-first = Documenten zijn open voor wie de aanvraag heeft opgenomen. Neem ze eerst op.
backoffice-mine-until = Deze aanvraag is van u tot { $moment }. Daarna gaat ze terug naar de wachtrij.
backoffice-with-colleague = { $name } heeft deze aanvraag open tot { $moment }.
backoffice-second-opinion = Een collega heeft deze aanvraag goedgekeurd. Bevestig dat of bekijk ze opnieuw.
backoffice-own-check = U hebt de identiteit van deze persoon gecontroleerd. Iemand anders moet beslissen.
backoffice-own-file = Dit is uw eigen dossier. Iemand anders moet beslissen.
backoffice-own-decision = U hebt deze aanvraag al goedgekeurd. Iemand anders moet het tweede antwoord geven.
backoffice-approved-before = U hebt deze aanvraag eerder goedgekeurd en een collega was het niet eens. Iemand anders moet beslissen.
backoffice-go-approve = Goedkeuren…
backoffice-go-reject = Weigeren…
backoffice-go-second = Het tweede antwoord geven…
backoffice-release = Terug naar de wachtrij

backoffice-data = Gegevens
backoffice-datum = Gegeven
backoffice-declared = Opgegeven door de persoon
backoffice-checked = Gecontroleerd aan het loket
backoffice-differs = Verschilt
backoffice-not-checked = Niet door ons gecontroleerd
backoffice-no-difference = Wat werd opgegeven, is wat werd gecontroleerd.
backoffice-unchecked =
    { $count ->
        [one] Niets spreekt tegen wat werd opgegeven, maar { $count } ervan werd niet door ons gecontroleerd.
       *[other] Niets spreekt tegen wat werd opgegeven, maar { $count } ervan werden niet door ons gecontroleerd.
    }
backoffice-differences =
    { $count ->
        [one] { $count } verschil tussen wat werd opgegeven en wat werd gecontroleerd.
       *[other] { $count } verschillen tussen wat werd opgegeven en wat werd gecontroleerd.
    }
backoffice-row-family_name = Familienaam
backoffice-row-given_names = Voornamen
backoffice-row-mrz_family = Familienaam, machineleesbaar
backoffice-row-mrz_given = Voornamen, machineleesbaar
backoffice-row-national_number = BIS-nummer
backoffice-row-email = E-mail
backoffice-row-phone = Telefoon
backoffice-counter = Identiteitscontrole
backoffice-office = Kantoor
backoffice-clerk = Gecontroleerd door
backoffice-checked-at = Gecontroleerd op
backoffice-birth-date = Geboortedatum
backoffice-list-check-clear = Gevraagd: het document staat er niet op
backoffice-list-check-unavailable = De lijst was niet bereikbaar
backoffice-external-check = De identiteit werd gecontroleerd door de externe identiteitsdienst.
backoffice-sign-in = Aanmelding
backoffice-signed-in-at = Aangemeld op
backoffice-level = Niveau
backoffice-means = Middel
backoffice-means-mobile_app = Mobiele app
backoffice-means-sms = Sms
backoffice-means-paper_token = Papieren token
backoffice-means-password = Wachtwoord
backoffice-number-proved = Zelfde rijksregisternummer bij aanmelding
backoffice-keys = Publieke sleutels
backoffice-key-authentication = Authenticatie
backoffice-key-encryption = Versleuteling
backoffice-documents = Documenten
backoffice-looks-recorded = Elke inzage van een document wordt geregistreerd.
backoffice-document-contract = Ondertekend contract
backoffice-document-identity_front = Identiteitsdocument, voorzijde
backoffice-document-identity_back = Identiteitsdocument, achterzijde
backoffice-document-mandate = Mandaat van de organisatie, ondertekend
backoffice-history = Wat er is gebeurd

backoffice-approve-title = De aanvraag goedkeuren
backoffice-approve-lead = Aanvraag { $reference }: dit volgt uit uw goedkeuring.
backoffice-subject = Houder in het certificaat
backoffice-validity = Geldig vanaf de dag van uitreiking
backoffice-letter = De mail aan de persoon
backoffice-letter-language = Hij vertrekt meteen, in deze taal: { $language }.
backoffice-look = De e-mail eerst lezen
backoffice-second-look = Laat ook een collega kijken
backoffice-second-look-hint = Sommige goedkeuringen worden hoe dan ook voor een tweede controle gekozen.
backoffice-approve = Goedkeuren
backoffice-second-title = Tweede controle
backoffice-second-lead = Aanvraag { $reference }: een collega heeft ze goedgekeurd. Dit volgt als u akkoord gaat.
backoffice-agree = Akkoord en goedkeuren
backoffice-disagree = Niet akkoord
backoffice-disagree-hint = Gaat u niet akkoord, dan vervalt de eerste goedkeuring en behandelt u de aanvraag.
backoffice-reject-title = De aanvraag weigeren
backoffice-reject-lead = Aanvraag { $reference }: de persoon leest de reden en uw woorden in de mail en op de statuspagina.
backoffice-reason = Reden
backoffice-reason-text = In uw eigen woorden
backoffice-reason-language = De persoon leest deze taal: { $language }. Schrijf uw woorden daarin; de reden zelf wordt vertaald.
backoffice-reject-appeal = De mail zegt ook hoe de aanvraag binnen 30 dagen kan worden heropend, en hoe beroep mogelijk is.
backoffice-reject = De aanvraag weigeren

backoffice-done-released = De aanvraag is terug in de wachtrij.
backoffice-done-nothing = Er was geen aanvraag meer om op te nemen.
backoffice-done-taken = De aanvraag is 30 minuten van u.
backoffice-done-approved = Uw goedkeuring is geregistreerd.
backoffice-done-rejected = De aanvraag is geweigerd en de persoon is op de hoogte.
backoffice-done-agreed = De aanvraag is goedgekeurd en de persoon is op de hoogte.
backoffice-done-disagreed = De eerste goedkeuring is vervallen. U behandelt de aanvraag.

backoffice-event-start = Aanvraag begonnen
backoffice-event-give_details = Gegevens en sleutels gegeven
backoffice-event-confirm_identity = Identiteit bevestigd door aanmelding
backoffice-event-send_contract = Contract en documenten verstuurd
backoffice-event-take = Opgenomen
backoffice-event-release = Terug in de wachtrij
backoffice-event-hold = In de wacht gezet
backoffice-event-resume = Wacht beëindigd
backoffice-event-ask_correction = Verbetering gevraagd
backoffice-event-send_correction = Verbetering verstuurd
backoffice-event-approve = Goedgekeurd
backoffice-event-agree = Goedgekeurd door de tweede behandelaar
backoffice-event-disagree = Tweede behandelaar niet akkoord
backoffice-event-reject = Geweigerd
backoffice-event-complete = Afgerond door de persoon
backoffice-event-issue = Certificaat uitgereikt
backoffice-event-fail_issue = Uitreiking mislukt
backoffice-event-retry_issue = Uitreiking opnieuw geprobeerd
backoffice-event-withdraw = Ingetrokken
backoffice-event-lapse = Vervallen
backoffice-event-reopen = Heropend

backoffice-go-correct = Verbetering vragen…
backoffice-go-hold = Aanhouden…
backoffice-go-reopen = Heropenen…
backoffice-keep = Nog 30 minuten houden
backoffice-opened-by = { $name } heeft deze aanvraag { $ago } geopend.
backoffice-minutes-ago =
    { $minutes ->
        [one] { $minutes } minuut geleden
       *[other] { $minutes } minuten geleden
    }
backoffice-take-over = Overnemen
backoffice-take-over-hint = Voor het werk van een afwezige collega. De geschiedenis vermeldt de overname.
backoffice-held-until = { $name } houdt deze aanvraag aan tot { $moment }.
backoffice-resume = Nu verdergaan
backoffice-correction-asked = { $name } vroeg op { $moment } om een verbetering.
backoffice-changes = Wat de verbetering wijzigt
backoffice-changes-unknown = Wat voordien was ingevuld, is niet bewaard.
backoffice-changes-none = Er is niets gewijzigd.
backoffice-before = Voordien
backoffice-after = Nu
backoffice-not-named = Niet gevraagd
backoffice-correct-title = Een verbetering vragen
backoffice-correct-lead = Aanvraag { $reference }: de persoon kan alleen wijzigen wat u aanduidt.
backoffice-correct-fields = Wat moet verbeterd worden?
backoffice-correct-fields-hint = Wie gegevens opnieuw invult, ondertekent ook het contract opnieuw: het vermeldt ze.
backoffice-correct = De verbetering vragen
backoffice-hold-title = De aanvraag aanhouden
backoffice-hold-lead = Aanvraag { $reference }: de klok staat stil tot die dag; dan komt de aanvraag terug in de wachtrij.
backoffice-hold-until = Aanhouden tot
backoffice-hold-reason = Reden
backoffice-hold-reason-hint = Voor collega’s; de persoon leest dit niet.
backoffice-hold = Aanhouden
backoffice-reopen-title = De aanvraag heropenen
backoffice-reopen-lead = Aanvraag { $reference }: een beslissing die genomen was, vervalt, en de persoon krijgt een mail.
backoffice-reopen = Heropenen
backoffice-done-kept = De aanvraag is nog 30 minuten van u.
backoffice-done-asked = De verbetering is gevraagd; de persoon krijgt een mail.
backoffice-done-held = De aanvraag is aangehouden.
backoffice-done-resumed = De aanvraag is terug in de wachtrij.
backoffice-done-reopened = De aanvraag is heropend; de persoon krijgt een mail.
backoffice-no-right-to-reopen = Aanvragen heropenen is een apart recht, dat u niet hebt.
backoffice-other-is-open = Voor dezelfde naam loopt een andere aanvraag.

backoffice-list-expiring = Loopt af
backoffice-list-all = Alles
backoffice-column-office = Kantoor
backoffice-filters = Filters
backoffice-filter-search = Zoeken
backoffice-search-hint = Referentie of naam, of een deel ervan.
backoffice-filter-age = Wachttijd
backoffice-filter-environment = Omgeving
backoffice-filter-kind = Voor
backoffice-filter-office = Kantoor
backoffice-filter-language = Taal van de persoon
backoffice-filter-later = Later
backoffice-later-only = Alleen wat ik opzij heb gelegd
backoffice-apply = Filters toepassen
backoffice-tag = { $filter }: { $value }
backoffice-age-new = nieuw
backoffice-age-ageing = wordt oud
backoffice-age-late = te laat
backoffice-kind-person = Een persoon
backoffice-kind-organisation = Een organisatie
backoffice-pages = Bladzijden
backoffice-page = Bladzijde { $number }
backoffice-previous = Vorige
backoffice-next = Volgende
backoffice-save-view = Voortaan hiermee beginnen
backoffice-done-saved = De wachtrij opent voortaan zo.
backoffice-export = Deze rijen als CSV
backoffice-export-numbers = Met nationale nummers
backoffice-no-right-to-numbers = Nationale nummers uitvoeren is een apart recht, dat u niet hebt.
backoffice-csv-reference = Referentie
backoffice-csv-name = Naam
backoffice-csv-organisation = Organisatie
backoffice-csv-environment = Omgeving
backoffice-csv-state = Stand
backoffice-csv-submitted = Ingediend (UTC)
backoffice-csv-days = Werkdagen gewacht
backoffice-csv-office = Kantoor
backoffice-csv-reviewer = Bij
backoffice-csv-number = Nationaal nummer
backoffice-news =
    { $count ->
        [one] { $count } nieuwe aanvraag – tonen
       *[other] { $count } nieuwe aanvragen – tonen
    }
backoffice-alert =
    { $count ->
        [one] { $count } aanvraag wacht al { $days } werkdagen of langer op eHealth.
       *[other] { $count } aanvragen wachten al { $days } werkdagen of langer op eHealth.
    }
backoffice-ends = eindigt { $moment }
backoffice-go-later = Later…
backoffice-later-title = Later bekijken
backoffice-later-lead = Aanvraag { $reference } wordt u pas die dag weer gegeven. Collega’s kunnen ze nemen.
backoffice-later-day = Welke dag?
backoffice-later = Opzij leggen
backoffice-later-clear = Niet meer opzij leggen
backoffice-later-until = Opzij gelegd tot { $day }
backoffice-done-later = Bewaard.

backoffice-says-nothing = zegt hierover niets
backoffice-at-sign-in = Bij het aanmelden
backoffice-on-contract = Op het contract
backoffice-in-zone = In de machineleesbare zone
backoffice-agrees = Gelijk
backoffice-rule-same = Gelijk
backoffice-rule-punctuation = Verklaard: leestekens weggelaten (ICAO 9303-3, 4.6)
backoffice-rule-icao_latin = Verklaard: Latijnse letters (ICAO 9303-3, 6 A)
backoffice-rule-icao_cyrillic = Verklaard: Cyrillische letters (ICAO 9303-3, 6 B)
backoffice-rule-national_cyrillic = Verklaard: Cyrillisch volgens nationale wet
backoffice-rule-elot_743 = Verklaard: Grieks volgens ELOT 743
backoffice-rule-truncated = Verklaard: afgekapt waar de regel vol was
backoffice-rule-no_table = Geen regel voor dit schrift
backoffice-rule-unexplained = Door geen regel verklaard
backoffice-signature = Elektronische handtekening
backoffice-signature-intact = ongeschonden: het bestand is wat ondertekend werd.
backoffice-signature-partial = klopt slechts voor een deel van het bestand: er is later iets toegevoegd of weggelaten.
backoffice-signature-altered = klopt niet: het bestand is na de ondertekening gewijzigd, of een andere sleutel heeft ondertekend.
backoffice-signature-unreadable = gevonden, maar ze kan niet gelezen of gecontroleerd worden.
backoffice-signature-trusted = Het certificaat leidt naar een instantie die wij vertrouwen.
backoffice-signature-unverified = Wij hebben niet gecontroleerd wie de ondertekenaar is.
backoffice-signature-signer = Ondertekenaar
backoffice-signature-issuer = Uitgever van het certificaat
backoffice-signature-time = Ondertekend (volgens de ondertekenaar)

backoffice-written = Geschreven door personen
