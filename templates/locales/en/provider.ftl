### The identity provider: what services that are not ours may be told.

consent-title = May this service know who you are?
consent-heading = May “{ $service }” know who you are?
consent-lead = “{ $service }” is not part of Passerelle. It asks to be told about you, and your answer goes to { $host }.
consent-who = You are signed in as { $name }.
consent-told = “{ $service }” would be told:
consent-scope-openid = that you have signed in, when and with which kind of key, under a number that always stands for you
consent-scope-profile = your names and the language you prefer
consent-scope-email = your e-mail address
consent-scope-egovnrn = your national number or BIS number
consent-scope-roles = the role you have as a member of staff
consent-kept = If you agree, we remember it and do not ask you again for the same data.
consent-allow = Yes, tell “{ $service }”
consent-refuse = No, tell nothing
consent-if-refused = If you say no, nothing about you is sent. “No” does not affect your key, your requests or your certificates.
