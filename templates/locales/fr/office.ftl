### Le bureau d’enregistrement : ses pages et la lettre imprimée.

office-home-title = Dossiers de ce bureau
office-open-file = Ouvrir un dossier
office-files = Dossiers, le dernier modifié en premier
office-elsewhere = Autres pages du bureau
office-no-files = Il n’y a pas encore de dossier. Le premier commence quand quelqu’un se présente au guichet.
office-reference = Référence
office-person = Personne
office-machine-name = Nom tel que la zone l’écrit
office-features = Éléments de sécurité trouvés
office-state = État
office-since = Depuis

## Ouvrir un dossier

office-new-title = Ouvrir un dossier pour une personne au guichet
office-new-text = La personne est devant vous et a :
office-new-document = un passeport, une carte d’identité ou une carte de séjour encore valable plus de 14 jours
office-new-number = un numéro BIS, sur une lettre ou une attestation d’une autorité belge
office-new-mailbox = une adresse e-mail dont elle peut ouvrir elle-même la boîte
office-new-office = Le dossier appartient à { $office }. Vous le gardez 30 minutes ; ce que vous avez enregistré reste ensuite.
office-new-button = Ouvrir le dossier

## Preuves

office-evidence-title = Document et personne
office-document = Document d’identité
office-answers = Ce que disent le document et la personne
office-checklist = Ce que vous avez vérifié
office-field-document-kind = Type de document
office-field-document-country = Délivré par
office-field-document-number = Numéro du document
office-field-document-expires = Valable jusqu’au
office-field-seen-original = J’ai en main le document original, pas une copie.
office-field-seen-photo = J’ai comparé la photo avec la personne.
office-field-seen-features = J’ai regardé et touché les éléments de sécurité.
office-field-list-check = Liste des documents perdus et volés
office-list-checked = Consultée : le document n’y figure pas
office-list-unavailable = La liste n’est pas accessible maintenant
office-document-passport = Passeport
office-document-identity_card = Carte d’identité
office-document-residence_card = Carte de séjour
office-hint-document-number = Tel qu’imprimé ; les espaces et les traits d’union ne comptent pas.
office-hint-document-expires = Comme sur le document, par exemple 27 3 2031
office-field-given-names = Prénoms
office-field-family-name = Nom de famille
office-hint-printed = Comme imprimé sur le document, avec les accents, dans toute écriture
office-field-mrz-given = Prénoms dans les lignes lisibles à la machine
office-field-mrz-family = Nom de famille dans les lignes lisibles à la machine
office-hint-mrz = Uniquement A à Z, comme dans les lignes avec les signes <
office-field-one-name = Cette personne n’a qu’un seul nom
office-hint-one-name = Indiquez-le comme nom de famille et laissez les prénoms vides.
office-field-birth-date = Date de naissance
office-hint-birth-date = Par exemple 27 3 1979. Si le document n’indique pas le jour ou le mois, laissez-le vide.
office-field-national-number = Numéro BIS
office-hint-national-number = 11 chiffres, d’une lettre d’une autorité belge
office-field-email = Adresse e-mail
office-hint-email = C’est là que vont le lien d’activation et toutes les nouvelles du dossier.
office-field-phone = Numéro de téléphone
office-hint-phone = Avec l’indicatif du pays, uniquement pour des questions sur le dossier
office-field-language = Langue de la personne
office-hint-language = Pour les e-mails et les pages ; la lettre parle aussi la langue du bureau.
office-language-missing = Choisissez la langue de la personne.
office-number-known = Ce numéro BIS a déjà un dossier ouvert : { $reference }. Continuez avec celui-là ; deux dossiers d’une personne ne sont pas fusionnés.
office-document-known = Ce document figure déjà dans un autre dossier ouvert : { $reference }. Comparez le numéro ou continuez avec ce dossier.

## Vérification et kit

office-check-title = Vérifiez les réponses et imprimez la lettre
office-check-turn = Tournez l’écran vers la personne et faites-lui lire chaque ligne, d’abord l’adresse e-mail.
office-email-meant = Cette adresse est-elle juste, ou s’agit-il de { $email } ?
office-birth-date-differs = La date de naissance et le numéro BIS n’indiquent pas la même date. Comparez-les aux documents ; le numéro peut garder une date plus ancienne.
office-field-person-confirmed = La personne a lu les réponses, adresse e-mail comprise, et les confirme.
office-field-evidence-seen = J’ai vu le document et la preuve du numéro BIS.
office-person-confirmed-missing = Faites d’abord confirmer les réponses par la personne.
office-evidence-seen-missing = Confirmez que vous avez vu le document et la preuve du numéro BIS.
office-evidence-incomplete = Il manque encore quelque chose à la page précédente. Revenez-y et complétez-la.
office-too-many-kits = Cette personne a reçu trois nouvelles lettres en 90 jours. Un responsable peut en imprimer une autre.
office-check-prints = La lettre avec le code apparaît une seule fois, prête à imprimer. En même temps, le lien part par e-mail.
office-check-button = Accepter et afficher la lettre

