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
