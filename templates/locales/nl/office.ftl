### Het registratiekantoor: de pagina’s en de gedrukte brief.

office-home-title = Dossiers van dit kantoor
office-open-file = Een dossier openen
office-files = Dossiers, het laatst gewijzigde eerst
office-elsewhere = Meer over het kantoor
office-no-files = Er is nog geen dossier. Het eerste begint wanneer iemand aan het loket komt.
office-reference = Referentie
office-person = Persoon
office-machine-name = Naam zoals de zone hem spelt
office-features = Gevonden echtheidskenmerken
office-state = Toestand
office-since = Sinds

## Een dossier openen

office-new-title = Een dossier openen voor iemand aan het loket
office-new-text = De persoon staat voor u en heeft:
office-new-document = een paspoort, een identiteitskaart of een verblijfskaart die nog meer dan 14 dagen geldig is
office-new-number = een BIS-nummer, op een brief of attest van een Belgische overheid
office-new-mailbox = een e-mailadres waarvan ze zelf de mailbox kunnen openen
office-new-office = Het dossier hoort bij { $office }. U houdt het 30 minuten vast; wat u bewaard hebt, blijft daarna staan.
office-new-button = Het dossier openen

## Bewijs

office-evidence-title = Document en persoon
office-document = Identiteitsdocument
office-answers = Wat het document en de persoon zeggen
office-checklist = Wat u gecontroleerd hebt
office-field-document-kind = Soort document
office-field-document-country = Uitgegeven door
office-field-document-number = Nummer van het document
office-field-document-expires = Geldig tot en met
office-field-seen-original = Ik heb het originele document in handen, geen kopie.
office-field-seen-photo = Ik heb de foto met de persoon vergeleken.
office-field-seen-features = Ik heb de echtheidskenmerken bekeken en gevoeld.
office-field-list-check = Lijst van verloren en gestolen documenten
office-list-checked = Geraadpleegd: het document staat er niet op
office-list-unavailable = De lijst is nu niet bereikbaar
office-document-passport = Paspoort
office-document-identity_card = Identiteitskaart
office-document-residence_card = Verblijfskaart
office-hint-document-number = Zoals gedrukt; spaties en streepjes spelen geen rol.
office-hint-document-expires = Zoals op het document, bijvoorbeeld 27 3 2031
office-field-given-names = Voornamen
office-field-family-name = Familienaam
office-hint-printed = Zoals gedrukt op het document, met accenten, in elk schrift
office-field-mrz-given = Voornamen in de machineleesbare regels
office-field-mrz-family = Familienaam in de machineleesbare regels
office-hint-mrz = Alleen A tot Z, zoals in de regels met de tekens <
office-field-one-name = Deze persoon heeft maar één naam
office-hint-one-name = Vul die in als familienaam en laat de voornamen leeg.
office-field-birth-date = Geboortedatum
office-hint-birth-date = Bijvoorbeeld 27 3 1979. Vermeldt het document geen dag of maand, laat die dan leeg.
office-field-national-number = BIS-nummer
office-hint-national-number = 11 cijfers, van een brief van een Belgische overheid
office-field-email = E-mailadres
office-hint-email = Daarheen gaan de activeringslink en al het nieuws over het dossier.
office-field-phone = Telefoonnummer
office-hint-phone = Met het landnummer, alleen voor vragen over het dossier
office-field-language = Taal van de persoon
office-hint-language = Voor mails en pagina’s; de brief spreekt ook de taal van het kantoor.
office-language-missing = Kies de taal van de persoon.
office-number-known = Dit BIS-nummer heeft al een open dossier: { $reference }. Ga daarmee verder; twee dossiers van één persoon worden niet samengevoegd.
office-document-known = Dit document staat al in een ander open dossier: { $reference }. Vergelijk het nummer of ga met dat dossier verder.

## Controle en kit

