### Die Zahlen des Backoffice.

figures-title = Zahlen
figures-from = Erster Tag
figures-to = Letzter Tag
figures-step = Zählen nach
figures-step-week = Woche
figures-step-month = Monat
figures-show = Anzeigen
figures-period = Vom { $from } bis zum { $to }
figures-days-note = Tage sind belgische Tage. Wenn Sie keine anderen wählen, sehen Sie die letzten zwölf Wochen oder Monate.
figures-title-flow = Eingegangen und entschieden
figures-title-waiting = Wartet jetzt auf eHealth
figures-title-stages = Abschnitte eines Antrags
figures-title-offices = Ämter
figures-description-flow = Zwei Linien: eingegangene Anträge und Entscheidungen, je Woche oder Monat. Die Tabelle darunter hat dieselben Zahlen.
figures-description-waiting = Ein Balken je Alter: wie viele Anträge so lange warten. Die Tabelle darunter hat dieselben Zahlen.
figures-description-stages = Ein Balken je Abschnitt: wie viele Anträge ihn begannen. Die Tabelle darunter hat dieselben Zahlen und was aus ihnen wurde.
figures-description-offices = Ein Balken je Amt: wie viele Anträge von den Menschen kamen, die es geprüft hat. Die Tabelle darunter hat dieselben Zahlen und mehr.
figures-table-flow = Tabelle: eingegangen und entschieden
figures-table-waiting = Tabelle: wartet jetzt auf eHealth
figures-table-stages = Tabelle: Abschnitte eines Antrags
figures-table-offices = Tabelle: Ämter
figures-waiting-note = Jetzt gezählt, in belgischen Arbeitstagen, an denen der Antrag auf eHealth wartete, was auch der Zeitraum ist.
figures-stages-note = Von den Anträgen, die im Zeitraum einen Abschnitt begannen: wie viele weitergingen, dort endeten oder noch dort sind, und wie lange die Hälfte derer, die weitergingen, höchstens brauchte.
figures-offices-note = Ausgegebene Kits und gemachte Schlüssel bei jedem Amt im Zeitraum, und Anträge der Menschen, deren Identität es geprüft hat.
figures-no-office = Identität anderswo geprüft
figures-csv = Als CSV herunterladen
figures-column-begins = Ab
figures-column-received = Eingegangen
figures-column-approved = Genehmigt
figures-column-rejected = Abgelehnt
figures-column-decided = Entschieden
figures-column-age = Alter
figures-column-requests = Anträge
figures-column-stage = Abschnitt
figures-column-began = Begonnen
figures-column-went_on = Weiter
figures-column-ended = Beendet
figures-column-still_there = Noch dort
figures-column-drop_off = Abbruch (%)
figures-column-median = Median
figures-column-median_hours = Median (Stunden)
figures-column-office = Amt
figures-column-kits = Ausgegebene Kits
figures-column-keys = Gemachte Schlüssel
figures-age-new = bis 2 Arbeitstage
figures-age-ageing = 3 bis 5 Arbeitstage
figures-age-late = mehr als 5 Arbeitstage
figures-stretch-details = Beginn bis Schlüssel
figures-stretch-sign_in = Schlüssel bis Anmeldung
figures-stretch-contract = Anmeldung bis Vertrag
figures-stretch-review = Vertrag bis erste Entscheidung
figures-stretch-completion = Genehmigung bis Abschluss
figures-stretch-issue = Abschluss bis Zertifikat
figures-hours =
    { $hours ->
        [0] weniger als eine Stunde
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    }
figures-days =
    { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }
