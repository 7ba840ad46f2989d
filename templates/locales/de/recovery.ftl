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
