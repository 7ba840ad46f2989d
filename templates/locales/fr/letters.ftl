### Ce que disent nos e-mails. Une lettre a un objet, et des paragraphes avant et après son seul lien.

letter-greeting = Bonjour { $name },
letter-never-asked = Nous ne demandons jamais votre code ni votre mot de passe, ni par e-mail ni par téléphone.
letter-not-you = Ce n’était pas vous, ou cet e-mail ne vous est pas destiné ? Répondez-y en indiquant la référence { $reference } : nous arrêterons tout.
letter-not-me = Ce n’était pas vous ? Dites-le sur cette page ; le code et le lien cessent aussitôt de fonctionner :
letter-closing = Meilleures salutations
letter-sender = Passerelle, certificats pour prestataires de soins résidant à l’étranger
letter-reference = Référence : { $reference }
letter-for-organisation = Il s’agit du certificat pour { $organisation }.
letter-pointer = Français : la page derrière le lien existe aussi en français.

letter-enrolment_refused-subject = Votre identité n’a pas pu être confirmée ({ $reference })
letter-enrolment_refused-p1 = Votre identité n’a pas pu être confirmée à ce guichet : { $office }. Le motif figure sur la feuille que vous avez reçue au guichet, ou que le bureau imprime pour vous sur demande.
letter-enrolment_refused-p2 = Vous pouvez revenir avec ce qui manquait, dans ce bureau d’enregistrement ou dans un autre. Les bureaux et ce qu’il faut apporter :
letter-enrolment_refused-p3 = Si vous pensez qu’il s’agit d’une erreur, demandez au bureau un nouveau contrôle par un autre collaborateur.

letter-enrolment_closing-subject = Votre dossier sera clôturé le { $closing_day } ({ $reference })
letter-enrolment_closing-p1 = Votre dossier sera clôturé le { $closing } : son délai est écoulé, ou rien ne s’y est passé depuis longtemps. Trente jours plus tard, vos données personnelles seront effacées.
letter-enrolment_closing-p2 = Si vous voulez garder ou obtenir votre clé numérique, rendez-vous avant ce jour dans un bureau d’enregistrement. Les bureaux et ce qu’il faut apporter :

letter-kit_link-subject = Activez votre clé numérique au plus tard le { $deadline_day } ({ $reference })
letter-kit_link-p1 = Le { $checked_day }, votre identité a été contrôlée à ce guichet : { $office }. Un membre du personnel vous a comparé à la photo de votre document d’identité original, en a examiné la validité et les éléments de sécurité, a vu la preuve de votre numéro BIS et vous a remis une lettre sur papier avec votre code d’activation.
letter-kit_link-p2 = Gardez la lettre à portée de main et ouvrez cette page, sur un ordinateur ou sur votre téléphone. Elle fonctionne jusqu’au { $deadline } :
letter-kit_link-p3 = Vous y saisissez le code de la lettre, choisissez un nom d’utilisateur et un mot de passe, et faites de votre téléphone votre clé numérique à l’aide d’une appli. Cela prend une dizaine de minutes.
letter-kit_link-p4 = Lettre perdue ou délai dépassé ? Chaque bureau d’enregistrement en délivre une nouvelle ; apportez le même document d’identité.

letter-kit_link_staff-subject = Activez votre clé numérique professionnelle au plus tard le { $deadline_day } ({ $reference })
letter-kit_link_staff-p1 = Vous êtes invité(e) à travailler avec Passerelle. Votre code d’activation vous est remis à part, sur papier.
letter-kit_link_staff-p2 = Gardez le code à portée de main et ouvrez cette page, sur un ordinateur ou sur votre téléphone. Elle fonctionne jusqu’au { $deadline } :
letter-kit_link_staff-p3 = Vous y saisissez le code, choisissez un nom d’utilisateur et un mot de passe, et faites de votre téléphone votre clé numérique à l’aide d’une appli.
letter-kit_link_staff-p4 = Code perdu ou délai dépassé ? Demandez-en un nouveau à votre administrateur.

letter-kit_reminder-subject = Rappel : activez votre clé numérique au plus tard le { $deadline_day } ({ $reference })
letter-kit_reminder-p1 = Vous avez une lettre sur papier avec un code d’activation, mais votre clé numérique n’est pas encore active.
letter-kit_reminder-p2 = Gardez la lettre à portée de main et ouvrez cette page. Elle fonctionne jusqu’au { $deadline } :
letter-kit_reminder-p3 = Lettre perdue ou délai dépassé ? Chaque bureau d’enregistrement en délivre une nouvelle ; apportez le même document d’identité.