office-check-title = Controleer de antwoorden en druk de brief af
office-check-turn = Draai het scherm naar de persoon en laat elke regel lezen, het e-mailadres eerst.
office-email-meant = Klopt dit adres, of is { $email } bedoeld?
office-birth-date-differs = De geboortedatum en het BIS-nummer geven niet dezelfde datum. Vergelijk beide met de documenten; het nummer kan een oudere datum bewaren.
office-field-person-confirmed = De persoon heeft de antwoorden gelezen, ook het e-mailadres, en bevestigt ze.
office-field-evidence-seen = Ik heb het document en het bewijs van het BIS-nummer gezien.
office-person-confirmed-missing = Laat de persoon eerst de antwoorden bevestigen.
office-evidence-seen-missing = Bevestig dat u het document en het bewijs van het BIS-nummer gezien hebt.
office-evidence-incomplete = Op de vorige pagina ontbreekt nog iets. Ga terug en vul het aan.
office-too-many-kits = Deze persoon heeft in 90 dagen drie nieuwe brieven gekregen. Een leidinggevende kan er nog een afdrukken.
office-check-prints = De brief met de code verschijnt één keer, klaar om af te drukken. Tegelijk vertrekt de link per mail.
office-check-button = Aanvaarden en de brief tonen

## Een dossier

office-held-by-you = U hebt deze controle open.
office-held-by = { $name } heeft deze controle open.
office-held-until = Uiterlijk tot { $moment }; wat bewaard is, blijft staan.
office-held-by-colleague = Een collega heeft deze controle open. U kunt verder wanneer die het dossier weglegt, of na 30 minuten.
office-open-check = De identiteitscontrole openen
office-release = Het dossier wegleggen
office-way-check = Verder met de controle
office-way-refuse = Weigeren
office-way-resend = De link opnieuw sturen
office-way-void = De brief ongeldig verklaren
office-way-reissue = Een nieuwe brief met een nieuwe code afdrukken
office-opened-on = Dossier geopend
office-kit-until = Brief en link geldig tot
office-letter = Brief
office-letter-printed = Getoond om af te drukken op { $moment }.
office-letter-once = De code wordt nergens opnieuw getoond. Een nieuwe afdruk vraagt een nieuwe code, en de oude werkt dan niet meer.
office-mails = Mails aan de persoon
office-no-mails = Er is nog geen mail verstuurd.
office-mail = Mail
office-mail-state = Bezorging
office-mail-at = Wanneer
office-mail-queued = Wacht op verzending
office-mail-sent = Afgegeven aan de mailserver
office-mail-refused = Geweigerd: controleer het adres
office-sent-appointment_reminder = Herinnering aan de afspraak
office-sent-enrolment_refused = Identiteitscontrole geweigerd
office-sent-enrolment_closing = Dossier wordt gesloten
office-sent-kit_link = Activeringslink
office-sent-kit_reminder = Herinnering aan de activeringslink
office-sent-kit_expired = Brief en link verlopen
office-sent-kit_locked = Brief geblokkeerd na foute codes
office-sent-kit_revoked = Brief ongeldig verklaard
office-sent-key_low = Sleutel te zwak voor eHealth
office-sent-key_active = Digitale sleutel actief
office-sent-key_lost = Digitale sleutel verloren
office-sent-key_blocked = Digitale sleutel geblokkeerd
office-sent-recovery_asked = Er werd een herstelcode gebruikt
office-sent-recovery_ready = Nieuwe sleutel kan gemaakt worden
office-sent-password_reset = Link naar een nieuw wachtwoord
office-sent-password_changed = Wachtwoord gewijzigd
office-sent-key_added = Sleutel toegevoegd
office-sent-key_removed = Sleutel verwijderd
office-sent-codes_renewed = Nieuwe herstelcodes gemaakt
office-history = Wat er gebeurd is

## Toestanden

