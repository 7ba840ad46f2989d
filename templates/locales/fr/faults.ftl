# Ce qui figure à côté d'un champ qui ne peut être accepté. Dit quoi faire, sans reproche.

fault-national-number-missing = Indiquez le numéro BIS.
fault-national-number-characters = Le numéro ne comporte que les chiffres de 0 à 9.
fault-national-number-length = Le numéro compte 11 chiffres. Vérifiez s’il en manque un ou s’il y en a un de trop.
fault-national-number-impossible = Aucun registre n’attribue un tel numéro. Comparez-le avec le document.
fault-national-number-check-digits = Il y a une faute de frappe dans ce numéro. Comparez-le avec le document.
fault-national-number-future = Ce numéro correspond à une date de naissance dans le futur. Comparez-le avec le document.
fault-national-number-not-bis = Ceci est un numéro de Registre national. Ce service s’adresse aux titulaires d’un numéro BIS.

fault-name-missing = Indiquez le nom tel qu’il figure sur le document.
fault-name-too-long = Le nom compte plus de 200 caractères. Abrégez-le comme le fait le document.
fault-name-characters = Utilisez des lettres, des espaces, des apostrophes et des traits d’union, comme sur le document.
fault-name-one-name-only = Laissez les prénoms vides, ou décochez « un seul nom ».
fault-name-not-machine-readable = Utilisez uniquement les lettres A à Z, comme dans les lignes du document où figurent les signes <.
fault-name-too-long-for-certificate = Les deux noms réunis comptent plus de 64 caractères. Abrégez les prénoms comme le fait le document.

fault-date-missing = Indiquez la date.
fault-date-year-missing = Indiquez l’année.
fault-date-month-missing = Indiquez le mois.
fault-date-day-missing = Indiquez le jour.
fault-date-year = Indiquez l’année en quatre chiffres.
fault-date-month = Indiquez le mois par un nombre de 1 à 12 ou par son nom.
fault-date-day = Indiquez le jour par un nombre de 1 à 31.
fault-date-impossible = Ce jour n’existe pas dans ce mois. Vérifiez la date.
fault-date-day-without-month = Indiquez aussi le mois, ou laissez le jour vide.
fault-date-future = La date de naissance doit se situer dans le passé.
fault-date-too-long-ago = C’était il y a plus de 130 ans. Vérifiez l’année.

fault-email-missing = Indiquez l’adresse e-mail.
fault-email-at = Indiquez l’adresse complète, avec un @, comme nom@example.org.
fault-email-several-at = Une adresse ne contient qu’un seul @.
fault-email-characters = Vérifiez l’adresse : avant le @, elle n’a ni espaces, ni accents, ni autres signes particuliers.
fault-email-domain = Vérifiez ce qui suit le @, comme example.org.
fault-email-too-long = L’adresse est trop longue : 254 caractères au plus, dont 64 au plus avant le @.

fault-phone-missing = Indiquez le numéro de téléphone.
fault-phone-characters = Utilisez des chiffres, des espaces et, au début, un +.
fault-phone-length = Un numéro de téléphone compte de 4 à 15 chiffres.

fault-country-missing = Choisissez le pays qui a délivré le document.
fault-country-unknown = Choisissez un pays dans la liste.

fault-document-kind-missing = Choisissez le type de document.
fault-document-expired = Ce document a expiré. Demandez un document valable.
fault-document-card-from-elsewhere = Une carte d’identité nationale n’est acceptée que d’un État de l’Espace économique européen ou de la Suisse. Demandez le passeport.
fault-document-expires-before-kit = Ce document expire dans les 14 jours. Demandez un document valable plus longtemps.
fault-document-number-missing = Indiquez le numéro du document.
fault-document-number-characters = Utilisez uniquement les lettres A à Z et des chiffres.
fault-document-number-length = Un numéro de document compte de 4 à 24 caractères.

fault-evidence-original = Confirmez que vous avez en main le document original, et non une copie.
fault-evidence-photograph = Confirmez que vous avez comparé la photo avec la personne.
fault-evidence-security-features = Cochez au moins deux éléments de sécurité que possède un tel document.
fault-evidence-list = Indiquez si vous avez consulté la liste des documents perdus et volés.

fault-activation-code-missing = Indiquez le code qui figure sur la lettre.
fault-activation-code-length = Le code compte 16 caractères, en quatre groupes de quatre.
fault-activation-code-typo = Il y a une faute de frappe dans le code. Comparez-le avec la lettre. Ceci ne compte pas comme une tentative.

fault-digits-missing = Indiquez les six chiffres du mail.
fault-digits-six = Le mail contient six chiffres.

fault-reference-missing = Indiquez la référence.
fault-reference-length = Une référence ressemble à HY-2026-7K3M-4QTX.
fault-reference-typo = Il y a une faute de frappe dans la référence. Comparez-la avec la lettre ou l’e-mail.

fault-spare-batch-range = Indiquez un nombre de 1 à 20.
fault-serial-missing = Indiquez le numéro de série de la lettre de réserve.
fault-serial-length = Un numéro de série ressemble à SK-7K3M-4QTX.
fault-serial-typo = Il y a une faute de frappe dans le numéro de série. Comparez-le avec la lettre.

