# Le Certificate Manager, du contrat au certificat.

requests-title = Mes demandes et certificats
requests-none = Vous n’avez pas encore demandé de certificat.
requests-reference = Référence
requests-state = État
requests-since = Depuis
requests-certificates = Certificats
requests-no-certificates = Aucun certificat ne vous a encore été délivré.
requests-new = Demander un certificat

request-title = Demande
request-state-details = Commencée
request-state-sign_in_due = En attente d’identification
request-state-contract_due = En attente du contrat
request-state-submitted = Envoyée
request-state-in_review = À l’examen
request-state-on_hold = En suspens
request-state-correction_due = En attente de correction
request-state-second_review = Second examen
request-state-approved = Approuvée
request-state-issuing = Certificat en préparation
request-state-issue_failed = Certificat retardé
request-state-issued = Délivrée
request-state-rejected = Refusée
request-state-withdrawn = Retirée
request-state-lapsed = Échue

request-next-details = Donnez vos données et vos deux clés.
request-next-sign_in_due = Identifiez-vous avec votre clé numérique.
request-next-contract_due = Signez le contrat et envoyez-le avec les deux faces de votre document d’identité.
request-next-submitted = eHealth examine votre demande dans l’ordre d’arrivée. Vous recevez un mail dès que la décision est prise.
request-next-in_review = Quelqu’un chez eHealth examine votre demande. Vous recevez un mail dès que la décision est prise.
request-next-on_hold = eHealth attend un élément extérieur à votre dossier, puis poursuit.
request-next-correction_due = eHealth vous demande de corriger quelque chose. La page suivante dit quoi et pourquoi.
request-next-second_review = Une deuxième personne chez eHealth examine votre demande. Cela se fait pour certaines demandes, tirées au sort.
request-next-approved = Votre demande est approuvée. Complétez-la et votre certificat est créé aussitôt.
request-next-issuing = Votre certificat est en cours de création. Cela prend quelques secondes ; rechargez cette page.
request-next-issue_failed = La création de votre certificat n’a pas abouti. Le service réessaie de lui-même ; vous n’avez rien à faire.
request-next-issued = Votre certificat est disponible. Téléchargez-le et créez votre keystore.
request-next-rejected = eHealth a refusé cette demande. Vous pouvez en introduire une nouvelle une fois le motif résolu.
request-next-withdrawn = Vous avez retiré cette demande. Vous pouvez en commencer une nouvelle à tout moment.
request-next-lapsed = Le délai de cette demande est écoulé. Vous pouvez en commencer une nouvelle à tout moment.

deadline-contract_end = Envoyez le contrat avant le
deadline-correction_end = Envoyez la correction avant le
deadline-completion_end = Complétez la demande avant le
deadline-hold_end = eHealth poursuit au plus tard le
deadline-reopening_end = Cette demande peut être rouverte avant le

request-do-contract = Signer et envoyer le contrat
request-do-complete = Compléter la demande
request-do-certificate = Voir le certificat
request-receipt = Accusé de réception de votre envoi
request-appeal = Vous pouvez contester cette décision : d’abord auprès de la plate-forme eHealth, en répondant au mail reçu, puis devant le tribunal compétent.
request-events = Ce qui s’est passé
request-when = Quand
request-what = Quoi
request-letters = Mails que nous vous avons envoyés
request-no-letters = Nous ne vous avons pas encore envoyé de mail au sujet de cette demande.

request-event-start = Vous avez commencé la demande et accepté les conditions
request-event-give_details = Vous avez donné vos données et vos clés
request-event-confirm_identity = Vous vous êtes identifié avec votre clé numérique
request-event-send_contract = Vous avez envoyé le contrat et votre document d’identité
request-event-take = eHealth a commencé l’examen
request-event-release = L’examen a été interrompu
request-event-hold = eHealth l’a mise en suspens
request-event-resume = L’examen se poursuit
request-event-ask_correction = eHealth a demandé une correction
request-event-send_correction = Vous avez envoyé la correction
request-event-approve = eHealth l’a approuvée
request-event-agree = Une deuxième personne a confirmé
request-event-disagree = Une deuxième personne a demandé un nouvel examen
request-event-reject = eHealth l’a refusée
request-event-complete = Vous avez complété la demande
request-event-issue = Votre certificat a été délivré
request-event-fail_issue = La création du certificat n’a pas abouti
request-event-retry_issue = La création du certificat a été relancée
request-event-withdraw = La demande a été retirée
request-event-lapse = Le délai s’est écoulé
request-event-reopen = La demande a été rouverte

mail-request_received = Nous avons reçu votre demande
mail-contract_reminder = Rappel : envoyez le contrat
mail-correction_asked = Veuillez corriger un point
mail-correction_reminder = Rappel : envoyez la correction
mail-request_approved = Votre demande est approuvée
mail-completion_reminder = Rappel : complétez la demande
mail-request_rejected = Votre demande est refusée
mail-request_lapsed = Le délai de votre demande est écoulé
mail-request_reopened = Votre demande est rouverte
mail-document_infected = Un de vos fichiers contenait un virus
mail-documents_notice = Les copies de vos documents vont être supprimées
mail-details_notice = Les données de votre demande vont être effacées
mail-message_waiting = eHealth vous a écrit
mail-request_withdrawn = Votre demande est retirée
mail-issue_failed = Votre certificat est retardé
mail-certificate_issued = Votre certificat est délivré
mail-renewal_notice = Renouvelez votre certificat à temps
mail-certificate_revoked = Votre certificat est révoqué
mail-certificate_expired = Votre certificat est expiré
mail-state-queued = En route
mail-state-sent = Remis à votre fournisseur de messagerie
mail-state-refused = Refusé : vérifiez votre adresse
mail-hindrance-not_yet = Il n'a pas été accepté tout de suite ; nous réessayons de nous-mêmes.
mail-hindrance-unknown_address = Votre fournisseur dit que cette adresse n'existe pas. Donnez-nous-en une autre.
mail-hindrance-full_mailbox = Votre boîte aux lettres est pleine.
mail-hindrance-unwelcome = Votre fournisseur n'accepte pas nos courriels. Demandez-lui de les laisser passer.
mail-hindrance-refused = Votre fournisseur ne l'a pas accepté.

review-times = Décisions des 90 derniers jours, sans le temps pendant lequel eHealth devait attendre : la moitié en { $half }, neuf sur dix en { $most }.
review-days =
    { $days ->
        [0] moins d'un jour ouvrable
        [one] { $days } jour ouvrable
       *[other] { $days } jours ouvrables
    }
review-expected = Vous pouvez attendre une réponse au plus tard le { $day }.
review-late = La vôtre prend plus de temps que neuf sur dix. Vous n'avez rien à faire.

contract-page-title = Signez et envoyez le contrat
contract-page-lead = Trois étapes : signer le contrat, envoyer les fichiers vers le service, confirmer l’envoi. Vous pouvez vous interrompre ; tout ce que vous avez déposé reste ici.
contract-page-sign = Signez le contrat
contract-page-sign-text = Lisez le contrat, téléchargez-le, imprimez-le et signez-le, puis numérisez ou photographiez toutes les pages dans un seul PDF. Vous pouvez aussi signer le PDF électroniquement.
contract-page-download = Télécharger le contrat (PDF)
contract-page-read = Lire le contrat sur cette page
contract-page-version = Version du contrat
contract-page-upload = Déposez les fichiers
contract-page-upload-text = Vous pouvez choisir tous les fichiers à la fois ou l’un après l’autre. Si tout figure sur une seule face de votre document, ou s’il s’agit d’un passeport, prenez la page avec votre photo comme recto et la couverture comme verso.
contract-page-send = Envoyez
contract-page-send-text = Avez-vous vérifié tous les fichiers ? Après l’envoi, vous ne pouvez plus les modifier et eHealth commence son examen.
contract-page-send-button = Envoyer à eHealth
contract-page-not-yet = Vous pourrez envoyer dès que tous les fichiers seront ici.
contract-page-quarantined = Le contrôle antivirus est en cours. Le fichier est conservé.
contract-page-waiting = Un fichier est encore soumis au contrôle antivirus. Vous pourrez envoyer dès qu’il sera terminé, en général en quelques minutes ; vos fichiers sont conservés.
contract-page-look-again = Regarder à nouveau
contract-page-new-text = Le texte du contrat a changé depuis que vous l’avez téléchargé. Veuillez télécharger et signer le nouveau. Votre document d’identité est conservé.
field-contract = Contrat signé
field-identity_front = Document d’identité, recto
field-identity_back = Document d’identité, verso
field-mandate = Mandat de l’organisation, signé

receipt-title = Votre demande est envoyée
receipt-next = eHealth examine votre demande. Nous écrivons à { $email } dès que la décision est prise.
receipt-status = Voir où en est votre demande
receipt-sent = Ce que vous avez envoyé
receipt-at = Reçu
receipt-version = Numéro de l’envoi
receipt-contract-hash = Empreinte du contrat (SHA-256)
receipt-hash = Empreinte (SHA-256)
receipt-files = Fichiers
receipt-keep = Imprimez ou enregistrez cette page : les empreintes prouvent exactement ce que vous avez envoyé. Vous la retrouvez sous votre demande.

