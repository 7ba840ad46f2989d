### Zurück zum eigenen Schlüssel: ein vergessenes Passwort.

recovery-link = Passwort vergessen?
recovery-title = Ein neues Passwort wählen
recovery-lead = Nennen Sie uns Ihren Benutzernamen. Wir senden dann einen Link an die E-Mail-Adresse Ihrer Akte. Damit und mit einem Code Ihrer App wählen Sie ein neues Passwort.
recovery-button = Senden Sie mir den Link
recovery-lost-text = Ohne die App lässt sich hier kein neues Passwort wählen: Gehen Sie mit Ihrem Ausweis zu einem Registrierungsbüro Ihrer Wahl. Ihre Anträge und Zertifikate bleiben, wie sie sind.
recovery-offices = Ein Registrierungsbüro finden

recovery-sent-title = Die E-Mail ist unterwegs, wenn es den Namen gibt
recovery-sent-text = Wenn jemand diesen Benutzernamen hat und der Schlüssel funktioniert, kommt die E-Mail in wenigen Minuten an. Zum Schutz dieser Person sagen wir nicht, ob das so ist. Der Link gilt 24 Stunden.
recovery-sent-limits = Wir senden höchstens alle zehn Minuten und dreimal am Tag einen Link.
recovery-sent-nothing-heading = Sie erhalten nichts
recovery-sent-nothing-text = Sehen Sie in Ihrem Spam-Ordner nach und prüfen Sie die Schreibweise Ihres Benutzernamens. Wenn Sie dieses Postfach nicht mehr haben, gehen Sie mit Ihrem Ausweis zu einem Registrierungsbüro Ihrer Wahl.

recovery-reset-title = Ihr neues Passwort
recovery-reset-lead = Wählen Sie ein neues Passwort und bestätigen Sie es mit einem Code Ihrer App.
recovery-password = Neues Passwort
recovery-reset-button = Das Passwort ändern
recovery-reset-ends = Danach sind Sie überall abgemeldet und erhalten eine E-Mail darüber.

recovery-ended-used-heading = Dieser Link hat seinen Dienst getan
recovery-ended-used-text = Am { $moment } wurde ein neues Passwort gewählt. Jeder Link gilt einmal; auch früher gesendete sind nichts mehr wert. Wenn Sie das nicht waren, fordern Sie sofort einen neuen Link an und wählen Sie ein anderes Passwort.
recovery-ended-expired-heading = Dieser Link ist zu alt
recovery-ended-expired-text = Er galt bis { $moment }. Es hat sich nichts geändert; fordern Sie einen neuen an.
recovery-unknown = Diesen Link kennen wir nicht. Vielleicht fehlt ein Teil: Kopieren Sie den ganzen Link aus der E-Mail.
recovery-way-again = Einen neuen Link anfordern

recovery-changed-title = Ihr Passwort wurde geändert
recovery-changed-text = Sie wurden überall abgemeldet. Von jetzt an melden Sie sich mit dem neuen Passwort und Ihrer App an.
recovery-changed-told = Wir haben Ihnen darüber eine E-Mail gesendet. Ihre Anträge und Zertifikate bleiben, wie sie sind.

recovery-key-title = Holen Sie Ihren Schlüssel mit einem Wiederherstellungscode zurück
recovery-key-lead = Ihr Telefon oder Ihre Karte ist weg, und Sie haben ein Blatt mit Wiederherstellungscodes. Mit Ihrem Passwort und einem Code des Blatts erstellen Sie einen neuen Schlüssel, ohne Besuch in einem Büro.
recovery-key-ends = Sobald Sie diese Seite absenden, gilt Ihr jetziger Schlüssel nicht mehr, und Sie werden überall abgemeldet. Der neue Schlüssel kann 24 Stunden später erstellt werden: So können Sie es noch verhindern, wenn jemand anders das war. Ihre Anträge und Zertifikate bleiben, wie sie sind.
recovery-key-code = Wiederherstellungscode
recovery-key-code-hint = Einer der zehn Codes Ihres Blatts, den Sie noch nicht benutzt haben: sechzehn Zeichen.
recovery-key-button = Meinen Schlüssel beenden und beginnen
recovery-key-wrong = Der Benutzername, das Passwort oder der Wiederherstellungscode ist nicht richtig, oder der Code wurde schon benutzt. Prüfen Sie alle drei und versuchen Sie es noch einmal
recovery-key-none-heading = Sie haben keinen Wiederherstellungscode?
recovery-key-none-text = Dann führt nur ein Besuch zu einem neuen Schlüssel: Jedes Registrierungsbüro stellt sofort einen neuen Brief aus. Bringen Sie Ihr Ausweisdokument mit.
recovery-key-go-on-link = Sie haben vor einem Tag einen Code benutzt? Erstellen Sie den neuen Schlüssel
recovery-key-asked-title = Ihr Schlüssel ist beendet
recovery-key-asked-text = In 24 Stunden können Sie einen neuen Schlüssel erstellen. Wir haben eine E-Mail an die Adresse in Ihrer Akte gesendet, mit dem genauen Zeitpunkt und einem Link, der das verhindert, wenn Sie es nicht waren.
recovery-key-asked-next = Wir schreiben Ihnen wieder, wenn es so weit ist. Öffnen Sie dann diese Seite, mit Benutzername und Passwort:
recovery-key-asked-office = Wenn Sie nicht warten können, stellt jedes Registrierungsbüro sofort einen neuen Brief aus.
recovery-key-go-on-title = Erstellen Sie Ihren neuen Schlüssel
recovery-key-go-on-lead = Melden Sie sich mit Benutzername und Passwort an, 24 Stunden nachdem Sie den Wiederherstellungscode benutzt haben. Danach richten Sie die App auf Ihrem neuen Telefon ein.
recovery-key-early = Die 24 Stunden sind noch nicht um. Sie können den neuen Schlüssel erstellen ab { $moment }
recovery-key-nothing = Hier wartet nichts: Es wurde kein Wiederherstellungscode benutzt, es wurde verhindert, oder Sie haben schon einen neuen Schlüssel
recovery-key-stop-title = Das verhindern?
recovery-key-stop-text = Am { $moment } hat jemand Ihr Passwort und einen Ihrer Wiederherstellungscodes benutzt, um Ihren Schlüssel zu beenden und einen neuen zu erstellen.
recovery-key-stop-effect = Wenn Sie das nicht waren, verhindern Sie es. Dann kann mit diesen Codes kein neuer Schlüssel erstellt werden, und Ihr Blatt ist ungültig. Ihr Schlüssel bleibt gesperrt, bis ein Registrierungsbüro einen neuen Brief ausstellt.
recovery-key-stop-button = Verhindern: Das war nicht ich
recovery-key-stopped-title = Es ist verhindert
recovery-key-stopped-text = Mit Ihren Wiederherstellungscodes kann kein neuer Schlüssel erstellt werden.
recovery-key-stopped-next = Jemand kennt Ihr Passwort und hat einen Ihrer Codes. Gehen Sie mit Ihrem Ausweisdokument in ein beliebiges Registrierungsbüro, um einen neuen Brief zu erhalten, und wählen Sie damit ein anderes Passwort.
recovery-key-link-text = Sie haben ein Blatt mit Wiederherstellungscodes?
recovery-key-link = Holen Sie Ihren Schlüssel mit einem davon zurück
recovery-key-wait = Zu viele falsche Versuche. Warten Sie bis { $time } und versuchen Sie es dann noch einmal
