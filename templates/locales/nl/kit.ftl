### De mailbox bewezen aan het loket, de brief van de kit, reservekits, en vertrekken met een werkende sleutel.

office-look-again = Opnieuw kijken
office-sent-email_digits = Zes cijfers voor de mailbox

## De mailbox

office-mailbox = De mailbox
office-mailbox-yours = Is dit uw e-mailadres, en kunt u deze mailbox nu openen? Wij sturen er zes cijfers naartoe; leest u die alstublieft voor.
office-mailbox-read = leest u de zes cijfers alstublieft voor
office-mailbox-unsent = Naar dit adres is nog niets gestuurd.
office-mailbox-queued = Wacht op verzending
office-mailbox-sent = Aan de mailserver overgedragen
office-mailbox-refused = Door de mailserver geweigerd
office-mailbox-words = In de woorden van de server:
office-mailbox-until = De cijfers gelden tot { $time }; nog { $left ->
        [one] één poging
       *[other] { $left } pogingen
    }.
office-mailbox-over = Deze cijfers gelden niet meer. Stuur nieuwe.
office-mailbox-proved = Mailbox bewezen
office-mailbox-proved-at = De cijfers zijn voorgelezen op { $moment }.
office-mailbox-waived = Mailbox niet bewezen
office-mailbox-unproved = Bewijs eerst de mailbox: typ de zes cijfers die de persoon voorleest, of geef aan waarom dat niet kan.
office-field-digits = Zes cijfers uit de mail
office-mailbox-confirm = Cijfers bevestigen
office-field-email-correct = Stuur de cijfers naar dit adres
office-hint-email-correct = Klopt het niet, verbeter het hier: het dossier wordt mee verbeterd.
office-mailbox-send = Zes cijfers sturen
office-mailbox-send-again = Nieuwe cijfers sturen
office-mailbox-waive = Doorgaan zonder de cijfers
office-digits-too-soon = Er zijn net cijfers naar dit adres gestuurd. Vanaf { $time } kunt u nieuwe sturen; kijk eerst in de map met ongewenste mail.
office-digits-enough = Er zijn binnen het uur vijf keer cijfers gestuurd. Vanaf { $time } kunt u nieuwe sturen, of doorgaan zonder.
office-digits-not-sent = Naar dit adres zijn geen cijfers gestuurd. Stuur ze eerst.
office-digits-expired = Deze cijfers zijn ouder dan tien minuten. Stuur nieuwe.
office-digits-used-up = Deze cijfers zijn vijf keer geprobeerd. Stuur nieuwe.
office-digits-wrong = Dit zijn niet de cijfers van de laatste mail. Pogingen over: { $left }.

## Doorgaan zonder de cijfers

office-waiver-title = Doorgaan zonder de mailbox te bewijzen
office-waiver-text = De persoon vertrekt dan met een brief en weet nog niet of de link aankomt. Laat het adres nog eens nalezen. Uw reden blijft in het dossier.
office-waiver-no_access_here = De persoon leest zijn mail alleen elders.
office-waiver-phone_empty = De telefoon is leeg of ligt thuis.
office-waiver-mail_delayed = De mail komt niet aan terwijl de persoon wacht.
office-waiver-other = Een andere reden
office-waiver-button = Doorgaan zonder de cijfers

## De mail met de cijfers

letter-email_digits-subject = De zes cijfers voor het loket ({ $reference })
letter-email_digits-p1 = U bent aan het loket van { $office }. Lees deze zes cijfers voor; zij tonen dat deze mailbox van u is:
letter-email_digits-p2 = Zij gelden tien minuten, alleen aan dit loket. U hoeft ze niet te bewaren. Over deze dienst:
letter-email_digits-p3 = Bent u nu niet aan een loket, dan heeft iemand uw adres per vergissing opgegeven: u hoeft niets te doen.

## De brief

office-letter-open = Open de link die wij naar { $email } hebben gemaild en typ daar de code; op { $address } leest u hoe.
office-letter-drawing = QR-code van het adres { $address }
office-print-pdf = De brief als PDF
office-print-live = Volgen of het werkt
office-print-over = Deze brief kan niet meer worden afgedrukt: de kit is gebruikt, is vervallen, of werd meer dan tien minuten geleden of in een andere browser uitgereikt. Een nieuwe afdruk is een nieuwe brief met een nieuwe code.

## Vertrekken terwijl het werkt

office-live-title = Vertrekken terwijl het werkt
office-live-text = De persoon kan alles hier en nu op de eigen telefoon doen: de link in de mail openen, de code van de brief typen, de app toevoegen. Deze pagina volgt mee.
office-live-letter = Brief afgedrukt
office-live-link = Link gemaild
office-live-account = Account gemaakt
office-live-account-hint = De persoon opent de link en typt de code van de brief.
office-live-key = Sleutel actief
office-live-key-hint = De persoon voegt de app toe en bevestigt die met zes cijfers.

## Verzegelde reservebrieven

office-spares-title = Verzegelde reservebrieven
office-spares-text = Voor de dag dat de printer stuk is. Elk blad bevat een code die niemand heeft gezien: vouw het, sluit het en bewaar het achter slot. Het is pas iets waard als het aan een dossier is verbonden.
office-spares-none = Er zijn geen reservebrieven.
office-spares-print = Reservebrieven afdrukken
office-spares-once = De bladen verschijnen één keer. Zijn er verloren of gelezen, vernietig ze dan in deze lijst.
office-spares-count = Hoeveel
office-spares-count-hint = 1 tot 20
office-spares-supervisor = Een supervisor drukt reservebrieven af en vernietigt ze.
office-spare-serial = Serienummer
office-spare-until = Te gebruiken vóór
office-spare-ready = Klaar
office-spare-used = Gebruikt
office-spare-expired = Te oud
office-spare-destroyed = Vernietigd
office-spare-destroy = Vernietigen
office-spare-title = Een verzegelde reservebrief gebruiken
office-spare-text = Neem een reservebrief waarvan het zegel heel is en typ het serienummer. Vanaf dan hoort de code bij dit dossier; de link vertrekt per mail, met de termijn. Overhandig de brief ongeopend.
office-way-spare = De printer is stuk: een verzegelde reservebrief gebruiken
office-field-serial = Serienummer op de reservebrief
office-hint-serial = Bijvoorbeeld SK-7K3M-4QTX
office-spare-button = Uitreiken met deze reservebrief
office-spare-unknown = Dit kantoor heeft geen reservebrief met dat nummer. Vergelijk het met de brief.
office-spare-is-used = Deze reservebrief hoort al bij een dossier. Neem een andere.
office-spare-is-destroyed = Deze reservebrief werd vernietigd verklaard. Neem een andere.
office-spare-is-expired = Deze reservebrief is ouder dan 180 dagen. Neem een andere en vernietig deze.
office-spare-numbered = Reservebrief { $serial }
office-spare-bound = Deze brief geldt vanaf het moment waarop het kantoor hem aan uw dossier heeft verbonden; dat kan tot { $day }.
office-spare-open = Open de link die wij u mailen en typ daar de code vóór het moment dat in de mail staat; op { $address } leest u hoe.
