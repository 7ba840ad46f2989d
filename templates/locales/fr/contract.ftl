# Le contrat entre un prestataire de soins et la plate-forme eHealth. Qui change un mot ici relève
# CURRENT_VERSION dans src/actions/manager/contract_text.rs : un texte signé doit pouvoir être retrouvé.

contract-title = Contrat relatif à l’utilisation des certificats eHealth
contract-reference = Référence
contract-version = Version de ce texte
contract-parties = Le présent contrat est conclu entre la plate-forme eHealth et { $name }, ci-après « le titulaire ». Il s’applique aux certificats délivrés à la suite de cette demande.
contract-data-heading = Données de la demande
contract-name = Nom
contract-subject = Nom dans le certificat
contract-email = Adresse e-mail
contract-phone = Téléphone
contract-environment = Environnement
contract-environment-production = Production : pour travailler avec des données de patients
contract-environment-acceptance = Acceptation : uniquement pour essayer des logiciels
contract-validity = Validité
contract-months = { $months } mois
contract-authentication-key = Identifiant de la clé d’authentification
contract-encryption-key = Identifiant de la clé de chiffrement
contract-terms-heading = Conditions
contract-1-heading = Objet
contract-1-text = Les certificats permettent au titulaire de prouver son identité auprès des services eHealth et de recevoir des messages chiffrés. Ils ne peuvent servir qu’à son travail de prestataire de soins en Belgique, dans le respect de la loi.
contract-2-heading = Données exactes
contract-2-text = Le titulaire déclare que les données ci-dessus sont complètes et exactes. Dès qu’un élément change, il en informe la plate-forme eHealth sans délai.
contract-3-heading = Clés et mot de passe
contract-3-text = Le titulaire a créé lui-même les deux clés privées, les conserve sous la protection d’un mot de passe et garde ce mot de passe secret. Personne à la plate-forme eHealth ne possède les clés ni le mot de passe, et personne ne les demandera jamais. Ce qui est perdu ne peut pas être rétabli.
contract-4-heading = Usage personnel
contract-4-text = Les certificats appartiennent à une seule personne. Le titulaire ne les prête à personne et ne laisse personne d’autre agir avec eux, pas même des collègues ou un fournisseur de logiciels.
contract-5-heading = Perte, vol ou soupçon
contract-5-text = Si une clé ou son mot de passe est perdu, volé ou connu d’un tiers, ou si le titulaire en a seulement le soupçon, il révoque les certificats immédiatement : dans le Certificate Manager ou, si celui-ci n’est pas accessible, au moyen du formulaire de révocation.
contract-6-heading = Validité et renouvellement
contract-6-text = Les certificats sont valables { $months } mois à compter du jour de leur délivrance. Ils ne peuvent pas être prolongés. À partir de 90 jours avant la fin, le titulaire peut demander de nouveaux certificats, avec de nouvelles clés ; il lui appartient de le faire à temps.
contract-7-heading = Fin de l’utilisation
contract-7-text = Lorsque les certificats sont expirés ou révoqués, ou lorsque le titulaire ne travaille plus comme prestataire de soins en Belgique, il cesse de les utiliser et efface les clés de tous ses appareils.
contract-8-heading = Responsabilité
contract-8-text = Le titulaire répond de tout ce qui est fait avec les certificats jusqu’à leur révocation ou leur expiration. La plate-forme eHealth vérifie l’identité et la demande avec soin ; elle ne répond pas des dommages causés par un usage contraire aux présentes conditions.
contract-9-heading = Données à caractère personnel
contract-9-text = La plate-forme eHealth utilise les données ci-dessus et la copie du document d’identité pour traiter cette demande, conserver les preuves exigées par la loi et avertir le titulaire. Le titulaire peut consulter ces données et faire corriger les erreurs.
contract-10-heading = Droit applicable
contract-10-text = Le droit belge est d’application. Le titulaire peut d’abord adresser une plainte à la plate-forme eHealth et peut porter un litige devant les tribunaux belges.
contract-signature-heading = Signature
contract-signature-text = J’ai lu ce contrat et je l’accepte. Les deux clés mentionnées ci-dessus sont les miennes.
contract-signature-line = Lieu, date et signature du titulaire
contract-hash = Empreinte de ce contrat (SHA-256)
contract-status = Où en est votre dossier : { $address }, avec la référence { $reference }.
contract-status-code = Code contenant l’adresse { $address }

# Dans le contrat d’une organisation, à la place des textes ci-dessus ; sa version est ORGANISATION_VERSION.
contract-parties-organisation = Le présent contrat est conclu entre la plate-forme eHealth et { $organisation } ({ $identifier }), ci-après « le titulaire ». { $name } le signe pour le titulaire, en vertu du mandat envoyé avec lui. Il s’applique aux certificats délivrés à la suite de cette demande.
contract-organisation-1-heading = Objet
contract-organisation-1-text = Les certificats permettent au titulaire de prouver auprès des services eHealth quelle organisation il est et de recevoir des messages chiffrés. Ils ne peuvent servir qu’à ses missions dans les soins de santé en Belgique, par l’application mentionnée ci-dessus s’il y en a une, et dans le respect de la loi.
contract-organisation-4-heading = Une seule organisation
contract-organisation-4-text = Les certificats appartiennent à la seule organisation. Seuls des personnes et des programmes qui travaillent pour le titulaire et sous son contrôle agissent avec eux. La personne qui signe veille à ce que le titulaire sache qui elles sont.
contract-organisation-7-heading = Fin de l’utilisation
contract-organisation-7-text = Lorsque les certificats sont expirés ou révoqués, lorsque le mandat prend fin, ou lorsque le titulaire n’a plus de mission dans les soins de santé en Belgique, il cesse de les utiliser et efface les clés de tous ses appareils.
contract-organisation-signature-line = Lieu, date et signature pour { $organisation }
