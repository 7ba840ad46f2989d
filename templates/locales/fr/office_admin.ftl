### Les bureaux entre eux, leur personnel, leur journée, leur journal, l’entraînement.

## Un dossier d’un autre bureau

office-admin-reason-title = Pourquoi consultez-vous ce dossier ?
office-admin-reason-text = Ce dossier est celui de { $office }. Dites pourquoi vous en avez besoin : votre réponse est conservée et montrée à ce bureau. Le dossier vous est ensuite ouvert pendant 30 minutes, et chaque page ouverte est notée.
office-admin-reason-person_here = La personne est à mon guichet.
office-admin-reason-person_asks = La personne le demande par téléphone ou par écrit.
office-admin-reason-office_asks = L’autre bureau demande de l’aide.
office-admin-reason-complaint = J’examine une plainte ou un soupçon.
office-admin-reason-other = Une autre raison, indiquée ci-dessous
office-admin-field-note = En quelques mots
office-admin-hint-note = 200 caractères au plus, par exemple : a perdu la lettre
office-admin-note-missing = Dites en quelques mots pourquoi vous avez besoin du dossier.
office-admin-note-long = Employez 200 caractères au plus.
office-admin-reason-button = Ouvrir le dossier
office-admin-own-office-only = Seul le bureau de ce dossier peut faire cela. Tout bureau peut renvoyer le lien, annuler la lettre et en imprimer une nouvelle.
office-admin-own-file = Ce dossier est le vôtre, ou ses courriels vont à votre propre adresse. Demandez à un collègue d’agir.
office-admin-elsewhere = Ce dossier est celui de { $office }. Il vous est ouvert jusqu’au { $moment } ; ce que vous consultez est noté.
office-admin-looks = Autres bureaux qui l’ont consulté
office-admin-find-title = Trouver un dossier par sa référence
office-admin-hint-find = Comme sur la lettre et dans chaque courriel, par exemple HY-2026-7K3M-4QTX
office-admin-find-button = Trouver
office-admin-find-nothing = Aucun dossier ne porte cette référence. Comparez-la avec la lettre ou le courriel.
office-admin-new-document = Un nouveau document ?
office-admin-new-document-text = Ne remplissez cette partie que si le document n’est pas celui de la dernière fois : recopiez la date de naissance et le numéro BIS des nouveaux papiers. Ils sont comparés avec le dossier.
office-admin-numbers-missing = Ce n’est pas le document de la dernière fois. Indiquez la date de naissance et le numéro BIS d’après les papiers que vous tenez en main.
office-admin-numbers-differ = La date de naissance ou le numéro BIS ne sont pas ceux de ce dossier. Vérifiez que c’est bien le dossier de cette personne.
office-reason-not_me = Quelqu’un qui a reçu le courriel a dit : ce n’était pas moi.

## Formation

office-admin-counter-closed = Votre formation date de plus de douze mois : le guichet vous est fermé jusqu’à une nouvelle formation.
office-admin-way-training = Comment suivre la formation
office-admin-training-title = Votre formation
office-admin-training-holds = Votre formation est valable jusqu’au { $day } inclus.
office-admin-training-ends-soon = Votre formation n’est plus valable que jusqu’au { $day } inclus. Organisez dès maintenant la suivante.
office-admin-training-over = Votre formation était valable jusqu’au { $day } inclus. Vous pourrez de nouveau tenir le guichet dès qu’une nouvelle sera notée.
office-admin-training-text = La formation se répète tous les douze mois : éléments de sécurité des documents, procédure, que faire en cas de doute, et un dossier d’entraînement de chaque sorte. Suivez-la auprès de votre administrateur ou au cours de votre commune. L’administrateur en note ensuite le jour, et votre prochain clic ouvre le guichet.
office-admin-training-nobody = Votre bureau n’a pas d’administrateur en ce moment. Demandez à la commune d’en désigner un.
office-admin-training-who = La formation est notée par :
office-admin-training-short-holds = jusqu’au { $day }
office-admin-training-short-ends-soon = prend fin le { $day }
office-admin-training-short-over = dépassée depuis le { $day }
office-admin-training-future = Ce jour est encore à venir. Notez une formation quand elle a eu lieu.

## Le bureau et son personnel

