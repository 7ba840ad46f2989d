### Retrouver sa clé : un mot de passe oublié.

recovery-link = Mot de passe oublié ?
recovery-title = Choisir un nouveau mot de passe
recovery-lead = Indiquez votre nom d’utilisateur. Nous envoyons alors un lien à l’adresse e-mail de votre dossier. Avec ce lien et un code de votre application, vous choisissez un nouveau mot de passe.
recovery-button = Envoyez-moi le lien
recovery-lost-text = Sans l’application, aucun nouveau mot de passe ne peut être choisi ici : rendez-vous dans un bureau d’enregistrement de votre choix avec votre document d’identité. Vos demandes et certificats ne changent pas.
recovery-offices = Trouver un bureau d’enregistrement

recovery-sent-title = L’e-mail est en route, si ce nom existe
recovery-sent-text = Si quelqu’un porte ce nom d’utilisateur et que sa clé fonctionne, l’e-mail lui parvient dans quelques minutes. Pour protéger cette personne, nous ne disons pas si c’est le cas. Le lien fonctionne pendant 24 heures.
recovery-sent-limits = Nous envoyons un lien au plus toutes les dix minutes et trois fois par jour.
recovery-sent-nothing-heading = Vous ne recevez rien
recovery-sent-nothing-text = Regardez dans vos courriers indésirables et vérifiez l’orthographe de votre nom d’utilisateur. Si vous n’avez plus cette boîte, rendez-vous dans un bureau d’enregistrement de votre choix avec votre document d’identité.

recovery-reset-title = Votre nouveau mot de passe
recovery-reset-lead = Choisissez un nouveau mot de passe et confirmez-le avec un code de votre application.
recovery-password = Nouveau mot de passe
recovery-reset-button = Changer le mot de passe
recovery-reset-ends = Vous serez ensuite déconnecté partout et recevrez un e-mail qui le confirme.

recovery-ended-used-heading = Ce lien a déjà servi
recovery-ended-used-text = Un nouveau mot de passe a été choisi le { $moment }. Chaque lien ne sert qu’une fois, et ceux qui ont été envoyés auparavant ne valent plus rien. Si ce n’était pas vous, demandez tout de suite un nouveau lien et choisissez un autre mot de passe.
recovery-ended-expired-heading = Ce lien est trop ancien
recovery-ended-expired-text = Il fonctionnait jusqu’au { $moment }. Rien n’a changé ; demandez-en un nouveau.
recovery-unknown = Nous ne connaissons pas ce lien. Il n’est peut-être pas complet : copiez le lien entier de l’e-mail.
recovery-way-again = Demander un nouveau lien

recovery-changed-title = Votre mot de passe a été changé
recovery-changed-text = Vous avez été déconnecté partout. Désormais, vous vous connectez avec le nouveau mot de passe et votre application.
recovery-changed-told = Nous vous l’avons confirmé par e-mail. Vos demandes et certificats ne changent pas.
