## Page: my certificates
certificates-title = Mijn certificaten
certificates-all = Alle certificaten, en hoe u ze installeert
certificates-none = U hebt nog geen certificaat.
certificates-today = Vandaag
certificates-line = Geldig van { $from } tot { $to }
certificates-next = Wat u nu doet
certificates-open = Details, downloads en serienummers
next-step-keystore = Werk de keystore af: eerder kan medische software het certificaat niet gebruiken.
next-step-renew = Het loopt binnenkort af. Vraag nu het volgende aan: beide werken tot dit afloopt, en u hebt geen oud wachtwoord nodig.
next-step-renewing = Het volgende is onderweg.
next-step-nothing = Niets. Vanaf { $date } kunt u het volgende aanvragen.
next-step-keep = Een nieuwer wordt in de plaats gebruikt. Bewaar het bestand en het wachtwoord: berichten die ervoor versleuteld werden, zijn alleen daarmee te lezen.
next-step-anew = Het kan niet meer gebruikt worden, en u hebt geen ander. Vraag een nieuw aan; bewaar het oude bestand om oudere berichten te lezen.
next-action-keystore = De keystore afwerken
next-action-renew = Vernieuwen
next-action-renewing = Bekijken hoe het ermee staat
next-action-anew = Een certificaat aanvragen
certificates-install-heading = Het bestand installeren in medische software
certificates-install-1 = Bewaar de keystore, het bestand waarvan de naam op .p12 eindigt, in de map waar eHealth-software het zoekt. Hernoem het niet: programma’s vinden het aan de naam en nemen het nieuwste.
certificates-install-2 = Open in uw software de instellingen voor eHealth en kies deze map of dit bestand. Waar één programma meerdere mensen dient, heeft ieder een eigen keystore.
certificates-install-3 = Typ het wachtwoord van de keystore wanneer de software erom vraagt. Niemand anders kent het, en niemand kan het herstellen.
certificates-install-4 = Herstart de software en probeer een dienst die het certificaat nodig heeft. Laat oudere keystores in de map staan: ze openen wat vroeger versleuteld werd.

# In the calendar file that goes with each notice of the end.
calendar-end-summary = Uw eHealth-certificaat loopt af
calendar-end-description = Vraag het volgende op tijd aan: beide werken tot dit afloopt. Referentie: { $reference }
calendar-end-alarm = Uw eHealth-certificaat is geldig tot { $day }: vraag het volgende aan
