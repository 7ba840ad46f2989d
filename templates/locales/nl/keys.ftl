# Digitale sleutels: instellen, gebruiken, beheren.

keys-misfit-algorithm = Uw app maakt haar codes met { $algorithm }. Verwijder het account uit de app en voeg het opnieuw toe met de afbeelding of de link hierboven, of stel als algoritme SHA-1 in. Deze code werd niet aanvaard.
keys-misfit-digits = Uw app toont { $digits } cijfers. Verwijder het account uit de app en voeg het opnieuw toe met de afbeelding of de link hierboven, of stel 6 cijfers in. Deze code werd niet aanvaard.
keys-misfit-period = Uw app verandert haar code om de { $seconds } seconden. Verwijder het account uit de app en voeg het opnieuw toe met de afbeelding of de link hierboven, of stel 30 seconden in. Deze code werd niet aanvaard.

keys-recovery-title = Druk uw herstelcodes af
keys-recovery-lead = Raakt uw telefoon verloren of stuk, dan brengt een van deze codes u samen met uw wachtwoord terug naar uw sleutel.
keys-recovery-made = Gemaakt op
keys-recovery-once = Elke code werkt één keer. Wie er een heeft, heeft ook nog uw wachtwoord nodig.
keys-recovery-keep = Bewaar het blad niet bij uw telefoon, maar bijvoorbeeld bij uw paspoort. Na deze pagina kan niemand u deze codes nog tonen, wij niet en een kantoor ook niet.
keys-recovery-print = Druk deze pagina af met uw browser, of schrijf de tien codes over. Fotografeer ze niet met de telefoon die uw sleutel is.
keys-recovery-kept = Ik heb de codes afgedrukt of overgeschreven en bewaar ze op een veilige plaats
keys-recovery-not-kept = Vink het vakje aan zodra u de codes op papier hebt: zonder die codes betekent een verloren telefoon een nieuw bezoek aan een kantoor.
