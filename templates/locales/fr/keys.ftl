# Clés numériques : réglage, usage, gestion.

keys-misfit-algorithm = Votre appli calcule ses codes avec { $algorithm }. Supprimez le compte de l’appli et ajoutez-le à nouveau avec l’image ou le lien ci-dessus, ou réglez l’algorithme sur SHA-1. Ce code n’a pas été accepté.
keys-misfit-digits = Votre appli affiche { $digits } chiffres. Supprimez le compte de l’appli et ajoutez-le à nouveau avec l’image ou le lien ci-dessus, ou réglez-la sur 6 chiffres. Ce code n’a pas été accepté.
keys-misfit-period = Votre appli change de code toutes les { $seconds } secondes. Supprimez le compte de l’appli et ajoutez-le à nouveau avec l’image ou le lien ci-dessus, ou réglez-la sur 30 secondes. Ce code n’a pas été accepté.

keys-recovery-title = Imprimez vos codes de récupération
keys-recovery-lead = Si votre téléphone est perdu ou cassé, un de ces codes vous ramène à votre clé, avec votre mot de passe.
keys-recovery-made = Créés le
keys-recovery-once = Chaque code sert une seule fois. Celui qui en détient un a encore besoin de votre mot de passe.
keys-recovery-keep = Ne gardez pas la feuille avec votre téléphone : rangez-la par exemple avec votre passeport. Après cette page, plus personne ne peut vous montrer ces codes, ni nous ni un bureau.
keys-recovery-print = Imprimez cette page avec votre navigateur, ou recopiez les dix codes à la main. Ne les photographiez pas avec le téléphone qui est votre clé.
keys-recovery-kept = J’ai imprimé ou recopié les codes et je les garde en lieu sûr
keys-recovery-not-kept = Cochez la case dès que vous avez les codes sur papier : sans eux, un téléphone perdu vous oblige à revenir dans un bureau.
