# Was neben einem Feld steht, das nicht angenommen werden kann. Sagt, was zu tun ist; ohne Vorwurf.

fault-national-number-missing = Geben Sie die BIS-Nummer ein.
fault-national-number-characters = Die Nummer besteht nur aus den Ziffern 0 bis 9.
fault-national-number-length = Die Nummer hat 11 Ziffern. Prüfen Sie, ob eine fehlt oder zu viel ist.
fault-national-number-impossible = Kein Register vergibt eine solche Nummer. Vergleichen Sie sie mit dem Dokument.
fault-national-number-check-digits = Diese Nummer enthält einen Tippfehler. Vergleichen Sie sie mit dem Dokument.
fault-national-number-future = Diese Nummer gehört zu einem Geburtsdatum in der Zukunft. Vergleichen Sie sie mit dem Dokument.
fault-national-number-not-bis = Dies ist eine Nationalregisternummer. Dieser Dienst ist für Inhaber einer BIS-Nummer bestimmt.

fault-name-missing = Geben Sie den Namen so ein, wie er im Dokument steht.
fault-name-too-long = Der Name hat mehr als 200 Zeichen. Kürzen Sie ihn so wie das Dokument.
fault-name-characters = Verwenden Sie Buchstaben, Leerzeichen, Apostrophe und Bindestriche wie im Dokument.
fault-name-one-name-only = Lassen Sie die Vornamen leer, oder entfernen Sie das Häkchen bei „nur ein Name“.
fault-name-not-machine-readable = Verwenden Sie nur die Buchstaben A bis Z wie in den Zeilen des Dokuments mit den Zeichen <.
fault-name-too-long-for-certificate = Beide Namen zusammen haben mehr als 64 Zeichen. Kürzen Sie die Vornamen so wie das Dokument.

fault-date-missing = Geben Sie das Datum ein.
fault-date-year-missing = Geben Sie das Jahr ein.
fault-date-month-missing = Geben Sie den Monat ein.
fault-date-day-missing = Geben Sie den Tag ein.
fault-date-year = Geben Sie das Jahr mit vier Ziffern ein.
fault-date-month = Geben Sie den Monat als Zahl von 1 bis 12 oder mit seinem Namen ein.
fault-date-day = Geben Sie den Tag als Zahl von 1 bis 31 ein.
fault-date-impossible = Diesen Tag gibt es in diesem Monat nicht. Prüfen Sie das Datum.
fault-date-day-without-month = Geben Sie auch den Monat ein, oder lassen Sie den Tag weg.
fault-date-future = Das Geburtsdatum muss in der Vergangenheit liegen.
fault-date-too-long-ago = Das liegt mehr als 130 Jahre zurück. Prüfen Sie das Jahr.

fault-email-missing = Geben Sie die E-Mail-Adresse ein.
fault-email-at = Geben Sie die vollständige Adresse mit einem @ ein, etwa name@example.org.
fault-email-several-at = Eine Adresse enthält nur ein @.
fault-email-characters = Prüfen Sie die Adresse: Vor dem @ stehen keine Leerzeichen, Akzente oder anderen Sonderzeichen.
fault-email-domain = Prüfen Sie, was nach dem @ steht, etwa example.org.
fault-email-too-long = Die Adresse ist zu lang: höchstens 254 Zeichen, davon höchstens 64 vor dem @.

fault-phone-missing = Geben Sie die Telefonnummer ein.
fault-phone-characters = Verwenden Sie Ziffern, Leerzeichen und am Anfang gegebenenfalls ein +.
fault-phone-length = Eine Telefonnummer hat 4 bis 15 Ziffern.

fault-country-missing = Wählen Sie das Land, das das Dokument ausgestellt hat.
fault-country-unknown = Wählen Sie ein Land aus der Liste.

