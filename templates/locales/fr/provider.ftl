### The identity provider: what services that are not ours may be told.

consent-title = Ce service peut-il savoir qui vous êtes ?
consent-heading = « { $service } » peut-il savoir qui vous êtes ?
consent-lead = « { $service } » ne fait pas partie de Passerelle. Ce service demande des données à votre sujet ; votre réponse est envoyée à { $host }.
consent-who = Vous êtes identifié(e) sous le nom de { $name }.
consent-told = « { $service } » recevrait :
consent-scope-openid = le fait que vous vous êtes identifié(e), quand et avec quel type de clé, sous un numéro qui vous désigne toujours
consent-scope-profile = vos noms et la langue que vous préférez
consent-scope-email = votre adresse e-mail
consent-scope-egovnrn = votre numéro national ou votre numéro BIS
consent-scope-roles = votre fonction de membre du personnel
consent-kept = Si vous acceptez, nous le retenons et ne vous demandons plus rien pour les mêmes données.
consent-allow = Oui, informer « { $service } »
consent-refuse = Non, ne rien transmettre
consent-if-refused = Si vous refusez, rien n’est envoyé à votre sujet. Votre refus ne change rien à votre clé, à vos demandes ni à vos certificats.
