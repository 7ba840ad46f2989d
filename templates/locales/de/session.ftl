### The session: a sign-in of just now, its end, and what is kept over it.

fresh-sign-in = Ihre Anmeldung ist mehr als zehn Minuten alt. Bitte melden Sie sich für diesen Schritt noch einmal an; Sie kommen auf diese Seite zurück.
fresh-sign-in-button = Erneut anmelden

session-until = Wenn Sie nichts tun, werden Sie um { $time } abgemeldet.
session-end-heading = Sind Sie noch da?
session-end-text = In zwei Minuten werden Sie zum Schutz Ihrer Daten abgemeldet. Was Sie gerade eingeben, bleibt erhalten, wenn Sie es absenden.
session-stay = Angemeldet bleiben
session-over = Sie wurden abgemeldet, weil längere Zeit nichts geschehen ist.
session-over-saved = Was Sie gespeichert hatten, bleibt erhalten.
session-over-sent = Was Sie abgesendet haben, wird fünfzehn Minuten aufbewahrt. Melden Sie sich in diesem Browser als dieselbe Person an: Sie sehen es dann und können es erneut absenden.
kept-title = Ihre Eingaben absenden?
kept-lead = Sie waren bereits abgemeldet, als Sie dieses Formular abgesendet haben. Es ist noch nichts damit geschehen. Bitte prüfen Sie es und senden Sie es noch einmal ab.
kept-field = Antwort
kept-not-kept = Passwörter, Codes und Dateien werden nie aufbewahrt: Vielleicht müssen Sie sie auf der nächsten Seite noch einmal eingeben.
kept-button = Jetzt absenden
kept-discard = Nicht absenden
forgotten-wait = Aus Ihrem Netz werden zu viele neue Passwörter angefordert. Warten Sie bis { $time } und versuchen Sie es dann erneut
