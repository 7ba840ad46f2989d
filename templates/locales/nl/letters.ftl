### Wat onze mails zeggen. Een brief heeft een onderwerp, en alinea's voor en na zijn ene link.

letter-greeting = Beste { $name },
letter-never-asked = Wij vragen u nooit uw code of uw wachtwoord, niet per mail en niet per telefoon.
letter-not-you = Was u dit niet, of is deze mail niet voor u bestemd? Beantwoord hem en vermeld de referentie { $reference }: dan stoppen wij alles.
letter-not-me = Was u dit niet? Meld het op deze pagina; de code en de link werken dan meteen niet meer:
letter-closing = Met vriendelijke groeten
letter-sender = Passerelle, certificaten voor zorgverleners in het buitenland
letter-reference = Referentie: { $reference }
letter-for-organisation = Het gaat over het certificaat voor { $organisation }.
letter-pointer = Nederlands: de pagina achter de link spreekt ook Nederlands.

letter-enrolment_refused-subject = Uw identiteit kon niet worden bevestigd ({ $reference })
letter-enrolment_refused-p1 = { $office } kon uw identiteit niet bevestigen. De reden staat op het blad dat u aan het loket kreeg, of dat het kantoor voor u afdrukt als u erom vraagt.
letter-enrolment_refused-p2 = U mag terugkomen met wat ontbrak, naar dit of een ander registratiekantoor. De kantoren en wat u meebrengt:
letter-enrolment_refused-p3 = Denkt u dat dit een vergissing is, vraag het kantoor dan om een nieuwe controle door een andere medewerker.

letter-enrolment_closing-subject = Uw dossier wordt gesloten op { $closing_day } ({ $reference })
letter-enrolment_closing-p1 = Uw dossier wordt gesloten op { $closing }: de termijn is om, of er is lang niets in gebeurd. Dertig dagen later worden uw persoonsgegevens gewist.
letter-enrolment_closing-p2 = Wilt u uw digitale sleutel behouden of krijgen, ga dan voor die dag naar een registratiekantoor. De kantoren en wat u meebrengt:

letter-kit_link-subject = Activeer uw digitale sleutel uiterlijk op { $deadline_day } ({ $reference })
letter-kit_link-p1 = Op { $checked_day } heeft een medewerker van { $office } uw identiteit gecontroleerd: die vergeleek u met de foto op uw originele identiteitsdocument, onderzocht de geldigheid en de echtheidskenmerken ervan, zag het bewijs van uw BIS-nummer en gaf u een brief op papier met uw activatiecode.
letter-kit_link-p2 = Houd de brief bij de hand en open deze pagina, op een computer of op uw telefoon. Ze werkt tot { $deadline }:
letter-kit_link-p3 = Daar vult u de code uit de brief in, kiest u een gebruikersnaam en een wachtwoord, en maakt u met een app van uw telefoon uw digitale sleutel. Dat duurt ongeveer tien minuten.
letter-kit_link-p4 = Brief kwijt, of te laat? Elk registratiekantoor geeft een nieuwe; breng hetzelfde identiteitsdocument mee.

letter-kit_link_staff-subject = Activeer uw digitale sleutel voor het werk uiterlijk op { $deadline_day } ({ $reference })
letter-kit_link_staff-p1 = U bent uitgenodigd om met Passerelle te werken. Uw activatiecode krijgt u apart, op papier.
letter-kit_link_staff-p2 = Houd de code bij de hand en open deze pagina, op een computer of op uw telefoon. Ze werkt tot { $deadline }:
letter-kit_link_staff-p3 = Daar vult u de code in, kiest u een gebruikersnaam en een wachtwoord, en maakt u met een app van uw telefoon uw digitale sleutel.
letter-kit_link_staff-p4 = Code kwijt, of te laat? Vraag uw beheerder om een nieuwe.

letter-kit_reminder-subject = Herinnering: activeer uw digitale sleutel uiterlijk op { $deadline_day } ({ $reference })
letter-kit_reminder-p1 = U hebt een brief op papier met een activatiecode, maar uw digitale sleutel is nog niet actief.
letter-kit_reminder-p2 = Houd de brief bij de hand en open deze pagina. Ze werkt tot { $deadline }:
letter-kit_reminder-p3 = Brief kwijt, of te laat? Elk registratiekantoor geeft een nieuwe; breng hetzelfde identiteitsdocument mee.

