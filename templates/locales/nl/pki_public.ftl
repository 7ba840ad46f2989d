# What machines fetch, as the help page tells it.

pki-public-heading = Voor wie software maakt
pki-public-text = Hier staan de certificaten van onze autoriteiten, met ondertekende controlesommen, en de vertrouwenslijsten (ETSI TS 119 612). Naast elke lijst, op hetzelfde adres met de uitgang .sha2, staat haar SHA-256-som.
pki-public-production = Productie
pki-public-acceptance = Acceptatie
pki-public-chain = Autoriteiten (ZIP)
pki-public-list-transport = Vertrouwenslijst: verbindingen (transport)
pki-public-list-person = Vertrouwenslijst: zorgverleners (person)
pki-public-list-application = Vertrouwenslijst: toepassingen (application)