office-state-draft = Geopend
office-state-appointed = Afspraak gemaakt
office-state-identity_check = Identiteitscontrole bezig
office-state-identity_doubt = Twijfel
office-state-identity_refused = Geweigerd
office-state-kit_issued = Brief afgedrukt
office-state-kit_locked = Brief geblokkeerd
office-state-kit_expired = Brief verlopen
office-state-kit_revoked = Brief ongeldig
office-state-key_pending = Sleutel in aanmaak
office-state-key_low = Sleutel te zwak
office-state-key_active = Sleutel actief
office-state-key_lost = Sleutel verloren
office-state-withdrawn = Ingetrokken
office-state-closed = Gesloten
office-next-draft = De identiteit moet nog gecontroleerd worden, met de persoon aan het loket.
office-next-appointed = De persoon komt op het afgesproken uur naar het loket.
office-next-identity_check = Noteer wat het document toont, laat de persoon het bevestigen en druk dan de brief af.
office-next-identity_doubt = Een andere medewerker beslist. Na vijf werkdagen zonder beslissing is de controle geweigerd.
office-next-identity_refused = De persoon mag terugkomen met wat ontbrak; de controle wordt dan opnieuw geopend.
office-next-kit_issued = De persoon opent de link in de mail en typt de code van de brief.
office-next-kit_locked = De code is tien keer fout ingetikt. De persoon komt terug met het identiteitsdocument voor een nieuwe brief.
office-next-kit_expired = De veertien dagen zijn voorbij. De persoon komt terug met het identiteitsdocument voor een nieuwe brief.
office-next-kit_revoked = Brief en link werken niet meer. Voor een nieuwe brief zijn de persoon en het identiteitsdocument nodig.
office-next-key_pending = De account bestaat; de persoon moet de app op de telefoon nog bevestigen.
office-next-key_low = De persoon heeft een sleutel, maar alleen de mobiele app opent eHealth. Die kan de persoon zelf toevoegen.
office-next-key_active = Het kantoor hoeft niets meer te doen. De persoon vraagt het certificaat aan.
office-next-key_lost = De persoon komt terug met het identiteitsdocument voor een nieuwe brief, of gebruikt de herstelcode.
office-next-withdrawn = De persoon heeft zich teruggetrokken. Een nieuw dossier kan altijd geopend worden.
office-next-closed = Het dossier is gesloten; persoonsgegevens worden na 30 dagen gewist.

## Geschiedenis

office-event-pre_register = Vooraf ingeschreven
office-event-walk_in = Dossier geopend aan het loket
office-event-book = Afspraak gemaakt
office-event-cancel_appointment = Afspraak geannuleerd
office-event-move_appointment = Afspraak verplaatst
office-event-miss_appointment = Niemand gekomen
office-event-open_check = Identiteitscontrole geopend
office-event-release_check = Dossier weggelegd
office-event-doubt = Twijfel genoteerd
office-event-clear_doubt = Twijfel weggenomen
office-event-refuse = Geweigerd
office-event-issue_kit = Controle aanvaard, brief afgedrukt
office-event-resend_link = Link opnieuw verstuurd
office-event-revoke_kit = Brief ongeldig verklaard
office-event-lock_kit = Brief geblokkeerd na tien foute codes
office-event-expire_kit = Brief verlopen
office-event-reissue_kit = Nieuwe brief afgedrukt
office-event-create_account = Code aanvaard, account gemaakt
office-event-confirm_low_key = Sms of papieren token bevestigd
office-event-confirm_mobile_app = Mobiele app bevestigd
office-event-abandon_key_setup = Geen sleutel op tijd gemaakt
office-event-lose_key = Sleutel verloren of verwijderd
office-event-recover_key = Herstel begonnen
office-event-withdraw = Ingetrokken
office-event-close = Dossier gesloten
office-actor-visitor = de houder van de link
office-actor-person = de persoon
office-actor-clerk = een medewerker
office-actor-supervisor = een leidinggevende
office-actor-approver = de backoffice van eHealth
office-actor-helpdesk = de helpdesk
office-actor-operator = een beheerder
office-actor-system = vanzelf, op zijn tijd
office-done-released = Het dossier is weggelegd. Wat bewaard was, staat er nog.
office-done-refused = De controle is geweigerd. Druk deze pagina af voor de persoon als die dat wenst.
office-done-resent = De link is opnieuw verstuurd. De uiterste datum blijft dezelfde.
office-done-voided = Brief en link werken niet meer.

