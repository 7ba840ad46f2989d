### Das Registrierungsamt: seine Seiten und der gedruckte Brief.

office-home-title = Akten dieses Amtes
office-open-file = Eine Akte anlegen
office-files = Akten, die zuletzt geänderte zuerst
office-elsewhere = Mehr zum Büro
office-no-files = Es gibt noch keine Akte. Die erste beginnt, wenn jemand an den Schalter kommt.
office-reference = Aktenzeichen
office-person = Person
office-machine-name = Name in der Schreibweise der Zone
office-features = Gefundene Sicherheitsmerkmale
office-state = Stand
office-since = Seit

## Eine Akte anlegen

office-new-title = Eine Akte für jemanden am Schalter anlegen
office-new-text = Die Person steht vor Ihnen und hat:
office-new-document = einen Reisepass, einen Personalausweis oder eine Aufenthaltskarte, noch mehr als 14 Tage gültig
office-new-number = eine BIS-Nummer, auf einem Brief oder einer Bescheinigung einer belgischen Behörde
office-new-mailbox = eine E-Mail-Adresse, deren Postfach sie selbst öffnen kann
office-new-office = Die Akte gehört zu { $office }. Sie halten sie 30 Minuten; was Sie gespeichert haben, bleibt danach stehen.
office-new-button = Akte anlegen

## Nachweise

office-evidence-title = Dokument und Person
office-document = Ausweisdokument
office-answers = Was Dokument und Person sagen
office-checklist = Was Sie geprüft haben
office-field-document-kind = Art des Dokuments
office-field-document-country = Ausgestellt von
office-field-document-number = Nummer des Dokuments
office-field-document-expires = Gültig bis
office-field-seen-original = Ich halte das Original in Händen, keine Kopie.
office-field-seen-photo = Ich habe das Foto mit der Person verglichen.
office-field-seen-features = Ich habe die Sicherheitsmerkmale angesehen und gefühlt.
office-field-list-check = Liste der verlorenen und gestohlenen Dokumente
office-list-checked = Abgefragt: das Dokument steht nicht darauf
office-list-unavailable = Die Liste ist zurzeit nicht erreichbar
office-document-passport = Reisepass
office-document-identity_card = Personalausweis
office-document-residence_card = Aufenthaltskarte
office-hint-document-number = Wie gedruckt; Leerzeichen und Bindestriche spielen keine Rolle.
office-hint-document-expires = Wie auf dem Dokument, zum Beispiel 27 3 2031
office-field-given-names = Vornamen
office-field-family-name = Familienname
office-hint-printed = Wie auf dem Dokument gedruckt, mit Akzenten, in jeder Schrift
office-field-mrz-given = Vornamen in den maschinenlesbaren Zeilen
office-field-mrz-family = Familienname in den maschinenlesbaren Zeilen
office-hint-mrz = Nur A bis Z, wie in den Zeilen mit den Zeichen <
office-field-one-name = Diese Person hat nur einen Namen
office-hint-one-name = Tragen Sie ihn als Familiennamen ein und lassen Sie die Vornamen leer.
office-field-birth-date = Geburtsdatum
office-hint-birth-date = Zum Beispiel 27 3 1979. Nennt das Dokument keinen Tag oder Monat, lassen Sie ihn leer.
office-field-national-number = BIS-Nummer
office-hint-national-number = 11 Ziffern, von einem Brief einer belgischen Behörde
office-field-email = E-Mail-Adresse
office-hint-email = Dorthin gehen der Aktivierungslink und alle Nachrichten zur Akte.
office-field-phone = Telefonnummer
office-hint-phone = Mit der Landesvorwahl, nur für Fragen zur Akte
office-field-language = Sprache der Person
office-hint-language = Für Mails und Seiten; der Brief spricht auch die Sprache des Amtes.
office-language-missing = Wählen Sie die Sprache der Person.
office-number-known = Diese BIS-Nummer hat schon eine offene Akte: { $reference }. Machen Sie mit dieser weiter; zwei Akten einer Person werden nicht zusammengeführt.
office-document-known = Dieses Dokument steht schon in einer anderen offenen Akte: { $reference }. Vergleichen Sie die Nummer oder machen Sie mit jener Akte weiter.

## Prüfung und Kit