fault-username-missing = Indiquez un nom d’utilisateur.
fault-username-characters = Utilisez les lettres a à z, des chiffres, des points, des traits d’union et des traits de soulignement.
fault-username-length = Un nom d’utilisateur compte de 3 à 40 caractères.
fault-username-taken = Ce nom d’utilisateur est déjà pris. Choisissez-en un autre.
fault-key-name-missing = Saisissez un nom pour la clé.
fault-key-name-long = Utilisez 40 caractères au plus.

fault-password-missing = Indiquez un mot de passe.
fault-password-too-short = Utilisez au moins 12 caractères.
fault-password-too-long = Utilisez au plus 200 caractères.
fault-password-common = Ce mot de passe est l’un de ceux que l’on essaie en premier, tant il est répandu. Choisissez-en un autre.
fault-password-repeated = Ce mot de passe répète quelques caractères. Choisissez-en un autre, par exemple quatre mots sans rapport entre eux.
fault-password-personal = Choisissez un mot de passe différent de votre nom d’utilisateur et de votre adresse e-mail.

fault-recovery-code-missing = Saisissez un de vos codes de récupération.
fault-recovery-code-length = Un code de récupération compte seize caractères.
fault-recovery-code-typo = Ce n’est pas un code de récupération : comparez chaque caractère avec votre feuille. Cet essai ne compte pas.
fault-token-missing = Saisissez le code de votre carte.
fault-token-eight = Le code compte huit caractères, comme 7K3M-4QTX.
fault-mobile-missing = Saisissez un numéro de mobile.
fault-mobile-characters = Un numéro n’a que des chiffres, avec un plus devant l’indicatif du pays.
fault-mobile-country = Commencez par l’indicatif du pays, comme +33 pour la France ou +31 pour les Pays-Bas.
fault-mobile-length = Un numéro a 8 à 15 chiffres, indicatif du pays compris.
fault-sms-missing = Saisissez le code du SMS.
fault-sms-six = Le code a exactement six chiffres.
fault-totp-missing = Indiquez le code que l’application affiche.
fault-totp-six-digits = Le code compte six chiffres.

fault-rejection-reason-missing = Choisissez un motif.
fault-rejection-text-missing = Expliquez le motif : la personne lira ces mots.
fault-rejection-text-too-long = Utilisez au plus 2 000 caractères.
fault-note-too-long = Écrivez 500 caractères au plus.
fault-organisation-type-missing = Choisissez le type de numéro.
fault-organisation-number-missing = Indiquez le numéro de l’organisation.
fault-organisation-number-characters = Le numéro ne comporte que les chiffres de 0 à 9.
fault-organisation-number-four = Les numéros de ce type comptent 4 chiffres. Vérifiez s’il en manque un ou s’il y en a un de trop.
fault-organisation-number-eight = Les numéros de ce type comptent 8 chiffres. Vérifiez s’il en manque un ou s’il y en a un de trop.
fault-organisation-number-ten = Les numéros de ce type comptent 10 chiffres. Vérifiez s’il en manque un ou s’il y en a un de trop.
fault-organisation-number-eleven = Les numéros de ce type comptent 11 chiffres. Vérifiez s’il en manque un ou s’il y en a un de trop.
fault-organisation-number-first-digit = Un numéro d’entreprise commence par 0 ou 1.
fault-organisation-number-check-digits = Il y a une faute de frappe dans ce numéro, ou il est d’un autre type. Comparez-le avec un document de l’organisation.
fault-organisation-name-missing = Indiquez le nom de l’organisation.
fault-organisation-name-characters = Indiquez le nom avec des lettres, des chiffres et des signes courants, tel qu’il est enregistré.
fault-organisation-name-ambiguous = Un logiciel prendrait ce nom pour un numéro ou pour l’identifiant d’application. Indiquez le nom complet enregistré.
fault-organisation-name-too-long = Le nom compte plus de 64 caractères dans le certificat. Indiquez le nom abrégé enregistré.
fault-application-id-small-letters = Écrivez l’identifiant d’application en majuscules.
fault-application-id-characters = Un identifiant d’application ne comporte que les majuscules A à Z, des chiffres, des traits d’union et des traits de soulignement.
fault-application-id-too-long = Un identifiant d’application compte au plus 30 caractères.
fault-correction-fields-missing = Indiquez au moins un champ.
fault-correction-reason-missing = Choisissez pourquoi ceci doit être corrigé.
fault-correction-text-missing = Expliquez ce que la personne doit faire : elle lit ces mots.
fault-correction-text-too-long = Utilisez au plus 2 000 caractères pour l’explication.
fault-hold-reason-missing = Donnez un motif.
fault-hold-not-later = Choisissez un jour après aujourd’hui.
fault-hold-too-long = Choisissez un jour dans les 90 jours.

fault-message-missing = Écrivez un message.
fault-message-too-long = Le message est trop long : 4 000 caractères au plus. Envoyez la suite dans un second message.
fault-message-too-many = 20 de vos messages n'ont pas encore été lus. Attendez qu'ils le soient, puis écrivez de nouveau.

fault-period-reversed = Le dernier jour précède le premier.
fault-period-too-long = Choisissez 60 semaines ou 60 mois au plus.
