### De identiteitsprovider: aanmelden met een digitale sleutel.

csam-sign-in-title = Aanmelden met uw digitale sleutel
csam-sign-in-for = U meldt zich aan bij: { $service }.
csam-username = Gebruikersnaam
csam-username-hint = De naam die u koos toen u uw sleutel activeerde.
csam-password = Wachtwoord
csam-password-hint = Hoofdletters en kleine letters maken verschil.
csam-username-missing = Vul uw gebruikersnaam in
csam-password-missing = Vul uw wachtwoord in
csam-wrong-password = De gebruikersnaam of het wachtwoord klopt niet. Controleer beide en probeer opnieuw
csam-wait = Te veel verkeerde wachtwoorden. Wacht tot { $time } en probeer dan opnieuw
csam-no-key-heading = Hebt u nog geen digitale sleutel?
csam-no-key-text = Een registratiekantoor geeft u een brief met een code. Daarmee activeert u uw sleutel.
csam-help-link = Hulp bij het aanmelden

csam-code-title = Vul de code van uw app in
csam-code-lead = Open op uw telefoon de app waarin u uw sleutel hebt ingesteld. Ze toont zes cijfers die om de 30 seconden veranderen.
csam-code = Code van de app
csam-code-hint = Zes cijfers, bijvoorbeeld 123 456.
csam-wrong-code = Deze code klopt niet of is al gebruikt. Wacht op de volgende cijfers en vul die in
csam-paused = Te veel verkeerde codes. Vóór { $time } wordt geen code aanvaard. Wacht tot dan en probeer opnieuw
csam-refused-heading = Wordt uw code telkens geweigerd?
csam-refused-text = De klok van uw telefoon staat misschien verkeerd. Zet datum en tijd op automatisch, wacht op de volgende cijfers en probeer opnieuw.
csam-lost-phone-heading = Hebt u uw telefoon niet meer?
csam-lost-phone-text = Ga met uw identiteitsdocument naar een registratiekantoor naar keuze. Het geeft een nieuwe brief, waarmee u uw nieuwe telefoon instelt. Een aanvraag in behandeling loopt gewoon verder.

csam-stop-unanswerable-heading = Deze aanmeldlink werkt niet
csam-stop-unanswerable-text = De link die u hierheen bracht, komt niet van een dienst die wij kennen of is onvolledig. Er is nergens iets naartoe gestuurd. Begin opnieuw op de pagina van de dienst die u wilt gebruiken.
csam-stop-unanswerable-way = Naar de startpagina
csam-stop-too-late-heading = Deze pagina stond te lang open
csam-stop-too-late-text = Voor uw veiligheid moet u zich binnen tien minuten aanmelden. Wat u invulde, is niet gebruikt. Begin opnieuw: dat kan met één klik.
csam-stop-too-late-way = Opnieuw beginnen
csam-stop-half-way-heading = Uw digitale sleutel is nog niet klaar
csam-stop-half-way-text = U hebt een gebruikersnaam en een wachtwoord gekozen, maar er is nog geen app ingesteld. Open de link in de activeringsmail nog eens en ga daar verder.
csam-stop-half-way-way = Verder met de activering
csam-stop-no-key-heading = Uw digitale sleutel werkt niet meer
csam-stop-no-key-text = Ga met uw identiteitsdocument naar een registratiekantoor naar keuze. Het geeft een nieuwe brief, waarmee u een nieuwe sleutel activeert. Uw aanvragen en certificaten veranderen niet.
csam-stop-no-key-way = Een registratiekantoor zoeken
csam-stop-disabled-heading = Uw digitale sleutel is geblokkeerd
csam-stop-disabled-text = Er zijn te veel verkeerde codes na elkaar ingevuld. Om u te beschermen opent deze sleutel niets meer. Ga met uw identiteitsdocument naar een registratiekantoor voor een nieuwe brief. Hebt u die codes niet zelf ingevuld, zeg dat dan aan het kantoor: iemand kent uw wachtwoord.
csam-stop-disabled-way = Een registratiekantoor zoeken

csam-end-title = Wilt u zich afmelden?
csam-end-text = U bent met uw digitale sleutel aangemeld als { $name }. Na het afmelden vraagt elke dienst opnieuw om uw sleutel.
csam-end-stay = Wilt u aangemeld blijven, sluit dan deze pagina.
csam-signed-out-title = U bent afgemeld
csam-signed-out-text = Gebruiken ook anderen dit toestel, sluit dan alle vensters van de browser.
