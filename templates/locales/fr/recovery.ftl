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

recovery-key-title = Retrouvez votre clé avec un code de récupération
recovery-key-lead = Votre téléphone ou votre carte n’est plus là, et vous avez une feuille de codes de récupération. Avec votre mot de passe et un code de la feuille, vous créez une nouvelle clé, sans vous rendre dans un bureau.
recovery-key-ends = Dès que vous envoyez cette page, votre clé actuelle ne fonctionne plus et vous êtes déconnecté partout. La nouvelle clé peut être créée 24 heures plus tard : cela vous laisse le temps de l’empêcher si quelqu’un d’autre a fait cela. Vos demandes et certificats ne changent pas.
recovery-key-code = Code de récupération
recovery-key-code-hint = Un des dix codes de votre feuille que vous n’avez pas encore utilisé : seize caractères.
recovery-key-button = Mettre fin à ma clé et commencer
recovery-key-wrong = Le nom d’utilisateur, le mot de passe ou le code de récupération est erroné, ou le code a déjà servi. Vérifiez les trois et réessayez
recovery-key-none-heading = Vous n’avez pas de code de récupération ?
recovery-key-none-text = Alors seule une visite mène à une nouvelle clé : chaque bureau d’enregistrement délivre aussitôt une nouvelle lettre. Apportez votre document d’identité.
recovery-key-go-on-link = Vous avez utilisé un code il y a un jour ? Créez la nouvelle clé
recovery-key-asked-title = Votre clé a pris fin
recovery-key-asked-text = Dans 24 heures, vous pourrez créer une nouvelle clé. Nous avons envoyé un e-mail à l’adresse de votre dossier, avec l’heure exacte et un lien qui empêche tout si ce n’était pas vous.
recovery-key-asked-next = Nous vous écrirons quand le moment sera venu. Ouvrez alors cette page, avec votre nom d’utilisateur et votre mot de passe :
recovery-key-asked-office = Si vous ne pouvez pas attendre, chaque bureau d’enregistrement délivre aussitôt une nouvelle lettre.
recovery-key-go-on-title = Créez votre nouvelle clé
recovery-key-go-on-lead = Identifiez-vous avec votre nom d’utilisateur et votre mot de passe, 24 heures après avoir utilisé le code de récupération. Vous réglez ensuite l’appli sur votre nouveau téléphone.
recovery-key-early = Les 24 heures ne sont pas écoulées. Vous pourrez créer la nouvelle clé à partir du { $moment }
recovery-key-nothing = Rien n’attend ici : aucun code de récupération n’a été utilisé, cela a été empêché, ou vous avez déjà une nouvelle clé
recovery-key-stop-title = Empêcher cela ?
recovery-key-stop-text = Le { $moment }, quelqu’un a utilisé votre mot de passe et un de vos codes de récupération pour mettre fin à votre clé et en créer une nouvelle.
recovery-key-stop-effect = Si ce n’était pas vous, empêchez-le. Aucune nouvelle clé ne pourra alors être créée avec ces codes, et votre feuille sera nulle. Votre clé reste bloquée jusqu’à ce qu’un bureau d’enregistrement délivre une nouvelle lettre.
recovery-key-stop-button = Empêcher : ce n’était pas moi
recovery-key-stopped-title = C’est empêché
recovery-key-stopped-text = Aucune nouvelle clé ne peut être créée avec vos codes de récupération.
recovery-key-stopped-next = Quelqu’un connaît votre mot de passe et détient un de vos codes. Rendez-vous dans n’importe quel bureau d’enregistrement avec votre document d’identité pour une nouvelle lettre, et choisissez avec elle un autre mot de passe.
recovery-key-link-text = Vous avez une feuille de codes de récupération ?
recovery-key-link = Retrouvez votre clé avec l’un d’eux
recovery-key-wait = Trop d’essais erronés. Attendez { $time }, puis réessayez
