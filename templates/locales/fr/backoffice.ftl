### Le back-office d’eHealth : file d’attente, demande, décisions.

backoffice-title = Demandes de certificats
backoffice-take-next = Prendre la demande suivante
backoffice-take-next-hint = Vous recevez la demande qui attend depuis le plus longtemps. Elle est à vous pendant 30 minutes.
backoffice-nothing-to-take = Aucune demande n’attend d’être prise.
backoffice-lists = Listes
backoffice-list-to_take = À prendre
backoffice-list-mine = Les miennes
backoffice-list-second_review = Second examen
backoffice-list-with_person = En attente de la personne
backoffice-list-decided = Décidées
backoffice-list-empty = Cette liste ne contient aucune demande.
backoffice-waiting-note = L’attente se compte en jours ouvrables belges ; elle est suspendue tant que nous attendons la personne.
backoffice-column-reference = Référence
backoffice-column-name = Nom
backoffice-column-environment = Environnement
backoffice-column-state = État
backoffice-column-submitted = Introduite
backoffice-column-waiting = Attente
backoffice-column-reviewer = Chez
backoffice-working-days =
    { $days ->
        [0] moins d’un jour ouvrable
        [one] { $days } jour ouvrable
       *[other] { $days } jours ouvrables
    }
backoffice-environment-production = Production
backoffice-environment-acceptance = Acceptation

backoffice-state-details = En cours de saisie
backoffice-state-sign_in_due = Connexion attendue
backoffice-state-contract_due = Contrat attendu
backoffice-state-submitted = À prendre
backoffice-state-in_review = En examen
backoffice-state-on_hold = En attente
backoffice-state-correction_due = Correction attendue
backoffice-state-second_review = Second examen
backoffice-state-approved = Approuvée
backoffice-state-issuing = Émission en cours
backoffice-state-issue_failed = Émission échouée
backoffice-state-issued = Émis
backoffice-state-rejected = Rejetée
backoffice-state-withdrawn = Retirée
backoffice-state-lapsed = Caduque

backoffice-take = Prendre cette demande
backoffice-take-to-see = Prenez la demande pour voir ses documents et décider.
backoffice-take-first = Les documents sont ouverts à qui a pris la demande. Prenez-la d’abord.
backoffice-mine-until = Cette demande est à vous jusqu’au { $moment }. Ensuite, elle retourne dans la file.
backoffice-with-colleague = { $name } examine cette demande jusqu’au { $moment }.
backoffice-second-opinion = Un collègue a approuvé cette demande. Confirmez-la ou examinez-la à nouveau.
backoffice-own-check = Vous avez vérifié l’identité de cette personne. Quelqu’un d’autre doit décider.
backoffice-own-file = C’est votre propre dossier. Quelqu’un d’autre doit décider.
backoffice-own-decision = Vous avez déjà approuvé cette demande. Quelqu’un d’autre doit donner la seconde réponse.
backoffice-approved-before = Vous avez déjà approuvé cette demande et un collègue n’était pas d’accord. Quelqu’un d’autre doit décider.
backoffice-go-approve = Approuver…
backoffice-go-reject = Rejeter…
backoffice-go-second = Donner la seconde réponse…
backoffice-release = Remettre dans la file

backoffice-data = Données
backoffice-datum = Donnée
backoffice-declared = Déclaré par la personne
backoffice-checked = Vérifié au guichet
backoffice-differs = Différent
backoffice-not-checked = Non vérifié par nous
backoffice-no-difference = Ce qui a été déclaré est ce qui a été vérifié.
backoffice-unchecked =
    { $count ->
        [one] Rien ne contredit ce qui a été déclaré, mais { $count } élément n’a pas été vérifié par nous.
       *[other] Rien ne contredit ce qui a été déclaré, mais { $count } éléments n’ont pas été vérifiés par nous.
    }
