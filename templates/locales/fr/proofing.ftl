### Qui est-ce : recherche d’une personne connue, doute, refus, éléments de sécurité.

find-title = Cherchez d’abord la personne
find-text = Indiquez ce que vous savez : le numéro BIS, ou le document, ou le nom de famille et la date de naissance. Un chiffre erroné, des noms inversés et des accents oubliés ne gênent pas. La recherche est consignée.
find-hint-number = 11 chiffres. Un numéro avec une faute de frappe est cherché aussi.
find-hint-name = Comme imprimé ou comme dans les lignes lisibles à la machine ; les accents ne comptent pas.
find-too-little = Indiquez le numéro BIS, ou le pays et le numéro du document, ou le nom de famille et la date de naissance.
find-button = Chercher la personne
find-result-title = Cette personne est-elle déjà connue ?
find-count =
    { $count ->
        [0] Personne ne ressemble à cette personne. Ouvrez le dossier.
        [one] Un dossier ressemble à cette personne. Comparez-le avant de continuer.
       *[other] { $count } dossiers ressemblent à cette personne, le plus proche en premier. Comparez-les avant de continuer.
    }
find-number-doubtful = Le numéro BIS que vous avez saisi n’est attribué par aucun registre. Comparez-le avec la lettre ; l’un de ses chiffres est erroné.
find-fact = Donnée
find-typed = Maintenant
find-on-file = Au dossier
find-verdict = Comparaison
find-name = Nom
find-same = Identique
find-differs = Différent
find-unknown = Non comparable
find-one-digit = Un chiffre diffère
find-one-sign = Un caractère diffère
find-digits-exchanged = Deux chiffres inversés
find-names-exchanged = Noms inversés
find-date-exchanged = Jour et mois inversés
find-shared-name = Un nom en commun
find-likely = Probablement la même personne
find-possible = Peut-être la même personne
find-here = ce bureau
find-if-same = S’il s’agit de la même personne :
find-if-reissue = sa lettre ou sa clé ne fonctionne plus ; imprimez une nouvelle lettre dans ce dossier.
find-if-kit_issued = une lettre est en cours ; renvoyez le lien ou annulez la lettre dans ce dossier.
find-if-key_active = sa clé est active ; il n’y a rien à faire ici. La personne s’identifie avec elle et demande le certificat. Si le téléphone est perdu, elle le signale d’abord et reçoit ensuite une nouvelle lettre.
find-if-key_pending = la personne a un compte et crée encore sa clé, avec le lien reçu par courriel.
find-if-open = continuez ce dossier ; n’en ouvrez pas un second.
find-if-under_check = un collègue contrôle ce dossier ; continuez avec lui, n’en ouvrez pas un second.
find-if-ended = le dossier a pris fin.
find-go-on = Continuer avec { $reference }
find-else-heading = S’il s’agit de quelqu’un d’autre
find-somebody-else = J’ai comparé chaque ligne : la personne devant moi n’est aucune de celles-ci.
find-compare-first = Comparez d’abord, puis confirmez qu’il s’agit de quelqu’un d’autre. Si c’est la même personne, continuez son dossier.
find-open = Ouvrir un dossier
find-open-else = Quelqu’un d’autre : ouvrir un dossier
find-again = Chercher avec d’autres données
find-candidates-title = Comparer avec d’autres dossiers
find-candidates-text = Ce que vous avez enregistré ressemble à ces dossiers. Rien n’est fusionné ; dites qui est la personne avant l’impression de la lettre.
find-go-on-check = Quelqu’un d’autre : poursuivre le contrôle

## Doute

doubt-way = Laisser la décision à un collègue
doubt-way-clear = Examiner le doute
doubt-title = Laisser la décision à un collègue
doubt-text = Un autre membre du personnel de ce bureau examine le dossier et décide. Sans décision dans les cinq jours ouvrables, le contrôle est refusé.
doubt-say = Dites à la personne : un second membre du personnel examine le dossier ; vous serez informé par courriel ou pourrez revenir dans quelques jours. Elle n’a pas à en savoir plus.
doubt-note = Ce que le collègue doit savoir
doubt-hint-note = 500 caractères au plus. Scellé, lu par ce bureau seulement, effacé avec le dossier.
doubt-button = Confier à un collègue
doubt-clear-title = Un collègue a un doute
doubt-by = Noté par
doubt-at = Noté le
doubt-own = Vous avez noté ce doute vous-même. Un collègue en décide ; vous pouvez seulement refuser.
doubt-clear-text = Si vous êtes certain de l’identité de la personne, poursuivez le contrôle : il est alors entre vos mains pendant 30 minutes.
doubt-clear-button = Lever le doute et continuer
office-done-doubted = Un collègue décide maintenant. Dites à la personne qu’un second membre du personnel examine le dossier.
office-reason-features_doubtful = Les éléments de sécurité demandent un second regard.
office-reason-photograph_doubtful = La photo demande un second regard.
office-reason-data_differ = L’impression, les lignes lisibles à la machine et les réponses ne concordent pas.
office-reason-document_unknown = Ce type de document n’est pas connu ici.
office-reason-answers_doubtful = Les réponses demandent un second regard.
office-reason-number_doubtful = La preuve du numéro BIS demande un second regard.

