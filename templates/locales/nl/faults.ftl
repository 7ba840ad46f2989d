# Wat naast een veld staat dat niet aanvaard kan worden. Zegt wat te doen; verwijt niets.

fault-national-number-missing = Vul het BIS-nummer in.
fault-national-number-characters = Het nummer bestaat alleen uit de cijfers 0 tot 9.
fault-national-number-length = Het nummer telt 11 cijfers. Kijk na of er een ontbreekt of te veel staat.
fault-national-number-impossible = Geen enkel register kent zo’n nummer toe. Vergelijk het met het document.
fault-national-number-check-digits = Er staat een tikfout in dit nummer. Vergelijk het met het document.
fault-national-number-future = Dit nummer hoort bij een geboortedatum in de toekomst. Vergelijk het met het document.
fault-national-number-not-bis = Dit is een rijksregisternummer. Deze dienst is voor houders van een BIS-nummer.

fault-name-missing = Vul de naam in zoals hij op het document staat.
fault-name-too-long = De naam telt meer dan 200 tekens. Kort hem in zoals het document dat doet.
fault-name-characters = Gebruik letters, spaties, apostrofs en koppeltekens, zoals op het document.
fault-name-one-name-only = Laat de voornamen leeg, of haal het vinkje weg bij “slechts één naam”.
fault-name-not-machine-readable = Gebruik alleen de letters A tot Z, zoals in de regels met de tekens < op het document.
fault-name-too-long-for-certificate = Beide namen samen tellen meer dan 64 tekens. Kort de voornamen in zoals het document dat doet.

fault-date-missing = Vul de datum in.
fault-date-year-missing = Vul het jaar in.
fault-date-month-missing = Vul de maand in.
fault-date-day-missing = Vul de dag in.
fault-date-year = Vul het jaar in met vier cijfers.
fault-date-month = Vul de maand in als een getal van 1 tot 12 of met haar naam.
fault-date-day = Vul de dag in als een getal van 1 tot 31.
fault-date-impossible = Die dag bestaat niet in deze maand. Kijk de datum na.
fault-date-day-without-month = Vul ook de maand in, of laat de dag weg.
fault-date-future = De geboortedatum moet in het verleden liggen.
fault-date-too-long-ago = Dat is meer dan 130 jaar geleden. Kijk het jaar na.

fault-email-missing = Vul het e-mailadres in.
fault-email-at = Vul het volledige adres in, met een @, zoals naam@example.org.
fault-email-several-at = Een adres bevat maar één @.
fault-email-characters = Kijk het adres na: voor de @ staan geen spaties, accenten of andere bijzondere tekens.
fault-email-domain = Kijk na wat er na de @ staat, zoals example.org.
fault-email-too-long = Het adres is te lang: hoogstens 254 tekens, waarvan hoogstens 64 voor de @.

fault-phone-missing = Vul het telefoonnummer in.
fault-phone-characters = Gebruik cijfers, spaties en vooraan eventueel een +.
fault-phone-length = Een telefoonnummer telt 4 tot 15 cijfers.

fault-country-missing = Kies het land dat het document heeft afgegeven.
fault-country-unknown = Kies een land uit de lijst.

fault-document-kind-missing = Kies het soort document.
fault-document-expired = Dit document is vervallen. Vraag een geldig document.
fault-document-card-from-elsewhere = Een nationale identiteitskaart wordt alleen aanvaard van een staat van de Europese Economische Ruimte of Zwitserland. Vraag het paspoort.
fault-document-expires-before-kit = Dit document vervalt binnen 14 dagen. Vraag een document dat langer geldig is.
fault-document-number-missing = Vul het nummer van het document in.
fault-document-number-characters = Gebruik alleen de letters A tot Z en cijfers.
fault-document-number-length = Een documentnummer telt 4 tot 24 tekens.

fault-evidence-original = Bevestig dat u het originele document in handen hebt, geen kopie.
fault-evidence-photograph = Bevestig dat u de foto met de persoon hebt vergeleken.
fault-evidence-security-features = Vink minstens twee echtheidskenmerken aan die zo’n document heeft.
fault-evidence-list = Geef aan of u de lijst van verloren en gestolen documenten hebt geraadpleegd.

fault-activation-code-missing = Vul de code uit de brief in.
fault-activation-code-length = De code telt 16 tekens, in vier groepen van vier.
fault-activation-code-typo = Er staat een tikfout in de code. Vergelijk ze met de brief. Dit telt niet als poging.

fault-digits-missing = Vul de zes cijfers van de mail in.
fault-digits-six = De mail bevat zes cijfers.

fault-reference-missing = Vul de referentie in.
fault-reference-length = Een referentie ziet eruit als HY-2026-7K3M-4QTX.
fault-reference-typo = Er staat een tikfout in de referentie. Vergelijk ze met de brief of de e-mail.

fault-spare-batch-range = Vul een getal van 1 tot 20 in.
fault-serial-missing = Vul het serienummer van de reservebrief in.
fault-serial-length = Een serienummer ziet eruit als SK-7K3M-4QTX.
fault-serial-typo = Er zit een tikfout in het serienummer. Vergelijk het met de brief.

