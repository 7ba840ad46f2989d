### Kantoren onder elkaar, hun mensen, hun dag, hun logboek, oefenen.

## Een dossier van een ander kantoor

office-admin-reason-title = Waarom kijkt u in dit dossier?
office-admin-reason-text = Dit dossier is van { $office }. Zeg waarvoor u het nodig hebt: uw antwoord wordt bewaard en aan dat kantoor getoond. Het dossier staat daarna 30 minuten voor u open, en elke pagina die u opent wordt genoteerd.
office-admin-reason-person_here = De persoon staat aan mijn loket.
office-admin-reason-person_asks = De persoon vraagt het telefonisch of schriftelijk.
office-admin-reason-office_asks = Het andere kantoor vraagt hulp.
office-admin-reason-complaint = Ik onderzoek een klacht of een vermoeden.
office-admin-reason-other = Een andere reden, hieronder genoemd
office-admin-field-note = In enkele woorden
office-admin-hint-note = Hoogstens 200 tekens, bijvoorbeeld: is de brief kwijt
office-admin-note-missing = Zeg in enkele woorden waarvoor u het dossier nodig hebt.
office-admin-note-long = Gebruik hoogstens 200 tekens.
office-admin-reason-button = Het dossier openen
office-admin-own-office-only = Alleen het kantoor van dit dossier doet dit. Elk kantoor mag de link opnieuw sturen, de brief ongeldig verklaren en een nieuwe afdrukken.
office-admin-own-file = Dit is uw eigen dossier, of de mail ervan gaat naar uw eigen adres. Laat een collega dit doen.
office-admin-elsewhere = Dit dossier is van { $office }. Het staat voor u open tot { $moment }; wat u bekijkt wordt genoteerd.
office-admin-looks = Andere kantoren die hebben gekeken
office-admin-find-title = Een dossier zoeken met de referentie
office-admin-hint-find = Zoals op de brief en in elke mail, bijvoorbeeld HY-2026-7K3M-4QTX
office-admin-find-button = Zoeken
office-admin-find-nothing = Geen dossier heeft deze referentie. Vergelijk met de brief of de mail.
office-admin-new-document = Een nieuw document?
office-admin-new-document-text = Vul dit deel alleen in als het een ander document is dan de vorige keer: neem geboortedatum en BIS-nummer over van de nieuwe papieren. Ze worden met het dossier vergeleken.
office-admin-numbers-missing = Dit is niet het document van de vorige keer. Vul geboortedatum en BIS-nummer in, zoals op de papieren in uw hand.
office-admin-numbers-differ = Geboortedatum of BIS-nummer zijn niet die van dit dossier. Kijk na of dit het dossier van deze persoon is.
office-reason-not_me = Iemand die de mail kreeg, zei: ik was dit niet.

## Opleiding

office-admin-counter-closed = Uw opleiding is ouder dan twaalf maanden. Het loket blijft voor u gesloten tot u opnieuw bent opgeleid.
office-admin-way-training = Hoe u wordt opgeleid
office-admin-training-title = Uw opleiding
office-admin-training-holds = Uw opleiding geldt tot en met { $day }.
office-admin-training-ends-soon = Uw opleiding geldt nog maar tot en met { $day }. Plan nu de volgende.
office-admin-training-over = Uw opleiding gold tot en met { $day }. U kunt weer aan het loket werken zodra een nieuwe is genoteerd.
office-admin-training-text = De opleiding wordt om de twaalf maanden herhaald: echtheidskenmerken van documenten, de procedure, wat te doen bij twijfel, en van elke soort één oefendossier. Volg ze bij uw beheerder of bij de cursus van uw gemeente. De beheerder noteert daarna de dag, en bij uw volgende klik is het loket open.
office-admin-training-nobody = Uw kantoor heeft op dit ogenblik geen beheerder. Vraag de gemeente er een aan te stellen.
office-admin-training-who = De opleiding wordt genoteerd door:
office-admin-training-short-holds = tot en met { $day }
office-admin-training-short-ends-soon = eindigt op { $day }
office-admin-training-short-over = voorbij sinds { $day }
office-admin-training-future = Deze dag moet nog komen. Noteer een opleiding pas als ze heeft plaatsgevonden.

## Het kantoor en zijn mensen

