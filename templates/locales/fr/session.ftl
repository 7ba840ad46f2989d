### The session: a sign-in of just now, its end, and what is kept over it.

fresh-sign-in = Votre identification date de plus de dix minutes. Pour cette étape, identifiez-vous encore une fois ; vous reviendrez à cette page.
fresh-sign-in-button = S’identifier à nouveau

session-until = Vous serez déconnecté à { $time } si vous ne faites rien.
session-end-heading = Êtes-vous toujours là ?
session-end-text = Dans deux minutes, vous serez déconnecté afin de protéger vos données. Ce que vous êtes en train de saisir est conservé si vous l’envoyez.
session-stay = Rester connecté
session-over = Vous avez été déconnecté après un moment d’inactivité.
session-over-saved = Ce que vous aviez enregistré est conservé.
session-over-sent = Ce que vous avez envoyé est conservé pendant quinze minutes. Identifiez-vous dans ce navigateur en tant que la même personne : vous le reverrez et pourrez l’envoyer à nouveau.
kept-title = Envoyer ce que vous avez saisi ?
kept-lead = Vous étiez déjà déconnecté au moment de l’envoi de ce formulaire. Rien n’en a encore été fait. Veuillez le vérifier et l’envoyer une nouvelle fois.
kept-field = Réponse
kept-not-kept = Les mots de passe, les codes et les fichiers ne sont jamais conservés : vous devrez peut-être les saisir à nouveau à la page suivante.
kept-button = Envoyer maintenant
kept-discard = Ne pas l’envoyer
forgotten-wait = Trop de nouveaux mots de passe sont demandés depuis votre réseau. Attendez jusqu’à { $time }, puis réessayez
