# The labels around the contract between a provider and the eHealth platform. The agreed text itself is in the
# database, version by version: see fixtures/contracts.

contract-reference = Reference
contract-version = Version of this text
contract-data-heading = Data of the request
contract-name = Name
contract-subject = Name in the certificate
contract-email = E-mail address
contract-phone = Telephone
contract-environment = Environment
contract-environment-production = Production: for work with patients’ data
contract-environment-acceptance = Acceptance: only for trying software
contract-validity = Validity
contract-months = { $months } months
contract-authentication-key = Identifier of the key for signing in
contract-encryption-key = Identifier of the key for encryption
contract-terms-heading = Terms
contract-signature-heading = Signature
contract-hash = Fingerprint of this contract (SHA-256)
contract-status = Where your file stands: { $address }, with the reference { $reference }.
contract-status-code = Code with the address { $address }