office-check-title = Prüfen Sie die Angaben und drucken Sie den Brief
office-check-turn = Drehen Sie den Bildschirm zur Person und lassen Sie sie jede Zeile lesen, zuerst die E-Mail-Adresse.
office-email-meant = Stimmt diese Adresse, oder ist { $email } gemeint?
office-birth-date-differs = Geburtsdatum und BIS-Nummer nennen nicht dasselbe Datum. Vergleichen Sie beide mit den Dokumenten; die Nummer kann ein älteres Datum behalten.
office-field-person-confirmed = Die Person hat die Angaben gelesen, auch die E-Mail-Adresse, und bestätigt sie.
office-field-evidence-seen = Ich habe das Dokument und den Nachweis der BIS-Nummer gesehen.
office-person-confirmed-missing = Lassen Sie die Person zuerst die Angaben bestätigen.
office-evidence-seen-missing = Bestätigen Sie, dass Sie das Dokument und den Nachweis der BIS-Nummer gesehen haben.
office-evidence-incomplete = Auf der Seite davor fehlt noch etwas. Gehen Sie zurück und ergänzen Sie es.
office-too-many-kits = Diese Person hat in 90 Tagen drei neue Briefe erhalten. Eine vorgesetzte Person kann einen weiteren drucken.
office-check-prints = Der Brief mit dem Code erscheint einmal, fertig zum Drucken. Gleichzeitig geht der Link per Mail ab.
office-check-button = Annehmen und Brief anzeigen

## Eine Akte

office-held-by-you = Sie haben diese Prüfung geöffnet.
office-held-by = { $name } hat diese Prüfung geöffnet.
office-held-until = Längstens bis { $moment }; was gespeichert ist, bleibt.
office-held-by-colleague = Jemand anders hat diese Prüfung geöffnet. Sie können weitermachen, sobald die Akte zurückgelegt ist, oder nach 30 Minuten.
office-open-check = Identitätsprüfung öffnen
office-release = Akte zurücklegen
office-way-check = Prüfung fortsetzen
office-way-refuse = Ablehnen
office-way-resend = Link erneut senden
office-way-void = Brief für ungültig erklären
office-way-reissue = Neuen Brief mit neuem Code drucken
office-opened-on = Akte angelegt
office-kit-until = Brief und Link gültig bis
office-letter = Brief
office-letter-printed = Zum Drucken angezeigt am { $moment }.
office-letter-once = Der Code wird nirgends mehr angezeigt. Ein neuer Druck braucht einen neuen Code, und der alte gilt nicht mehr.
office-mails = Mails an die Person
office-no-mails = Es wurde noch keine Mail verschickt.
office-mail = Mail
office-mail-state = Zustellung
office-mail-at = Wann
office-mail-queued = Wartet auf Versand
office-mail-sent = Dem Mailserver übergeben
office-mail-refused = Abgewiesen: Adresse prüfen
office-sent-appointment_reminder = Erinnerung an den Termin
office-sent-enrolment_refused = Identitätsprüfung abgelehnt
office-sent-enrolment_closing = Akte wird geschlossen
office-sent-kit_link = Aktivierungslink
office-sent-kit_reminder = Erinnerung an den Aktivierungslink
office-sent-kit_expired = Brief und Link abgelaufen
office-sent-kit_locked = Brief nach falschen Codes gesperrt
office-sent-kit_revoked = Brief für ungültig erklärt
office-sent-key_low = Schlüssel zu schwach für eHealth
office-sent-key_active = Digitaler Schlüssel aktiv
office-sent-key_lost = Digitaler Schlüssel verloren
office-sent-key_blocked = Digitaler Schlüssel gesperrt
office-sent-recovery_asked = Wiederherstellungscode benutzt
office-sent-recovery_ready = Neuer Schlüssel möglich
office-sent-password_reset = Link zu einem neuen Passwort
office-sent-password_changed = Passwort geändert
office-sent-key_added = Schlüssel hinzugefügt
office-sent-key_removed = Schlüssel entfernt
office-sent-codes_renewed = Neue Wiederherstellungscodes erstellt
office-history = Was geschehen ist

## Stände

