# What machines fetch, as the help page tells it.

pki-public-heading = Pour qui développe des logiciels
pki-public-text = Voici les certificats de nos autorités, avec des sommes de contrôle signées, et les listes de confiance (ETSI TS 119 612). À côté de chaque liste, à la même adresse avec la terminaison .sha2, se trouve sa somme SHA-256.
pki-public-production = Production
pki-public-acceptance = Acceptation
pki-public-chain = Autorités (ZIP)
pki-public-list-transport = Liste de confiance : connexions (transport)
pki-public-list-person = Liste de confiance : prestataires de soins (person)
pki-public-list-application = Liste de confiance : applications (application)
