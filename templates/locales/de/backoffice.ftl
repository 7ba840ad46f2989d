### Das Backoffice von eHealth: Warteschlange, Antrag, Entscheidungen.

backoffice-title = Anträge auf Zertifikate
backoffice-take-next = Nächsten Antrag übernehmen
backoffice-take-next-hint = Sie erhalten den Antrag, der am längsten wartet. Er gehört 30 Minuten lang Ihnen.
backoffice-nothing-to-take = Kein Antrag wartet darauf, übernommen zu werden.
backoffice-lists = Listen
backoffice-list-to_take = Zu übernehmen
backoffice-list-mine = Meine
backoffice-list-second_review = Zweitprüfung
backoffice-list-with_person = Wartet auf die Person
backoffice-list-decided = Entschieden
backoffice-list-empty = In dieser Liste steht kein Antrag.
backoffice-waiting-note = Die Wartezeit zählt in belgischen Arbeitstagen; die Uhr steht, solange wir auf die Person warten.
backoffice-column-reference = Aktenzeichen
backoffice-column-name = Name
backoffice-column-environment = Umgebung
backoffice-column-state = Stand
backoffice-column-submitted = Eingereicht
backoffice-column-waiting = Wartet
backoffice-column-reviewer = Bei
backoffice-working-days =
    { $days ->
        [0] weniger als ein Arbeitstag
        [one] { $days } Arbeitstag
       *[other] { $days } Arbeitstage
    }
backoffice-environment-production = Produktion
backoffice-environment-acceptance = Abnahme

backoffice-state-details = Wird ausgefüllt
backoffice-state-sign_in_due = Anmeldung steht aus
backoffice-state-contract_due = Vertrag steht aus
backoffice-state-submitted = Zu übernehmen
backoffice-state-in_review = In Prüfung
backoffice-state-on_hold = Zurückgestellt
backoffice-state-correction_due = Berichtigung steht aus
backoffice-state-second_review = Zweitprüfung
backoffice-state-approved = Genehmigt
backoffice-state-issuing = Wird ausgestellt
backoffice-state-issue_failed = Ausstellung gescheitert
backoffice-state-issued = Ausgestellt
backoffice-state-rejected = Abgelehnt
backoffice-state-withdrawn = Zurückgezogen
backoffice-state-lapsed = Verfallen

backoffice-take = Diesen Antrag übernehmen
backoffice-take-to-see = Übernehmen Sie den Antrag, um seine Dokumente zu sehen und zu entscheiden.
backoffice-take-first = Dokumente sieht, wer den Antrag übernommen hat. Übernehmen Sie ihn zuerst.
backoffice-mine-until = Dieser Antrag gehört Ihnen bis { $moment }. Danach geht er in die Warteschlange zurück.
backoffice-with-colleague = { $name } hat diesen Antrag bis { $moment } geöffnet.
backoffice-second-opinion = Jemand aus dem Team hat diesen Antrag genehmigt. Bestätigen Sie es oder prüfen Sie ihn neu.
backoffice-own-check = Sie haben die Identität dieser Person geprüft. Jemand anders muss entscheiden.
backoffice-own-file = Dies ist Ihre eigene Akte. Jemand anders muss entscheiden.
backoffice-own-decision = Sie haben diesen Antrag schon genehmigt. Jemand anders muss die zweite Antwort geben.
backoffice-approved-before = Sie haben diesen Antrag schon einmal genehmigt, und jemand aus dem Team stimmte nicht zu. Jemand anders muss entscheiden.
backoffice-go-approve = Genehmigen…
backoffice-go-reject = Ablehnen…
backoffice-go-second = Zweite Antwort geben…
backoffice-release = In die Warteschlange zurücklegen

backoffice-data = Daten
backoffice-datum = Angabe
backoffice-declared = Von der Person angegeben
backoffice-checked = Am Schalter geprüft
backoffice-differs = Weicht ab
backoffice-not-checked = Nicht von uns geprüft
backoffice-no-difference = Angegeben wurde, was auch geprüft wurde.
backoffice-unchecked =
    { $count ->
        [one] Nichts widerspricht den Angaben, aber { $count } davon wurde nicht von uns geprüft.
       *[other] Nichts widerspricht den Angaben, aber { $count } davon wurden nicht von uns geprüft.
    }
backoffice-differences =
    { $count ->
        [one] { $count } Abweichung zwischen Angabe und Prüfung.
       *[other] { $count } Abweichungen zwischen Angabe und Prüfung.
    }
