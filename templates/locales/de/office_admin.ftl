### Die Stellen untereinander, ihre Leute, ihr Tag, ihr Protokoll, Übung.

## Eine Akte einer anderen Stelle

office-admin-reason-title = Warum sehen Sie diese Akte ein?
office-admin-reason-text = Diese Akte gehört zu { $office }. Sagen Sie, wozu Sie sie brauchen: Ihre Antwort wird aufbewahrt und jener Stelle gezeigt. Die Akte steht Ihnen dann 30 Minuten offen, und jede Seite, die Sie öffnen, wird festgehalten.
office-admin-reason-person_here = Die Person steht an meinem Schalter.
office-admin-reason-person_asks = Die Person fragt telefonisch oder schriftlich an.
office-admin-reason-office_asks = Die andere Stelle bittet um Hilfe.
office-admin-reason-complaint = Ich gehe einer Beschwerde oder einem Verdacht nach.
office-admin-reason-other = Ein anderer Grund, unten genannt
office-admin-field-note = In wenigen Worten
office-admin-hint-note = Höchstens 200 Zeichen, zum Beispiel: hat den Brief verloren
office-admin-note-missing = Sagen Sie in wenigen Worten, wozu Sie die Akte brauchen.
office-admin-note-long = Verwenden Sie höchstens 200 Zeichen.
office-admin-reason-button = Akte öffnen
office-admin-own-office-only = Das tut nur die Stelle dieser Akte. Jede Stelle darf den Link erneut senden, den Brief für ungültig erklären und einen neuen drucken.
office-admin-own-file = Das ist Ihre eigene Akte, oder ihre Mails gehen an Ihre eigene Adresse. Lassen Sie eine Kollegin oder einen Kollegen handeln.
office-admin-elsewhere = Diese Akte gehört zu { $office }. Sie steht Ihnen offen bis { $moment }; was Sie ansehen, wird festgehalten.
office-admin-looks = Andere Stellen, die eingesehen haben
office-admin-find-title = Eine Akte nach ihrem Aktenzeichen finden
office-admin-hint-find = Wie auf dem Brief und in jeder Mail, zum Beispiel HY-2026-7K3M-4QTX
office-admin-find-button = Finden
office-admin-find-nothing = Keine Akte hat dieses Aktenzeichen. Vergleichen Sie es mit dem Brief oder der Mail.
office-admin-new-document = Ein neues Dokument?
office-admin-new-document-text = Füllen Sie diesen Teil nur aus, wenn es nicht das Dokument vom letzten Mal ist: Übernehmen Sie Geburtsdatum und BIS-Nummer aus den neuen Papieren. Sie werden mit der Akte verglichen.
office-admin-numbers-missing = Das ist nicht das Dokument vom letzten Mal. Geben Sie Geburtsdatum und BIS-Nummer aus den Papieren in Ihrer Hand ein.
office-admin-numbers-differ = Geburtsdatum oder BIS-Nummer sind nicht die dieser Akte. Prüfen Sie, ob es die Akte dieser Person ist.
office-reason-not_me = Jemand, der die Mail bekam, sagte: Das war ich nicht.

## Schulung