letter-kit_expired-subject = De tijd voor uw digitale sleutel is om: zo krijgt u een nieuwe code ({ $reference })
letter-kit_expired-p1 = De tijd om uw digitale sleutel te maken is om. De code op uw brief en de link werken niet meer.
letter-kit_expired-p2 = Er is niets verloren: uw dossier blijft zoals het is. Elk registratiekantoor geeft u terstond een nieuwe code; breng hetzelfde identiteitsdocument mee. De kantoren:

letter-kit_locked-subject = Uw activatiecode is geblokkeerd: zo krijgt u een nieuwe ({ $reference })
letter-kit_locked-p1 = Er werden tien foute codes ingevuld. Om u te beschermen werken de code op uw brief en de link niet meer.
letter-kit_locked-p2 = Elk registratiekantoor geeft u terstond een nieuwe code; breng hetzelfde identiteitsdocument mee. Hebt u het niet zelf geprobeerd, zeg het dan daar. De kantoren:

letter-kit_revoked-subject = Uw activatiecode is ongeldig gemaakt: zo krijgt u een nieuwe ({ $reference })
letter-kit_revoked-p1 = De code op uw brief en de link werden op { $date } ongeldig gemaakt, door u of door het kantoor. Ze werken niet meer.
letter-kit_revoked-p2 = Elk registratiekantoor geeft u terstond een nieuwe code; breng hetzelfde identiteitsdocument mee. De kantoren:

letter-kit_dead_staff-subject = Uw activatiecode werkt niet meer ({ $reference })
letter-kit_dead_staff-p1 = De code die u kreeg en de link werken niet meer: hun tijd is om, of ze werden geblokkeerd of ongeldig gemaakt.
letter-kit_dead_staff-p2 = Vraag uw beheerder om een nieuwe code. De dienst:

letter-key_low-subject = Voeg de app toe: uw sleutel opent eHealth nog niet ({ $reference })
letter-key_low-p1 = Uw digitale sleutel per sms of papieren token werkt. eHealth aanvaardt echter alleen de sleutel via mobiele app.
letter-key_low-p2 = Zo voegt u de app toe:

letter-key_active-subject = Uw digitale sleutel is actief: vraag nu uw certificaat aan ({ $reference })
letter-key_active-p1 = Sinds { $date } is de app op uw telefoon uw digitale sleutel.
letter-key_active-p2 = Daarmee kunt u uw eHealth-certificaat aanvragen. Deze pagina legt de stappen uit voor u zich aanmeldt:
letter-key_active-p3 = Hebt u dit niet gedaan, verwittig dan meteen uw registratiekantoor.

letter-key_active_staff-subject = Uw digitale sleutel voor het werk is actief ({ $reference })
letter-key_active_staff-p1 = Sinds { $date } is de app op uw telefoon uw digitale sleutel.
letter-key_active_staff-p2 = Meld u aan op het adres van uw kantoor of van de backoffice. De dienst begint hier:
letter-key_active_staff-p3 = Hebt u dit niet gedaan, verwittig dan meteen uw beheerder.

