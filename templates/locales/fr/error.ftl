### Ce qui est dit quand une page ne peut pas être affichée.

error-way-start = Aller à la page d’accueil
error-way-status = Voir où en est votre dossier
error-way-back = Revenir et consulter à nouveau la page
error-contact = Si cela se répète, contactez-nous :
error-request-id = Si vous nous contactez, indiquez ce numéro :

error-400-heading = Nous n’avons pas pu lire ce qui a été envoyé
error-400-text = L’adresse ou le formulaire est arrivé incomplet. Revenez en arrière, rechargez la page et envoyez à nouveau.
error-403-heading = Vous n’avez pas accès à cette page
error-403-text = Vous êtes connecté, mais cette page relève d’un autre rôle ou d’un autre bureau. Si vous en avez besoin pour votre travail, adressez-vous à votre administrateur.
error-404-heading = Page introuvable
error-404-text = Si vous avez saisi l’adresse, vérifiez qu’elle est exacte. Si vous avez suivi un lien, il est peut-être incomplet : copiez le lien entier depuis l’e-mail.
error-409-heading = Quelque chose a changé entre-temps
error-409-text = Depuis que vous avez ouvert cette page, une autre personne ou une autre fenêtre a modifié ce dossier. Votre envoi n’a pas été appliqué. Ouvrez à nouveau la page pour voir l’état actuel.
error-413-heading = Ce fichier est trop volumineux
error-413-text = Un fichier peut peser 10 Mo au plus. Rien de ce que vous avez envoyé auparavant n’est perdu. Revenez en arrière et choisissez un fichier plus léger, par exemple une numérisation de moindre résolution.
error-422-heading = Quelque chose doit être corrigé
error-422-text = Revenez en arrière et vérifiez ce que vous avez saisi. Ce que vous avez envoyé auparavant est conservé.
error-500-heading = Désolé, le service rencontre un problème
error-500-text = Réessayez plus tard. Tout ce que vous aviez envoyé avant cette page est conservé ; ce que vous avez saisi sur cette page devra peut-être être saisi à nouveau.
error-503-heading = Désolé, le service n’est pas disponible
error-503-text = Réessayez dans quelques minutes. Tout ce que vous aviez envoyé auparavant est conservé.

error-not-a-clerk = Ces pages sont destinées aux personnes qui travaillent au guichet d’un bureau d’enregistrement.
error-not-an-approver = Ces pages appartiennent au back-office d’eHealth, où chaque rôle ouvre les siennes.
error-not-staff = Ces pages sont destinées au personnel. Personne ne travaille ici avec votre clé numérique, ou plus maintenant.
error-refused-heading = Ce n’est pas possible
error-form-heading = Ce formulaire ne peut plus être envoyé
error-form-text = Il vient d’un autre site, d’un autre navigateur ou d’une page ouverte avant votre connexion. Rien n’a été modifié. Rouvrez la page ici et remplissez encore une fois le formulaire.