## Refus

office-reason-document_expires_soon = Le document est valable, mais expire dans les 14 jours.
office-reason-features_missing = Des éléments de sécurité du document manquent ou ne sont pas conformes.
office-reason-zone_differs = Les lignes lisibles à la machine et l’impression du document ne concordent pas.
office-reason-no_own_mailbox = Il n’y a pas de boîte aux lettres électronique que la personne puisse ouvrir elle-même.
office-reason-check_declined = La personne n’a pas voulu du contrôle, ou est venue pour quelqu’un d’autre.
office-reason-doubt_not_cleared = L’identité n’a pas pu être établie avec certitude.
refusal-way = Imprimer le refus
refusal-title = Votre identité n’a pas pu être confirmée
refusal-print = Imprimez cette feuille pour la personne.
refusal-when = { $office } n’a pas pu confirmer votre identité le { $day }, pour la raison suivante :
refusal-do-document_expired = Faites renouveler votre document par l’autorité qui l’a délivré, ou apportez-en un autre, valable plus de 14 jours.
refusal-do-document_expires_soon = Apportez un document valable plus de 14 jours : renouvelé, ou un autre que vous possédez.
refusal-do-document_not_accepted = Apportez l’original de votre passeport, d’une carte d’identité d’un pays de l’Espace économique européen ou de la Suisse, ou d’une carte de séjour.
refusal-do-document_damaged = Faites remplacer le document par l’autorité qui l’a délivré, ou apportez-en un autre.
refusal-do-document_reported = Si vous avez retrouvé le document, demandez-en un nouveau à l’autorité qui l’a délivré : un document signalé le reste.
refusal-do-features_missing = Demandez à l’autorité qui a délivré le document de l’examiner ou de le remplacer, ou apportez-en un autre.
refusal-do-zone_differs = Demandez à l’autorité qui a délivré le document de le corriger ou de le remplacer, ou apportez-en un autre.
refusal-do-not_the_holder = Apportez un document dont la photo vous montre tel que vous êtes aujourd’hui.
refusal-do-number_unproved = Apportez une lettre ou une attestation d’une autorité belge qui mentionne votre numéro BIS, par exemple de la sécurité sociale.
refusal-do-no_own_mailbox = Veillez à pouvoir ouvrir votre propre boîte aux lettres électronique sur votre téléphone ou au bureau.
refusal-do-check_declined = Venez en personne. Vous comparer à votre document est la seule façon de recevoir ici une clé numérique.
refusal-do-doubt_not_cleared = Apportez un second document avec photo, et la lettre qui mentionne votre numéro BIS.
refusal-anywhere = Vous pouvez revenir à tout moment, à ce bureau ou à tout autre bureau d’enregistrement ; tous figurent à l’adresse { $address }.
refusal-mistake = Si vous pensez qu’il s’agit d’une erreur, demandez qu’un autre membre du personnel contrôle à nouveau, ou appelez le { $phone } en mentionnant { $reference }.

## Note au dossier

note-button = Note au dossier
note-title = Dossiers marqués
note-text = Un agent a marqué ces dossiers pendant que la personne était au guichet. Ni la personne ni les autres agents ne le voient ; les demandes de la personne passent par un second approbateur.
note-none = Aucun dossier n’est marqué.
note-by = Marqué par
note-at = Marqué le
note-approver = Le bureau d’enregistrement a marqué ce contrôle d’identité. Un second approbateur décide également ; la personne n’en sait rien.

## Éléments de sécurité

feature-hint = Trouvez-en au moins deux sur le document.
feature-label = J’ai trouvé ces éléments de sécurité
feature-more = Autres éléments
feature-raised_print = Impression en relief, sentie du doigt
feature-colour_shift = Encre qui change de couleur quand on incline
feature-tilting_image = Image qui bouge ou apparaît quand on incline
feature-second_portrait = Second portrait, d’une autre technique
feature-against_the_light = Filigrane ou motif par transparence, à contre-jour
feature-ultraviolet = Fibres ou images qui luisent sous lumière ultraviolette
feature-microprint = Lettres dans les lignes, à la loupe
feature-stars_and_letters = Rectangle bleu avec les lettres de l’État entourées de douze étoiles (cartes d’identité de l’Union européenne)
