# Les libellés autour du contrat entre un prestataire de soins et la plate-forme eHealth. Le texte convenu lui-même est
# dans la base de données, version par version : voir fixtures/contracts.

contract-reference = Référence
contract-version = Version de ce texte
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
contract-signature-heading = Signature
contract-hash = Empreinte de ce contrat (SHA-256)
contract-status = Où en est votre dossier : { $address }, avec la référence { $reference }.
contract-status-code = Code contenant l’adresse { $address }