fault-username-missing = Vul een gebruikersnaam in.
fault-username-characters = Gebruik de letters a tot z, cijfers, punten, koppeltekens en onderstrepingstekens.
fault-username-length = Een gebruikersnaam telt 3 tot 40 tekens.
fault-username-taken = Deze gebruikersnaam is al in gebruik. Kies een andere.
fault-key-name-missing = Vul een naam voor de sleutel in.
fault-key-name-long = Gebruik hoogstens 40 tekens.

fault-password-missing = Vul een wachtwoord in.
fault-password-too-short = Gebruik ten minste 12 tekens.
fault-password-too-long = Gebruik hoogstens 200 tekens.
fault-password-common = Dit wachtwoord wordt als een van de eerste geprobeerd, omdat zoveel mensen het gebruiken. Kies een ander.
fault-password-repeated = Dit wachtwoord herhaalt enkele tekens. Kies een ander, bijvoorbeeld vier woorden die niet bij elkaar horen.
fault-password-personal = Kies een wachtwoord dat niet uw gebruikersnaam of e-mailadres is.

fault-recovery-code-missing = Vul een van uw herstelcodes in.
fault-recovery-code-length = Een herstelcode telt zestien tekens.
fault-recovery-code-typo = Dit is geen herstelcode: vergelijk elk teken met uw blad. Deze poging telt niet mee.
fault-token-missing = Vul de code van uw kaart in.
fault-token-eight = De code telt acht tekens, zoals 7K3M-4QTX.
fault-mobile-missing = Vul een gsm-nummer in.
fault-mobile-characters = Een nummer bestaat alleen uit cijfers, met een plus voor de landcode.
fault-mobile-country = Begin met de landcode, zoals +33 voor Frankrijk of +31 voor Nederland.
fault-mobile-length = Een nummer heeft 8 tot 15 cijfers, de landcode inbegrepen.
fault-sms-missing = Vul de code uit het sms-bericht in.
fault-sms-six = De code heeft precies zes cijfers.
fault-totp-missing = Vul de code in die de app toont.
fault-totp-six-digits = De code telt zes cijfers.

fault-rejection-reason-missing = Kies een reden.
fault-rejection-text-missing = Licht de reden toe: de persoon leest deze woorden.
fault-rejection-text-too-long = Gebruik hoogstens 2.000 tekens.
fault-note-too-long = Schrijf hoogstens 500 tekens.
fault-organisation-type-missing = Kies de soort nummer.
fault-organisation-number-missing = Vul het nummer van de organisatie in.
fault-organisation-number-characters = Het nummer bestaat alleen uit de cijfers 0 tot 9.
fault-organisation-number-four = Nummers van deze soort hebben 4 cijfers. Kijk na of er een ontbreekt of te veel is.
fault-organisation-number-eight = Nummers van deze soort hebben 8 cijfers. Kijk na of er een ontbreekt of te veel is.
fault-organisation-number-ten = Nummers van deze soort hebben 10 cijfers. Kijk na of er een ontbreekt of te veel is.
fault-organisation-number-eleven = Nummers van deze soort hebben 11 cijfers. Kijk na of er een ontbreekt of te veel is.
fault-organisation-number-first-digit = Een ondernemingsnummer begint met 0 of 1.
fault-organisation-number-check-digits = Er staat een tikfout in dit nummer, of het is van een andere soort. Vergelijk het met een document van de organisatie.
fault-organisation-name-missing = Vul de naam van de organisatie in.
fault-organisation-name-characters = Vul de naam in met letters, cijfers en gewone tekens, zoals hij geregistreerd is.
fault-organisation-name-ambiguous = Software zou deze naam voor een nummer of voor het toepassings-ID houden. Vul de volledige geregistreerde naam in.
fault-organisation-name-too-long = De naam heeft in het certificaat meer dan 64 tekens. Vul de kortere geregistreerde naam in.
fault-application-id-small-letters = Schrijf het toepassings-ID in hoofdletters.
fault-application-id-characters = Een toepassings-ID heeft alleen de hoofdletters A tot Z, cijfers, koppeltekens en lage streepjes.
fault-application-id-too-long = Een toepassings-ID heeft hoogstens 30 tekens.
fault-correction-fields-missing = Duid minstens één veld aan.
fault-correction-reason-missing = Kies waarom dit verbeterd moet worden.
fault-correction-text-missing = Leg uit wat de persoon moet doen: die leest deze woorden.
fault-correction-text-too-long = Gebruik voor de uitleg hoogstens 2.000 tekens.
fault-hold-reason-missing = Geef een reden.
fault-hold-not-later = Kies een dag na vandaag.
fault-hold-too-long = Kies een dag binnen 90 dagen.

fault-message-missing = Schrijf een bericht.
fault-message-too-long = Het bericht is te lang: hoogstens 4.000 tekens. Stuur de rest in een tweede bericht.
fault-message-too-many = 20 van uw berichten zijn nog niet gelezen. Wacht tot dat gebeurd is en schrijf dan opnieuw.

fault-period-reversed = De laatste dag ligt voor de eerste.
fault-period-too-long = Kies hoogstens 60 weken of 60 maanden.
