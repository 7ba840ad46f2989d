# De opschriften rond het contract tussen een zorgverlener en het eHealth-platform. De overeengekomen tekst zelf staat in
# de databank, versie per versie: zie fixtures/contracts.

contract-reference = Referentie
contract-version = Versie van deze tekst
contract-data-heading = Gegevens van de aanvraag
contract-name = Naam
contract-subject = Naam in het certificaat
contract-email = E-mailadres
contract-phone = Telefoon
contract-environment = Omgeving
contract-environment-production = Productie: om met patiëntgegevens te werken
contract-environment-acceptance = Acceptatie: alleen om software te testen
contract-validity = Geldigheid
contract-months = { $months } maanden
contract-authentication-key = Kenmerk van de sleutel om aan te melden
contract-encryption-key = Kenmerk van de sleutel voor versleuteling
contract-terms-heading = Voorwaarden
contract-signature-heading = Handtekening
contract-hash = Vingerafdruk van dit contract (SHA-256)
contract-status = Waar uw dossier staat: { $address }, met de referentie { $reference }.
contract-status-code = Code met het adres { $address }
