# De Certificate Manager van het contract tot het certificaat.

requests-title = Mijn aanvragen en certificaten
requests-none = U hebt nog geen certificaat aangevraagd.
requests-reference = Referentie
requests-state = Stand
requests-since = Sinds
requests-certificates = Certificaten
requests-no-certificates = Er is u nog geen certificaat uitgereikt.
requests-new = Een certificaat aanvragen

request-title = Aanvraag
request-state-details = Begonnen
request-state-sign_in_due = Wacht op aanmelding
request-state-contract_due = Wacht op contract
request-state-submitted = Verzonden
request-state-in_review = In behandeling
request-state-on_hold = Aangehouden
request-state-correction_due = Wacht op verbetering
request-state-second_review = Tweede controle
request-state-approved = Goedgekeurd
request-state-issuing = Certificaat wordt gemaakt
request-state-issue_failed = Certificaat vertraagd
request-state-issued = Uitgereikt
request-state-rejected = Afgewezen
request-state-withdrawn = Ingetrokken
request-state-lapsed = Vervallen

request-next-details = Geef uw gegevens en uw twee sleutels op.
request-next-sign_in_due = Meld u aan met uw digitale sleutel.
request-next-contract_due = Onderteken het contract en verzend het samen met beide zijden van uw identiteitsdocument.
request-next-submitted = eHealth bekijkt uw aanvraag in volgorde van aankomst. U krijgt een mail zodra er een beslissing is.
request-next-in_review = Iemand bij eHealth bekijkt uw aanvraag nu. U krijgt een mail zodra er een beslissing is.
request-next-on_hold = eHealth wacht op iets buiten uw dossier en gaat daarna verder.
request-next-correction_due = eHealth vraagt u iets te verbeteren. Wat en waarom, staat op de volgende pagina.
request-next-second_review = Een tweede persoon bij eHealth bekijkt uw aanvraag. Dat gebeurt bij sommige aanvragen, door loting.
request-next-approved = Uw aanvraag is goedgekeurd. Rond ze af, dan wordt uw certificaat meteen gemaakt.
request-next-issuing = Uw certificaat wordt gemaakt. Dat duurt enkele seconden; laad deze pagina opnieuw.
request-next-issue_failed = Het maken van uw certificaat is niet gelukt. De dienst probeert het zelf opnieuw; u hoeft niets te doen.
request-next-issued = Uw certificaat is er. Download het en maak uw keystore.
request-next-rejected = eHealth heeft deze aanvraag afgewezen. U kunt een nieuwe indienen zodra de reden is opgelost.
request-next-withdrawn = U hebt deze aanvraag ingetrokken. U kunt altijd een nieuwe beginnen.
request-next-lapsed = De tijd voor deze aanvraag is voorbij. U kunt altijd een nieuwe beginnen.

deadline-contract_end = Verzend het contract vóór
deadline-correction_end = Verzend de verbetering vóór
deadline-completion_end = Rond de aanvraag af vóór
deadline-hold_end = eHealth gaat uiterlijk verder op
deadline-reopening_end = Deze aanvraag kan heropend worden vóór

request-do-contract = Het contract ondertekenen en verzenden
request-do-complete = De aanvraag afronden
request-do-certificate = Het certificaat bekijken
request-receipt = Ontvangstbewijs van wat u verzond
request-appeal = U kunt tegen deze beslissing in beroep gaan: eerst bij het eHealth-platform, door te antwoorden op de mail die u kreeg, en daarna bij de bevoegde rechtbank.
request-events = Wat er gebeurde
request-when = Wanneer
request-what = Wat
request-letters = Mails die wij u stuurden
request-no-letters = Wij hebben u nog geen mail over deze aanvraag gestuurd.