backoffice-differences =
    { $count ->
        [one] { $count } différence entre ce qui a été déclaré et ce qui a été vérifié.
       *[other] { $count } différences entre ce qui a été déclaré et ce qui a été vérifié.
    }
backoffice-row-family_name = Nom de famille
backoffice-row-given_names = Prénoms
backoffice-row-mrz_family = Nom de famille, lisible par machine
backoffice-row-mrz_given = Prénoms, lisibles par machine
backoffice-row-national_number = Numéro BIS
backoffice-row-email = E-mail
backoffice-row-phone = Téléphone
backoffice-counter = Contrôle d’identité
backoffice-office = Bureau
backoffice-clerk = Vérifié par
backoffice-checked-at = Vérifié le
backoffice-birth-date = Date de naissance
backoffice-list-check-clear = Consultée : le document n’y figure pas
backoffice-list-check-unavailable = La liste n’était pas accessible
backoffice-external-check = L’identité a été vérifiée par le fournisseur d’identité externe.
backoffice-sign-in = Connexion
backoffice-signed-in-at = Connexion le
backoffice-level = Niveau
backoffice-means = Moyen
backoffice-means-mobile_app = Application mobile
backoffice-means-sms = SMS
backoffice-means-paper_token = Token papier
backoffice-means-password = Mot de passe
backoffice-number-proved = Même numéro national à la connexion
backoffice-keys = Clés publiques
backoffice-key-authentication = Authentification
backoffice-key-encryption = Chiffrement
backoffice-documents = Documents
backoffice-looks-recorded = Chaque consultation d’un document est enregistrée.
backoffice-document-contract = Contrat signé
backoffice-document-identity_front = Document d’identité, recto
backoffice-document-identity_back = Document d’identité, verso
backoffice-document-mandate = Mandat de l’organisation, signé
backoffice-history = Ce qui s’est passé

backoffice-approve-title = Approuver la demande
backoffice-approve-lead = Demande { $reference } : voici ce qu’entraîne votre approbation.
backoffice-subject = Titulaire dans le certificat
backoffice-validity = Valable à partir du jour d’émission
backoffice-letter = L’e-mail à la personne
backoffice-letter-language = Il part aussitôt, dans cette langue : { $language }.
backoffice-look = Lire d’abord l’e-mail
backoffice-second-look = Faire examiner aussi par un collègue
backoffice-second-look-hint = Certaines approbations sont de toute façon choisies pour un second examen.
backoffice-approve = Approuver
backoffice-second-title = Second examen
backoffice-second-lead = Demande { $reference } : un collègue l’a approuvée. Voici ce qu’entraîne votre accord.
backoffice-agree = Confirmer et approuver
backoffice-disagree = Ne pas confirmer
backoffice-disagree-hint = Si vous ne confirmez pas, la première approbation est annulée et vous examinez la demande.
backoffice-reject-title = Rejeter la demande
backoffice-reject-lead = Demande { $reference } : la personne lit le motif et vos mots dans l’e-mail et sur la page de suivi.
backoffice-reason = Motif
backoffice-reason-text = Avec vos propres mots
backoffice-reason-language = La personne lit cette langue : { $language }. Écrivez-y vos mots ; le motif lui-même est traduit.
backoffice-reject-appeal = L’e-mail dit aussi comment faire rouvrir la demande dans les 30 jours, et comment introduire un recours.
backoffice-reject = Rejeter la demande

backoffice-done-released = La demande est de retour dans la file.
backoffice-done-nothing = Il ne restait aucune demande à prendre.
backoffice-done-taken = La demande est à vous pendant 30 minutes.
backoffice-done-approved = Votre approbation est enregistrée.
backoffice-done-rejected = La demande est rejetée et la personne en est informée.
backoffice-done-agreed = La demande est approuvée et la personne en est informée.
backoffice-done-disagreed = La première approbation est annulée. Vous examinez la demande.

