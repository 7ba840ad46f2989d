# Der Certificate Manager vom Vertrag bis zum Zertifikat.

requests-title = Meine Anträge und Zertifikate
requests-none = Sie haben noch kein Zertifikat beantragt.
requests-reference = Aktenzeichen
requests-state = Stand
requests-since = Seit
requests-certificates = Zertifikate
requests-no-certificates = Ihnen wurde noch kein Zertifikat ausgestellt.
requests-new = Ein Zertifikat beantragen

request-title = Antrag
request-state-details = Begonnen
request-state-sign_in_due = Wartet auf Anmeldung
request-state-contract_due = Wartet auf Vertrag
request-state-submitted = Gesendet
request-state-in_review = In Prüfung
request-state-on_hold = Zurückgestellt
request-state-correction_due = Wartet auf Berichtigung
request-state-second_review = Zweite Prüfung
request-state-approved = Genehmigt
request-state-issuing = Zertifikat wird erstellt
request-state-issue_failed = Zertifikat verzögert
request-state-issued = Ausgestellt
request-state-rejected = Abgelehnt
request-state-withdrawn = Zurückgezogen
request-state-lapsed = Verfallen

request-next-details = Geben Sie Ihre Angaben und Ihre beiden Schlüssel an.
request-next-sign_in_due = Melden Sie sich mit Ihrem digitalen Schlüssel an.
request-next-contract_due = Unterschreiben Sie den Vertrag und senden Sie ihn zusammen mit beiden Seiten Ihres Ausweisdokuments.
request-next-submitted = eHealth prüft Ihren Antrag in der Reihenfolge des Eingangs. Sie erhalten eine E-Mail, sobald entschieden ist.
request-next-in_review = Jemand bei eHealth prüft gerade Ihren Antrag. Sie erhalten eine E-Mail, sobald entschieden ist.
request-next-on_hold = eHealth wartet auf etwas außerhalb Ihrer Akte und macht dann weiter.
request-next-correction_due = eHealth bittet Sie, etwas zu berichtigen. Was und warum, steht auf der nächsten Seite.
request-next-second_review = Eine zweite Person bei eHealth prüft Ihren Antrag. Das geschieht bei einigen, zufällig ausgewählten Anträgen.
request-next-approved = Ihr Antrag ist genehmigt. Schließen Sie ihn ab, dann wird Ihr Zertifikat sofort erstellt.
request-next-issuing = Ihr Zertifikat wird erstellt. Das dauert einige Sekunden; laden Sie diese Seite neu.
request-next-issue_failed = Das Erstellen Ihres Zertifikats ist nicht gelungen. Der Dienst versucht es von selbst erneut; Sie müssen nichts tun.
request-next-issued = Ihr Zertifikat liegt bereit. Laden Sie es herunter und erstellen Sie Ihren Keystore.
request-next-rejected = eHealth hat diesen Antrag abgelehnt. Sie können einen neuen stellen, sobald der Grund behoben ist.
request-next-withdrawn = Sie haben diesen Antrag zurückgezogen. Sie können jederzeit einen neuen beginnen.
request-next-lapsed = Die Zeit für diesen Antrag ist um. Sie können jederzeit einen neuen beginnen.

deadline-contract_end = Senden Sie den Vertrag vor
deadline-correction_end = Senden Sie die Berichtigung vor
deadline-completion_end = Schließen Sie den Antrag ab vor
deadline-hold_end = eHealth macht spätestens weiter am
deadline-reopening_end = Dieser Antrag kann wieder geöffnet werden vor

request-do-contract = Den Vertrag unterschreiben und senden
request-do-complete = Den Antrag abschließen
request-do-certificate = Das Zertifikat ansehen
request-receipt = Empfangsbestätigung Ihrer Sendung
request-appeal = Sie können gegen diese Entscheidung vorgehen: zuerst bei der eHealth-Plattform, indem Sie auf die erhaltene E-Mail antworten, danach beim zuständigen Gericht.
request-events = Was geschehen ist
request-when = Wann
request-what = Was
request-letters = E-Mails, die wir Ihnen geschickt haben
request-no-letters = Wir haben Ihnen zu diesem Antrag noch keine E-Mail geschickt.