office-state-draft = Angelegt
office-state-appointed = Termin vereinbart
office-state-identity_check = Prüfung läuft
office-state-identity_doubt = Zweifel
office-state-identity_refused = Abgelehnt
office-state-kit_issued = Brief gedruckt
office-state-kit_locked = Brief gesperrt
office-state-kit_expired = Brief abgelaufen
office-state-kit_revoked = Brief ungültig
office-state-key_pending = Schlüssel entsteht
office-state-key_low = Schlüssel zu schwach
office-state-key_active = Schlüssel aktiv
office-state-key_lost = Schlüssel verloren
office-state-withdrawn = Zurückgezogen
office-state-closed = Geschlossen
office-next-draft = Die Identität ist noch zu prüfen, mit der Person am Schalter.
office-next-appointed = Die Person kommt zur vereinbarten Zeit an den Schalter.
office-next-identity_check = Halten Sie fest, was das Dokument zeigt, lassen Sie es bestätigen und drucken Sie dann den Brief.
office-next-identity_doubt = Jemand anders am Schalter entscheidet. Nach fünf Arbeitstagen ohne Entscheidung gilt die Prüfung als abgelehnt.
office-next-identity_refused = Die Person darf mit dem Fehlenden wiederkommen; die Prüfung wird dann neu geöffnet.
office-next-kit_issued = Die Person öffnet den Link in der Mail und gibt den Code aus dem Brief ein.
office-next-kit_locked = Der Code wurde zehnmal falsch eingegeben. Die Person kommt mit dem Ausweis für einen neuen Brief wieder.
office-next-kit_expired = Die vierzehn Tage sind um. Die Person kommt mit dem Ausweis für einen neuen Brief wieder.
office-next-kit_revoked = Brief und Link gelten nicht mehr. Ein neuer Brief braucht die Person und ihren Ausweis.
office-next-key_pending = Das Konto besteht; die Person muss die App auf dem Telefon noch bestätigen.
office-next-key_low = Die Person hat einen Schlüssel, aber nur die mobile App öffnet eHealth. Sie kann sie selbst hinzufügen.
office-next-key_active = Das Amt hat nichts mehr zu tun. Die Person beantragt das Zertifikat.
office-next-key_lost = Die Person kommt mit dem Ausweis für einen neuen Brief wieder oder benutzt den Wiederherstellungscode.
office-next-withdrawn = Die Person hat zurückgezogen. Eine neue Akte kann jederzeit angelegt werden.
office-next-closed = Die Akte ist geschlossen; persönliche Daten werden nach 30 Tagen gelöscht.

## Verlauf

office-event-pre_register = Vorab angemeldet
office-event-walk_in = Akte am Schalter angelegt
office-event-book = Termin vereinbart
office-event-cancel_appointment = Termin abgesagt
office-event-move_appointment = Termin verlegt
office-event-miss_appointment = Niemand erschienen
office-event-open_check = Identitätsprüfung geöffnet
office-event-release_check = Akte zurückgelegt
office-event-doubt = Zweifel vermerkt
office-event-clear_doubt = Zweifel ausgeräumt
office-event-refuse = Abgelehnt
office-event-issue_kit = Prüfung angenommen, Brief gedruckt
office-event-resend_link = Link erneut gesendet
office-event-revoke_kit = Brief für ungültig erklärt
office-event-lock_kit = Brief nach zehn falschen Codes gesperrt
office-event-expire_kit = Brief abgelaufen
office-event-reissue_kit = Neuer Brief gedruckt
office-event-create_account = Code angenommen, Konto angelegt
office-event-confirm_low_key = SMS oder Papier-Token bestätigt
office-event-confirm_mobile_app = Mobile App bestätigt
office-event-abandon_key_setup = Kein Schlüssel rechtzeitig angelegt
office-event-lose_key = Schlüssel verloren oder entfernt
office-event-recover_key = Wiederherstellung begonnen
office-event-withdraw = Zurückgezogen
office-event-close = Akte geschlossen
office-actor-visitor = wer den Link besitzt
office-actor-person = die Person
office-actor-clerk = das Amt
office-actor-supervisor = eine vorgesetzte Person
office-actor-approver = das eHealth-Backoffice
office-actor-helpdesk = der Helpdesk
office-actor-operator = die Systemverwaltung
office-actor-system = von selbst, zu seiner Zeit
office-done-released = Die Akte ist zurückgelegt. Was gespeichert war, ist noch da.
office-done-refused = Die Prüfung ist abgelehnt. Drucken Sie diese Seite für die Person, wenn sie es wünscht.
office-done-resent = Der Link wurde erneut gesendet. Die Frist bleibt dieselbe.
office-done-voided = Brief und Link gelten nicht mehr.

