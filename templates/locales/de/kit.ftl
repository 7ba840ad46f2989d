### Das am Schalter bewiesene Postfach, der Brief des Kits, Ersatzkits, und mit einem Schlüssel gehen, der funktioniert.

office-look-again = Erneut nachsehen
office-sent-email_digits = Sechs Ziffern für das Postfach

## Das Postfach

office-mailbox = Das Postfach
office-mailbox-yours = Ist dies Ihre E-Mail-Adresse, und können Sie dieses Postfach jetzt öffnen? Wir senden sechs Ziffern dorthin; lesen Sie sie bitte vor.
office-mailbox-read = lesen Sie die sechs Ziffern bitte vor
office-mailbox-unsent = An diese Adresse wurde noch nichts gesendet.
office-mailbox-queued = Wartet auf den Versand
office-mailbox-sent = Dem Mailserver übergeben
office-mailbox-refused = Vom Mailserver abgelehnt
office-mailbox-words = In den Worten des Servers:
office-mailbox-until = Die Ziffern gelten bis { $time }; noch { $left ->
        [one] ein Versuch
       *[other] { $left } Versuche
    }.
office-mailbox-over = Diese Ziffern gelten nicht mehr. Senden Sie neue.
office-mailbox-proved = Postfach bewiesen
office-mailbox-proved-at = Die Ziffern wurden vorgelesen: { $moment }.
office-mailbox-waived = Postfach nicht bewiesen
office-mailbox-unproved = Beweisen Sie zuerst das Postfach: Geben Sie die sechs Ziffern ein, die die Person vorliest, oder sagen Sie, warum das nicht geht.
office-field-digits = Sechs Ziffern der Mail
office-mailbox-confirm = Ziffern bestätigen
office-field-email-correct = Ziffern an diese Adresse senden
office-hint-email-correct = Ist sie falsch, berichtigen Sie sie hier: Die Akte wird mit berichtigt.
office-mailbox-send = Sechs Ziffern senden
office-mailbox-send-again = Neue Ziffern senden
office-mailbox-waive = Ohne die Ziffern weitermachen
office-digits-too-soon = An diese Adresse wurden gerade Ziffern gesendet. Neue können Sie ab { $time } senden; sehen Sie zuerst im Spam-Ordner nach.
office-digits-enough = Innerhalb der Stunde wurden fünfmal Ziffern gesendet. Neue können Sie ab { $time } senden, oder ohne sie weitermachen.
office-digits-not-sent = An diese Adresse wurden keine Ziffern gesendet. Senden Sie sie zuerst.
office-digits-expired = Diese Ziffern sind älter als zehn Minuten. Senden Sie neue.
office-digits-used-up = Diese Ziffern wurden fünfmal versucht. Senden Sie neue.
office-digits-wrong = Das sind nicht die Ziffern der letzten Mail. Verbleibende Versuche: { $left }.

## Ohne die Ziffern weitermachen

office-waiver-title = Weitermachen, ohne das Postfach zu beweisen
office-waiver-text = Die Person geht dann mit einem Brief und weiß noch nicht, ob der Link ankommt. Lassen Sie sie die Adresse noch einmal lesen. Ihr Grund bleibt in der Akte.
office-waiver-no_access_here = Die Person liest ihre Mails nur anderswo.
office-waiver-phone_empty = Das Telefon ist leer oder liegt zu Hause.
office-waiver-mail_delayed = Die Mail kommt nicht an, solange die Person wartet.
office-waiver-other = Ein anderer Grund
office-waiver-button = Ohne die Ziffern weitermachen

## Die Mail mit den Ziffern

letter-email_digits-subject = Die sechs Ziffern für den Schalter ({ $reference })
letter-email_digits-p1 = Sie sind am Schalter von { $office }. Lesen Sie diese sechs Ziffern vor; sie zeigen, dass dieses Postfach Ihnen gehört:
letter-email_digits-p2 = Sie gelten zehn Minuten, nur an diesem Schalter. Sie brauchen sie nicht aufzubewahren. Über diesen Dienst:
letter-email_digits-p3 = Wenn Sie jetzt nicht an einem Schalter sind, hat jemand Ihre Adresse versehentlich angegeben: Sie brauchen nichts zu tun.