office-admin-title = Uw kantoor
office-admin-not-an-administrator = Deze pagina is voor de beheerder van het kantoor.
office-admin-not-oneself = Niemand wijzigt zijn eigen rechten. Vraag het een andere beheerder.
office-admin-way-office = Wat het publiek over het kantoor leest
office-admin-people = Mensen
office-admin-column-name = Naam
office-admin-column-role = Rol
office-admin-column-rights = Rechten
office-admin-column-key = Digitale sleutel
office-admin-column-training = Opleiding
office-admin-role-clerk = Loketmedewerker
office-admin-role-supervisor = Leidinggevende
office-admin-role-office_administrator = Beheerder
office-admin-role-missing = Kies een rol.
office-admin-role-elsewhere = Een kantoor geeft alleen rollen van een kantoor.
office-admin-role-button = De rol wijzigen
office-admin-rights-active = Werkt
office-admin-rights-blocked = Geblokkeerd
office-admin-block-text = Alle rechten eindigen bij de volgende klik; wat begonnen is, blijft voor een collega.
office-admin-block-button = Blokkeren
office-admin-unblock-button = De rechten teruggeven
office-admin-trained-button = De opleiding noteren
office-admin-field-trained = Opgeleid op
office-admin-field-number = Rijksregisternummer of BIS-nummer
office-admin-hint-number = Elf cijfers. Alleen een vingerafdruk ervan wordt bewaard, zodat niemand aan zijn eigen dossier werkt.
office-admin-number-known = Bekend
office-admin-number-button = Het nummer noteren
office-admin-kit-title = Een nieuwe code
office-admin-kit-text = De laatste code van deze collega werkt niet meer, of de sleutel is verloren. Met een nieuwe code maakt de collega een nieuwe sleutel. Geef ze alleen aan de persoon zelf.
office-admin-kit-button = Een nieuwe code tonen
office-admin-done-blocked = Geblokkeerd. Vanaf nu blijft er geen recht over.
office-admin-done-unblocked = De rechten zijn teruggegeven.
office-admin-done-role = De rol is gewijzigd.
office-admin-done-trained = De opleiding is genoteerd.
office-admin-done-number = Het nummer is genoteerd.
office-admin-field-phone = Telefoon van het kantoor
office-admin-hint-phone = Mensen bellen dit nummer als een brief of mail niet voor hen is.
office-admin-field-hours = Openingsuren
office-admin-hint-hours = In de woorden die mensen moeten lezen, hoogstens 200 tekens
office-admin-hours-missing = Zeg wanneer het kantoor open is, in hoogstens 200 tekens.
office-admin-field-price = Prijs van een brief met code, in euro
office-admin-hint-price = Bijvoorbeeld 5,00; 0 als het gratis is
office-admin-price-wrong = Schrijf de prijs in euro, bijvoorbeeld 5,00.
office-admin-field-admission = Hoe mensen komen
office-admin-admission-walk_in = Zonder afspraak
office-admin-admission-appointment = Op afspraak
office-admin-admission-missing = Kies hoe mensen komen.
office-admin-field-active = Het kantoor ontvangt mensen
office-admin-hint-active = Zonder dit vinkje staat het in geen lijst; open dossiers blijven.
office-admin-office-closed = Uw kantoor ontvangt op dit ogenblik niemand, dus wordt er geen dossier geopend. De beheerder kan dat wijzigen.
office-admin-invite-title = Iemand uitnodigen
office-admin-invite-text = U staat in voor wie de persoon is: bekijk het identiteitsdocument. De persoon krijgt een link per mail en van u een code in de hand; met beide maakt die een digitale sleutel.
office-admin-field-name = Naam, zoals collega’s die kennen
office-admin-name-missing = Vul de naam in, hoogstens 200 tekens.
office-admin-hint-work-email = Het adres op het werk; één persoon heeft één adres en één rol.
office-admin-address-known = Iemand met dit adres heeft al een rol. Eén persoon heeft één rol.
office-admin-field-language = Taal van de persoon
office-admin-invite-button = Uitnodigen en de code tonen
office-admin-handed-title = De code om te overhandigen
office-admin-handed-text = De link ging naar { $email }. Link en code werken tot { $moment }.
office-admin-handed-once = Deze code staat alleen hier en alleen nu. Geef ze aan de persoon zelf, nooit per mail.
office-admin-handed-back = Naar deze collega

## De dag

office-admin-day-appointments = Afspraken vandaag
office-admin-day-disowned = Zei “ik was dit niet”: kijk dit na
office-admin-day-bounced = Mail kwam terug: vraag een ander adres
office-admin-day-doubts = Twijfels die op een tweede medewerker wachten
office-admin-day-checks = Controles die open staan
office-admin-day-expiring = Brieven die binnen drie dagen vervallen

## Cijfers

office-admin-figures-title = Cijfers van het kantoor
office-admin-figures-median = Van het openen van de controle tot de afgedrukte brief, in het midden van twaalf weken:
office-admin-figures-minutes = { $minutes ->
    [one] { $minutes } minuut
   *[other] { $minutes } minuten
}
office-admin-figures-none = nog geen brief
office-admin-figures-legend = Elke week drie balken, van links naar rechts: brieven afgedrukt (vol), sleutels actief (omlijnd), brieven vervallen (donker). De tabel geeft dezelfde cijfers.
office-admin-figures-week = Week vanaf
office-admin-figures-issued = Brieven afgedrukt
office-admin-figures-activated = Sleutels actief
office-admin-figures-expired = Brieven vervallen