## Ablehnen, erneut senden, ungültig, neu

office-field-reason = Grund
office-reason-missing = Wählen Sie einen Grund.
office-refuse-title = Identitätsprüfung ablehnen
office-refuse-text = Nennen Sie der Person den Grund und was sie nächstes Mal mitbringen soll. Ist eine Adresse erfasst, erhält sie auch eine Mail.
office-refuse-button = Prüfung ablehnen
office-reason-document_expired = Das Dokument ist abgelaufen oder läuft innerhalb von 14 Tagen ab.
office-reason-document_not_accepted = Das Dokument ist eine Kopie oder von einer Art, die nicht angenommen wird.
office-reason-document_damaged = Das Dokument ist beschädigt oder unlesbar.
office-reason-document_reported = Das Dokument ist als verloren oder gestohlen gemeldet.
office-reason-not_the_holder = Person und Dokument gehören nicht zusammen.
office-reason-number_unproved = Die BIS-Nummer ist nicht nachgewiesen.
office-void-title = Den Brief für ungültig erklären
office-void-text = Code und Link gelten sofort und endgültig nicht mehr. Die Person braucht dann einen neuen Brief.
office-void-button = Für ungültig erklären
office-reason-print_failed = Der Druck ist misslungen oder im Drucker liegen geblieben.
office-reason-letter_lost = Die Person hat den Brief verloren.
office-reason-wrong_email = Die E-Mail-Adresse ist falsch oder hat sich geändert.
office-reason-not_asked_for = Die Person sagt: Das war ich nicht.
office-resend-title = Den Link erneut senden
office-resend-text = Derselbe Link geht noch einmal an diese Adresse. Die Frist verschiebt sich nicht.
office-resend-button = Erneut senden
office-resend-wrong = Ist die Adresse falsch?
office-resend-too-soon = Der Link wurde eben gesendet. Sie können ihn ab { $time } erneut senden; sehen Sie zuerst im Spam-Ordner nach.
office-resend-enough-today = Der Link wurde heute schon dreimal erneut gesendet. Versuchen Sie es morgen, oder erklären Sie den Brief für ungültig und drucken Sie einen neuen.
office-resend-enough = Dieser Link wurde sechsmal erneut gesendet. Erklären Sie den Brief für ungültig und drucken Sie einen neuen mit der richtigen Adresse.
office-reissue-title = Einen neuen Brief drucken
office-reissue-text = Die Person steht wieder vor Ihnen. Prüfen Sie den Ausweis wie beim ersten Mal; ältere Briefe und Links bleiben ungültig.
office-field-same-person = Das Dokument zeigt diese Person mit demselben Geburtsdatum, und die E-Mail-Adresse ist bestätigt.
office-same-person-missing = Bestätigen Sie, dass es dieselbe Person ist.
office-reissue-button = Ausstellen und Brief anzeigen

## Der gedruckte Brief

office-print-now = Drucken Sie dieses Blatt jetzt.
office-print-once = Der Code wird nur hier und nur jetzt angezeigt. Geben Sie der Person das Blatt, bevor Sie weitergehen.
office-print-back = Zur Akte
office-letter-title = Ihr Aktivierungscode
office-letter-translation = Übersetzung aus { $language } – zur Information
office-language-nl = dem Niederländischen
office-language-fr = dem Französischen
office-language-de = dem Deutschen
office-language-en = dem Englischen
office-letter-checked = { $office } hat am { $day } Ihre Identität geprüft und diesen Code ausgestellt.
office-letter-deadline = Tun Sie das vor { $moment }. Danach gelten Code und Link nicht mehr.
office-letter-lost = Verloren oder abgelaufen? Kommen Sie mit Ihrem Ausweis wieder: Sie erhalten einen neuen Code.
office-letter-secret = Niemand wird Sie je nach diesem Code fragen.
office-letter-not-you = Das waren nicht Sie? Rufen Sie sofort { $phone } an und nennen Sie { $reference }.