office-admin-counter-closed = Ihre Schulung ist älter als zwölf Monate. Der Schalter bleibt Ihnen verschlossen, bis Sie wieder geschult sind.
office-admin-way-training = Wie Sie geschult werden
office-admin-training-title = Ihre Schulung
office-admin-training-holds = Ihre Schulung gilt bis einschließlich { $day }.
office-admin-training-ends-soon = Ihre Schulung gilt nur noch bis einschließlich { $day }. Vereinbaren Sie jetzt die nächste.
office-admin-training-over = Ihre Schulung galt bis einschließlich { $day }. Sie können den Schalter wieder bedienen, sobald eine neue eingetragen ist.
office-admin-training-text = Die Schulung wird alle zwölf Monate wiederholt: Sicherheitsmerkmale der Dokumente, das Verfahren, was im Zweifel zu tun ist, und je eine Übungsakte jeder Art. Machen Sie sie bei Ihrer Verwaltung der Stelle oder im Kurs Ihrer Gemeinde. Danach wird der Tag eingetragen, und Ihr nächster Klick öffnet den Schalter.
office-admin-training-nobody = Ihre Stelle hat zurzeit niemanden, der sie verwaltet. Bitten Sie die Gemeinde, jemanden zu benennen.
office-admin-training-who = Die Schulung tragen ein:
office-admin-training-short-holds = bis { $day }
office-admin-training-short-ends-soon = endet am { $day }
office-admin-training-short-over = abgelaufen seit { $day }
office-admin-training-future = Dieser Tag liegt noch vor uns. Tragen Sie eine Schulung ein, wenn sie stattgefunden hat.

## Die Stelle und ihre Leute

office-admin-title = Ihre Stelle
office-admin-not-an-administrator = Diese Seite ist für die Verwaltung der Stelle.
office-admin-not-oneself = Niemand ändert die eigenen Rechte. Bitten Sie eine andere Person der Verwaltung.
office-admin-way-office = Was die Öffentlichkeit über die Stelle liest
office-admin-people = Leute
office-admin-column-name = Name
office-admin-column-role = Rolle
office-admin-column-rights = Rechte
office-admin-column-key = Digitaler Schlüssel
office-admin-column-training = Schulung
office-admin-role-clerk = Schalterdienst
office-admin-role-supervisor = Leitung
office-admin-role-office_administrator = Verwaltung der Stelle
office-admin-role-missing = Wählen Sie eine Rolle.
office-admin-role-elsewhere = Eine Stelle vergibt nur Rollen einer Stelle.
office-admin-role-button = Rolle ändern
office-admin-rights-active = Arbeitet
office-admin-rights-blocked = Gesperrt
office-admin-block-text = Alle Rechte enden mit dem nächsten Klick; was begonnen ist, bleibt für eine Kollegin oder einen Kollegen.
office-admin-block-button = Sperren
office-admin-unblock-button = Rechte zurückgeben
office-admin-trained-button = Schulung eintragen
office-admin-field-trained = Geschult am
office-admin-field-number = Nationalregister- oder BIS-Nummer
office-admin-hint-number = Elf Ziffern. Nur ein Fingerabdruck davon wird aufbewahrt, damit niemand an der eigenen Akte handelt.
office-admin-number-known = Bekannt
office-admin-number-button = Nummer eintragen
office-admin-kit-title = Ein neuer Code
office-admin-kit-text = Der letzte Code dieser Person gilt nicht mehr, oder ihr Schlüssel ist verloren. Mit einem neuen Code macht sie einen neuen Schlüssel. Geben Sie ihn nur ihr selbst.
office-admin-kit-button = Neuen Code anzeigen
office-admin-done-blocked = Gesperrt. Ab jetzt bleibt kein Recht.
office-admin-done-unblocked = Die Rechte sind zurückgegeben.
office-admin-done-role = Die Rolle ist geändert.
office-admin-done-trained = Die Schulung ist eingetragen.
office-admin-done-number = Die Nummer ist eingetragen.
office-admin-field-phone = Telefon der Stelle
office-admin-hint-phone = Hier rufen Leute an, wenn ein Brief oder eine Mail nicht für sie bestimmt ist.
office-admin-field-hours = Öffnungszeiten
office-admin-hint-hours = In den Worten, die die Leute lesen sollen, höchstens 200 Zeichen
office-admin-hours-missing = Sagen Sie, wann die Stelle geöffnet ist, mit höchstens 200 Zeichen.
office-admin-field-price = Preis eines Briefes mit Code, in Euro
office-admin-hint-price = Zum Beispiel 5,00; 0, wenn er kostenlos ist
office-admin-price-wrong = Schreiben Sie den Preis in Euro, zum Beispiel 5,00.
office-admin-field-admission = Wie die Leute kommen
office-admin-admission-walk_in = Ohne Termin
office-admin-admission-appointment = Mit Termin
office-admin-admission-missing = Wählen Sie, wie die Leute kommen.
office-admin-field-active = Die Stelle empfängt Leute
office-admin-hint-active = Ohne das Häkchen steht sie in keiner Liste; offene Akten bleiben.
office-admin-office-closed = Ihre Stelle empfängt zurzeit niemanden, also wird keine Akte geöffnet. Ihre Verwaltung kann das ändern.
office-admin-invite-title = Jemanden einladen
office-admin-invite-text = Sie bürgen dafür, wer die Person ist: Sehen Sie sich ihren Ausweis an. Sie erhält einen Link per Mail und aus Ihrer Hand einen Code; mit beidem macht sie ihren digitalen Schlüssel.
office-admin-field-name = Name, wie ihn die anderen kennen
office-admin-name-missing = Geben Sie den Namen ein, höchstens 200 Zeichen.
office-admin-hint-work-email = Die Adresse bei der Arbeit; eine Person hat eine Adresse und eine Rolle.
office-admin-address-known = Jemand mit dieser Adresse hat schon eine Rolle. Eine Person hat eine Rolle.
office-admin-field-language = Sprache der Person
office-admin-invite-button = Einladen und Code anzeigen
office-admin-handed-title = Der Code zum Übergeben
office-admin-handed-text = Der Link ging an { $email }. Link und Code gelten bis { $moment }.
office-admin-handed-once = Dieser Code steht nur hier und nur jetzt. Geben Sie ihn der Person selbst, nie per Mail.
office-admin-handed-back = Zu dieser Person