## Un dossier

office-held-by-you = Vous avez cette vérification ouverte.
office-held-by = { $name } a ouvert cette vérification.
office-held-until = Au plus tard jusqu’au { $moment } ; ce qui est enregistré reste.
office-held-by-colleague = Un collègue a ouvert cette vérification. Vous pourrez continuer quand il aura reposé le dossier, ou après 30 minutes.
office-open-check = Ouvrir la vérification d’identité
office-release = Reposer le dossier
office-way-check = Continuer la vérification
office-way-refuse = Refuser
office-way-resend = Renvoyer le lien
office-way-void = Annuler la lettre
office-way-reissue = Imprimer une nouvelle lettre avec un nouveau code
office-opened-on = Dossier ouvert
office-kit-until = Lettre et lien valables jusqu’au
office-letter = Lettre
office-letter-printed = Affichée pour impression le { $moment }.
office-letter-once = Son code n’est plus affiché nulle part. Une nouvelle impression demande un nouveau code, et l’ancien cesse de fonctionner.
office-mails = E-mails envoyés à la personne
office-no-mails = Aucun e-mail n’a encore été envoyé.
office-mail = E-mail
office-mail-state = Remise
office-mail-at = Quand
office-mail-queued = En attente d’envoi
office-mail-sent = Remis au serveur de messagerie
office-mail-refused = Refusé : vérifiez l’adresse
office-sent-appointment_reminder = Rappel du rendez-vous
office-sent-enrolment_refused = Vérification d’identité refusée
office-sent-enrolment_closing = Le dossier sera clôturé
office-sent-kit_link = Lien d’activation
office-sent-kit_reminder = Rappel du lien d’activation
office-sent-kit_expired = Lettre et lien expirés
office-sent-kit_locked = Lettre bloquée après des codes erronés
office-sent-kit_revoked = Lettre annulée
office-sent-key_low = Clé insuffisante pour eHealth
office-sent-key_active = Clé numérique active
office-sent-key_lost = Clé numérique perdue
office-sent-key_blocked = Clé numérique bloquée
office-sent-recovery_asked = Code de récupération utilisé
office-sent-recovery_ready = Nouvelle clé possible
office-sent-password_reset = Lien vers un nouveau mot de passe
office-sent-password_changed = Mot de passe changé
office-sent-key_added = Clé ajoutée
office-sent-key_removed = Clé supprimée
office-sent-codes_renewed = Nouveaux codes de récupération créés
office-history = Ce qui s’est passé

## États

office-state-draft = Ouvert
office-state-appointed = Rendez-vous pris
office-state-identity_check = Vérification en cours
office-state-identity_doubt = En doute
office-state-identity_refused = Refusé
office-state-kit_issued = Lettre imprimée
office-state-kit_locked = Lettre bloquée
office-state-kit_expired = Lettre expirée
office-state-kit_revoked = Lettre annulée
office-state-key_pending = Clé en préparation
office-state-key_low = Clé insuffisante
office-state-key_active = Clé active
office-state-key_lost = Clé perdue
office-state-withdrawn = Retiré
office-state-closed = Clôturé
office-next-draft = L’identité reste à vérifier, avec la personne au guichet.
office-next-appointed = La personne se présente au guichet à l’heure convenue.
office-next-identity_check = Notez ce que montre le document, faites-le confirmer par la personne, puis imprimez la lettre.
office-next-identity_doubt = Un autre agent décide. Après cinq jours ouvrables sans décision, la vérification est refusée.
office-next-identity_refused = La personne peut revenir avec ce qui manquait ; la vérification est alors rouverte.
office-next-kit_issued = La personne ouvre le lien de l’e-mail et tape le code de la lettre.
office-next-kit_locked = Le code a été mal tapé dix fois. La personne revient avec son document d’identité pour une nouvelle lettre.
office-next-kit_expired = Les quatorze jours sont écoulés. La personne revient avec son document d’identité pour une nouvelle lettre.
office-next-kit_revoked = La lettre et le lien ne fonctionnent plus. Une nouvelle lettre demande la personne et son document d’identité.
office-next-key_pending = Le compte existe ; la personne doit encore confirmer l’application sur son téléphone.
office-next-key_low = La personne a une clé, mais seule l’application mobile ouvre eHealth. Elle peut l’ajouter elle-même.
office-next-key_active = Le bureau n’a plus rien à faire. La personne demande le certificat.
office-next-key_lost = La personne revient avec son document d’identité pour une nouvelle lettre, ou utilise le code de récupération.
office-next-withdrawn = La personne s’est retirée. Un nouveau dossier peut être ouvert à tout moment.
office-next-closed = Le dossier est clôturé ; les données personnelles sont effacées après 30 jours.

## Historique

