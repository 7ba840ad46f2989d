# Das Verzeichnis der Registrierungsstellen.

offices-place = Postleitzahl oder Gemeinde
offices-place-hint = In jeder Sprache, zum Beispiel 9000, Luik oder Lüttich. Leer lassen, um alle Stellen zu sehen.
offices-language = Sprache am Schalter
offices-found =
    { $count ->
        [one] { $count } Stelle
       *[other] { $count } Stellen
    }
offices-neighbours = Keine Stelle hat diese Postleitzahl. Diese liegen ihr am nächsten.
offices-none-found = Zu dieser Suche passt keine Stelle.
offices-all = Alle Stellen anzeigen
offices-next-free = Nächster freier Termin:
offices-book = Einen Termin vereinbaren
offices-equipment = Am Schalter
offices-email = E-Mail
offices-days = { $first } bis { $last }
offices-hours-line = { $days }: { $hours }
office-equipment-document_reader = Lesegerät für Dokumente
office-equipment-printer = Drucker
office-equipment-wheelchair_access = mit dem Rollstuhl zugänglich
office-equipment-induction_loop = Induktionsschleife für Hörgeräte
office-equipment-card_payment = Kartenzahlung
office-equipment-wifi = drahtloses Internet