backoffice-row-family_name = Familienname
backoffice-row-given_names = Vornamen
backoffice-row-mrz_family = Familienname, maschinenlesbar
backoffice-row-mrz_given = Vornamen, maschinenlesbar
backoffice-row-national_number = BIS-Nummer
backoffice-row-email = E-Mail
backoffice-row-phone = Telefon
backoffice-counter = Identitätsprüfung
backoffice-office = Stelle
backoffice-clerk = Geprüft von
backoffice-checked-at = Geprüft am
backoffice-birth-date = Geburtsdatum
backoffice-list-check-clear = Abgefragt: Das Dokument steht nicht darauf
backoffice-list-check-unavailable = Die Liste war nicht erreichbar
backoffice-external-check = Die Identität wurde vom externen Identitätsdienst geprüft.
backoffice-sign-in = Anmeldung
backoffice-signed-in-at = Angemeldet am
backoffice-level = Stufe
backoffice-means = Mittel
backoffice-means-mobile_app = Mobile App
backoffice-means-sms = SMS
backoffice-means-paper_token = Papier-Token
backoffice-means-password = Passwort
backoffice-number-proved = Gleiche Nationalnummer bei der Anmeldung
backoffice-keys = Öffentliche Schlüssel
backoffice-key-authentication = Authentifizierung
backoffice-key-encryption = Verschlüsselung
backoffice-documents = Dokumente
backoffice-looks-recorded = Jeder Blick in ein Dokument wird aufgezeichnet.
backoffice-document-contract = Unterschriebener Vertrag
backoffice-document-identity_front = Identitätsdokument, Vorderseite
backoffice-document-identity_back = Identitätsdokument, Rückseite
backoffice-document-mandate = Vollmacht der Organisation, unterschrieben
backoffice-history = Was geschehen ist

backoffice-approve-title = Antrag genehmigen
backoffice-approve-lead = Antrag { $reference }: Das folgt aus Ihrer Genehmigung.
backoffice-subject = Inhaber im Zertifikat
backoffice-validity = Gültig ab dem Tag der Ausstellung
backoffice-letter = Die E-Mail an die Person
backoffice-letter-language = Sie geht sofort hinaus, in dieser Sprache: { $language }.
backoffice-look = Zuerst die E-Mail lesen
backoffice-second-look = Auch jemanden aus dem Team prüfen lassen
backoffice-second-look-hint = Manche Genehmigungen werden ohnehin für eine Zweitprüfung ausgelost.
backoffice-approve = Genehmigen
backoffice-second-title = Zweitprüfung
backoffice-second-lead = Antrag { $reference }: Jemand aus dem Team hat ihn genehmigt. Das folgt aus Ihrer Zustimmung.
backoffice-agree = Zustimmen und genehmigen
backoffice-disagree = Nicht zustimmen
backoffice-disagree-hint = Stimmen Sie nicht zu, ist die erste Genehmigung ungültig und Sie prüfen den Antrag.
backoffice-reject-title = Antrag ablehnen
backoffice-reject-lead = Antrag { $reference }: Die Person liest den Grund und Ihre Worte in der E-Mail und auf der Statusseite.
backoffice-reason = Grund
backoffice-reason-text = In Ihren eigenen Worten
backoffice-reason-language = Die Person liest diese Sprache: { $language }. Schreiben Sie Ihre Worte darin; der Grund selbst wird übersetzt.
backoffice-reject-appeal = Die E-Mail sagt auch, wie der Antrag binnen 30 Tagen wieder geöffnet werden kann und wie man Beschwerde einlegt.
backoffice-reject = Antrag ablehnen

backoffice-done-released = Der Antrag liegt wieder in der Warteschlange.
backoffice-done-nothing = Es war kein Antrag mehr zu übernehmen.
backoffice-done-taken = Der Antrag gehört 30 Minuten lang Ihnen.
backoffice-done-approved = Ihre Genehmigung ist aufgezeichnet.
backoffice-done-rejected = Der Antrag ist abgelehnt, und die Person ist benachrichtigt.
backoffice-done-agreed = Der Antrag ist genehmigt, und die Person ist benachrichtigt.
backoffice-done-disagreed = Die erste Genehmigung ist ungültig. Sie prüfen den Antrag.