## Der Tag

office-admin-day-appointments = Termine heute
office-admin-day-disowned = Sagte „Das war ich nicht“: bitte nachgehen
office-admin-day-bounced = Mail kam zurück: nach anderer Adresse fragen
office-admin-day-doubts = Zweifel, die auf eine zweite Person warten
office-admin-day-checks = Offene Prüfungen
office-admin-day-expiring = Briefe, die binnen drei Tagen ablaufen

## Zahlen

office-admin-figures-title = Zahlen der Stelle
office-admin-figures-median = Vom Öffnen der Prüfung bis zum gedruckten Brief, in der Mitte von zwölf Wochen:
office-admin-figures-minutes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
office-admin-figures-none = noch kein Brief
office-admin-figures-legend = Jede Woche drei Balken, von links nach rechts: gedruckte Briefe (gefüllt), aktive Schlüssel (umrahmt), abgelaufene Briefe (dunkel). Die Tabelle nennt dieselben Zahlen.
office-admin-figures-week = Woche ab
office-admin-figures-issued = Briefe gedruckt
office-admin-figures-activated = Schlüssel aktiv
office-admin-figures-expired = Briefe abgelaufen

## Das Protokoll

office-admin-log-title = Protokoll
office-admin-log-clerk = Wer
office-admin-log-kind = Was
office-admin-log-from = Von
office-admin-log-to = Bis einschließlich
office-admin-log-at = Wann
office-admin-log-what = Was geschah
office-admin-log-who = Durch wen
office-admin-log-look = Sah eine Akte einer anderen Stelle ein
office-admin-log-empty = Nichts gefunden.
office-admin-log-newer = Neuere
office-admin-log-older = Ältere
office-admin-log-export-text = Die Datei enthält genau, was diese Suche findet, und nichts über Personen. Auch die Ausgabe ist eine Zeile des Protokolls.
office-admin-log-export = Als CSV herunterladen
office-admin-event-invited = Lud jemanden ein
office-admin-event-kit_issued = Gab jemandem einen neuen Code
office-admin-event-blocked = Sperrte jemanden
office-admin-event-unblocked = Gab jemandem die Rechte zurück
office-admin-event-role_changed = Änderte eine Rolle
office-admin-event-trained = Trug eine Schulung ein
office-admin-event-number_recorded = Trug eine Nummer ein
office-admin-event-office_changed = Änderte die Daten der Stelle
office-admin-event-log_exported = Gab das Protokoll aus
office-admin-csv-at = Zeit (UTC)
office-admin-csv-brussels = Zeit (Brüssel)
office-admin-csv-sort = Gruppe
office-admin-csv-kind = Art
office-admin-csv-what = Was geschah
office-admin-csv-who = Durch wen
office-admin-csv-reference = Aktenzeichen