letter-kit_expired-subject = Le délai pour votre clé numérique est écoulé : obtenir un nouveau code ({ $reference })
letter-kit_expired-p1 = Le délai pour créer votre clé numérique est écoulé. Le code de votre lettre et le lien ne fonctionnent plus.
letter-kit_expired-p2 = Rien n’est perdu : votre dossier reste tel quel. Chaque bureau d’enregistrement délivre un nouveau code sur-le-champ ; apportez le même document d’identité. Les bureaux :

letter-kit_locked-subject = Votre code d’activation est bloqué : obtenir un nouveau code ({ $reference })
letter-kit_locked-p1 = Dix codes erronés ont été saisis. Pour vous protéger, le code de votre lettre et le lien ne fonctionnent plus.
letter-kit_locked-p2 = Chaque bureau d’enregistrement délivre un nouveau code sur-le-champ ; apportez le même document d’identité. Si ce n’est pas vous qui avez essayé, dites-le. Les bureaux :

letter-kit_revoked-subject = Votre code d’activation est annulé : obtenir un nouveau code ({ $reference })
letter-kit_revoked-p1 = Le code de votre lettre et le lien ont été annulés le { $date }, par vous ou par le bureau. Ils ne fonctionnent plus.
letter-kit_revoked-p2 = Chaque bureau d’enregistrement délivre un nouveau code sur-le-champ ; apportez le même document d’identité. Les bureaux :

letter-kit_dead_staff-subject = Votre code d’activation ne fonctionne plus ({ $reference })
letter-kit_dead_staff-p1 = Le code qui vous a été remis et son lien ne fonctionnent plus : leur délai est écoulé, ou ils ont été bloqués ou annulés.
letter-kit_dead_staff-p2 = Demandez un nouveau code à votre administrateur. Le service :

letter-key_low-subject = Ajoutez l’appli : votre clé n’ouvre pas encore eHealth ({ $reference })
letter-key_low-p1 = Votre clé numérique par SMS ou par token papier fonctionne. eHealth n’accepte cependant que la clé par application mobile.
letter-key_low-p2 = Voici comment ajouter l’appli :

letter-key_active-subject = Votre clé numérique est active : demandez votre certificat ({ $reference })
letter-key_active-p1 = Depuis le { $date }, l’appli sur votre téléphone est votre clé numérique.
letter-key_active-p2 = Elle vous permet de demander votre certificat eHealth. Cette page explique les étapes avant que vous vous connectiez :
letter-key_active-p3 = Si ce n’était pas vous, prévenez aussitôt votre bureau d’enregistrement.

letter-key_active_staff-subject = Votre clé numérique professionnelle est active ({ $reference })
letter-key_active_staff-p1 = Depuis le { $date }, l’appli sur votre téléphone est votre clé numérique.
letter-key_active_staff-p2 = Connectez-vous à l’adresse de votre bureau ou du back-office. Le service commence ici :
letter-key_active_staff-p3 = Si ce n’était pas vous, prévenez aussitôt votre administrateur.