request-event-start = U begon de aanvraag en aanvaardde de voorwaarden
request-event-give_details = U gaf uw gegevens en uw sleutels op
request-event-confirm_identity = U meldde u aan met uw digitale sleutel
request-event-send_contract = U verzond het contract en uw identiteitsdocument
request-event-take = eHealth begon eraan
request-event-release = De behandeling werd onderbroken
request-event-hold = eHealth hield de aanvraag aan
request-event-resume = De behandeling gaat verder
request-event-ask_correction = eHealth vroeg een verbetering
request-event-send_correction = U verzond de verbetering
request-event-approve = eHealth keurde de aanvraag goed
request-event-agree = Een tweede persoon ging akkoord
request-event-disagree = Een tweede persoon vroeg een nieuwe controle
request-event-reject = eHealth wees de aanvraag af
request-event-complete = U rondde de aanvraag af
request-event-issue = Uw certificaat werd uitgereikt
request-event-fail_issue = Het certificaat maken is niet gelukt
request-event-retry_issue = Het certificaat maken werd opnieuw geprobeerd
request-event-withdraw = De aanvraag werd ingetrokken
request-event-lapse = De tijd was voorbij
request-event-reopen = De aanvraag werd heropend

mail-request_received = Wij ontvingen uw aanvraag
mail-contract_reminder = Herinnering: verzend het contract
mail-correction_asked = Gelieve iets te verbeteren
mail-correction_reminder = Herinnering: verzend de verbetering
mail-request_approved = Uw aanvraag is goedgekeurd
mail-completion_reminder = Herinnering: rond de aanvraag af
mail-request_rejected = Uw aanvraag is afgewezen
mail-request_lapsed = De tijd voor uw aanvraag is voorbij
mail-request_reopened = Uw aanvraag is heropend
mail-document_infected = Een van uw bestanden bevatte een virus
mail-documents_notice = De kopieën van uw documenten worden verwijderd
mail-details_notice = De gegevens van uw aanvraag worden gewist
mail-message_waiting = eHealth heeft u geschreven
mail-request_withdrawn = Uw aanvraag is ingetrokken
mail-issue_failed = Uw certificaat is vertraagd
mail-certificate_issued = Uw certificaat is uitgereikt
mail-renewal_notice = Vernieuw uw certificaat op tijd
mail-certificate_revoked = Uw certificaat is herroepen
mail-certificate_expired = Uw certificaat is vervallen
mail-state-queued = Onderweg
mail-state-sent = Afgegeven aan uw mailprovider
mail-state-refused = Geweigerd: controleer uw adres
mail-hindrance-not_yet = Ze werd niet meteen aangenomen; we proberen het vanzelf opnieuw.
mail-hindrance-unknown_address = Uw mailprovider zegt dat dit adres niet bestaat. Geef ons een ander.
mail-hindrance-full_mailbox = Uw mailbox is vol.
mail-hindrance-unwelcome = Uw mailprovider neemt onze mails niet aan. Vraag om ze door te laten.
mail-hindrance-refused = Uw mailprovider heeft ze niet aangenomen.

review-times = Beslissingen van de laatste 90 dagen, zonder de tijd waarin eHealth moest wachten: de helft in { $half }, negen op de tien in { $most }.
review-days =
    { $days ->
        [0] minder dan één werkdag
        [one] { $days } werkdag
       *[other] { $days } werkdagen
    }
review-expected = U mag een antwoord verwachten uiterlijk op { $day }.
review-late = Die van u duurt langer dan negen op de tien. U hoeft niets te doen.

