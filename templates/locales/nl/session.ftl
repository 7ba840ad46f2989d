### The session: a sign-in of just now, its end, and what is kept over it.

fresh-sign-in = Uw aanmelding is meer dan tien minuten oud. Meld u voor deze stap nog één keer aan; u komt op deze pagina terug.
fresh-sign-in-button = Opnieuw aanmelden