letter-key_lost-subject = Votre clé numérique ne fonctionne plus ({ $reference })
letter-key_lost-p1 = Le { $date }, votre clé numérique a été déclarée perdue, supprimée ou utilisée jusqu’au dernier code. Vous avez été déconnecté(e) partout. Vos demandes et certificats ne changent pas.
letter-key_lost-p2 = Chaque bureau d’enregistrement délivre un nouveau code d’activation ; apportez votre document d’identité. Les bureaux :
letter-key_lost-p3 = Si vous n’avez rien déclaré, prévenez aussitôt votre bureau d’enregistrement.
letter-key_blocked-subject = Votre clé est bloquée : quelqu’un a essayé des codes avec votre mot de passe ({ $reference })
letter-key_blocked-p1 = Le { $date }, cinquante codes erronés ont été saisis d’affilée pour votre clé numérique, chaque fois après votre mot de passe exact. Pour vous protéger, nous avons bloqué la clé et vous avons déconnecté partout. Personne n’est entré. Vos demandes et certificats ne changent pas.
letter-key_blocked-p2 = Votre clé n’ouvre plus rien. Chaque bureau d’enregistrement délivre un nouveau code d’activation ; apportez votre document d’identité. Les bureaux :
letter-key_blocked-p3 = Si ce n’est pas vous qui avez saisi ces codes, quelqu’un connaît votre mot de passe. Avec le nouveau code d’activation, choisissez-en un autre, et changez-le partout où vous l’utilisez aussi.
letter-key_added-subject = Une clé a été ajoutée à votre compte ({ $reference })
letter-key_added-p1 = Le { $date }, une clé de plus a été ajoutée, avec laquelle vous pouvez vous identifier. Vos autres clés continuent de fonctionner ; ailleurs, vous avez été déconnecté.
letter-key_added-p2 = Sur cette page, vous voyez toutes vos clés et supprimez celles que vous ne voulez pas :
letter-key_added-p3 = Si vous ne l’avez pas ajoutée, quelqu’un dispose de votre mot de passe et d’une de vos clés. Supprimez aussitôt la nouvelle clé et changez votre mot de passe.
letter-key_removed-subject = Une de vos clés a été supprimée ({ $reference })
letter-key_removed-p1 = Le { $date }, une de vos clés a été supprimée. Plus personne ne peut s’identifier avec elle ; ailleurs, vous avez été déconnecté. Vos demandes et certificats ne changent pas.
letter-key_removed-p2 = Sur cette page, vous voyez les clés qui restent :
letter-key_removed-p3 = Si vous ne l’avez pas supprimée, quelqu’un dispose de votre mot de passe et d’une de vos clés. Changez aussitôt votre mot de passe et prévenez votre bureau d’enregistrement.
letter-codes_renewed-subject = Vous avez de nouveaux codes de récupération ({ $reference })
letter-codes_renewed-p1 = Le { $date }, dix nouveaux codes de récupération ont été créés pour votre clé. Les codes de la feuille précédente ne fonctionnent plus : détruisez-la.
letter-codes_renewed-p2 = Sur cette page, vous voyez vos clés et le nombre de codes qui restent :
letter-codes_renewed-p3 = Si vous ne les avez pas créés, quelqu’un dispose de votre mot de passe et d’une de vos clés. Changez aussitôt votre mot de passe, créez d’autres codes et prévenez votre bureau d’enregistrement.

letter-recovery_asked-subject = Votre clé a pris fin, une nouvelle est possible dès le { $deadline_day } ({ $reference })
letter-recovery_asked-p1 = Le { $date }, quelqu’un a utilisé votre mot de passe et un de vos codes de récupération. Votre clé numérique a pris fin et vous avez été déconnecté partout. À partir du { $deadline }, une nouvelle clé peut être créée avec votre nom d’utilisateur et votre mot de passe. Vos demandes et certificats ne changent pas.
letter-recovery_asked-p2 = Ce n’était pas vous ? Empêchez-le sur cette page avant ce moment ; aucune nouvelle clé ne sera alors créée :
letter-recovery_asked-p3 = Si c’était vous, vous n’avez rien à faire : nous vous écrirons quand le moment sera venu.

letter-recovery_ready-subject = Vous pouvez créer votre nouvelle clé ({ $reference })
letter-recovery_ready-p1 = Les 24 heures après votre code de récupération sont écoulées.
letter-recovery_ready-p2 = Identifiez-vous sur cette page avec votre nom d’utilisateur et votre mot de passe, et réglez l’appli sur votre nouveau téléphone :
letter-recovery_ready-p3 = Si ce n’était pas vous, rendez-vous aussitôt dans un bureau d’enregistrement avec votre document d’identité.

letter-password_reset-subject = Choisissez un nouveau mot de passe avant le { $deadline_day } ({ $reference })
letter-password_reset-p1 = Le { $date }, quelqu’un a demandé un nouveau mot de passe pour votre clé numérique, à la page de connexion. Rien n’a encore changé.
letter-password_reset-p2 = Si c’était vous, gardez à portée de main votre téléphone avec l’application et ouvrez cette page. Elle sert une seule fois, jusqu’au { $deadline } :
letter-password_reset-p3 = Si ce n’était pas vous, ne faites rien : sans un code de votre application, personne ne peut choisir de mot de passe.