## Het logboek

office-admin-log-title = Logboek
office-admin-log-clerk = Wie
office-admin-log-kind = Wat
office-admin-log-from = Vanaf
office-admin-log-to = Tot en met
office-admin-log-at = Wanneer
office-admin-log-what = Wat er gebeurde
office-admin-log-who = Door wie
office-admin-log-look = Keek in een dossier van een ander kantoor
office-admin-log-empty = Er is niets gevonden.
office-admin-log-newer = Nieuwer
office-admin-log-older = Ouder
office-admin-log-export-text = Het bestand bevat precies wat deze zoekopdracht vindt, en niets over personen. Het uitnemen is zelf een regel in het logboek.
office-admin-log-export = Downloaden als CSV
office-admin-event-invited = Nodigde iemand uit
office-admin-event-kit_issued = Gaf een collega een nieuwe code
office-admin-event-blocked = Blokkeerde een collega
office-admin-event-unblocked = Gaf een collega de rechten terug
office-admin-event-role_changed = Wijzigde een rol
office-admin-event-trained = Noteerde een opleiding
office-admin-event-number_recorded = Noteerde een nummer
office-admin-event-office_changed = Wijzigde de gegevens van het kantoor
office-admin-event-log_exported = Nam het logboek uit
office-admin-csv-at = Tijd (UTC)
office-admin-csv-brussels = Tijd (Brussel)
office-admin-csv-sort = Groep
office-admin-csv-kind = Soort
office-admin-csv-what = Wat er gebeurde
office-admin-csv-who = Door wie
office-admin-csv-reference = Referentie

## Oefenen

office-admin-practice-mark = OEFENING
office-admin-practice-what = Niets is hier echt: er wordt geen dossier geopend, er vertrekt geen mail, er komt geen code.
office-admin-practice-title = Oefendossiers
office-admin-practice-case = Welk papier ligt er op het loket?
office-admin-practice-case-missing = Kies een papier.
office-admin-practice-case-one_name = Iemand met maar één naam
office-admin-practice-case-two_letter_issuer = Een afgever met twee letters
office-admin-practice-case-ends_tomorrow = Een document dat morgen eindigt
office-admin-practice-case-cyrillic = Een naam in het Cyrillisch
office-admin-practice-open = Het oefendossier openen
office-admin-practice-done = Wat u hebt geoefend
office-admin-practice-right = Alles zoals het hoort
office-admin-practice-slips = { $count ->
    [one] { $count } fout
   *[other] { $count } fouten
}
office-admin-practice-unanswered = nog niet beantwoord
office-admin-practice-decision = Wat beslist u?
office-admin-practice-decision-missing = Beslis eerst.
office-admin-practice-decision-accept = Aanvaarden en de brief afdrukken
office-admin-practice-decision-refuse_expiry = Weigeren: het document eindigt voor de brief
office-admin-practice-decision-refuse_kind = Weigeren: dit soort document wordt niet aanvaard
office-admin-practice-answer = Klaar
office-admin-practice-fault-family_name = De familienaam is niet getypt zoals hij gedrukt staat.
office-admin-practice-fault-given_names = De voornamen zijn niet getypt zoals ze gedrukt staan.
office-admin-practice-fault-one_name = Het vinkje voor één naam staat niet zoals het hoort.
office-admin-practice-fault-machine_name = De familienaam van de machineleesbare regel is niet zoals hij daar staat.
office-admin-practice-fault-decision = Een andere beslissing was juist.
office-admin-practice-why-one_name = Eén naam is een hele naam: hij komt bij familienaam, de voornamen blijven leeg, het vakje is aangevinkt. Het papier wordt aanvaard.
office-admin-practice-why-two_letter_issuer = UN is een organisatie. Geen land staat voor dit papier in zoals voor een paspoort, dus wordt het niet aanvaard; vraag een paspoort.
office-admin-practice-why-ends_tomorrow = De brief leeft veertien dagen, en het document moet langer geldig zijn. De persoon komt terug met een nieuw document.
office-admin-practice-why-cyrillic = De naam blijft zoals hij gedrukt staat, in het Cyrillisch; de Latijnse spelling is die van de machineleesbare regel, niet die van uzelf. Het papier wordt aanvaard.
office-admin-practice-letter = De oefenbrief tonen
office-admin-practice-mail = In het echt zou nu een mail naar { $email } gaan. Van hier vertrekt geen mail.
office-admin-practice-specimen = SPECIMEN
office-admin-practice-worthless = Oefenbrief. Dit is geen code: geen enkele pagina aanvaardt hem.
