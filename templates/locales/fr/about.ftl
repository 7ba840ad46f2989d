### Aide, contact et déclaration d’accessibilité.

help-title = Aide
help-lead = Vous ne pouvez rien casser. Chaque étape est conservée et il existe toujours un moyen de continuer.
help-letter-heading = J’ai perdu la lettre contenant mon code
help-letter-text = Retournez dans un bureau d’enregistrement avec le même document d’identité. Le bureau imprime une nouvelle lettre et envoie un nouveau lien. L’ancienne lettre et l’ancien lien cessent aussitôt de fonctionner.
help-link-heading = Je n’ai pas reçu l’e-mail, ou le lien ne fonctionne pas
help-link-text = Regardez d’abord dans vos courriers indésirables. Le bureau d’enregistrement peut renvoyer le lien et corriger votre adresse. Le lien fonctionne 14 jours ; ensuite, le bureau délivre une nouvelle lettre et un nouveau lien.
help-code-heading = Mon code n’est pas accepté
help-code-text = Saisissez-le tel qu’il est imprimé : les espaces, les traits d’union et les minuscules n’ont pas d’importance. Une faute de frappe est détectée et ne compte pas. Après dix codes erronés, la lettre est bloquée et le bureau en délivre une nouvelle.
help-phone-heading = J’ai un nouveau téléphone ou j’ai perdu l’ancien
help-phone-text = Connectez-vous avec votre code de récupération si vous l’avez conservé. Sinon, rendez-vous dans un bureau d’enregistrement avec votre document d’identité. Une demande en cours d’examen n’est pas touchée.
help-clock-heading = Les six chiffres de mon appli sont refusés
help-clock-text = L’appli et notre service doivent être à la même heure. Réglez la date et l’heure de votre téléphone sur automatique, attendez les chiffres suivants et réessayez.
help-waiting-heading = Je ne sais pas à qui c’est le tour
help-waiting-text = La page de suivi montre où en est votre dossier, depuis quand et à qui c’est le tour. Nous vous envoyons aussi un e-mail chaque fois que c’est à vous d’agir.
help-more = Vous n’avez pas trouvé votre réponse ?

contact-title = Contact
contact-lead = Gardez votre référence à portée de main. Ne nous envoyez jamais votre code, votre mot de passe ni votre numéro national.
contact-office-heading = Votre lettre, votre lien, votre identité
contact-office-text = Contactez le bureau d’enregistrement qui a vérifié votre identité. Son adresse et son numéro de téléphone figurent sur votre lettre.
contact-request-heading = Votre demande, votre contrat, votre certificat
contact-request-text = Répondez à l’e-mail que vous avez reçu au sujet de votre demande. Il parvient aux personnes qui traitent votre dossier.
contact-fraud-heading = Ce n’était pas moi
contact-fraud-text = Si vous avez reçu une lettre ou un e-mail que vous n’avez pas demandé, prévenez aussitôt le bureau d’enregistrement qui y est mentionné. Il bloque le code et plus rien ne se fait en votre nom.
contact-accessibility-heading = Vous ne pouvez pas utiliser une page
contact-accessibility-text = Dites-nous de quelle page il s’agit et ce qui vous gêne. Chaque étape concernant votre identité peut aussi se faire sur place, dans un bureau d’enregistrement.
contact-never = Nous ne demandons jamais votre code ni votre mot de passe : ni par téléphone, ni par e-mail, ni au guichet.

accessibility-title = Accessibilité
accessibility-lead = Chacun doit pouvoir utiliser ce service : au clavier, avec un lecteur d’écran, un téléphone, de grands caractères ou une connexion lente.
accessibility-status-heading = Degré d’accessibilité du service
accessibility-status-text = Le service est conçu pour respecter les Web Content Accessibility Guidelines 2.2, niveau AA, et la norme européenne EN 301 549. Les contrastes, les étiquettes, les titres et l’usage au clavier sont vérifiés automatiquement à chaque version. Aucun audit indépendant n’a encore eu lieu.
accessibility-use-heading = Comment l’utiliser
accessibility-use-text = Chaque page fonctionne sans souris et sans script, sur une largeur de 320 pixels et avec un texte agrandi à 200 pour cent. Les couleurs suivent le réglage clair ou sombre de votre appareil.
accessibility-limits-heading = Ce qui ne fonctionne pas pour tout le monde
accessibility-limits-text = Les documents déposés par vous ou par d’autres sont montrés tels quels et peuvent être dépourvus de texte lisible par un lecteur d’écran. À côté du code-image destiné à votre téléphone, le même secret figure toujours sous forme de texte.
accessibility-feedback-heading = Dites-nous ce qui vous gêne
accessibility-feedback-text = Indiquez-nous la page concernée et ce qui s’est passé. La page de contact explique comment nous joindre.
accessibility-enforcement-heading = Si notre réponse ne vous aide pas
accessibility-enforcement-text = Vous pouvez vous adresser gratuitement au Médiateur fédéral belge.