letter-password_changed-subject = Votre mot de passe a été changé ({ $reference })
letter-password_changed-p1 = Le { $date }, un nouveau mot de passe a été choisi pour votre clé numérique. Partout ailleurs, vous avez été déconnecté. Vos demandes et certificats ne changent pas.
letter-password_changed-p2 = Ce n’était pas vous ? Alors quelqu’un dispose de votre clé, et lit vos e-mails ou connaissait votre mot de passe. Demandez un lien sur cette page et choisissez tout de suite un autre mot de passe :
letter-password_changed-p3 = Prévenez ensuite votre bureau d’enregistrement, qui peut bloquer votre clé. Si elle vous sert au travail, prévenez votre administrateur.

letter-request_received-subject = Nous avons reçu votre demande ({ $reference })
letter-request_received-p1 = Le { $date }, nous avons reçu votre contrat et les copies de votre document d’identité.
letter-request_received-p2 = eHealth les examine maintenant. Vous n’avez rien à faire : nous vous écrirons dès qu’une décision sera prise. Vous voyez ici à tout moment où en est votre demande :

letter-contract_reminder-subject = Envoyez votre contrat signé au plus tard le { $deadline_day } ({ $reference })
letter-contract_reminder-p1 = Votre demande attend votre contrat signé et les deux faces de votre document d’identité.
letter-contract_reminder-p2 = Envoyez-les au plus tard le { $deadline } ; ensuite, la demande devient caduque. Vous les téléchargez et les envoyez ici :

letter-correction_asked-subject = Corrigez votre demande au plus tard le { $deadline_day } ({ $reference })
letter-correction_asked-p1 = eHealth a examiné votre demande et vous prie de corriger un point avant de pouvoir décider.
letter-correction_asked-p2 = Cette page dit lequel et pourquoi. Envoyez la correction au plus tard le { $deadline } :

letter-correction_reminder-subject = Rappel : corrigez votre demande au plus tard le { $deadline_day } ({ $reference })
letter-correction_reminder-p1 = Votre demande attend votre correction.
letter-correction_reminder-p2 = Cette page dit laquelle et pourquoi. Envoyez la correction au plus tard le { $deadline } ; ensuite, la demande devient caduque :

letter-request_approved-subject = Approuvée : finalisez votre demande au plus tard le { $deadline_day } ({ $reference })
letter-request_approved-p1 = eHealth a approuvé votre demande de certificat.
letter-request_approved-p2 = Pour le recevoir, finalisez la demande avec votre clé numérique au plus tard le { $deadline } :
letter-request_approved-p3 = Faites-le sur l’ordinateur où vous avez créé vos clés : le certificat va avec elles.

letter-completion_reminder-subject = Rappel : finalisez votre demande au plus tard le { $deadline_day } ({ $reference })
letter-completion_reminder-p1 = eHealth a approuvé votre demande, mais vous ne l’avez pas encore finalisée.
letter-completion_reminder-p2 = Finalisez-la avec votre clé numérique au plus tard le { $deadline } ; ensuite, la demande devient caduque :

letter-request_rejected-subject = eHealth a rejeté votre demande ({ $reference })
letter-request_rejected-p1 = eHealth ne peut pas accéder à votre demande de certificat, pour ce motif :
letter-request_rejected-p2 = Jusqu’au { $deadline }, vous pouvez demander à eHealth de rouvrir cette demande en répondant à cet e-mail ; ou bien vous en introduisez une nouvelle. Votre clé numérique reste valable. Votre demande :
letter-request_rejected-p3 = Vous pouvez aussi introduire un recours devant le Conseil d’État dans les 60 jours suivant cet e-mail.

letter-request_lapsed-subject = Votre demande est caduque ({ $reference })
letter-request_lapsed-p1 = Le délai pour l’étape suivante de votre demande est écoulé. Elle ne donnera pas lieu à un certificat.
letter-request_lapsed-p2 = Jusqu’au { $deadline }, elle peut être rouverte ; ensuite, vous en introduisez une nouvelle. Votre clé numérique reste valable. Votre demande :

letter-request_reopened-subject = Votre demande est rouverte ({ $reference })
letter-request_reopened-p1 = Votre demande a été rouverte le { $date }.
letter-request_reopened-p2 = Cette page dit ce qui suit :

letter-request_withdrawn-subject = Votre demande est retirée ({ $reference })
letter-request_withdrawn-p1 = Votre demande a été retirée le { $date }. Il n’y sera plus donné suite.
letter-request_withdrawn-p2 = Vous pouvez en introduire une nouvelle à tout moment :
letter-request_withdrawn-p3 = Si ce n’est pas vous qui l’avez retirée, répondez aussitôt à cet e-mail.