contract-page-title = Onderteken en verzend het contract
contract-page-lead = Drie stappen: onderteken het contract, laad de bestanden op, verzend. U kunt tussendoor stoppen; alles wat u oplaadde, blijft hier staan.
contract-page-sign = Onderteken het contract
contract-page-sign-text = Lees het contract, download het, print en onderteken het, en scan of fotografeer alle bladzijden in één pdf. U mag de pdf ook elektronisch ondertekenen.
contract-page-download = Het contract downloaden (pdf)
contract-page-read = Het contract op deze pagina lezen
contract-page-version = Versie van het contract
contract-page-upload = Laad de bestanden op
contract-page-upload-text = U kunt alle bestanden samen kiezen of het ene na het andere. Staat alles op één zijde van uw document, of is het een paspoort, gebruik dan de pagina met uw foto als voorzijde en de kaft als achterzijde.
contract-page-send = Verzend
contract-page-send-text = Hebt u alle bestanden bekeken? Na het verzenden kunt u ze niet meer wijzigen en begint eHealth met de controle.
contract-page-send-button = Naar eHealth verzenden
contract-page-not-yet = U kunt verzenden zodra alle bestanden hier staan.
contract-page-quarantined = De viruscontrole loopt. Het bestand wordt bewaard.
contract-page-waiting = Een bestand wordt nog op virussen gecontroleerd. U kunt verzenden zodra dat klaar is, meestal binnen enkele minuten; uw bestanden blijven bewaard.
contract-page-look-again = Opnieuw kijken
contract-page-new-text = De tekst van het contract is gewijzigd sinds u het downloadde. Download en onderteken het nieuwe. Uw identiteitsdocument blijft bewaard.
field-contract = Ondertekend contract
field-identity_front = Identiteitsdocument, voorzijde
field-identity_back = Identiteitsdocument, achterzijde
field-mandate = Mandaat van de organisatie, ondertekend

receipt-title = Uw aanvraag is verzonden
receipt-next = eHealth bekijkt uw aanvraag. Wij schrijven naar { $email } zodra er een beslissing is.
receipt-status = Bekijken waar uw aanvraag staat
receipt-sent = Wat u verzond
receipt-at = Ontvangen
receipt-version = Nummer van de verzending
receipt-contract-hash = Vingerafdruk van het contract (SHA-256)
receipt-hash = Vingerafdruk (SHA-256)
receipt-files = Bestanden
receipt-keep = Print of bewaar deze pagina: de vingerafdrukken bewijzen precies wat u verzond. U vindt ze terug bij uw aanvraag.

complete-title = Rond uw aanvraag af
complete-lead = eHealth keurde uw aanvraag goed. Als u ze afrondt, worden uw certificaten meteen gemaakt.
complete-consequence = De certificaten zijn vanaf vandaag geldig. Zorg dat u de twee private sleutels en hun wachtwoord nog hebt: niemand anders heeft ze.
complete-button = Afronden en de certificaten maken
complete-obstacle-key_not_active = Uw digitale sleutel is niet meer actief. Ga eerst naar een registratiekantoor; uw aanvraag blijft goedgekeurd tot haar einddatum.
complete-obstacle-sign_in_insufficient = Voor deze stap moet u zich met uw eigen mobiele app aanmelden. Meld u af en meld u er opnieuw mee aan.
complete-obstacle-contract_changed = De gegevens van deze aanvraag stemmen niet meer overeen met het contract dat u ondertekende. Neem met uw referentie contact met ons op.
complete-obstacle-not_approved = De goedkeuring dekt niet wat u het laatst verzond. Neem met uw referentie contact met ons op.
complete-obstacle-key_used = Een van uw twee sleutels werd al voor een ander certificaat gebruikt. Trek deze aanvraag in en begin een nieuwe met nieuwe sleutels.
complete-obstacle-too_late = De dertig dagen om af te ronden zijn voorbij. U kunt altijd een nieuwe aanvraag beginnen.

withdraw-link = Deze aanvraag intrekken
withdraw-title = Deze aanvraag intrekken?
withdraw-lead = Dit kan niet ongedaan worden gemaakt. Uw digitale sleutel blijft zoals hij is, en u kunt altijd een nieuwe aanvraag beginnen.
withdraw-button = De aanvraag intrekken

