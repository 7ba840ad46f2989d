# What machines fetch, as the help page tells it.

pki-public-heading = Für Hersteller von Software
pki-public-text = Hier finden Sie die Zertifikate unserer Zertifizierungsstellen mit unterschriebenen Prüfsummen und die Vertrauenslisten (ETSI TS 119 612). Neben jeder Liste steht unter derselben Adresse mit der Endung .sha2 ihre SHA-256-Summe.
pki-public-production = Produktion
pki-public-acceptance = Akzeptanz
pki-public-chain = Zertifizierungsstellen (ZIP)
pki-public-list-transport = Vertrauensliste: Verbindungen (transport)
pki-public-list-person = Vertrauensliste: Leistungserbringer (person)
pki-public-list-application = Vertrauensliste: Anwendungen (application)