backoffice-event-start = Antrag begonnen
backoffice-event-give_details = Daten und Schlüssel angegeben
backoffice-event-confirm_identity = Identität durch Anmeldung bestätigt
backoffice-event-send_contract = Vertrag und Dokumente gesendet
backoffice-event-take = Übernommen
backoffice-event-release = In die Warteschlange zurückgelegt
backoffice-event-hold = Zurückgestellt
backoffice-event-resume = Zurückstellung beendet
backoffice-event-ask_correction = Berichtigung verlangt
backoffice-event-send_correction = Berichtigung gesendet
backoffice-event-approve = Genehmigt
backoffice-event-agree = In der Zweitprüfung genehmigt
backoffice-event-disagree = In der Zweitprüfung nicht zugestimmt
backoffice-event-reject = Abgelehnt
backoffice-event-complete = Von der Person abgeschlossen
backoffice-event-issue = Zertifikat ausgestellt
backoffice-event-fail_issue = Ausstellung gescheitert
backoffice-event-retry_issue = Ausstellung erneut versucht
backoffice-event-withdraw = Zurückgezogen
backoffice-event-lapse = Verfallen
backoffice-event-reopen = Wieder geöffnet

backoffice-go-correct = Berichtigung verlangen…
backoffice-go-hold = Zurückstellen…
backoffice-go-reopen = Wieder öffnen…
backoffice-keep = Noch 30 Minuten behalten
backoffice-opened-by = { $name } hat diesen Antrag { $ago } geöffnet.
backoffice-minutes-ago =
    { $minutes ->
        [one] vor { $minutes } Minute
       *[other] vor { $minutes } Minuten
    }
backoffice-take-over = Übernehmen
backoffice-take-over-hint = Für die Arbeit abwesender Kolleginnen und Kollegen. Die Übernahme steht im Verlauf.
backoffice-held-until = { $name } hat diesen Antrag bis { $moment } zurückgestellt.
backoffice-resume = Jetzt fortfahren
backoffice-correction-asked = { $name } hat am { $moment } eine Berichtigung verlangt.
backoffice-changes = Was die Berichtigung ändert
backoffice-changes-unknown = Was vorher eingegeben war, ist nicht aufbewahrt.
backoffice-changes-none = Es hat sich nichts geändert.
backoffice-before = Vorher
backoffice-after = Jetzt
backoffice-not-named = Nicht verlangt
backoffice-correct-title = Eine Berichtigung verlangen
backoffice-correct-lead = Antrag { $reference }: Die Person kann nur ändern, was Sie ankreuzen.
backoffice-correct-fields = Was soll berichtigt werden?
backoffice-correct-fields-hint = Wer Daten neu eingibt, unterschreibt auch den Vertrag neu: Er nennt sie.
backoffice-correct = Berichtigung verlangen
backoffice-hold-title = Den Antrag zurückstellen
backoffice-hold-lead = Antrag { $reference }: Die Uhr steht bis zu diesem Tag; dann kommt der Antrag in die Warteschlange zurück.
backoffice-hold-until = Zurückstellen bis
backoffice-hold-reason = Grund
backoffice-hold-reason-hint = Für Kolleginnen und Kollegen; die Person liest das nicht.
backoffice-hold = Zurückstellen
backoffice-reopen-title = Den Antrag wieder öffnen
backoffice-reopen-lead = Antrag { $reference }: Eine getroffene Entscheidung wird ungültig, und die Person bekommt eine E-Mail.
backoffice-reopen = Wieder öffnen
backoffice-done-kept = Der Antrag gehört Ihnen noch 30 Minuten.
backoffice-done-asked = Die Berichtigung ist verlangt; die Person bekommt eine E-Mail.
backoffice-done-held = Der Antrag ist zurückgestellt.
backoffice-done-resumed = Der Antrag ist wieder in der Warteschlange.
backoffice-done-reopened = Der Antrag ist wieder offen; die Person bekommt eine E-Mail.
backoffice-no-right-to-reopen = Anträge wieder zu öffnen ist ein eigenes Recht, das Sie nicht haben.
backoffice-other-is-open = Für denselben Namen läuft ein anderer Antrag.