office-admin-title = Votre bureau
office-admin-not-an-administrator = Cette page est réservée à l’administrateur du bureau.
office-admin-not-oneself = Personne ne change ses propres droits. Demandez à un autre administrateur.
office-admin-way-office = Ce que le public lit sur le bureau
office-admin-people = Personnel
office-admin-column-name = Nom
office-admin-column-role = Rôle
office-admin-column-rights = Droits
office-admin-column-key = Clé numérique
office-admin-column-training = Formation
office-admin-role-clerk = Agent de guichet
office-admin-role-supervisor = Responsable
office-admin-role-office_administrator = Administrateur
office-admin-role-missing = Choisissez un rôle.
office-admin-role-elsewhere = Un bureau ne donne que des rôles de bureau.
office-admin-role-button = Changer le rôle
office-admin-rights-active = En service
office-admin-rights-blocked = Bloqué
office-admin-block-text = Tous les droits prennent fin au prochain clic ; ce qui est commencé reste pour un collègue.
office-admin-block-button = Bloquer
office-admin-unblock-button = Rendre les droits
office-admin-trained-button = Noter la formation
office-admin-field-trained = Formé le
office-admin-field-number = Numéro national ou numéro BIS
office-admin-hint-number = Onze chiffres. Seule une empreinte en est conservée, afin que personne n’agisse sur son propre dossier.
office-admin-number-known = Connu
office-admin-number-button = Noter le numéro
office-admin-kit-title = Un nouveau code
office-admin-kit-text = Le dernier code de ce collègue ne fonctionne plus, ou sa clé est perdue. Avec un nouveau code, il crée une nouvelle clé. Ne le remettez qu’à la personne elle-même.
office-admin-kit-button = Afficher un nouveau code
office-admin-done-blocked = Bloqué. Il ne reste plus aucun droit.
office-admin-done-unblocked = Les droits sont rendus.
office-admin-done-role = Le rôle est changé.
office-admin-done-trained = La formation est notée.
office-admin-done-number = Le numéro est noté.
office-admin-field-phone = Téléphone du bureau
office-admin-hint-phone = On l’appelle quand une lettre ou un courriel ne vous est pas destiné.
office-admin-field-hours = Heures d’ouverture
office-admin-hint-hours = Dans les mots que le public doit lire, 200 caractères au plus
office-admin-hours-missing = Dites quand le bureau est ouvert, en 200 caractères au plus.
office-admin-field-price = Prix d’une lettre avec code, en euros
office-admin-hint-price = Par exemple 5,00 ; 0 si elle est gratuite
office-admin-price-wrong = Écrivez le prix en euros, par exemple 5,00.
office-admin-field-admission = Comment le public est reçu
office-admin-admission-walk_in = Sans rendez-vous
office-admin-admission-appointment = Sur rendez-vous
office-admin-admission-missing = Choisissez comment le public est reçu.
office-admin-field-active = Le bureau reçoit le public
office-admin-hint-active = Sans cette coche, il ne figure dans aucune liste ; les dossiers ouverts restent.
office-admin-office-closed = Votre bureau ne reçoit personne en ce moment : aucun dossier n’est ouvert. Son administrateur peut changer cela.
office-admin-invite-title = Inviter quelqu’un
office-admin-invite-text = Vous répondez de l’identité de la personne : examinez son document d’identité. Elle reçoit un lien par courriel et, de votre main, un code ; avec les deux elle crée sa clé numérique.
office-admin-field-name = Nom, tel que les collègues le connaissent
office-admin-name-missing = Indiquez le nom, 200 caractères au plus.
office-admin-hint-work-email = L’adresse professionnelle ; une personne a une adresse et un rôle.
office-admin-address-known = Quelqu’un avec cette adresse a déjà un rôle. Une personne a un seul rôle.
office-admin-field-language = Langue de la personne
office-admin-invite-button = Inviter et afficher le code
office-admin-handed-title = Le code à remettre
office-admin-handed-text = Le lien est parti vers { $email }. Le lien et le code fonctionnent jusqu’au { $moment }.
office-admin-handed-once = Ce code n’est affiché qu’ici et que maintenant. Remettez-le à la personne elle-même, jamais par courriel.
office-admin-handed-back = Vers ce collègue

## La journée

office-admin-day-appointments = Rendez-vous d’aujourd’hui
office-admin-day-disowned = A dit « ce n’était pas moi » : à examiner
office-admin-day-bounced = Courriel revenu : demandez une autre adresse
office-admin-day-doubts = Doutes qui attendent un second agent
office-admin-day-checks = Vérifications ouvertes
office-admin-day-expiring = Lettres qui expirent dans les trois jours

## Chiffres

office-admin-figures-title = Chiffres du bureau
office-admin-figures-median = De l’ouverture de la vérification à la lettre imprimée, au milieu de douze semaines :
office-admin-figures-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
office-admin-figures-none = pas encore de lettre
office-admin-figures-legend = Chaque semaine trois barres, de gauche à droite : lettres imprimées (pleine), clés actives (encadrée), lettres expirées (foncée). Le tableau donne les mêmes chiffres.
office-admin-figures-week = Semaine du
office-admin-figures-issued = Lettres imprimées
office-admin-figures-activated = Clés actives
office-admin-figures-expired = Lettres expirées

