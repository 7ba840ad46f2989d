# The contract between a provider and the eHealth platform. Whoever changes a word here raises
# CURRENT_VERSION in src/actions/manager/contract_text.rs: a signed text must be found again.

contract-title = Contract on the use of eHealth certificates
contract-reference = Reference
contract-version = Version of this text
contract-parties = This contract is concluded between the eHealth platform and { $name }, called “the holder” below. It applies to the certificates that are issued on this request.
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
contract-1-heading = Purpose
contract-1-text = With the certificates the holder proves who they are to the eHealth services and receives encrypted messages. They may be used only for the holder’s work as a care provider in Belgium, and only within the law.
contract-2-heading = Correct data
contract-2-text = The holder declares that the data above are complete and correct. As soon as anything about them changes, the holder tells the eHealth platform without delay.
contract-3-heading = Keys and password
contract-3-text = The holder made both private keys themselves, keeps them protected by a password and keeps that password secret. Nobody at the eHealth platform has the keys or the password, and nobody will ever ask for them. What is lost cannot be restored.
contract-4-heading = Personal
contract-4-text = The certificates belong to one person. The holder lends them to nobody and lets nobody else act with them, not even colleagues or a supplier of software.
contract-5-heading = Loss, theft or suspicion
contract-5-text = If a key or its password is lost, stolen or known to somebody else, or if the holder only suspects it, they revoke the certificates at once: in the Certificate Manager, or with the revocation form if the Certificate Manager cannot be reached.
contract-6-heading = Validity and renewal
contract-6-text = The certificates are valid for { $months } months from the day they are issued. They cannot be prolonged. From 90 days before the end the holder can ask for new certificates, with new keys; it is up to the holder to ask in time.
contract-7-heading = End of use
contract-7-text = When the certificates have expired or are revoked, or when the holder no longer works as a care provider in Belgium, the holder stops using them and deletes the keys from every device.
contract-8-heading = Responsibility
contract-8-text = The holder answers for everything that is done with the certificates until they are revoked or have expired. The eHealth platform checks the identity and the request with care; it does not answer for damage caused by use against these terms.
contract-9-heading = Personal data
contract-9-text = The eHealth platform uses the data above and the copy of the identity document to handle this request, to keep the proof that the law requires, and to warn the holder. The holder may see the data and have mistakes corrected.
contract-10-heading = Applicable law
contract-10-text = Belgian law applies. The holder can complain to the eHealth platform first, and can bring a dispute before the Belgian courts.
contract-signature-heading = Signature
contract-signature-text = I have read this contract and agree to it. The two keys named above are mine.
contract-signature-line = Place, date and signature of the holder
contract-hash = Fingerprint of this contract (SHA-256)
contract-status = Where your file stands: { $address }, with the reference { $reference }.
contract-status-code = Code with the address { $address }

# In the contract of an organisation, in the place of the texts above; its version is ORGANISATION_VERSION.
contract-parties-organisation = This contract is concluded between the eHealth platform and { $organisation } ({ $identifier }), called “the holder” below. { $name } signs it for the holder, under the mandate that is sent with it. It applies to the certificates that are issued on this request.
contract-organisation-1-heading = Purpose
contract-organisation-1-text = With the certificates the holder proves which organisation it is to the eHealth services and receives encrypted messages. They may be used only for the holder’s tasks in health care in Belgium, by the application named above if there is one, and only within the law.
contract-organisation-4-heading = One organisation
contract-organisation-4-text = The certificates belong to the organisation alone. Only people and programs that work for the holder and under its control act with them. The person who signs sees to it that the holder knows who they are.
contract-organisation-7-heading = End of use
contract-organisation-7-text = When the certificates have expired or are revoked, when the mandate ends, or when the holder no longer has tasks in health care in Belgium, the holder stops using them and deletes the keys from every device.
contract-organisation-signature-line = Place, date and signature for { $organisation }