letter-issue_failed-subject = Votre certificat a du retard ({ $reference })
letter-issue_failed-p1 = Vous avez finalisé votre demande, mais notre autorité de certification n’a pas encore pu émettre le certificat. Un collaborateur s’en occupe.
letter-issue_failed-p2 = Vous n’avez rien à faire ; tout ce que vous avez envoyé est conservé. Votre demande :

letter-certificate_issued-subject = Votre certificat eHealth est prêt ({ $reference })
letter-certificate_issued-p1 = Votre certificat a été émis le { $date }.
letter-certificate_issued-p2 = Téléchargez-le ici et réunissez-le avec les clés sur votre ordinateur ; la page montre comment :
letter-certificate_issued-p3 = Conservez bien les clés et leur mot de passe : nous ne les avons pas et ne pouvons pas les rétablir. Si vous n’avez rien demandé, répondez aussitôt à cet e-mail.

letter-renewal_notice-subject = Renouvelez votre certificat eHealth au plus tard le { $end_day } ({ $reference })
letter-renewal_notice-p1 = Votre certificat est valable jusqu’au { $end }.
letter-renewal_notice-p2 = Demandez-en un nouveau à temps ; l’actuel continue de fonctionner entre-temps. Commencez ici :

letter-certificate_revoked-subject = Votre certificat eHealth est révoqué ({ $reference })
letter-certificate_revoked-p1 = Votre certificat a été révoqué le { $date }. Les logiciels ne l’acceptent plus.
letter-certificate_revoked-p2 = Vous pouvez en demander un nouveau ici :
letter-certificate_revoked-p3 = Si vous ne l’avez pas demandé, répondez aussitôt à cet e-mail.

letter-certificate_expired-subject = Votre certificat eHealth a expiré ({ $reference })
letter-certificate_expired-p1 = Votre certificat était valable jusqu’au { $end }. Les logiciels ne l’acceptent plus.
letter-certificate_expired-p2 = Vous pouvez en demander un nouveau ici :

letter-document_infected-subject = Renvoyez un fichier : il contenait un virus ({ $reference })
letter-document_infected-p1 = Dans un des fichiers que vous avez envoyés pour votre demande, l’antivirus a trouvé quelque chose de nuisible. Ce fichier est supprimé ; le reste est toujours là.
letter-document_infected-p2 = Cette page dit de quel fichier il s’agit. Envoyez-le à nouveau à cet endroit, de préférence depuis un autre appareil :
letter-document_infected-p3 = Faites vérifier entre-temps l’appareil sur lequel se trouvait le fichier.

letter-documents_notice-subject = Le { $deadline_day }, nous supprimons les copies de vos documents ({ $reference })
letter-documents_notice-p1 = Le { $deadline }, nous supprimons les copies que vous avez envoyées avec votre demande : le contrat et les deux faces de votre document d’identité.
letter-documents_notice-p2 = Vous ne devez rien faire. Si vous voulez encore vérifier quelque chose, connectez-vous sur cette page :
letter-documents_notice-p3 = Il n’en restera ensuite qu’une somme de contrôle, dont personne ne peut refaire les documents.

letter-details_notice-subject = Le { $deadline_day }, nous effaçons les données de votre demande ({ $reference })
letter-details_notice-p1 = Le { $deadline }, nous effaçons ce que votre demande dit de vous : votre nom, votre numéro, vos adresses et les messages.
letter-details_notice-p2 = Vous ne devez rien faire. Si vous voulez encore vérifier quelque chose, connectez-vous sur cette page :
letter-details_notice-p3 = Ce que la loi nous fait garder, des faits et des dates sans votre nom, reste.

letter-review_waiting-subject = Une demande vous attend depuis { $days } jours ouvrables ({ $reference })
letter-review_waiting-p1 = La demande { $reference } attend eHealth depuis { $days } jours ouvrables ; l’objectif est de 10.
letter-review_waiting-p2 = Vous recevez un tel e-mail au plus une fois par jour pour chacun des seuils de 5, 8 et 10 jours. Qui prend ici la demande suivante prend celle qui attend depuis le plus longtemps :

letter-message_waiting-subject = Vous avez un message d'eHealth ({ $reference })
letter-message_waiting-p1 = eHealth vous a écrit au sujet de votre demande. Pour vous protéger, le message ne figure pas dans ce courriel.
letter-message_waiting-p2 = Connectez-vous sur cette page, ouvrez la demande et choisissez « Messages » :