complete-title = Complétez votre demande
complete-lead = eHealth a approuvé votre demande. Dès que vous la complétez, vos certificats sont créés.
complete-consequence = Les certificats sont valables à partir d’aujourd’hui. Assurez-vous d’avoir encore les deux clés privées et leur mot de passe : personne d’autre ne les possède.
complete-button = Compléter et créer les certificats
complete-obstacle-key_not_active = Votre clé numérique n’est plus active. Rendez-vous d’abord à un bureau d’enregistrement ; votre demande reste approuvée jusqu’à son échéance.
complete-obstacle-sign_in_insufficient = Cette étape demande une identification avec votre propre application mobile. Déconnectez-vous et identifiez-vous à nouveau avec elle.
complete-obstacle-contract_changed = Les données de cette demande ne correspondent plus au contrat que vous avez signé. Veuillez nous contacter avec votre référence.
complete-obstacle-not_approved = L’approbation ne couvre pas votre dernier envoi. Veuillez nous contacter avec votre référence.
complete-obstacle-key_used = L’une de vos deux clés a déjà servi pour un autre certificat. Retirez cette demande et recommencez avec de nouvelles clés.
complete-obstacle-too_late = Les trente jours pour compléter la demande sont écoulés. Vous pouvez en commencer une nouvelle à tout moment.

withdraw-link = Retirer cette demande
withdraw-title = Retirer cette demande ?
withdraw-lead = Cette action est définitive. Votre clé numérique reste telle quelle et vous pouvez commencer une nouvelle demande à tout moment.
withdraw-button = Retirer la demande

certificate-title = Votre certificat eHealth
certificate-lead = Avec lui, votre logiciel s’identifie auprès des services eHealth. Le certificat de chiffrement qui l’accompagne est signé par votre propre clé lors de la création du keystore.
certificate-state-active = Actif
certificate-state-superseded = Remplacé
certificate-state-revoked = Révoqué
certificate-state-expired = Expiré
certificate-environment = Environnement
certificate-environment-production = Production
certificate-environment-acceptance = Acceptation
certificate-holder = Titulaire
certificate-subject = Nom dans le certificat
certificate-validity = Validité
certificate-months = { $months } mois
certificate-not-before = Valable à partir du
certificate-not-after = Valable jusqu’au
certificate-downloads = Téléchargements
certificate-purpose-authentication = Certificat d’authentification
certificate-purpose-encryption = Certificat de chiffrement
certificate-serial-hex = Numéro de série (hexadécimal)
certificate-serial-decimal = Numéro de série (décimal)
certificate-chain = Certificats des autorités
certificate-request = La demande de ces certificats

revoke-link = Révoquer ces certificats
revoke-title = Révoquer vos certificats ?
revoke-lead = Les deux certificats prennent fin tout de suite et définitivement : plus personne ne peut s’identifier avec eux et aucun logiciel ne chiffre plus pour eux. Ceci ne peut pas être annulé. Vous pouvez en demander de nouveaux à tout moment.
revoke-messages = Gardez le keystore tant que vous devez encore lire des messages chiffrés pour vous auparavant.
revoke-reason-question = Pourquoi les révoquez-vous ?
revoke-reason-missing = Choisissez pourquoi vous révoquez les certificats
revoke-reason-key_compromise = Quelqu’un d’autre a, ou pourrait avoir, une clé ou son mot de passe
revoke-reason-hint-key_compromise = Aussi quand le keystore, ou l’appareil qui le contient, est perdu ou volé.
revoke-reason-affiliation_changed = Ce qu’ils disent de moi n’est plus exact
revoke-reason-hint-affiliation_changed = Par exemple après un changement de nom ou de numéro.
revoke-reason-superseded = J’utilise d’autres certificats à leur place
revoke-reason-hint-superseded = Par exemple après un renouvellement.
revoke-reason-cessation_of_operation = Je n’en ai plus besoin
revoke-reason-hint-cessation_of_operation = Par exemple parce que vous ne travaillez plus en Belgique.
revoke-button = Révoquer définitivement
revoked-at = Révoqués
revoked-reason = Raison
revoked-answered = Annoncé par le service de statut (OCSP) depuis
revoked-listed = Sur la liste de révocation depuis
revoked-not-listed = Y figureront dans une minute au plus

keystore-step-1 = La clé d’authentification devient le keystore :
keystore-step-2 = La clé de chiffrement devient un fichier à part, pour un instant :
keystore-step-3 = Les deux sont réunis :
keystore-step-4 = Vérification : deux clés privées doivent figurer dans la liste.
keystore-install-heading = Installez-le
keystore-install-text = Déplacez le keystore dans le dossier où les logiciels eHealth le cherchent. Ne le renommez pas : les programmes le trouvent par son nom et prennent le plus récent.
keystore-file = Fichier
keystore-warning = Gardez une copie du keystore en lieu sûr et effacez encryption.p12. Si vous perdez le keystore ou son mot de passe, personne ne peut le rétablir : vous révoquez alors les certificats et en demandez de nouveaux.

request-do-correct = Corriger votre demande

request-do-reopen = Rouvrir cette demande
request-other-is-open = Une autre demande est déjà en cours pour le même nom dans le certificat. Continuez celle-là, ou retirez-la d’abord.
reopen-title = Rouvrir cette demande ?
reopen-lead = Elle reprend là où elle s’est arrêtée : ce que vous aviez envoyé et rempli y est encore, et le délai de cette étape recommence.
reopen-button = Rouvrir la demande