## Le journal

office-admin-log-title = Journal d’activité
office-admin-log-clerk = Qui
office-admin-log-kind = Quoi
office-admin-log-from = À partir du
office-admin-log-to = Jusqu’au (inclus)
office-admin-log-at = Quand
office-admin-log-what = Ce qui s’est passé
office-admin-log-who = Par qui
office-admin-log-look = A consulté un dossier d’un autre bureau
office-admin-log-empty = Rien n’a été trouvé.
office-admin-log-newer = Plus récent
office-admin-log-older = Plus ancien
office-admin-log-export-text = Le fichier contient exactement ce que trouve cette recherche, et rien sur les personnes. L’extraire est aussi une ligne du journal.
office-admin-log-export = Télécharger en CSV
office-admin-event-invited = A invité quelqu’un
office-admin-event-kit_issued = A donné un nouveau code à un collègue
office-admin-event-blocked = A bloqué un collègue
office-admin-event-unblocked = A rendu ses droits à un collègue
office-admin-event-role_changed = A changé un rôle
office-admin-event-trained = A noté une formation
office-admin-event-number_recorded = A noté un numéro national
office-admin-event-office_changed = A changé les données du bureau
office-admin-event-log_exported = A extrait le journal
office-admin-csv-at = Heure (UTC)
office-admin-csv-brussels = Heure (Bruxelles)
office-admin-csv-sort = Groupe
office-admin-csv-kind = Sorte
office-admin-csv-what = Ce qui s’est passé
office-admin-csv-who = Par qui
office-admin-csv-reference = Référence

## Entraînement

office-admin-practice-mark = EXERCICE
office-admin-practice-what = Rien n’est réel ici : aucun dossier n’est ouvert, aucun courriel ne part, aucun code n’est délivré.
office-admin-practice-title = Dossiers d’exercice
office-admin-practice-case = Quel papier est sur le guichet ?
office-admin-practice-case-missing = Choisissez un papier.
office-admin-practice-case-one_name = Une personne qui n’a qu’un nom
office-admin-practice-case-two_letter_issuer = Un émetteur à deux lettres
office-admin-practice-case-ends_tomorrow = Un document qui expire demain
office-admin-practice-case-cyrillic = Un nom en cyrillique
office-admin-practice-open = Ouvrir le dossier d’exercice
office-admin-practice-done = Ce que vous avez exercé
office-admin-practice-right = Tout est comme il faut
office-admin-practice-slips = { $count ->
    [one] { $count } faute
   *[other] { $count } fautes
}
office-admin-practice-unanswered = pas encore de réponse
office-admin-practice-decision = Que décidez-vous ?
office-admin-practice-decision-missing = Décidez d’abord.
office-admin-practice-decision-accept = Accepter et imprimer la lettre
office-admin-practice-decision-refuse_expiry = Refuser : le document expire avant la lettre
office-admin-practice-decision-refuse_kind = Refuser : ce genre de document n’est pas accepté
office-admin-practice-answer = Terminé
office-admin-practice-fault-family_name = Le nom de famille n’est pas saisi comme il est imprimé.
office-admin-practice-fault-given_names = Les prénoms ne sont pas saisis comme ils sont imprimés.
office-admin-practice-fault-one_name = La case « un seul nom » n’est pas comme il faut.
office-admin-practice-fault-machine_name = Le nom de famille de la ligne lisible par machine n’est pas comme il y figure.
office-admin-practice-fault-decision = Une autre décision était juste.
office-admin-practice-why-one_name = Un seul nom est un nom entier : il va dans le nom de famille, les prénoms restent vides, la case est cochée. Le papier est accepté.
office-admin-practice-why-two_letter_issuer = UN est une organisation. Aucun pays ne répond de ce papier comme d’un passeport ; il n’est donc pas accepté. Demandez un passeport.
office-admin-practice-why-ends_tomorrow = La lettre vit quatorze jours, et le document doit vivre plus longtemps. La personne revient avec un document renouvelé.
office-admin-practice-why-cyrillic = Le nom est gardé comme il est imprimé, en cyrillique ; l’orthographe latine est celle de la ligne lisible par machine, pas la vôtre. Le papier est accepté.
office-admin-practice-letter = Afficher la lettre d’exercice
office-admin-practice-mail = En vrai, un courriel partirait maintenant vers { $email }. Aucun courriel ne part d’ici.
office-admin-practice-specimen = SPÉCIMEN
office-admin-practice-worthless = Lettre d’exercice. Ceci n’est pas un code : aucune page ne l’accepte.