request-event-start = Sie haben den Antrag begonnen und die Bedingungen angenommen
request-event-give_details = Sie haben Ihre Angaben und Ihre Schlüssel angegeben
request-event-confirm_identity = Sie haben sich mit Ihrem digitalen Schlüssel angemeldet
request-event-send_contract = Sie haben den Vertrag und Ihr Ausweisdokument gesendet
request-event-take = eHealth hat mit der Prüfung begonnen
request-event-release = Die Prüfung wurde unterbrochen
request-event-hold = eHealth hat den Antrag zurückgestellt
request-event-resume = Die Prüfung geht weiter
request-event-ask_correction = eHealth hat um eine Berichtigung gebeten
request-event-send_correction = Sie haben die Berichtigung gesendet
request-event-approve = eHealth hat ihn genehmigt
request-event-agree = Eine zweite Person hat zugestimmt
request-event-disagree = Eine zweite Person hat um erneute Prüfung gebeten
request-event-reject = eHealth hat ihn abgelehnt
request-event-complete = Sie haben den Antrag abgeschlossen
request-event-issue = Ihr Zertifikat wurde ausgestellt
request-event-fail_issue = Das Erstellen des Zertifikats ist nicht gelungen
request-event-retry_issue = Das Erstellen des Zertifikats wurde erneut versucht
request-event-withdraw = Der Antrag wurde zurückgezogen
request-event-lapse = Die Zeit war um
request-event-reopen = Der Antrag wurde wieder geöffnet

mail-request_received = Wir haben Ihren Antrag erhalten
mail-contract_reminder = Erinnerung: Senden Sie den Vertrag
mail-correction_asked = Bitte berichtigen Sie etwas
mail-correction_reminder = Erinnerung: Senden Sie die Berichtigung
mail-request_approved = Ihr Antrag ist genehmigt
mail-completion_reminder = Erinnerung: Schließen Sie den Antrag ab
mail-request_rejected = Ihr Antrag ist abgelehnt
mail-request_lapsed = Die Zeit für Ihren Antrag ist um
mail-request_reopened = Ihr Antrag wurde wieder geöffnet
mail-document_infected = Eine Ihrer Dateien enthielt ein Virus
mail-documents_notice = Die Kopien Ihrer Dokumente werden gelöscht
mail-details_notice = Die Angaben Ihres Antrags werden gelöscht
mail-message_waiting = eHealth hat Ihnen geschrieben
mail-request_withdrawn = Ihr Antrag ist zurückgezogen
mail-issue_failed = Ihr Zertifikat verzögert sich
mail-certificate_issued = Ihr Zertifikat ist ausgestellt
mail-renewal_notice = Erneuern Sie Ihr Zertifikat rechtzeitig
mail-certificate_revoked = Ihr Zertifikat ist widerrufen
mail-certificate_expired = Ihr Zertifikat ist abgelaufen
mail-state-queued = Unterwegs
mail-state-sent = An Ihren E-Mail-Anbieter übergeben
mail-state-refused = Abgewiesen: Prüfen Sie Ihre Adresse
mail-hindrance-not_yet = Sie wurde nicht sofort angenommen; wir versuchen es von selbst wieder.
mail-hindrance-unknown_address = Ihr E-Mail-Anbieter sagt, dass es diese Adresse nicht gibt. Nennen Sie uns eine andere.
mail-hindrance-full_mailbox = Ihr Postfach ist voll.
mail-hindrance-unwelcome = Ihr E-Mail-Anbieter nimmt unsere Mails nicht an. Bitten Sie ihn, sie durchzulassen.
mail-hindrance-refused = Ihr E-Mail-Anbieter hat sie nicht angenommen.

review-times = Entscheidungen der letzten 90 Tage, ohne die Zeit, in der eHealth warten musste: die Hälfte in { $half }, neun von zehn in { $most }.
review-days =
    { $days ->
        [0] weniger als einem Arbeitstag
        [one] { $days } Arbeitstag
       *[other] { $days } Arbeitstagen
    }
review-expected = Sie können eine Antwort erwarten bis { $day }.
review-late = Ihrer dauert länger als neun von zehn. Sie müssen nichts tun.

