### Terug bij uw sleutel: een vergeten wachtwoord.

recovery-link = Wachtwoord vergeten?
recovery-title = Een nieuw wachtwoord kiezen
recovery-lead = Geef ons uw gebruikersnaam. Wij mailen u dan een link, naar het adres in uw dossier. Daarmee, en met een code van uw app, kiest u een nieuw wachtwoord.
recovery-button = Mail mij de link
recovery-lost-text = Zonder de app kunt u hier geen nieuw wachtwoord kiezen: ga met uw identiteitsdocument naar een registratiekantoor naar keuze. Uw aanvragen en certificaten blijven wat ze zijn.
recovery-offices = Een registratiekantoor zoeken

recovery-sent-title = De e-mail is onderweg, als de naam bestaat
recovery-sent-text = Als iemand deze gebruikersnaam heeft en de sleutel werkt, komt de e-mail binnen enkele minuten aan. Om die persoon te beschermen zeggen wij niet of dat zo is. De link werkt 24 uur.
recovery-sent-limits = Wij mailen hoogstens om de tien minuten en drie keer per dag een link.
recovery-sent-nothing-heading = U ontvangt niets
recovery-sent-nothing-text = Kijk in uw map met ongewenste e-mail en ga na of u uw gebruikersnaam juist hebt gespeld. Hebt u deze mailbox niet meer, ga dan met uw identiteitsdocument naar een registratiekantoor naar keuze.

recovery-reset-title = Uw nieuwe wachtwoord
recovery-reset-lead = Kies een nieuw wachtwoord en bevestig het met een code van uw app.
recovery-password = Nieuw wachtwoord
recovery-reset-button = Het wachtwoord wijzigen
recovery-reset-ends = U wordt daarna overal afgemeld en krijgt er een e-mail over.

recovery-ended-used-heading = Deze link heeft zijn werk gedaan
recovery-ended-used-text = Op { $moment } werd een nieuw wachtwoord gekozen. Elke link werkt één keer; ook wie eerder een link kreeg, kan er niets meer mee. Was u dat niet, vraag dan meteen een nieuwe link en kies een ander wachtwoord.
recovery-ended-expired-heading = Deze link is te oud
recovery-ended-expired-text = Hij werkte tot { $moment }. Er is niets veranderd; vraag een nieuwe.
recovery-unknown = Wij kennen deze link niet. Misschien is hij niet volledig: kopieer de volledige link uit de e-mail.
recovery-way-again = Een nieuwe link vragen

recovery-changed-title = Uw wachtwoord is gewijzigd
recovery-changed-text = U bent overal afgemeld. Voortaan meldt u zich aan met het nieuwe wachtwoord en uw app.
recovery-changed-told = Wij hebben u hierover een e-mail gestuurd. Uw aanvragen en certificaten blijven wat ze zijn.

recovery-key-title = Krijg uw sleutel terug met een herstelcode
recovery-key-lead = Uw telefoon of kaart is weg en u hebt een blad met herstelcodes. Met uw wachtwoord en één code van dat blad maakt u een nieuwe sleutel, zonder bezoek aan een kantoor.
recovery-key-ends = Zodra u deze pagina verstuurt, werkt uw huidige sleutel niet meer en bent u overal afgemeld. De nieuwe sleutel kan 24 uur later worden gemaakt: zo kunt u het nog tegenhouden als iemand anders dit deed. Uw aanvragen en certificaten blijven wat ze zijn.
recovery-key-code = Herstelcode
recovery-key-code-hint = Een van de tien codes van uw blad die u nog niet gebruikte: zestien tekens.
recovery-key-button = Mijn sleutel beëindigen en beginnen
recovery-key-wrong = De gebruikersnaam, het wachtwoord of de herstelcode is niet juist, of de code is al gebruikt. Controleer alle drie en probeer opnieuw
recovery-key-none-heading = Hebt u geen herstelcode?
recovery-key-none-text = Dan leidt alleen een bezoek tot een nieuwe sleutel: elk registratiekantoor geeft u meteen een nieuwe brief. Breng uw identiteitsdocument mee.
recovery-key-go-on-link = Hebt u een dag geleden een code gebruikt? Maak de nieuwe sleutel
recovery-key-asked-title = Uw sleutel is beëindigd
recovery-key-asked-text = Over 24 uur kunt u een nieuwe sleutel maken. Wij hebben een e-mail gestuurd naar het adres in uw dossier, met het juiste tijdstip en met een link die dit tegenhoudt als u het niet was.
recovery-key-asked-next = Wij schrijven u opnieuw als het zover is. Open dan deze pagina, met uw gebruikersnaam en wachtwoord:
recovery-key-asked-office = Kunt u niet wachten, dan geeft elk registratiekantoor u meteen een nieuwe brief.
recovery-key-go-on-title = Maak uw nieuwe sleutel
recovery-key-go-on-lead = Meld u aan met uw gebruikersnaam en wachtwoord, 24 uur nadat u de herstelcode gebruikte. Daarna stelt u de app op uw nieuwe telefoon in.
recovery-key-early = De 24 uur zijn nog niet om. U kunt de nieuwe sleutel maken vanaf { $moment }
recovery-key-nothing = Hier wacht niets: er is geen herstelcode gebruikt, het is tegengehouden, of u hebt al een nieuwe sleutel
recovery-key-stop-title = Dit tegenhouden?
recovery-key-stop-text = Op { $moment } heeft iemand uw wachtwoord en een van uw herstelcodes gebruikt om uw sleutel te beëindigen en een nieuwe te maken.
recovery-key-stop-effect = Was u dat niet, houd het dan tegen. Met deze codes kan dan geen nieuwe sleutel worden gemaakt en uw blad is ongeldig. Uw sleutel blijft geblokkeerd tot een registratiekantoor u een nieuwe brief geeft.
recovery-key-stop-button = Tegenhouden: ik was het niet
recovery-key-stopped-title = Het is tegengehouden
recovery-key-stopped-text = Met uw herstelcodes kan geen nieuwe sleutel worden gemaakt.
recovery-key-stopped-next = Iemand kent uw wachtwoord en heeft een van uw codes. Ga met uw identiteitsdocument naar eender welk registratiekantoor voor een nieuwe brief en kies daarmee een ander wachtwoord.
recovery-key-link-text = Hebt u een blad met herstelcodes?
recovery-key-link = Krijg uw sleutel terug met een daarvan
recovery-key-wait = Te veel foute pogingen. Wacht tot { $time } en probeer dan opnieuw
