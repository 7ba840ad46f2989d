### Wat er staat als een pagina niet getoond kan worden.

error-way-start = Naar de startpagina
error-way-status = Bekijk hoe ver uw dossier staat
error-way-back = Ga terug en bekijk de pagina opnieuw
error-contact = Blijft dit gebeuren, neem dan contact op:
error-request-id = Vermeld dit nummer als u contact opneemt:

error-400-heading = Wij konden niet lezen wat er verzonden werd
error-400-text = Het adres of het formulier kwam onvolledig aan. Ga terug, laad de pagina opnieuw en verzend nog een keer.
error-403-heading = U hebt geen toegang tot deze pagina
error-403-text = U bent aangemeld, maar deze pagina hoort bij een andere rol of een ander kantoor. Hebt u ze nodig voor uw werk, vraag het dan aan uw beheerder.
error-404-heading = Pagina niet gevonden
error-404-text = Hebt u het adres getypt, kijk dan na of het juist is. Hebt u een link gevolgd, dan is die misschien onvolledig: kopieer de hele link uit de mail.
error-409-heading = Er is intussen iets veranderd
error-409-text = Sinds u deze pagina opende, heeft iemand anders of een ander venster dit dossier gewijzigd. Wat u verzond is niet toegepast. Open de pagina opnieuw om de huidige stand te zien.
error-413-heading = Dit bestand is te groot
error-413-text = Een bestand mag hoogstens 10 MB groot zijn. Wat u eerder verzond is niet verloren. Ga terug en kies een kleiner bestand, bijvoorbeeld een scan met een lagere resolutie.
error-422-heading = Er moet iets verbeterd worden
error-422-text = Ga terug en kijk na wat u invulde. Wat u eerder verzond is bewaard.
error-500-heading = Sorry, er is een probleem met de dienst
error-500-text = Probeer het later opnieuw. Alles wat u vóór deze pagina verzond is bewaard; wat u op deze pagina typte, moet u misschien opnieuw typen.
error-503-heading = Sorry, de dienst is niet beschikbaar
error-503-text = Probeer het over enkele minuten opnieuw. Alles wat u eerder verzond is bewaard.

error-not-a-clerk = Deze pagina’s zijn voor wie aan het loket van een registratiekantoor werkt.
error-not-an-approver = Deze pagina’s horen bij de backoffice van eHealth, waar elke rol haar eigen pagina’s heeft.
error-not-staff = Deze pagina’s zijn voor medewerkers. Niemand werkt hier met uw digitale sleutel, of niet meer.
error-refused-heading = Dit kan niet
error-form-heading = Dit formulier kan niet meer worden verzonden
error-form-text = Het komt van een andere site, uit een andere browser of van een pagina die open stond voordat u zich aanmeldde. Er werd niets gewijzigd. Open de pagina hier opnieuw en vul het formulier nog een keer in.