letter-key_lost-subject = Uw digitale sleutel werkt niet meer ({ $reference })
letter-key_lost-p1 = Op { $date } werd uw digitale sleutel als verloren gemeld, verwijderd of tot de laatste code opgebruikt. U bent overal afgemeld. Uw aanvragen en certificaten blijven wat ze zijn.
letter-key_lost-p2 = Elk registratiekantoor geeft u een nieuwe activatiecode; breng uw identiteitsdocument mee. De kantoren:
letter-key_lost-p3 = Hebt u dit niet gemeld, verwittig dan meteen uw registratiekantoor.
letter-key_blocked-subject = Uw sleutel is geblokkeerd: iemand raadde codes met uw wachtwoord ({ $reference })
letter-key_blocked-p1 = Op { $date } werden voor uw digitale sleutel vijftig foute codes na elkaar ingevuld, telkens na uw juiste wachtwoord. Om u te beschermen hebben wij de sleutel geblokkeerd en u overal afgemeld. Niemand is binnengeraakt. Uw aanvragen en certificaten blijven wat ze zijn.
letter-key_blocked-p2 = Uw sleutel opent niets meer. Elk registratiekantoor geeft u een nieuwe activatiecode; breng uw identiteitsdocument mee. De kantoren:
letter-key_blocked-p3 = Hebt u die codes niet zelf ingevuld, dan kent iemand uw wachtwoord. Kies met de nieuwe activatiecode een ander wachtwoord en wijzig het ook overal elders waar u het gebruikt.
letter-key_added-subject = Er is een sleutel aan uw account toegevoegd ({ $reference })
letter-key_added-p1 = Op { $date } is er nog een sleutel toegevoegd waarmee u zich kunt aanmelden. Uw andere sleutels blijven werken; elders bent u afgemeld.
letter-key_added-p2 = Op deze pagina ziet u al uw sleutels en verwijdert u die u niet wilt:
letter-key_added-p3 = Hebt u ze niet toegevoegd, dan heeft iemand uw wachtwoord en een van uw sleutels. Verwijder de nieuwe sleutel meteen en wijzig uw wachtwoord.
letter-key_removed-subject = Een van uw sleutels is verwijderd ({ $reference })
letter-key_removed-p1 = Op { $date } is een van uw sleutels verwijderd. Niemand kan zich er nog mee aanmelden; elders bent u afgemeld. Uw aanvragen en certificaten veranderen niet.
letter-key_removed-p2 = Op deze pagina ziet u de sleutels die overblijven:
letter-key_removed-p3 = Hebt u hem niet verwijderd, dan heeft iemand uw wachtwoord en een van uw sleutels. Wijzig meteen uw wachtwoord en verwittig uw registratiekantoor.
letter-codes_renewed-subject = U hebt nieuwe herstelcodes ({ $reference })
letter-codes_renewed-p1 = Op { $date } zijn tien nieuwe herstelcodes voor uw sleutel gemaakt. De codes van het vorige blad werken niet meer: vernietig het.
letter-codes_renewed-p2 = Op deze pagina ziet u uw sleutels en hoeveel codes er over zijn:
letter-codes_renewed-p3 = Hebt u ze niet gemaakt, dan heeft iemand uw wachtwoord en een van uw sleutels. Wijzig meteen uw wachtwoord, maak opnieuw codes en verwittig uw registratiekantoor.

letter-recovery_asked-subject = Uw sleutel is beëindigd, een nieuwe kan vanaf { $deadline_day } ({ $reference })
letter-recovery_asked-p1 = Op { $date } heeft iemand uw wachtwoord en een van uw herstelcodes gebruikt. Uw digitale sleutel is beëindigd en u bent overal afgemeld. Vanaf { $deadline } kan met uw gebruikersnaam en wachtwoord een nieuwe sleutel worden gemaakt. Uw aanvragen en certificaten blijven wat ze zijn.
letter-recovery_asked-p2 = Was u dat niet? Houd het voor dat tijdstip tegen op deze pagina; dan komt er geen nieuwe sleutel:
letter-recovery_asked-p3 = Was u het wel, dan hoeft u niets te doen: wij schrijven u opnieuw als het zover is.

letter-recovery_ready-subject = U kunt nu uw nieuwe sleutel maken ({ $reference })
letter-recovery_ready-p1 = De 24 uur na uw herstelcode zijn om.
letter-recovery_ready-p2 = Meld u op deze pagina aan met uw gebruikersnaam en wachtwoord, en stel de app op uw nieuwe telefoon in:
letter-recovery_ready-p3 = Was u het niet, ga dan meteen met uw identiteitsdocument naar een registratiekantoor.

letter-password_reset-subject = Kies een nieuw wachtwoord vóór { $deadline_day } ({ $reference })
letter-password_reset-p1 = Op { $date } vroeg iemand op de aanmeldpagina een nieuw wachtwoord voor uw digitale sleutel. Er is nog niets veranderd.
letter-password_reset-p2 = Was u het, houd dan uw telefoon met de app bij de hand en open deze pagina. Ze werkt één keer, tot { $deadline }:
letter-password_reset-p3 = Was u het niet, dan hoeft u niets te doen: zonder een code van uw app kan niemand een wachtwoord kiezen.

letter-password_changed-subject = Uw wachtwoord is gewijzigd ({ $reference })
letter-password_changed-p1 = Op { $date } is voor uw digitale sleutel een nieuw wachtwoord gekozen. Overal elders bent u afgemeld. Uw aanvragen en certificaten veranderen niet.
letter-password_changed-p2 = Was u dit niet? Dan heeft iemand uw sleutel, en leest die uw e-mail of kende die uw wachtwoord. Vraag op deze pagina een link en kies meteen een ander wachtwoord:
letter-password_changed-p3 = Verwittig daarna uw registratiekantoor, dat uw sleutel kan blokkeren. Gebruikt u hem voor het werk, verwittig dan uw beheerder.

