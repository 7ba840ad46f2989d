### Le fournisseur d'identité : se connecter avec une clé numérique.

csam-sign-in-title = Se connecter avec votre clé numérique
csam-sign-in-for = Vous vous connectez à : { $service }.
csam-username = Nom d’utilisateur
csam-username-hint = Le nom que vous avez choisi en activant votre clé.
csam-password = Mot de passe
csam-password-hint = Les majuscules et les minuscules comptent.
csam-username-missing = Indiquez votre nom d’utilisateur
csam-password-missing = Indiquez votre mot de passe
csam-wrong-password = Le nom d’utilisateur ou le mot de passe n’est pas correct. Vérifiez les deux et réessayez
csam-wait = Trop de mots de passe erronés. Attendez jusqu’à { $time }, puis réessayez
csam-no-key-heading = Vous n’avez pas encore de clé numérique ?
csam-no-key-text = Un bureau d’enregistrement vous remet une lettre avec un code. Il vous permet d’activer votre clé.
csam-help-link = Aide pour se connecter

csam-code-title = Indiquez le code de votre application
csam-code-lead = Ouvrez sur votre téléphone l’application dans laquelle vous avez configuré votre clé. Elle affiche six chiffres qui changent toutes les 30 secondes.
csam-code = Code de l’application
csam-code-hint = Six chiffres, par exemple 123 456.
csam-wrong-code = Ce code n’est pas correct ou a déjà été utilisé. Attendez les chiffres suivants et indiquez-les
csam-paused = Trop de codes erronés. Aucun code n’est accepté avant { $time }. Attendez jusque-là et réessayez
csam-refused-heading = Votre code est refusé à chaque fois ?
csam-refused-text = L’horloge de votre téléphone n’est peut-être pas à l’heure. Réglez la date et l’heure sur automatique, attendez les chiffres suivants et réessayez.
csam-lost-phone-heading = Vous n’avez plus votre téléphone ?
csam-lost-phone-text = Présentez-vous dans n’importe quel bureau d’enregistrement avec votre document d’identité. Il vous remet une nouvelle lettre, avec laquelle vous configurez votre nouveau téléphone. Une demande en cours d’examen n’est pas touchée.

csam-stop-unanswerable-heading = Ce lien de connexion ne fonctionne pas
csam-stop-unanswerable-text = Le lien qui vous a mené ici ne vient pas d’un service que nous connaissons, ou il est incomplet. Rien n’a été envoyé. Recommencez depuis la page du service que vous voulez utiliser.
csam-stop-unanswerable-way = Aller à la page d’accueil
csam-stop-too-late-heading = Cette page est restée ouverte trop longtemps
csam-stop-too-late-text = Pour votre sécurité, une connexion doit être terminée dans les dix minutes. Ce que vous avez saisi n’a pas été utilisé. Recommencez : un clic suffit.
csam-stop-too-late-way = Recommencer
csam-stop-half-way-heading = Votre clé numérique n’est pas encore prête
csam-stop-half-way-text = Vous avez choisi un nom d’utilisateur et un mot de passe, mais aucune application n’est configurée. Ouvrez encore une fois le lien du courriel d’activation et continuez à partir de là.
csam-stop-half-way-way = Poursuivre l’activation
csam-stop-no-key-heading = Votre clé numérique ne fonctionne plus
csam-stop-no-key-text = Présentez-vous dans n’importe quel bureau d’enregistrement avec votre document d’identité. Il vous remet une nouvelle lettre, avec laquelle vous activez une nouvelle clé. Vos demandes et vos certificats ne changent pas.
csam-stop-no-key-way = Trouver un bureau d’enregistrement
csam-stop-disabled-heading = Votre clé numérique a été bloquée
csam-stop-disabled-text = Trop de codes erronés ont été saisis à la suite. Pour vous protéger, cette clé n’ouvre plus rien. Présentez-vous dans un bureau d’enregistrement avec votre document d’identité pour obtenir une nouvelle lettre. Si vous n’avez pas saisi ces codes vous-même, dites-le au bureau : quelqu’un connaît votre mot de passe.
csam-stop-disabled-way = Trouver un bureau d’enregistrement

csam-end-title = Voulez-vous vous déconnecter ?
csam-end-text = Vous êtes connecté avec votre clé numérique sous le nom de { $name }. Après la déconnexion, chaque service vous demandera de nouveau votre clé.
csam-end-stay = Pour rester connecté, fermez cette page.
csam-signed-out-title = Vous êtes déconnecté
csam-signed-out-text = Si d’autres personnes utilisent cet appareil, fermez toutes les fenêtres du navigateur.
