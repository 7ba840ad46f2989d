### Der Identitätsanbieter: Anmelden mit einem digitalen Schlüssel.

csam-sign-in-title = Mit Ihrem digitalen Schlüssel anmelden
csam-sign-in-for = Sie melden sich an bei: { $service }.
csam-username = Benutzername
csam-username-hint = Der Name, den Sie bei der Aktivierung Ihres Schlüssels gewählt haben.
csam-password = Passwort
csam-password-hint = Groß- und Kleinbuchstaben werden unterschieden.
csam-username-missing = Geben Sie Ihren Benutzernamen ein
csam-password-missing = Geben Sie Ihr Passwort ein
csam-wrong-password = Der Benutzername oder das Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es erneut
csam-wait = Zu viele falsche Passwörter. Warten Sie bis { $time } und versuchen Sie es dann erneut
csam-no-key-heading = Sie haben noch keinen digitalen Schlüssel?
csam-no-key-text = Ein Registrierungsbüro gibt Ihnen einen Brief mit einem Code. Damit aktivieren Sie Ihren Schlüssel.
csam-help-link = Hilfe beim Anmelden

csam-code-title = Geben Sie den Code Ihrer App ein
csam-code-lead = Öffnen Sie auf Ihrem Telefon die App, in der Sie Ihren Schlüssel eingerichtet haben. Sie zeigt sechs Ziffern, die alle 30 Sekunden wechseln.
csam-code = Code der App
csam-code-hint = Sechs Ziffern, zum Beispiel 123 456.
csam-wrong-code = Dieser Code stimmt nicht oder wurde schon verwendet. Warten Sie auf die nächsten Ziffern und geben Sie diese ein
csam-paused = Zu viele falsche Codes. Vor { $time } wird kein Code angenommen. Warten Sie bis dahin und versuchen Sie es erneut
csam-refused-heading = Wird Ihr Code immer wieder abgelehnt?
csam-refused-text = Vielleicht geht die Uhr Ihres Telefons falsch. Stellen Sie Datum und Uhrzeit auf automatisch, warten Sie auf die nächsten Ziffern und versuchen Sie es erneut.
csam-lost-phone-heading = Sie haben Ihr Telefon nicht mehr?
csam-lost-phone-text = Gehen Sie mit Ihrem Ausweisdokument zu einem beliebigen Registrierungsbüro. Es stellt einen neuen Brief aus, mit dem Sie Ihr neues Telefon einrichten. Ein Antrag in Prüfung ist davon nicht betroffen.

csam-stop-unanswerable-heading = Dieser Anmeldelink funktioniert nicht
csam-stop-unanswerable-text = Der Link, der Sie hierher geführt hat, stammt nicht von einem Dienst, den wir kennen, oder er ist unvollständig. Es wurde nichts versandt. Beginnen Sie neu auf der Seite des Dienstes, den Sie nutzen möchten.
csam-stop-unanswerable-way = Zur Startseite
csam-stop-too-late-heading = Diese Seite war zu lange geöffnet
csam-stop-too-late-text = Zu Ihrer Sicherheit muss eine Anmeldung innerhalb von zehn Minuten abgeschlossen sein. Ihre Eingaben wurden nicht verwendet. Beginnen Sie neu: Ein Klick genügt.
csam-stop-too-late-way = Neu beginnen
csam-stop-half-way-heading = Ihr digitaler Schlüssel ist noch nicht fertig
csam-stop-half-way-text = Sie haben Benutzername und Passwort gewählt, aber noch keine App eingerichtet. Öffnen Sie den Link in der Aktivierungsmail noch einmal und fahren Sie dort fort.
csam-stop-half-way-way = Aktivierung fortsetzen
csam-stop-no-key-heading = Ihr digitaler Schlüssel funktioniert nicht mehr
csam-stop-no-key-text = Gehen Sie mit Ihrem Ausweisdokument zu einem beliebigen Registrierungsbüro. Es stellt einen neuen Brief aus, mit dem Sie einen neuen Schlüssel aktivieren. Ihre Anträge und Zertifikate bleiben unverändert.
csam-stop-no-key-way = Ein Registrierungsbüro suchen
csam-stop-disabled-heading = Ihr digitaler Schlüssel wurde gesperrt
csam-stop-disabled-text = Es wurden zu viele falsche Codes nacheinander eingegeben. Zu Ihrem Schutz öffnet dieser Schlüssel nichts mehr. Gehen Sie mit Ihrem Ausweisdokument zu einem Registrierungsbüro und holen Sie einen neuen Brief. Haben nicht Sie die Codes eingegeben, sagen Sie es dem Büro: Jemand kennt Ihr Passwort.
csam-stop-disabled-way = Ein Registrierungsbüro suchen

csam-end-title = Möchten Sie sich abmelden?
csam-end-text = Sie sind mit Ihrem digitalen Schlüssel als { $name } angemeldet. Nach dem Abmelden fragt jeder Dienst wieder nach Ihrem Schlüssel.
csam-end-stay = Um angemeldet zu bleiben, schließen Sie diese Seite.
csam-signed-out-title = Sie sind abgemeldet
csam-signed-out-text = Wenn auch andere dieses Gerät benutzen, schließen Sie alle Fenster des Browsers.