letter-request_received-subject = Wij hebben uw aanvraag ontvangen ({ $reference })
letter-request_received-p1 = Op { $date } ontvingen wij uw contract en de kopieën van uw identiteitsdocument.
letter-request_received-p2 = eHealth bekijkt ze nu. U hoeft niets te doen: wij schrijven u zodra er een beslissing is. Hier ziet u altijd hoe ver uw aanvraag staat:

letter-contract_reminder-subject = Stuur uw ondertekende contract uiterlijk op { $deadline_day } ({ $reference })
letter-contract_reminder-p1 = Uw aanvraag wacht op uw ondertekende contract en op beide zijden van uw identiteitsdocument.
letter-contract_reminder-p2 = Stuur ze uiterlijk op { $deadline }; daarna vervalt de aanvraag. Downloaden en versturen doet u hier:

letter-correction_asked-subject = Verbeter uw aanvraag uiterlijk op { $deadline_day } ({ $reference })
letter-correction_asked-p1 = eHealth heeft uw aanvraag bekeken en vraagt u iets te verbeteren voor er beslist kan worden.
letter-correction_asked-p2 = Deze pagina zegt wat en waarom. Stuur de verbetering uiterlijk op { $deadline }:

letter-correction_reminder-subject = Herinnering: verbeter uw aanvraag uiterlijk op { $deadline_day } ({ $reference })
letter-correction_reminder-p1 = Uw aanvraag wacht op uw verbetering.
letter-correction_reminder-p2 = Deze pagina zegt wat en waarom. Stuur de verbetering uiterlijk op { $deadline }; daarna vervalt de aanvraag:

letter-request_approved-subject = Goedgekeurd: rond uw aanvraag af uiterlijk op { $deadline_day } ({ $reference })
letter-request_approved-p1 = eHealth heeft uw aanvraag voor een certificaat goedgekeurd.
letter-request_approved-p2 = Om het te krijgen, rondt u de aanvraag af met uw digitale sleutel, uiterlijk op { $deadline }:
letter-request_approved-p3 = Doe dit op de computer waarop u uw sleutels maakte: het certificaat hoort erbij.

letter-completion_reminder-subject = Herinnering: rond uw aanvraag af uiterlijk op { $deadline_day } ({ $reference })
letter-completion_reminder-p1 = eHealth heeft uw aanvraag goedgekeurd, maar u hebt ze nog niet afgerond.
letter-completion_reminder-p2 = Rond ze af met uw digitale sleutel uiterlijk op { $deadline }; daarna vervalt de aanvraag:

letter-request_rejected-subject = eHealth heeft uw aanvraag geweigerd ({ $reference })
letter-request_rejected-p1 = eHealth kan u het gevraagde certificaat niet geven, om deze reden:
letter-request_rejected-p2 = Tot { $deadline } kunt u eHealth vragen deze aanvraag te heropenen, door deze mail te beantwoorden; of u begint een nieuwe. Uw digitale sleutel blijft werken. Uw aanvraag:
letter-request_rejected-p3 = U kunt ook binnen 60 dagen na deze mail in beroep gaan bij de Raad van State.

letter-request_lapsed-subject = Uw aanvraag is vervallen ({ $reference })
letter-request_lapsed-p1 = De tijd voor de volgende stap van uw aanvraag is om. Er komt geen certificaat van.
letter-request_lapsed-p2 = Tot { $deadline } kan ze heropend worden; daarna begint u een nieuwe. Uw digitale sleutel blijft werken. Uw aanvraag:

letter-request_reopened-subject = Uw aanvraag is heropend ({ $reference })
letter-request_reopened-p1 = Uw aanvraag is op { $date } heropend.
letter-request_reopened-p2 = Deze pagina zegt wat er nu gebeurt:

letter-request_withdrawn-subject = Uw aanvraag is ingetrokken ({ $reference })
letter-request_withdrawn-p1 = Uw aanvraag werd ingetrokken op { $date }. Er gebeurt niets meer mee.
letter-request_withdrawn-p2 = U kunt altijd een nieuwe beginnen:
letter-request_withdrawn-p3 = Hebt u ze niet ingetrokken, beantwoord deze mail dan meteen.