## Der Brief

office-letter-open = Öffnen Sie den Link, den wir an { $email } gemailt haben, und geben Sie dort den Code ein; auf { $address } steht, wie.
office-letter-drawing = QR-Code der Adresse { $address }
office-print-pdf = Der Brief als PDF
office-print-live = Verfolgen, ob es klappt
office-print-over = Dieser Brief kann nicht mehr gedruckt werden: Das Kit wurde benutzt, gilt nicht mehr oder wurde vor mehr als zehn Minuten oder in einem anderen Browser ausgegeben. Ein neuer Druck ist ein neuer Brief mit einem neuen Code.

## Gehen, wenn es funktioniert

office-live-title = Gehen, wenn es funktioniert
office-live-text = Die Person kann alles hier und jetzt auf dem eigenen Telefon tun: den Link in der Mail öffnen, den Code des Briefs eingeben, die App hinzufügen. Diese Seite folgt mit.
office-live-letter = Brief gedruckt
office-live-link = Link gemailt
office-live-account = Konto angelegt
office-live-account-hint = Die Person öffnet den Link und gibt den Code des Briefs ein.
office-live-key = Schlüssel aktiv
office-live-key-hint = Die Person fügt die App hinzu und bestätigt sie mit sechs Ziffern.

## Versiegelte Ersatzbriefe

office-spares-title = Versiegelte Ersatzbriefe
office-spares-text = Für den Tag, an dem der Drucker ausfällt. Jedes Blatt enthält einen Code, den niemand gesehen hat: Falten und verschließen Sie es und bewahren Sie es unter Verschluss auf. Es ist erst etwas wert, wenn es an eine Akte gebunden ist.
office-spares-none = Es gibt keine Ersatzbriefe.
office-spares-print = Ersatzbriefe drucken
office-spares-once = Die Blätter erscheinen einmal. Sind welche verloren oder gelesen worden, vernichten Sie sie in dieser Liste.
office-spares-count = Wie viele
office-spares-count-hint = 1 bis 20
office-spares-supervisor = Ersatzbriefe druckt und vernichtet eine Aufsichtsperson.
office-spare-serial = Seriennummer
office-spare-until = Zu verwenden vor dem
office-spare-ready = Bereit
office-spare-used = Verwendet
office-spare-expired = Zu alt
office-spare-destroyed = Vernichtet
office-spare-destroy = Vernichten
office-spare-title = Einen versiegelten Ersatzbrief verwenden
office-spare-text = Nehmen Sie einen Ersatzbrief, dessen Siegel heil ist, und geben Sie seine Seriennummer ein. Von da an gehört sein Code zu dieser Akte; der Link geht per Mail ab, mit der Frist. Übergeben Sie den Brief ungeöffnet.
office-way-spare = Der Drucker ist ausgefallen: einen versiegelten Ersatzbrief verwenden
office-field-serial = Seriennummer auf dem Ersatzbrief
office-hint-serial = Zum Beispiel SK-7K3M-4QTX
office-spare-button = Mit diesem Ersatzbrief ausgeben
office-spare-unknown = Dieses Amt hat keinen Ersatzbrief mit dieser Nummer. Vergleichen Sie sie mit dem Brief.
office-spare-is-used = Dieser Ersatzbrief gehört schon zu einer Akte. Nehmen Sie einen anderen.
office-spare-is-destroyed = Dieser Ersatzbrief wurde für vernichtet erklärt. Nehmen Sie einen anderen.
office-spare-is-expired = Dieser Ersatzbrief ist älter als 180 Tage. Nehmen Sie einen anderen und vernichten Sie diesen.
office-spare-numbered = Ersatzbrief { $serial }
office-spare-bound = Dieser Brief gilt von dem Moment an, in dem das Amt ihn an Ihre Akte gebunden hat; das kann es bis zum { $day }.
office-spare-open = Öffnen Sie den Link, den wir Ihnen mailen, und geben Sie dort den Code vor dem Zeitpunkt ein, den die Mail nennt; auf { $address } steht, wie.