contract-page-title = Den Vertrag unterschreiben und senden
contract-page-lead = Drei Schritte: den Vertrag unterschreiben, die Dateien hochladen, senden. Sie können dazwischen aufhören; alles Hochgeladene bleibt hier.
contract-page-sign = Unterschreiben Sie den Vertrag
contract-page-sign-text = Lesen Sie den Vertrag, laden Sie ihn herunter, drucken und unterschreiben Sie ihn, und scannen oder fotografieren Sie alle Seiten in eine PDF-Datei. Sie können die PDF-Datei auch elektronisch unterschreiben.
contract-page-download = Den Vertrag herunterladen (PDF)
contract-page-read = Den Vertrag auf dieser Seite lesen
contract-page-version = Fassung des Vertrags
contract-page-upload = Laden Sie die Dateien hoch
contract-page-upload-text = Sie können alle Dateien auf einmal oder nacheinander wählen. Wenn alles auf einer Seite Ihres Dokuments steht oder es ein Reisepass ist, nehmen Sie die Seite mit Ihrem Foto als Vorderseite und den Umschlag als Rückseite.
contract-page-send = Senden
contract-page-send-text = Haben Sie alle Dateien angesehen? Nach dem Senden können Sie sie nicht mehr ändern, und eHealth beginnt mit der Prüfung.
contract-page-send-button = An eHealth senden
contract-page-not-yet = Sie können senden, sobald alle Dateien hier sind.
contract-page-quarantined = Die Virenprüfung läuft. Die Datei bleibt erhalten.
contract-page-waiting = Eine Datei wird noch auf Viren geprüft. Sie können senden, sobald das abgeschlossen ist, meist innerhalb weniger Minuten; Ihre Dateien bleiben erhalten.
contract-page-look-again = Noch einmal nachsehen
contract-page-new-text = Der Text des Vertrags hat sich geändert, seit Sie ihn heruntergeladen haben. Bitte laden Sie den neuen herunter und unterschreiben Sie ihn. Ihr Ausweisdokument bleibt erhalten.
field-contract = Unterschriebener Vertrag
field-identity_front = Ausweisdokument, Vorderseite
field-identity_back = Ausweisdokument, Rückseite
field-mandate = Vollmacht der Organisation, unterschrieben

receipt-title = Ihr Antrag ist gesendet
receipt-next = eHealth prüft Ihren Antrag. Wir schreiben an { $email }, sobald entschieden ist.
receipt-status = Sehen, wo Ihr Antrag steht
receipt-sent = Was Sie gesendet haben
receipt-at = Eingegangen
receipt-version = Nummer der Sendung
receipt-contract-hash = Fingerabdruck des Vertrags (SHA-256)
receipt-hash = Fingerabdruck (SHA-256)
receipt-files = Dateien
receipt-keep = Drucken oder speichern Sie diese Seite: Die Fingerabdrücke beweisen genau, was Sie gesendet haben. Sie finden sie bei Ihrem Antrag wieder.

complete-title = Schließen Sie Ihren Antrag ab
complete-lead = eHealth hat Ihren Antrag genehmigt. Wenn Sie ihn abschließen, werden Ihre Zertifikate sofort erstellt.
complete-consequence = Die Zertifikate gelten ab heute. Vergewissern Sie sich, dass Sie beide privaten Schlüssel und deren Passwort noch haben: Niemand sonst hat sie.
complete-button = Abschließen und die Zertifikate erstellen
complete-obstacle-key_not_active = Ihr digitaler Schlüssel ist nicht mehr aktiv. Gehen Sie zuerst zu einer Registrierungsstelle; Ihr Antrag bleibt bis zu seiner Frist genehmigt.
complete-obstacle-sign_in_insufficient = Dieser Schritt erfordert eine Anmeldung mit Ihrer eigenen mobilen App. Melden Sie sich ab und damit neu an.
complete-obstacle-contract_changed = Die Angaben dieses Antrags stimmen nicht mehr mit dem unterschriebenen Vertrag überein. Bitte wenden Sie sich mit Ihrem Aktenzeichen an uns.
complete-obstacle-not_approved = Die Genehmigung umfasst nicht, was Sie zuletzt gesendet haben. Bitte wenden Sie sich mit Ihrem Aktenzeichen an uns.
complete-obstacle-key_used = Einer Ihrer beiden Schlüssel wurde schon für ein anderes Zertifikat verwendet. Ziehen Sie diesen Antrag zurück und beginnen Sie einen neuen mit neuen Schlüsseln.
complete-obstacle-too_late = Die dreißig Tage zum Abschließen sind um. Sie können jederzeit einen neuen Antrag beginnen.

withdraw-link = Diesen Antrag zurückziehen
withdraw-title = Diesen Antrag zurückziehen?
withdraw-lead = Das lässt sich nicht rückgängig machen. Ihr digitaler Schlüssel bleibt, wie er ist, und Sie können jederzeit einen neuen Antrag beginnen.
withdraw-button = Den Antrag zurückziehen