letter-issue_failed-subject = Uw certificaat heeft vertraging ({ $reference })
letter-issue_failed-p1 = U hebt uw aanvraag afgerond, maar onze certificatieautoriteit kon het certificaat nog niet uitreiken. Een medewerker bekijkt het.
letter-issue_failed-p2 = U hoeft niets te doen; alles wat u stuurde is bewaard. Uw aanvraag:

letter-certificate_issued-subject = Uw eHealth-certificaat is klaar ({ $reference })
letter-certificate_issued-p1 = Uw certificaat werd uitgereikt op { $date }.
letter-certificate_issued-p2 = Download het hier en voeg het samen met de sleutels op uw computer; de pagina toont hoe:
letter-certificate_issued-p3 = Bewaar de sleutels en hun wachtwoord goed: wij hebben ze niet en kunnen ze niet herstellen. Hebt u dit niet aangevraagd, beantwoord deze mail dan meteen.

letter-renewal_notice-subject = Vernieuw uw eHealth-certificaat uiterlijk op { $end_day } ({ $reference })
letter-renewal_notice-p1 = Uw certificaat is geldig tot { $end }.
letter-renewal_notice-p2 = Vraag op tijd een nieuw aan; het huidige blijft intussen werken. U begint hier:

letter-certificate_revoked-subject = Uw eHealth-certificaat is ingetrokken ({ $reference })
letter-certificate_revoked-p1 = Uw certificaat werd ingetrokken op { $date }. Software aanvaardt het niet meer.
letter-certificate_revoked-p2 = Hier kunt u een nieuw aanvragen:
letter-certificate_revoked-p3 = Hebt u dit niet gevraagd, beantwoord deze mail dan meteen.

letter-certificate_expired-subject = Uw eHealth-certificaat is verlopen ({ $reference })
letter-certificate_expired-p1 = Uw certificaat was geldig tot { $end }. Software aanvaardt het niet meer.
letter-certificate_expired-p2 = Hier kunt u een nieuw aanvragen:

letter-document_infected-subject = Laad een bestand opnieuw op: er zat een virus in ({ $reference })
letter-document_infected-p1 = In een van de bestanden die u voor uw aanvraag had opgeladen, vond de virusscanner iets schadelijks. Dat bestand is verwijderd; de rest staat er nog.
letter-document_infected-p2 = Deze pagina zegt welk bestand het was. Laad het daar opnieuw op, liefst vanaf een ander toestel:
letter-document_infected-p3 = Laat intussen het toestel nakijken waarop het bestand stond.

letter-documents_notice-subject = Op { $deadline_day } verwijderen we de kopieën van uw documenten ({ $reference })
letter-documents_notice-p1 = Op { $deadline } verwijderen we de kopieën die u met uw aanvraag hebt opgestuurd: het contract en beide zijden van uw identiteitsdocument.
letter-documents_notice-p2 = U hoeft niets te doen. Wilt u eerst nog iets nakijken, meld u dan aan op deze pagina:
letter-documents_notice-p3 = Daarna blijft alleen een controlegetal over, waaruit niemand de documenten kan terugmaken.

letter-details_notice-subject = Op { $deadline_day } wissen we de gegevens van uw aanvraag ({ $reference })
letter-details_notice-p1 = Op { $deadline } wissen we wat uw aanvraag over u zegt: uw naam, uw nummer, uw adressen en de berichten.
letter-details_notice-p2 = U hoeft niets te doen. Wilt u eerst nog iets nakijken, meld u dan aan op deze pagina:
letter-details_notice-p3 = Wat de wet ons laat bewaren, feiten en tijdstippen zonder uw naam, blijft.

letter-review_waiting-subject = Een aanvraag wacht al { $days } werkdagen op u ({ $reference })
letter-review_waiting-p1 = De aanvraag { $reference } wacht nu { $days } werkdagen op eHealth; het doel is 10.
letter-review_waiting-p2 = U krijgt zo’n mail hoogstens één keer per dag voor elk van 5, 8 en 10 dagen. Wie hier de volgende aanvraag neemt, neemt die welke het langst wacht:

letter-message_waiting-subject = U hebt een bericht van eHealth ({ $reference })
letter-message_waiting-p1 = eHealth heeft u geschreven over uw aanvraag. Om u te beschermen staat het bericht niet in deze mail.
letter-message_waiting-p2 = Meld u op deze pagina aan, open de aanvraag en kies “Berichten”:
