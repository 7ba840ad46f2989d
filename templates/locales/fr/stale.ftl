### Ce qui s’est passé entre-temps, sur la page qui refuse un formulaire affiché plus tôt.

error-way-present = Voir la situation actuelle
stale-detail = Dernier événement : { $what } – { $who }, { $moment }.
kit-event-issue = Code d’activation délivré
kit-event-consume = Code d’activation utilisé
kit-event-lock = Code d’activation bloqué
kit-event-expire = Code d’activation expiré
kit-event-void = Code d’activation annulé
certificate-event-issue = Certificat émis
certificate-event-supersede = Certificat renouvelé
certificate-event-revoke = Certificat révoqué
certificate-event-expire = Certificat expiré
