# Die Beschriftungen um den Vertrag zwischen einem Leistungserbringer und der eHealth-Plattform. Der vereinbarte Text
# selbst steht in der Datenbank, Fassung für Fassung: siehe fixtures/contracts.

contract-reference = Aktenzeichen
contract-version = Fassung dieses Textes
contract-data-heading = Angaben des Antrags
contract-name = Name
contract-subject = Name im Zertifikat
contract-email = E-Mail-Adresse
contract-phone = Telefon
contract-environment = Umgebung
contract-environment-production = Produktion: für die Arbeit mit Patientendaten
contract-environment-acceptance = Akzeptanz: nur zum Erproben von Software
contract-validity = Gültigkeit
contract-months = { $months } Monate
contract-authentication-key = Kennung des Schlüssels zur Anmeldung
contract-encryption-key = Kennung des Schlüssels zur Verschlüsselung
contract-terms-heading = Bedingungen
contract-signature-heading = Unterschrift
contract-hash = Fingerabdruck dieses Vertrags (SHA-256)
contract-status = Wo Ihre Akte steht: { $address }, mit dem Aktenzeichen { $reference }.
contract-status-code = Code mit der Adresse { $address }
