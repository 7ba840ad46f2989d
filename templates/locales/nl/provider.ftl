### The identity provider: what services that are not ours may be told.

consent-title = Mag deze dienst weten wie u bent?
consent-heading = Mag “{ $service }” weten wie u bent?
consent-lead = “{ $service }” hoort niet bij Passerelle. De dienst vraagt gegevens over u; uw antwoord gaat naar { $host }.
consent-who = U bent aangemeld als { $name }.
consent-told = “{ $service }” zou te weten komen:
consent-scope-openid = dat u zich hebt aangemeld, wanneer en met welk soort sleutel, onder een nummer dat altijd voor u staat
consent-scope-profile = uw namen en de taal die u verkiest
consent-scope-email = uw e-mailadres
consent-scope-egovnrn = uw rijksregisternummer of bisnummer
consent-scope-roles = uw functie als personeelslid
consent-kept = Als u akkoord gaat, onthouden wij dat en vragen wij het niet opnieuw voor dezelfde gegevens.
consent-allow = Ja, geef dit door aan “{ $service }”
consent-refuse = Nee, geef niets door
consent-if-refused = Als u weigert, wordt er niets over u verstuurd. Uw weigering verandert niets aan uw sleutel, uw aanvragen of uw certificaten.