backoffice-event-start = Demande commencée
backoffice-event-give_details = Données et clés fournies
backoffice-event-confirm_identity = Identité confirmée par connexion
backoffice-event-send_contract = Contrat et documents envoyés
backoffice-event-take = Prise
backoffice-event-release = Remise dans la file
backoffice-event-hold = Mise en attente
backoffice-event-resume = Attente terminée
backoffice-event-ask_correction = Correction demandée
backoffice-event-send_correction = Correction envoyée
backoffice-event-approve = Approuvée
backoffice-event-agree = Approuvée par le second examinateur
backoffice-event-disagree = Second examinateur pas d’accord
backoffice-event-reject = Rejetée
backoffice-event-complete = Finalisée par la personne
backoffice-event-issue = Certificat émis
backoffice-event-fail_issue = Émission échouée
backoffice-event-retry_issue = Émission retentée
backoffice-event-withdraw = Retirée
backoffice-event-lapse = Devenue caduque
backoffice-event-reopen = Rouverte

backoffice-go-correct = Demander une correction…
backoffice-go-hold = Mettre en attente…
backoffice-go-reopen = Rouvrir…
backoffice-keep = Garder encore 30 minutes
backoffice-opened-by = { $name } a ouvert cette demande { $ago }.
backoffice-minutes-ago =
    { $minutes ->
        [one] il y a { $minutes } minute
       *[other] il y a { $minutes } minutes
    }
backoffice-take-over = Reprendre la demande
backoffice-take-over-hint = Pour le travail d’un collègue absent. L’historique mentionne la reprise.
backoffice-held-until = { $name } garde cette demande en attente jusqu’au { $moment }.
backoffice-resume = Reprendre maintenant
backoffice-correction-asked = { $name } a demandé une correction le { $moment }.
backoffice-changes = Ce que la correction modifie
backoffice-changes-unknown = Ce qui était saisi auparavant n’est pas conservé.
backoffice-changes-none = Rien n’a changé.
backoffice-before = Avant
backoffice-after = Maintenant
backoffice-not-named = Non demandé
backoffice-correct-title = Demander une correction
backoffice-correct-lead = Demande { $reference } : la personne ne peut modifier que ce que vous indiquez.
backoffice-correct-fields = Que faut-il corriger ?
backoffice-correct-fields-hint = Qui saisit à nouveau des données signe aussi à nouveau le contrat : il les mentionne.
backoffice-correct = Demander la correction
backoffice-hold-title = Mettre la demande en attente
backoffice-hold-lead = Demande { $reference } : l’horloge s’arrête jusqu’à ce jour ; la demande revient alors dans la file.
backoffice-hold-until = En attente jusqu’au
backoffice-hold-reason = Motif
backoffice-hold-reason-hint = Pour les collègues ; la personne ne lit pas ceci.
backoffice-hold = Mettre en attente
backoffice-reopen-title = Rouvrir la demande
backoffice-reopen-lead = Demande { $reference } : une décision prise est annulée et la personne reçoit un e-mail.
backoffice-reopen = Rouvrir
backoffice-done-kept = La demande est à vous pour 30 minutes encore.
backoffice-done-asked = La correction est demandée ; la personne reçoit un e-mail.
backoffice-done-held = La demande est en attente.
backoffice-done-resumed = La demande est de retour dans la file.
backoffice-done-reopened = La demande est rouverte ; la personne reçoit un e-mail.
backoffice-no-right-to-reopen = Rouvrir des demandes est un droit distinct, que vous n’avez pas.
backoffice-other-is-open = Une autre demande est en cours pour le même nom.

