### The identity provider: what services that are not ours may be told.

consent-title = Darf dieser Dienst wissen, wer Sie sind?
consent-heading = Darf „{ $service }“ wissen, wer Sie sind?
consent-lead = „{ $service }“ gehört nicht zu Passerelle. Der Dienst bittet um Angaben über Sie; Ihre Antwort geht an { $host }.
consent-who = Sie sind angemeldet als { $name }.
consent-told = „{ $service }“ würde erfahren:
consent-scope-openid = dass Sie sich angemeldet haben, wann und mit welcher Art von Schlüssel, unter einer Nummer, die immer für Sie steht
consent-scope-profile = Ihre Namen und Ihre bevorzugte Sprache
consent-scope-email = Ihre E-Mail-Adresse
consent-scope-egovnrn = Ihre Nationalregister- oder BIS-Nummer
consent-scope-roles = Ihre Funktion als Mitglied des Personals
consent-kept = Wenn Sie zustimmen, merken wir uns das und fragen für dieselben Angaben nicht noch einmal.
consent-allow = Ja, „{ $service }“ informieren
consent-refuse = Nein, nichts weitergeben
consent-if-refused = Wenn Sie ablehnen, wird nichts über Sie gesendet. Ihr Schlüssel, Ihre Anträge und Ihre Zertifikate bleiben davon unberührt.