## Übung

office-admin-practice-mark = ÜBUNG
office-admin-practice-what = Nichts hier ist echt: Es wird keine Akte geöffnet, keine Mail geht hinaus, kein Code wird ausgestellt.
office-admin-practice-title = Übungsakten
office-admin-practice-case = Welches Papier liegt auf dem Schalter?
office-admin-practice-case-missing = Wählen Sie ein Papier.
office-admin-practice-case-one_name = Eine Person mit nur einem Namen
office-admin-practice-case-two_letter_issuer = Ein Aussteller mit zwei Buchstaben
office-admin-practice-case-ends_tomorrow = Ein Dokument, das morgen abläuft
office-admin-practice-case-cyrillic = Ein Name in kyrillischer Schrift
office-admin-practice-open = Übungsakte öffnen
office-admin-practice-done = Was Sie geübt haben
office-admin-practice-right = Alles, wie es sein soll
office-admin-practice-slips = { $count ->
    [one] { $count } Fehler
   *[other] { $count } Fehler
}
office-admin-practice-unanswered = noch nicht beantwortet
office-admin-practice-decision = Wie entscheiden Sie?
office-admin-practice-decision-missing = Entscheiden Sie zuerst.
office-admin-practice-decision-accept = Annehmen und den Brief drucken
office-admin-practice-decision-refuse_expiry = Ablehnen: Das Dokument läuft vor dem Brief ab
office-admin-practice-decision-refuse_kind = Ablehnen: Diese Art von Dokument gilt hier nicht
office-admin-practice-answer = Fertig
office-admin-practice-fault-family_name = Der Familienname ist nicht so eingegeben, wie er gedruckt ist.
office-admin-practice-fault-given_names = Die Vornamen sind nicht so eingegeben, wie sie gedruckt sind.
office-admin-practice-fault-one_name = Das Häkchen für einen einzigen Namen ist nicht, wie es sein soll.
office-admin-practice-fault-machine_name = Der Familienname der maschinenlesbaren Zeile ist nicht, wie er dort steht.
office-admin-practice-fault-decision = Eine andere Entscheidung war richtig.
office-admin-practice-why-one_name = Ein Name ist ein ganzer Name: Er kommt zum Familiennamen, die Vornamen bleiben leer, das Kästchen ist angekreuzt. Das Papier wird angenommen.
office-admin-practice-why-two_letter_issuer = UN ist eine Organisation. Kein Staat steht für dieses Papier ein wie für einen Pass, also gilt es hier nicht; fragen Sie nach einem Pass.
office-admin-practice-why-ends_tomorrow = Der Brief lebt vierzehn Tage, und das Dokument muss länger gelten. Die Person kommt mit einem erneuerten wieder.
office-admin-practice-why-cyrillic = Der Name bleibt, wie er gedruckt ist, in kyrillischer Schrift; die lateinische Schreibung ist die der maschinenlesbaren Zeile, nicht Ihre eigene. Das Papier wird angenommen.
office-admin-practice-letter = Übungsbrief zeigen
office-admin-practice-mail = Im Ernstfall ginge jetzt eine Mail an { $email }. Von hier geht keine Mail hinaus.
office-admin-practice-specimen = MUSTER
office-admin-practice-worthless = Übungsbrief. Das ist kein Code: Keine Seite nimmt ihn an.
