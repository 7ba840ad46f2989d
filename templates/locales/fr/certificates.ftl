## Page: my certificates
certificates-title = Mes certificats
certificates-all = Tous les certificats, et comment les installer
certificates-none = Vous n’avez pas encore de certificat.
certificates-today = Aujourd’hui
certificates-line = Valable du { $from } au { $to }
certificates-next = Que faire maintenant
certificates-open = Détails, téléchargements et numéros de série
next-step-keystore = Terminez le keystore : avant cela, aucun logiciel médical ne peut utiliser le certificat.
next-step-renew = Il arrive à échéance. Demandez le suivant dès maintenant : les deux fonctionnent jusqu’à la fin de celui-ci, et l’ancien mot de passe n’est pas nécessaire.
next-step-renewing = Le suivant est en route.
next-step-nothing = Rien. À partir du { $date }, vous pourrez demander le suivant.
next-step-keep = Un plus récent le remplace. Gardez le fichier et son mot de passe : les messages chiffrés pour lui ne se lisent qu’avec lui.
next-step-anew = Il n’est plus utilisable et vous n’en avez pas d’autre. Demandez-en un nouveau ; gardez l’ancien fichier pour lire les messages plus anciens.
next-action-keystore = Terminer le keystore
next-action-renew = Renouveler
next-action-renewing = Voir où cela en est
next-action-anew = Demander un certificat
certificates-install-heading = Installer le fichier dans un logiciel médical
certificates-install-1 = Enregistrez le keystore, le fichier dont le nom se termine par .p12, dans le dossier où les logiciels eHealth le cherchent. Ne le renommez pas : les programmes le trouvent par son nom et prennent le plus récent.
certificates-install-2 = Dans votre logiciel, ouvrez les paramètres eHealth et choisissez ce dossier ou ce fichier. Si un programme sert plusieurs personnes, chacune a son propre keystore.
certificates-install-3 = Tapez le mot de passe du keystore quand le logiciel le demande. Personne d’autre ne le connaît, et personne ne peut le réinitialiser.
certificates-install-4 = Redémarrez le logiciel et essayez un service qui exige le certificat. Laissez les anciens keystores dans le dossier : ils ouvrent ce qui a été chiffré auparavant.

# In the calendar file that goes with each notice of the end.
calendar-end-summary = Votre certificat eHealth expire
calendar-end-description = Demandez le suivant à temps : les deux fonctionnent jusqu’à la fin de celui-ci. Référence : { $reference }
calendar-end-alarm = Votre certificat eHealth est valable jusqu’au { $day } : demandez le suivant