certificate-title = Ihr eHealth-Zertifikat
certificate-lead = Damit meldet sich Ihre Software bei eHealth-Diensten an. Das Verschlüsselungszertifikat daneben unterschreibt Ihr eigener Schlüssel, wenn Sie den Keystore erstellen.
certificate-state-active = Aktiv
certificate-state-superseded = Ersetzt
certificate-state-revoked = Widerrufen
certificate-state-expired = Abgelaufen
certificate-environment = Umgebung
certificate-environment-production = Produktion
certificate-environment-acceptance = Akzeptanz
certificate-holder = Inhaberin oder Inhaber
certificate-subject = Name im Zertifikat
certificate-validity = Gültigkeit
certificate-months = { $months } Monate
certificate-not-before = Gültig ab
certificate-not-after = Gültig bis
certificate-downloads = Downloads
certificate-purpose-authentication = Zertifikat zur Anmeldung
certificate-purpose-encryption = Zertifikat zur Verschlüsselung
certificate-serial-hex = Seriennummer (hexadezimal)
certificate-serial-decimal = Seriennummer (dezimal)
certificate-chain = Zertifikate der Zertifizierungsstellen
certificate-request = Der Antrag zu diesen Zertifikaten

revoke-link = Diese Zertifikate widerrufen
revoke-title = Ihre Zertifikate widerrufen?
revoke-lead = Beide Zertifikate enden sofort und für immer: Niemand kann sich mehr mit ihnen anmelden, und keine Software verschlüsselt mehr für sie. Das lässt sich nicht rückgängig machen. Sie können jederzeit neue beantragen.
revoke-messages = Behalten Sie den Keystore, solange Sie noch Nachrichten lesen müssen, die vorher für Sie verschlüsselt wurden.
revoke-reason-question = Warum widerrufen Sie sie?
revoke-reason-missing = Wählen Sie, warum Sie die Zertifikate widerrufen
revoke-reason-key_compromise = Jemand anderes hat einen Schlüssel oder sein Passwort, oder könnte es haben
revoke-reason-hint-key_compromise = Auch wenn der Keystore, oder das Gerät mit ihm, verloren oder gestohlen ist.
revoke-reason-affiliation_changed = Was sie über mich sagen, stimmt nicht mehr
revoke-reason-hint-affiliation_changed = Zum Beispiel nach einer Änderung Ihres Namens oder Ihrer Nummer.
revoke-reason-superseded = Ich verwende andere Zertifikate an ihrer Stelle
revoke-reason-hint-superseded = Zum Beispiel nach einer Erneuerung.
revoke-reason-cessation_of_operation = Ich brauche sie nicht mehr
revoke-reason-hint-cessation_of_operation = Zum Beispiel, weil Sie nicht mehr in Belgien arbeiten.
revoke-button = Für immer widerrufen
revoked-at = Widerrufen
revoked-reason = Grund
revoked-answered = Vom Statusdienst (OCSP) gemeldet seit
revoked-listed = Auf der Sperrliste seit
revoked-not-listed = Steht innerhalb einer Minute darauf

keystore-step-1 = Der Schlüssel zur Anmeldung wird zum Keystore:
keystore-step-2 = Der Schlüssel zur Verschlüsselung wird vorübergehend eine eigene Datei:
keystore-step-3 = Beide werden zusammengefügt:
keystore-step-4 = Kontrolle: Zwei private Schlüssel müssen aufgelistet sein.
keystore-install-heading = Installieren Sie ihn
keystore-install-text = Verschieben Sie den Keystore in den Ordner, in dem eHealth-Software ihn sucht. Benennen Sie ihn nicht um: Programme finden ihn am Namen und nehmen den neuesten.
keystore-file = Datei
keystore-warning = Bewahren Sie eine Kopie des Keystores an einem sicheren Ort auf und löschen Sie encryption.p12. Wenn Sie den Keystore oder sein Passwort verlieren, kann niemand ihn wiederherstellen: Sie widerrufen dann die Zertifikate und beantragen neue.

request-do-correct = Antrag berichtigen

request-do-reopen = Diesen Antrag wieder öffnen
request-other-is-open = Für denselben Namen im Zertifikat läuft schon ein anderer Antrag. Machen Sie mit jenem weiter, oder ziehen Sie ihn zuerst zurück.
reopen-title = Diesen Antrag wieder öffnen?
reopen-lead = Er geht dort weiter, wo er liegen blieb: Was Sie hochgeladen und ausgefüllt hatten, ist noch da, und die Frist für diesen Schritt beginnt neu.
reopen-button = Den Antrag wieder öffnen