office-event-pre_register = Préinscription
office-event-walk_in = Dossier ouvert au guichet
office-event-book = Rendez-vous pris
office-event-cancel_appointment = Rendez-vous annulé
office-event-move_appointment = Rendez-vous déplacé
office-event-miss_appointment = Personne ne s’est présenté
office-event-open_check = Vérification d’identité ouverte
office-event-release_check = Dossier reposé
office-event-doubt = Doute noté
office-event-clear_doubt = Doute levé
office-event-refuse = Refusé
office-event-issue_kit = Vérification acceptée, lettre imprimée
office-event-resend_link = Lien renvoyé
office-event-revoke_kit = Lettre annulée
office-event-lock_kit = Lettre bloquée après dix codes erronés
office-event-expire_kit = Lettre expirée
office-event-reissue_kit = Nouvelle lettre imprimée
office-event-create_account = Code accepté, compte créé
office-event-confirm_low_key = SMS ou token papier confirmé
office-event-confirm_mobile_app = Application mobile confirmée
office-event-abandon_key_setup = Aucune clé créée à temps
office-event-lose_key = Clé perdue ou supprimée
office-event-recover_key = Récupération commencée
office-event-withdraw = Retiré
office-event-close = Dossier clôturé
office-actor-visitor = le détenteur du lien
office-actor-person = la personne
office-actor-clerk = un agent
office-actor-supervisor = un responsable
office-actor-approver = le back-office d’eHealth
office-actor-helpdesk = le service d’aide
office-actor-operator = un administrateur
office-actor-system = automatiquement, à l’échéance
office-done-released = Le dossier a été reposé. Ce qui était enregistré est toujours là.
office-done-refused = La vérification a été refusée. Imprimez cette page pour la personne si elle le souhaite.
office-done-resent = Le lien a été renvoyé. L’échéance reste la même.
office-done-voided = La lettre et le lien ne fonctionnent plus.

## Refuser, renvoyer, annuler, réémettre

office-field-reason = Motif
office-reason-missing = Choisissez un motif.
office-refuse-title = Refuser la vérification d’identité
office-refuse-text = Dites à la personne le motif et ce qu’il faut apporter la prochaine fois. Elle reçoit aussi un e-mail, si une adresse est notée.
office-refuse-button = Refuser la vérification
office-reason-document_expired = Le document a expiré ou expire dans les 14 jours.
office-reason-document_not_accepted = Le document est une copie ou d’un type qui n’est pas accepté.
office-reason-document_damaged = Le document est abîmé ou illisible.
office-reason-document_reported = Le document a été signalé perdu ou volé.
office-reason-not_the_holder = La personne et le document ne correspondent pas.
office-reason-number_unproved = Le numéro BIS n’est pas prouvé.
office-void-title = Annuler la lettre
office-void-text = Le code et le lien cessent aussitôt de fonctionner, définitivement. La personne a alors besoin d’une nouvelle lettre.
office-void-button = Annuler définitivement
office-reason-print_failed = L’impression a échoué ou est restée sur l’imprimante.
office-reason-letter_lost = La personne a perdu la lettre.
office-reason-wrong_email = L’adresse e-mail est fausse ou a changé.
office-reason-not_asked_for = La personne dit : ce n’était pas moi.
office-resend-title = Renvoyer le lien
office-resend-text = Le même lien repart à cette adresse. L’échéance ne change pas.
office-resend-button = Renvoyer
office-resend-wrong = L’adresse est-elle fausse ?
office-resend-too-soon = Le lien vient d’être envoyé. Vous pourrez le renvoyer à partir de { $time } ; regardez d’abord dans les indésirables.
office-resend-enough-today = Le lien a déjà été renvoyé trois fois aujourd’hui. Essayez demain, ou annulez la lettre et imprimez-en une nouvelle.
office-resend-enough = Ce lien a été renvoyé six fois. Annulez la lettre et imprimez-en une nouvelle avec la bonne adresse.
office-reissue-title = Imprimer une nouvelle lettre
office-reissue-text = La personne est de nouveau devant vous. Examinez le document d’identité comme la première fois ; les anciennes lettres et liens restent annulés.
office-field-same-person = Le document montre cette personne, avec la même date de naissance, et l’adresse e-mail est confirmée.
office-same-person-missing = Confirmez qu’il s’agit de la même personne.
office-reissue-button = Émettre et afficher la lettre

## La lettre imprimée

office-print-now = Imprimez cette feuille maintenant.
office-print-once = Le code n’est affiché qu’ici et que maintenant. Remettez la feuille à la personne avant de continuer.
office-print-back = Vers le dossier
office-letter-title = Votre code d’activation
office-letter-translation = Traduction { $language } – à titre d’information
office-language-nl = du néerlandais
office-language-fr = du français
office-language-de = de l’allemand
office-language-en = de l’anglais
office-letter-checked = { $office } a vérifié votre identité le { $day } et vous remet ce code.
office-letter-deadline = Faites-le avant le { $moment }. Ensuite, le code et le lien ne fonctionnent plus.
office-letter-lost = Perdu ou expiré ? Revenez avec votre document d’identité : vous recevrez un nouveau code.
office-letter-secret = Personne ne vous demandera jamais ce code.
office-letter-not-you = Ce n’était pas vous ? Appelez aussitôt le { $phone } et citez { $reference }.
