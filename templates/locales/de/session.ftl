### The session: a sign-in of just now, its end, and what is kept over it.

fresh-sign-in = Ihre Anmeldung ist mehr als zehn Minuten alt. Bitte melden Sie sich für diesen Schritt noch einmal an; Sie kommen auf diese Seite zurück.
fresh-sign-in-button = Erneut anmelden