fault-document-kind-missing = Wählen Sie die Art des Dokuments.
fault-document-expired = Dieses Dokument ist abgelaufen. Bitten Sie um ein gültiges.
fault-document-card-from-elsewhere = Ein nationaler Personalausweis wird nur von einem Staat des Europäischen Wirtschaftsraums oder der Schweiz angenommen. Fragen Sie nach dem Reisepass.
fault-document-expires-before-kit = Dieses Dokument läuft binnen 14 Tagen ab. Bitten Sie um eines, das länger gültig ist.
fault-document-number-missing = Geben Sie die Nummer des Dokuments ein.
fault-document-number-characters = Verwenden Sie nur die Buchstaben A bis Z und Ziffern.
fault-document-number-length = Eine Dokumentnummer hat 4 bis 24 Zeichen.

fault-evidence-original = Bestätigen Sie, dass Sie das Original in Händen haben und keine Kopie.
fault-evidence-photograph = Bestätigen Sie, dass Sie das Lichtbild mit der Person verglichen haben.
fault-evidence-security-features = Kreuzen Sie mindestens zwei Sicherheitsmerkmale an, die ein solches Dokument hat.
fault-evidence-list = Geben Sie an, ob Sie die Liste der verlorenen und gestohlenen Dokumente eingesehen haben.

fault-activation-code-missing = Geben Sie den Code aus dem Brief ein.
fault-activation-code-length = Der Code hat 16 Zeichen in vier Gruppen zu vier.
fault-activation-code-typo = Der Code enthält einen Tippfehler. Vergleichen Sie ihn mit dem Brief. Dies zählt nicht als Versuch.

fault-digits-missing = Geben Sie die sechs Ziffern der Mail ein.
fault-digits-six = Die Mail enthält sechs Ziffern.

fault-reference-missing = Geben Sie das Aktenzeichen ein.
fault-reference-length = Ein Aktenzeichen sieht so aus: HY-2026-7K3M-4QTX.
fault-reference-typo = Das Aktenzeichen enthält einen Tippfehler. Vergleichen Sie es mit dem Brief oder der E-Mail.

fault-spare-batch-range = Geben Sie eine Zahl von 1 bis 20 ein.
fault-serial-missing = Geben Sie die Seriennummer des Ersatzbriefs ein.
fault-serial-length = Eine Seriennummer sieht aus wie SK-7K3M-4QTX.
fault-serial-typo = In der Seriennummer ist ein Tippfehler. Vergleichen Sie sie mit dem Brief.

fault-username-missing = Geben Sie einen Benutzernamen ein.
fault-username-characters = Verwenden Sie die Buchstaben a bis z, Ziffern, Punkte, Bindestriche und Unterstriche.
fault-username-length = Ein Benutzername hat 3 bis 40 Zeichen.
fault-username-taken = Dieser Benutzername ist schon vergeben. Wählen Sie einen anderen.
fault-key-name-missing = Geben Sie einen Namen für den Schlüssel ein.
fault-key-name-long = Benutzen Sie höchstens 40 Zeichen.

fault-password-missing = Geben Sie ein Passwort ein.
fault-password-too-short = Verwenden Sie mindestens 12 Zeichen.
fault-password-too-long = Verwenden Sie höchstens 200 Zeichen.
fault-password-common = Dieses Passwort wird als eines der ersten ausprobiert, weil es so viele benutzen. Wählen Sie ein anderes.
fault-password-repeated = Dieses Passwort wiederholt wenige Zeichen. Wählen Sie ein anderes, zum Beispiel vier Wörter, die nicht zusammengehören.
fault-password-personal = Wählen Sie ein Passwort, das nicht Ihr Benutzername oder Ihre E-Mail-Adresse ist.

fault-recovery-code-missing = Geben Sie einen Ihrer Wiederherstellungscodes ein.
fault-recovery-code-length = Ein Wiederherstellungscode hat sechzehn Zeichen.
fault-recovery-code-typo = Das ist kein Wiederherstellungscode: Vergleichen Sie jedes Zeichen mit Ihrem Blatt. Dieser Versuch zählt nicht.
fault-token-missing = Geben Sie den Code Ihrer Karte ein.
fault-token-eight = Der Code hat acht Zeichen, wie 7K3M-4QTX.
fault-mobile-missing = Geben Sie eine Mobilnummer ein.
fault-mobile-characters = Eine Nummer hat nur Ziffern, mit einem Plus vor der Ländervorwahl.
fault-mobile-country = Beginnen Sie mit der Ländervorwahl, etwa +33 für Frankreich oder +49 für Deutschland.
fault-mobile-length = Eine Nummer hat 8 bis 15 Ziffern, die Ländervorwahl mitgezählt.
fault-sms-missing = Geben Sie den Code aus der SMS ein.
fault-sms-six = Der Code hat genau sechs Ziffern.
fault-totp-missing = Geben Sie den Code ein, den die App anzeigt.
fault-totp-six-digits = Der Code hat sechs Ziffern.