certificate-title = Uw eHealth-certificaat
certificate-lead = Hiermee meldt uw software zich aan bij eHealth-diensten. Het versleutelingscertificaat ernaast wordt met uw eigen sleutel ondertekend wanneer u de keystore maakt.
certificate-state-active = Actief
certificate-state-superseded = Vervangen
certificate-state-revoked = Herroepen
certificate-state-expired = Vervallen
certificate-environment = Omgeving
certificate-environment-production = Productie
certificate-environment-acceptance = Acceptatie
certificate-holder = Houder
certificate-subject = Naam in het certificaat
certificate-validity = Geldigheid
certificate-months = { $months } maanden
certificate-not-before = Geldig vanaf
certificate-not-after = Geldig tot
certificate-downloads = Downloads
certificate-purpose-authentication = Certificaat om aan te melden
certificate-purpose-encryption = Certificaat voor versleuteling
certificate-serial-hex = Serienummer (hexadecimaal)
certificate-serial-decimal = Serienummer (decimaal)
certificate-chain = Certificaten van de autoriteiten
certificate-request = De aanvraag voor deze certificaten

revoke-link = Deze certificaten intrekken
revoke-title = Uw certificaten intrekken?
revoke-lead = Beide certificaten eindigen meteen en voorgoed: niemand kan er nog mee aanmelden en geen software versleutelt er nog voor. Dit kan niet ongedaan worden gemaakt. U kunt op elk moment nieuwe aanvragen.
revoke-messages = Bewaar de keystore zolang u nog berichten moet lezen die eerder voor u versleuteld zijn.
revoke-reason-question = Waarom trekt u ze in?
revoke-reason-missing = Kies waarom u de certificaten intrekt
revoke-reason-key_compromise = Iemand anders heeft een sleutel of het wachtwoord, of heeft die misschien
revoke-reason-hint-key_compromise = Ook als de keystore, of het toestel waarop die staat, verloren of gestolen is.
revoke-reason-affiliation_changed = Wat ze over mij zeggen, klopt niet meer
revoke-reason-hint-affiliation_changed = Bijvoorbeeld na een wijziging van uw naam of uw nummer.
revoke-reason-superseded = Ik gebruik andere certificaten in hun plaats
revoke-reason-hint-superseded = Bijvoorbeeld na een vernieuwing.
revoke-reason-cessation_of_operation = Ik heb ze niet meer nodig
revoke-reason-hint-cessation_of_operation = Bijvoorbeeld omdat u niet meer in België werkt.
revoke-button = Voorgoed intrekken
revoked-at = Ingetrokken
revoked-reason = Reden
revoked-answered = Gemeld door de statusdienst (OCSP) sinds
revoked-listed = Op de intrekkingslijst sinds
revoked-not-listed = Staat er binnen een minuut op

keystore-step-1 = De sleutel om aan te melden wordt de keystore:
keystore-step-2 = De sleutel voor versleuteling wordt even een apart bestand:
keystore-step-3 = Beide worden samengevoegd:
keystore-step-4 = Controle: er moeten twee private sleutels in de lijst staan.
keystore-install-heading = Installeer hem
keystore-install-text = Verplaats de keystore naar de map waar eHealth-software hem zoekt. Hernoem hem niet: programma’s vinden hem aan zijn naam en nemen de nieuwste.
keystore-file = Bestand
keystore-warning = Bewaar een kopie van de keystore op een veilige plaats en verwijder encryption.p12. Verliest u de keystore of het wachtwoord, dan kan niemand hem herstellen: u herroept dan de certificaten en vraagt nieuwe aan.

request-do-correct = Verbeter uw aanvraag

request-do-reopen = Deze aanvraag heropenen
request-other-is-open = Voor dezelfde naam in het certificaat loopt al een andere aanvraag. Ga met die verder, of trek ze eerst in.
reopen-title = Deze aanvraag heropenen?
reopen-lead = Ze gaat verder waar ze bleef liggen: wat u had opgeladen en ingevuld staat er nog, en de tijd voor die stap begint opnieuw.
reopen-button = De aanvraag heropenen
