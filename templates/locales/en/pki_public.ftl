# What machines fetch, as the help page tells it.

pki-public-heading = For those who make software
pki-public-text = Here are the certificates of our authorities, with signed sums, and the trusted lists (ETSI TS 119 612). Beside each list, at the same address with the ending .sha2, stands its SHA-256 sum.
pki-public-production = Production
pki-public-acceptance = Acceptance
pki-public-chain = Authorities (ZIP)
pki-public-list-transport = Trusted list: connections (transport)
pki-public-list-person = Trusted list: care providers (person)
pki-public-list-application = Trusted list: applications (application)