fault-rejection-reason-missing = Wählen Sie einen Grund.
fault-rejection-text-missing = Erläutern Sie den Grund: Die Person liest diese Worte.
fault-rejection-text-too-long = Verwenden Sie höchstens 2.000 Zeichen.
fault-note-too-long = Schreiben Sie höchstens 500 Zeichen.
fault-organisation-type-missing = Wählen Sie die Art der Nummer.
fault-organisation-number-missing = Geben Sie die Nummer der Organisation ein.
fault-organisation-number-characters = Die Nummer besteht nur aus den Ziffern 0 bis 9.
fault-organisation-number-four = Nummern dieser Art haben 4 Ziffern. Prüfen Sie, ob eine fehlt oder zu viel ist.
fault-organisation-number-eight = Nummern dieser Art haben 8 Ziffern. Prüfen Sie, ob eine fehlt oder zu viel ist.
fault-organisation-number-ten = Nummern dieser Art haben 10 Ziffern. Prüfen Sie, ob eine fehlt oder zu viel ist.
fault-organisation-number-eleven = Nummern dieser Art haben 11 Ziffern. Prüfen Sie, ob eine fehlt oder zu viel ist.
fault-organisation-number-first-digit = Eine Unternehmensnummer beginnt mit 0 oder 1.
fault-organisation-number-check-digits = Diese Nummer enthält einen Tippfehler oder ist von anderer Art. Vergleichen Sie sie mit einem Dokument der Organisation.
fault-organisation-name-missing = Geben Sie den Namen der Organisation ein.
fault-organisation-name-characters = Geben Sie den Namen mit Buchstaben, Ziffern und üblichen Zeichen ein, wie er eingetragen ist.
fault-organisation-name-ambiguous = Software würde diesen Namen für eine Nummer oder für die Anwendungskennung halten. Geben Sie den vollen eingetragenen Namen ein.
fault-organisation-name-too-long = Der Name hat im Zertifikat mehr als 64 Zeichen. Geben Sie den kürzeren eingetragenen Namen ein.
fault-application-id-small-letters = Schreiben Sie die Anwendungskennung in Großbuchstaben.
fault-application-id-characters = Eine Anwendungskennung hat nur die Großbuchstaben A bis Z, Ziffern, Binde- und Unterstriche.
fault-application-id-too-long = Eine Anwendungskennung hat höchstens 30 Zeichen.
fault-correction-fields-missing = Kreuzen Sie mindestens ein Feld an.
fault-correction-reason-missing = Wählen Sie, warum das berichtigt werden soll.
fault-correction-text-missing = Erklären Sie, was die Person tun soll: Sie liest diese Worte.
fault-correction-text-too-long = Verwenden Sie für die Erklärung höchstens 2.000 Zeichen.
fault-hold-reason-missing = Geben Sie einen Grund an.
fault-hold-not-later = Wählen Sie einen Tag nach heute.
fault-hold-too-long = Wählen Sie einen Tag innerhalb von 90 Tagen.

fault-message-missing = Schreiben Sie eine Nachricht.
fault-message-too-long = Die Nachricht ist zu lang: höchstens 4.000 Zeichen. Senden Sie den Rest in einer zweiten.
fault-message-too-many = 20 Ihrer Nachrichten wurden noch nicht gelesen. Warten Sie darauf und schreiben Sie dann wieder.

fault-period-reversed = Der letzte Tag liegt vor dem ersten.
fault-period-too-long = Wählen Sie höchstens 60 Wochen oder 60 Monate.