backoffice-list-expiring = Arrive à échéance
backoffice-list-all = Tout
backoffice-column-office = Bureau
backoffice-filters = Filtres
backoffice-filter-search = Rechercher
backoffice-search-hint = Référence ou nom, ou une partie.
backoffice-filter-age = Attente
backoffice-filter-environment = Environnement
backoffice-filter-kind = Pour
backoffice-filter-office = Bureau
backoffice-filter-language = Langue de la personne
backoffice-filter-later = Plus tard
backoffice-later-only = Seulement ce que j’ai mis de côté
backoffice-apply = Appliquer les filtres
backoffice-tag = { $filter } : { $value }
backoffice-age-new = récent
backoffice-age-ageing = vieillit
backoffice-age-late = en retard
backoffice-kind-person = Une personne
backoffice-kind-organisation = Une organisation
backoffice-pages = Pages
backoffice-page = Page { $number }
backoffice-previous = Précédente
backoffice-next = Suivante
backoffice-save-view = Commencer désormais ainsi
backoffice-done-saved = La file s’ouvrira désormais ainsi.
backoffice-export = Ces lignes en CSV
backoffice-export-numbers = Avec les numéros nationaux
backoffice-no-right-to-numbers = Exporter des numéros nationaux est un droit distinct, que vous n’avez pas.
backoffice-csv-reference = Référence
backoffice-csv-name = Nom
backoffice-csv-organisation = Organisation
backoffice-csv-environment = Environnement
backoffice-csv-state = État
backoffice-csv-submitted = Introduite (UTC)
backoffice-csv-days = Jours ouvrables d’attente
backoffice-csv-office = Bureau
backoffice-csv-reviewer = Chez
backoffice-csv-number = Numéro national
backoffice-news =
    { $count ->
        [one] { $count } nouvelle demande – afficher
       *[other] { $count } nouvelles demandes – afficher
    }
backoffice-alert =
    { $count ->
        [one] { $count } demande attend eHealth depuis { $days } jours ouvrables ou plus.
       *[other] { $count } demandes attendent eHealth depuis { $days } jours ouvrables ou plus.
    }
backoffice-ends = se termine le { $moment }
backoffice-go-later = Plus tard…
backoffice-later-title = Regarder plus tard
backoffice-later-lead = La demande { $reference } ne vous sera redonnée que ce jour-là. Des collègues peuvent la prendre.
backoffice-later-day = Quel jour ?
backoffice-later = Mettre de côté
backoffice-later-clear = Ne plus mettre de côté
backoffice-later-until = Mise de côté jusqu’au { $day }
backoffice-done-later = Enregistré.

backoffice-says-nothing = n’en dit rien
backoffice-at-sign-in = Lors de la connexion
backoffice-on-contract = Sur le contrat
backoffice-in-zone = Dans la zone lisible par machine
backoffice-agrees = Identique
backoffice-rule-same = Identique
backoffice-rule-punctuation = Expliqué : ponctuation omise (OACI 9303-3, 4.6)
backoffice-rule-icao_latin = Expliqué : lettres latines (OACI 9303-3, 6 A)
backoffice-rule-icao_cyrillic = Expliqué : lettres cyrilliques (OACI 9303-3, 6 B)
backoffice-rule-national_cyrillic = Expliqué : cyrillique selon la loi nationale
backoffice-rule-elot_743 = Expliqué : grec selon ELOT 743
backoffice-rule-truncated = Expliqué : coupé où la ligne était pleine
backoffice-rule-no_table = Aucune règle pour cette écriture
backoffice-rule-unexplained = Expliqué par aucune règle
backoffice-signature = Signature électronique
backoffice-signature-intact = intacte : le fichier est bien celui qui a été signé.
backoffice-signature-partial = valable pour une partie du fichier seulement : quelque chose a été ajouté ou omis par la suite.
backoffice-signature-altered = non valable : le fichier a été modifié après la signature, ou une autre clé l’a signé.
backoffice-signature-unreadable = trouvée, mais elle ne peut être ni lue ni vérifiée.
backoffice-signature-trusted = Le certificat mène à une autorité à laquelle nous faisons confiance.
backoffice-signature-unverified = Nous n’avons pas vérifié qui est le signataire.
backoffice-signature-signer = Signataire
backoffice-signature-issuer = Émetteur du certificat
backoffice-signature-time = Signé (selon le signataire)

backoffice-written = Messages de personnes