## Weigeren, opnieuw sturen, ongeldig, opnieuw

office-field-reason = Reden
office-reason-missing = Kies een reden.
office-refuse-title = De identiteitscontrole weigeren
office-refuse-text = Zeg de persoon de reden en wat er de volgende keer nodig is. Er vertrekt ook een mail, als er een adres genoteerd is.
office-refuse-button = De controle weigeren
office-reason-document_expired = Het document is verlopen of verloopt binnen 14 dagen.
office-reason-document_not_accepted = Het document is een kopie of van een soort die niet aanvaard wordt.
office-reason-document_damaged = Het document is beschadigd of onleesbaar.
office-reason-document_reported = Het document is als verloren of gestolen gemeld.
office-reason-not_the_holder = De persoon en het document horen niet bij elkaar.
office-reason-number_unproved = Het BIS-nummer is niet bewezen.
office-void-title = De brief ongeldig verklaren
office-void-text = Code en link werken meteen niet meer, voorgoed. De persoon heeft dan een nieuwe brief nodig.
office-void-button = Ongeldig verklaren
office-reason-print_failed = De afdruk is mislukt of bleef op de printer liggen.
office-reason-letter_lost = De persoon heeft de brief verloren.
office-reason-wrong_email = Het e-mailadres is fout of veranderd.
office-reason-not_asked_for = De persoon zegt: dit was ik niet.
office-resend-title = De link opnieuw sturen
office-resend-text = Dezelfde link gaat opnieuw naar dit adres. De uiterste datum verschuift niet.
office-resend-button = Opnieuw sturen
office-resend-wrong = Is het adres fout?
office-resend-too-soon = De link is net verstuurd. U kunt hem opnieuw sturen vanaf { $time }; kijk eerst in de map met ongewenste mail.
office-resend-enough-today = De link is vandaag al drie keer opnieuw verstuurd. Probeer morgen, of verklaar de brief ongeldig en druk een nieuwe af.
office-resend-enough = Deze link is zes keer opnieuw verstuurd. Verklaar de brief ongeldig en druk een nieuwe af met het juiste adres.
office-reissue-title = Een nieuwe brief afdrukken
office-reissue-text = De persoon staat opnieuw voor u. Bekijk het identiteitsdocument zoals de eerste keer; oudere brieven en links blijven ongeldig.
office-field-same-person = Het document toont deze persoon, met dezelfde geboortedatum, en het e-mailadres is bevestigd.
office-same-person-missing = Bevestig dat het dezelfde persoon is.
office-reissue-button = Uitreiken en de brief tonen

## De gedrukte brief

office-print-now = Druk dit blad nu af.
office-print-once = De code wordt alleen hier en alleen nu getoond. Geef het blad aan de persoon voor u verdergaat.
office-print-back = Naar het dossier
office-letter-title = Uw activeringscode
office-letter-translation = Vertaling uit het { $language } – ter informatie
office-language-nl = Nederlands
office-language-fr = Frans
office-language-de = Duits
office-language-en = Engels
office-letter-checked = { $office } heeft op { $day } uw identiteit gecontroleerd en deze code uitgereikt.
office-letter-deadline = Doe dit vóór { $moment }. Daarna werken code en link niet meer.
office-letter-lost = Verloren of verlopen? Kom terug met uw identiteitsdocument: u krijgt een nieuwe code.
office-letter-secret = Niemand zal u ooit om deze code vragen.
office-letter-not-you = Was u dit niet? Bel meteen { $phone } en vermeld { $reference }.