backoffice-list-expiring = Läuft ab
backoffice-list-all = Alle
backoffice-column-office = Amt
backoffice-filters = Filter
backoffice-filter-search = Suchen
backoffice-search-hint = Aktenzeichen oder Name, oder ein Teil davon.
backoffice-filter-age = Wartezeit
backoffice-filter-environment = Umgebung
backoffice-filter-kind = Für
backoffice-filter-office = Amt
backoffice-filter-language = Sprache der Person
backoffice-filter-later = Später
backoffice-later-only = Nur was ich zur Seite gelegt habe
backoffice-apply = Filter anwenden
backoffice-tag = { $filter }: { $value }
backoffice-age-new = neu
backoffice-age-ageing = wird alt
backoffice-age-late = zu spät
backoffice-kind-person = Eine Person
backoffice-kind-organisation = Eine Organisation
backoffice-pages = Seiten
backoffice-page = Seite { $number }
backoffice-previous = Zurück
backoffice-next = Weiter
backoffice-save-view = Künftig so beginnen
backoffice-done-saved = Die Warteschlange öffnet sich künftig so.
backoffice-export = Diese Zeilen als CSV
backoffice-export-numbers = Mit Nationalnummern
backoffice-no-right-to-numbers = Nationalnummern auszugeben ist ein eigenes Recht, das Sie nicht haben.
backoffice-csv-reference = Aktenzeichen
backoffice-csv-name = Name
backoffice-csv-organisation = Organisation
backoffice-csv-environment = Umgebung
backoffice-csv-state = Stand
backoffice-csv-submitted = Eingereicht (UTC)
backoffice-csv-days = Arbeitstage gewartet
backoffice-csv-office = Amt
backoffice-csv-reviewer = Bei
backoffice-csv-number = Nationalnummer
backoffice-news =
    { $count ->
        [one] { $count } neuer Antrag – anzeigen
       *[other] { $count } neue Anträge – anzeigen
    }
backoffice-alert =
    { $count ->
        [one] { $count } Antrag wartet seit { $days } Arbeitstagen oder länger auf eHealth.
       *[other] { $count } Anträge warten seit { $days } Arbeitstagen oder länger auf eHealth.
    }
backoffice-ends = endet { $moment }
backoffice-go-later = Später…
backoffice-later-title = Später ansehen
backoffice-later-lead = Antrag { $reference } wird Ihnen erst an diesem Tag wieder gegeben. Andere können ihn nehmen.
backoffice-later-day = An welchem Tag?
backoffice-later = Zur Seite legen
backoffice-later-clear = Nicht mehr zur Seite legen
backoffice-later-until = Zur Seite gelegt bis { $day }
backoffice-done-later = Gespeichert.

backoffice-says-nothing = sagt dazu nichts
backoffice-at-sign-in = Bei der Anmeldung
backoffice-on-contract = Auf dem Vertrag
backoffice-in-zone = In der maschinenlesbaren Zone
backoffice-agrees = Gleich
backoffice-rule-same = Gleich
backoffice-rule-punctuation = Erklärt: Satzzeichen weggelassen (ICAO 9303-3, 4.6)
backoffice-rule-icao_latin = Erklärt: lateinische Buchstaben (ICAO 9303-3, 6 A)
backoffice-rule-icao_cyrillic = Erklärt: kyrillische Buchstaben (ICAO 9303-3, 6 B)
backoffice-rule-national_cyrillic = Erklärt: Kyrillisch nach nationalem Recht
backoffice-rule-elot_743 = Erklärt: Griechisch nach ELOT 743
backoffice-rule-truncated = Erklärt: gekürzt, wo die Zeile voll war
backoffice-rule-no_table = Keine Regel für diese Schrift
backoffice-rule-unexplained = Durch keine Regel erklärt
backoffice-signature = Elektronische Signatur
backoffice-signature-intact = unversehrt: die Datei ist, was unterschrieben wurde.
backoffice-signature-partial = nur für einen Teil der Datei gültig: danach wurde etwas hinzugefügt oder weggelassen.
backoffice-signature-altered = nicht gültig: die Datei wurde nach der Signatur geändert, oder ein anderer Schlüssel hat sie signiert.
backoffice-signature-unreadable = gefunden, kann aber nicht gelesen oder geprüft werden.
backoffice-signature-trusted = Das Zertifikat führt zu einer Stelle, der wir vertrauen.
backoffice-signature-unverified = Wir haben nicht geprüft, wer unterschrieben hat.
backoffice-signature-signer = Unterzeichner
backoffice-signature-issuer = Aussteller des Zertifikats
backoffice-signature-time = Unterschrieben (nach Angabe des Unterzeichners)

backoffice-written = Nachrichten von Personen
