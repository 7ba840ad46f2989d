# Why a request is rejected: on the approver's page, in the letter and on the status page.

reject-identity-mismatch = The identity document, the contract and the request do not show the same person.
reject-document-illegible = The copy of the identity document cannot be read completely.
reject-document-expired = The identity document has expired.
reject-contract-unsigned = The contract is not signed.
reject-contract-altered = The text of the contract was changed.
reject-not-a-provider = We could not establish that you are a care provider in Belgium.
reject-duplicate-request = There is already a request or a valid certificate for you.
reject-mandate-insufficient = The mandate does not show that you may request this certificate for the organisation.
reject-keys-unsuitable = The public keys cannot be used for a certificate.
reject-other = Another reason, explained below.
correct-differs-from-document = This is not what the identity document says.
correct-illegible = This cannot be read completely.
correct-incomplete = Something is missing here.
correct-unsigned = The signature is missing.
correct-wrong-file = This is another file than was asked for.
correct-out-of-date = This is no longer valid.
correct-other = A different reason, explained below.
