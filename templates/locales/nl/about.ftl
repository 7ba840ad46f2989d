### Hulp, contact en de toegankelijkheidsverklaring.

help-title = Hulp
help-lead = U kunt niets stukmaken. Elke stap wordt bewaard en er is altijd een weg verder.
help-letter-heading = Ik ben de brief met mijn code kwijt
help-letter-text = Ga met hetzelfde identiteitsdocument terug naar een registratiekantoor. Het kantoor drukt een nieuwe brief af en stuurt een nieuwe link. De oude brief en de oude link werken dan meteen niet meer.
help-link-heading = Ik kreeg de mail niet, of de link werkt niet
help-link-text = Kijk eerst in uw map met ongewenste mail. Het registratiekantoor kan de link opnieuw sturen en uw adres verbeteren. De link werkt 14 dagen; daarna geeft het kantoor een nieuwe brief en een nieuwe link.
help-code-heading = Mijn code wordt niet aanvaard
help-code-text = Typ hem zoals hij gedrukt staat: spaties, streepjes en kleine letters maken niet uit. Een tikfout wordt opgemerkt en telt niet mee. Na tien foute codes wordt de brief geblokkeerd en geeft het kantoor een nieuwe.
help-phone-heading = Ik heb een nieuwe telefoon of ben de oude kwijt
help-phone-text = Meld u aan met uw herstelcode als u die bewaard hebt. Ga anders met uw identiteitsdocument naar een registratiekantoor. Een aanvraag in behandeling loopt gewoon door.
help-clock-heading = De zes cijfers van mijn app worden geweigerd
help-clock-text = De app en onze dienst moeten dezelfde tijd hebben. Zet datum en tijd van uw telefoon op automatisch, wacht op de volgende cijfers en probeer opnieuw.
help-waiting-heading = Ik weet niet wie nu aan zet is
help-waiting-text = De statuspagina toont hoe ver uw dossier staat, sinds wanneer en wie aan zet is. Wij sturen u ook een mail telkens als het uw beurt is.
help-more = Staat uw antwoord er niet bij?

contact-title = Contact
contact-lead = Houd uw referentie bij de hand. Stuur ons nooit uw code, uw wachtwoord of uw rijksregisternummer.
contact-office-heading = Uw brief, uw link, uw identiteit
contact-office-text = Neem contact op met het registratiekantoor dat uw identiteit controleerde. Adres en telefoonnummer staan op uw brief.
contact-request-heading = Uw aanvraag, uw contract, uw certificaat
contact-request-text = Antwoord op de mail die u over uw aanvraag kreeg. Die komt bij de mensen die uw dossier behandelen.
contact-fraud-heading = Dit was ik niet
contact-fraud-text = Kreeg u een brief of een mail waar u niet om vroeg, verwittig dan meteen het registratiekantoor dat erin vermeld staat. Het blokkeert de code, en er gebeurt niets meer in uw naam.
contact-accessibility-heading = U kunt een pagina niet gebruiken
contact-accessibility-text = Laat ons weten welke pagina en wat u hindert. Elke stap die met uw identiteit te maken heeft, kan ook ter plaatse in een registratiekantoor.
contact-never = Wij vragen nooit naar uw code of uw wachtwoord: niet per telefoon, niet per mail en niet aan het loket.

accessibility-title = Toegankelijkheid
accessibility-lead = Iedereen moet deze dienst kunnen gebruiken: met een toetsenbord, een schermlezer, een telefoon, grote letters of een trage verbinding.
accessibility-status-heading = Hoe toegankelijk de dienst is
accessibility-status-text = De dienst is gebouwd volgens de Web Content Accessibility Guidelines 2.2, niveau AA, en de Europese norm EN 301 549. Contrast, labels, koppen en bediening met het toetsenbord worden bij elke versie automatisch nagekeken. Een onafhankelijke audit is nog niet gebeurd.
accessibility-use-heading = Hoe u de dienst kunt gebruiken
accessibility-use-text = Elke pagina werkt zonder muis en zonder scripts, op een breedte van 320 pixels en met tekst die tot 200 procent vergroot is. De kleuren volgen de lichte of donkere instelling van uw toestel.
accessibility-limits-heading = Wat niet voor iedereen werkt
accessibility-limits-text = Documenten die u of anderen opladen, worden getoond zoals ze zijn en bevatten misschien geen tekst die een schermlezer kan lezen. Naast de beeldcode voor uw telefoon staat hetzelfde geheim altijd ook als tekst.
accessibility-feedback-heading = Laat ons weten wat u hindert
accessibility-feedback-text = Vertel ons welke pagina het is en wat er gebeurde. Hoe u ons bereikt, staat op de contactpagina.
accessibility-enforcement-heading = Als ons antwoord u niet helpt
accessibility-enforcement-text = U kunt gratis terecht bij de Federale Ombudsman van België.
