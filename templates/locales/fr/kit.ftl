### La boîte aux lettres prouvée au guichet, la lettre du kit, les kits de réserve, et repartir avec une clé qui marche.

office-look-again = Regarder à nouveau
office-sent-email_digits = Six chiffres pour la boîte aux lettres

## La boîte aux lettres

office-mailbox = La boîte aux lettres électronique
office-mailbox-yours = Est-ce votre adresse e-mail, et pouvez-vous ouvrir cette boîte maintenant ? Nous y envoyons six chiffres ; veuillez les lire à voix haute.
office-mailbox-read = veuillez lire les six chiffres à voix haute
office-mailbox-unsent = Rien n’a encore été envoyé à cette adresse.
office-mailbox-queued = En attente de départ
office-mailbox-sent = Remis au serveur de messagerie
office-mailbox-refused = Refusé par le serveur de messagerie
office-mailbox-words = Selon les mots du serveur :
office-mailbox-until = Les chiffres comptent jusqu’à { $time } ; il reste { $left ->
        [one] un essai
       *[other] { $left } essais
    }.
office-mailbox-over = Ces chiffres ne comptent plus. Envoyez-en de nouveaux.
office-mailbox-proved = Boîte prouvée
office-mailbox-proved-at = Les chiffres ont été lus à voix haute le { $moment }.
office-mailbox-waived = Boîte non prouvée
office-mailbox-unproved = Prouvez d’abord la boîte aux lettres : tapez les six chiffres que la personne lit à voix haute, ou dites pourquoi cela n’est pas possible.
office-field-digits = Six chiffres du mail
office-mailbox-confirm = Confirmer les chiffres
office-field-email-correct = Envoyer les chiffres à cette adresse
office-hint-email-correct = Si elle est fausse, corrigez-la ici : le dossier est corrigé avec elle.
office-mailbox-send = Envoyer six chiffres
office-mailbox-send-again = Envoyer de nouveaux chiffres
office-mailbox-waive = Continuer sans les chiffres
office-digits-too-soon = Des chiffres viennent d’être envoyés à cette adresse. Vous pourrez en envoyer de nouveaux à partir de { $time } ; regardez d’abord dans les indésirables.
office-digits-enough = Des chiffres ont été envoyés cinq fois en une heure. Vous pourrez en envoyer de nouveaux à partir de { $time }, ou continuer sans eux.
office-digits-not-sent = Aucun chiffre n’a été envoyé à cette adresse. Envoyez-les d’abord.
office-digits-expired = Ces chiffres datent de plus de dix minutes. Envoyez-en de nouveaux.
office-digits-used-up = Ces chiffres ont été essayés cinq fois. Envoyez-en de nouveaux.
office-digits-wrong = Ce ne sont pas les chiffres du dernier mail. Essais restants : { $left }.

## Continuer sans les chiffres

office-waiver-title = Continuer sans prouver la boîte aux lettres
office-waiver-text = La personne repart alors avec une lettre sans savoir encore si le lien arrive. Faites-lui relire l’adresse. Votre motif est conservé dans le dossier.
office-waiver-no_access_here = La personne ne lit ses mails qu’ailleurs.
office-waiver-phone_empty = Le téléphone est déchargé ou resté à la maison.
office-waiver-mail_delayed = Le mail n’arrive pas pendant que la personne attend.
office-waiver-other = Un autre motif
office-waiver-button = Continuer sans les chiffres

## Le mail avec les chiffres

letter-email_digits-subject = Les six chiffres pour le guichet ({ $reference })
letter-email_digits-p1 = Vous êtes au guichet de { $office }. Lisez ces six chiffres à voix haute ; ils montrent que cette boîte est la vôtre :
letter-email_digits-p2 = Ils comptent dix minutes, à ce guichet seulement. Vous ne devez pas les garder. À propos de ce service :
letter-email_digits-p3 = Si vous n’êtes pas à un guichet en ce moment, quelqu’un a donné votre adresse par erreur : vous ne devez rien faire.

## La lettre

office-letter-open = Ouvrez le lien que nous avons envoyé à { $email } et tapez-y le code ; { $address } explique comment.
office-letter-drawing = Code QR de l’adresse { $address }
office-print-pdf = La lettre en PDF
office-print-live = Suivre si cela marche
office-print-over = Cette lettre ne peut plus être imprimée : le kit a été utilisé, n’est plus valable, ou a été délivré il y a plus de dix minutes ou dans un autre navigateur. Une nouvelle impression est une nouvelle lettre avec un nouveau code.

## Repartir quand cela marche

office-live-title = Repartir quand cela marche
office-live-text = La personne peut tout faire sur son propre téléphone, ici et maintenant : ouvrir le lien du mail, taper le code de la lettre, ajouter l’application. Cette page suit.
office-live-letter = Lettre imprimée
office-live-link = Lien envoyé par mail
office-live-account = Compte créé
office-live-account-hint = La personne ouvre le lien et tape le code de la lettre.
office-live-key = Clé active
office-live-key-hint = La personne ajoute l’application et la confirme par six chiffres.

## Lettres de réserve scellées

office-spares-title = Lettres de réserve scellées
office-spares-text = Pour le jour où l’imprimante est en panne. Chaque feuille contient un code que personne n’a vu : pliez-la, fermez-la et gardez-la sous clé. Elle ne vaut quelque chose qu’une fois liée à un dossier.
office-spares-none = Il n’y a pas de lettre de réserve.
office-spares-print = Imprimer des lettres de réserve
office-spares-once = Les feuilles apparaissent une seule fois. Si certaines sont perdues ou ont été lues, détruisez-les dans cette liste.
office-spares-count = Combien
office-spares-count-hint = 1 à 20
office-spares-supervisor = Un superviseur imprime les lettres de réserve et les détruit.
office-spare-serial = Numéro de série
office-spare-until = À utiliser avant le
office-spare-ready = Prête
office-spare-used = Utilisée
office-spare-expired = Trop ancienne
office-spare-destroyed = Détruite
office-spare-destroy = Détruire
office-spare-title = Utiliser une lettre de réserve scellée
office-spare-text = Prenez une lettre de réserve dont le sceau est intact et tapez son numéro de série. Dès lors son code appartient à ce dossier ; le lien part par mail, avec le délai. Remettez la lettre sans l’ouvrir.
office-way-spare = L’imprimante est en panne : utiliser une lettre de réserve scellée
office-field-serial = Numéro de série de la lettre de réserve
office-hint-serial = Par exemple SK-7K3M-4QTX
office-spare-button = Délivrer avec cette lettre de réserve
office-spare-unknown = Ce bureau n’a pas de lettre de réserve avec ce numéro. Comparez-le avec la lettre.
office-spare-is-used = Cette lettre de réserve appartient déjà à un dossier. Prenez-en une autre.
office-spare-is-destroyed = Cette lettre de réserve a été déclarée détruite. Prenez-en une autre.
office-spare-is-expired = Cette lettre de réserve a plus de 180 jours. Prenez-en une autre et détruisez celle-ci.
office-spare-numbered = Lettre de réserve { $serial }
office-spare-bound = Cette lettre compte à partir du moment où le bureau l’a liée à votre dossier, ce qui est possible jusqu’au { $day }.
office-spare-open = Ouvrez le lien que nous vous envoyons par mail et tapez-y le code avant le moment indiqué dans le mail ; { $address } explique comment.
