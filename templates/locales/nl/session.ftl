### The session: a sign-in of just now, its end, and what is kept over it.

fresh-sign-in = Uw aanmelding is meer dan tien minuten oud. Meld u voor deze stap nog één keer aan; u komt op deze pagina terug.
fresh-sign-in-button = Opnieuw aanmelden

session-until = U wordt om { $time } afgemeld als u niets doet.
session-end-heading = Bent u er nog?
session-end-text = Over twee minuten wordt u afgemeld, om uw gegevens te beschermen. Wat u aan het typen bent, blijft bewaard als u het verzendt.
session-stay = Aangemeld blijven
session-over = U bent afgemeld omdat er een tijd niets is gebeurd.
session-over-saved = Wat u had opgeslagen, is bewaard.
session-over-sent = Wat u hebt verzonden, blijft vijftien minuten bewaard. Meld u in deze browser als dezelfde persoon aan: u ziet het dan en kunt het opnieuw verzenden.
kept-title = Wilt u verzenden wat u hebt getypt?
kept-lead = U was al afgemeld toen u dit formulier verzond. Er is nog niets mee gedaan. Kijk het na en verzend het nog één keer.
kept-field = Antwoord
kept-not-kept = Wachtwoorden, codes en bestanden worden nooit bewaard: misschien moet u ze op de volgende pagina opnieuw invoeren.
kept-button = Nu verzenden
kept-discard = Niet verzenden
forgotten-wait = Vanaf uw netwerk worden te veel nieuwe wachtwoorden gevraagd. Wacht tot { $time } en probeer het dan opnieuw
