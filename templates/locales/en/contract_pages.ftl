# The Certificate Manager from the contract to the certificate.

requests-title = My requests and certificates
requests-none = You have not asked for a certificate yet.
requests-reference = Reference
requests-state = State
requests-since = Since
requests-certificates = Certificates
requests-no-certificates = No certificate has been issued to you yet.
requests-new = Ask for a certificate

request-title = Request
request-state-details = Begun
request-state-sign_in_due = Sign-in awaited
request-state-contract_due = Contract awaited
request-state-submitted = Sent
request-state-in_review = Under review
request-state-on_hold = On hold
request-state-correction_due = Correction awaited
request-state-second_review = Second review
request-state-approved = Approved
request-state-issuing = Certificate being made
request-state-issue_failed = Certificate delayed
request-state-issued = Issued
request-state-rejected = Rejected
request-state-withdrawn = Withdrawn
request-state-lapsed = Lapsed

request-next-details = Give your details and your two keys.
request-next-sign_in_due = Sign in with your digital key.
request-next-contract_due = Sign the contract and send it together with both sides of your identity document.
request-next-submitted = eHealth looks at your request in the order of arrival. You receive a mail as soon as it is decided.
request-next-in_review = Somebody at eHealth is looking at your request now. You receive a mail as soon as it is decided.
request-next-on_hold = eHealth waits for something outside your file and then goes on.
request-next-correction_due = eHealth asks you to correct something. The next page says what and why.
request-next-second_review = A second person at eHealth looks at your request. This is done for some requests, drawn at random.
request-next-approved = Your request is approved. Complete it, and your certificate is made at once.
request-next-issuing = Your certificate is being made. This takes a few seconds; load this page again.
request-next-issue_failed = Making your certificate did not succeed. The service tries again by itself; you need not do anything.
request-next-issued = Your certificate is there. Download it and make your keystore.
request-next-rejected = eHealth rejected this request. You can send a new one once the reason is solved.
request-next-withdrawn = You withdrew this request. You can begin a new one at any time.
request-next-lapsed = The time for this request is over. You can begin a new one at any time.

deadline-contract_end = Send the contract before
deadline-correction_end = Send the correction before
deadline-completion_end = Complete the request before
deadline-hold_end = eHealth goes on at the latest on
deadline-reopening_end = This request can be reopened before

request-do-contract = Sign and send the contract
request-do-complete = Complete the request
request-do-certificate = See the certificate
request-receipt = Receipt of what you sent
request-appeal = You can appeal against this decision: first to the eHealth platform, by replying to the mail you received, and then to the competent court.
request-events = What happened
request-when = When
request-what = What
request-letters = Mails we sent you
request-no-letters = We have not sent you a mail about this request yet.

request-event-start = You began the request and accepted the terms
request-event-give_details = You gave your details and your keys
request-event-confirm_identity = You signed in with your digital key
request-event-send_contract = You sent the contract and your identity document
request-event-take = eHealth began to look at it
request-event-release = The review was interrupted
request-event-hold = eHealth put it on hold
request-event-resume = The review goes on
request-event-ask_correction = eHealth asked for a correction
request-event-send_correction = You sent the correction
request-event-approve = eHealth approved it
request-event-agree = A second person agreed
request-event-disagree = A second person asked for another look
request-event-reject = eHealth rejected it
request-event-complete = You completed the request
request-event-issue = Your certificate was issued
request-event-fail_issue = Making the certificate did not succeed
request-event-retry_issue = Making the certificate was tried again
request-event-withdraw = The request was withdrawn
request-event-lapse = The time was over
request-event-reopen = The request was reopened

mail-request_received = We received your request
mail-contract_reminder = Reminder: send the contract
mail-correction_asked = Please correct something
mail-correction_reminder = Reminder: send the correction
mail-request_approved = Your request is approved
mail-completion_reminder = Reminder: complete the request
mail-request_rejected = Your request is rejected
mail-request_lapsed = The time for your request is over
mail-request_reopened = Your request was opened again
mail-document_infected = One of your files contained a virus
mail-documents_notice = The copies of your documents will be deleted
mail-details_notice = The details of your request will be erased
mail-message_waiting = eHealth has written to you
mail-request_withdrawn = Your request is withdrawn
mail-issue_failed = Your certificate is delayed
mail-certificate_issued = Your certificate is issued
mail-renewal_notice = Renew your certificate in time
mail-certificate_revoked = Your certificate is revoked
mail-certificate_expired = Your certificate has expired
mail-state-queued = On its way
mail-state-sent = Handed over to your mail provider
mail-state-refused = Refused: check your address
mail-hindrance-not_yet = It was not taken at once; we try again by ourselves.
mail-hindrance-unknown_address = Your mail provider says that this address does not exist. Tell us another one.
mail-hindrance-full_mailbox = Your mailbox is full.
mail-hindrance-unwelcome = Your mail provider does not take our mails. Ask it to let them through.
mail-hindrance-refused = Your mail provider did not take it.

review-times = Decisions of the last 90 days, without the time in which eHealth had to wait: half in { $half }, nine of ten in { $most }.
review-days =
    { $days ->
        [0] less than one working day
        [one] { $days } working day
       *[other] { $days } working days
    }
review-expected = You can expect an answer by { $day }.
review-late = Yours takes longer than nine of ten. You need not do anything.

contract-page-title = Sign and send the contract
contract-page-lead = Three steps: sign the contract, upload the files, send. You can stop in between; everything you uploaded stays here.
contract-page-sign = Sign the contract
contract-page-sign-text = Read the contract, download it, print and sign it, and scan or photograph all pages into one PDF. You may also sign the PDF electronically.
contract-page-download = Download the contract (PDF)
contract-page-read = Read the contract on this page
contract-page-version = Version of the contract
contract-page-upload = Upload the files
contract-page-upload-text = You can choose all files at once or one after the other. If your document has everything on one side, or is a passport, use the page with your photograph as the front and its cover as the back.
contract-page-send = Send
contract-page-send-text = Have you looked at all the files? After sending you cannot change them any more, and eHealth begins its review.
contract-page-send-button = Send to eHealth
contract-page-not-yet = You can send as soon as all the files are here.
contract-page-quarantined = The virus check is under way. The file is kept.
contract-page-waiting = A file is still being checked for viruses. You can send as soon as this is done, usually within minutes; your files are kept.
contract-page-look-again = Look again
contract-page-new-text = The text of the contract has changed since you downloaded it. Please download and sign the new one. Your identity document is kept.
field-contract = Signed contract
field-identity_front = Identity document, front
field-identity_back = Identity document, back
field-mandate = Mandate of the organisation, signed

receipt-title = Your request has been sent
receipt-next = eHealth looks at your request. We write to { $email } as soon as it is decided.
receipt-status = See where your request stands
receipt-sent = What you sent
receipt-at = Received
receipt-version = Sending number
receipt-contract-hash = Fingerprint of the contract (SHA-256)
receipt-hash = Fingerprint (SHA-256)
receipt-files = Files
receipt-keep = Print or save this page: the fingerprints prove exactly what you sent. You find it again under your request.

complete-title = Complete your request
complete-lead = eHealth approved your request. When you complete it, your certificates are made at once.
complete-consequence = The certificates are valid from today. Make sure that you still have both private keys and their password: nobody else has them.
complete-button = Complete and make the certificates
complete-obstacle-key_not_active = Your digital key is no longer active. Go to a registration office first; your request stays approved until its deadline.
complete-obstacle-sign_in_insufficient = This step needs a sign-in with your own mobile app. Sign out and sign in again with it.
complete-obstacle-contract_changed = The data of this request no longer match the contract you signed. Please contact us with your reference.
complete-obstacle-not_approved = The approval does not cover what you sent last. Please contact us with your reference.
complete-obstacle-key_used = One of your two keys was already used for another certificate. Withdraw this request and begin a new one with new keys.
complete-obstacle-too_late = The thirty days for completing are over. You can begin a new request at any time.

withdraw-link = Withdraw this request
withdraw-title = Withdraw this request?
withdraw-lead = This cannot be undone. Your digital key stays as it is, and you can begin a new request at any time.
withdraw-button = Withdraw the request

certificate-title = Your eHealth certificate
certificate-lead = With it your software signs in to eHealth services. The encryption certificate beside it is signed by your own key when you make the keystore.
certificate-state-active = Active
certificate-state-superseded = Replaced
certificate-state-revoked = Revoked
certificate-state-expired = Expired
certificate-environment = Environment
certificate-environment-production = Production
certificate-environment-acceptance = Acceptance
certificate-holder = Holder
certificate-subject = Name in the certificate
certificate-validity = Validity
certificate-months = { $months } months
certificate-not-before = Valid from
certificate-not-after = Valid until
certificate-downloads = Downloads
certificate-purpose-authentication = Certificate for signing in
certificate-purpose-encryption = Certificate for encryption
certificate-serial-hex = Serial number (hexadecimal)
certificate-serial-decimal = Serial number (decimal)
certificate-chain = Certificates of the authorities
certificate-request = The request for these certificates

revoke-link = Revoke these certificates
revoke-title = Revoke your certificates?
revoke-lead = Both certificates end at once and for good: nobody can sign in with them any more, and no software encrypts for them. This cannot be undone. You can ask for new ones at any time.
revoke-messages = Keep the keystore as long as you still need to read messages that were encrypted for you before.
revoke-reason-question = Why do you revoke them?
revoke-reason-missing = Choose why you revoke the certificates
revoke-reason-key_compromise = Somebody else has, or may have, a key or its password
revoke-reason-hint-key_compromise = Also when the keystore, or the device with it, is lost or stolen.
revoke-reason-affiliation_changed = What they say about me no longer holds
revoke-reason-hint-affiliation_changed = For example after a change of your name or your number.
revoke-reason-superseded = I use other certificates in their place
revoke-reason-hint-superseded = For example after a renewal.
revoke-reason-cessation_of_operation = I no longer need them
revoke-reason-hint-cessation_of_operation = For example because you no longer work in Belgium.
revoke-button = Revoke for good
revoked-at = Revoked
revoked-reason = Reason
revoked-answered = Told by the status service (OCSP) since
revoked-listed = On the revocation list since
revoked-not-listed = Will be there within a minute

keystore-step-1 = The key for signing in becomes the keystore:
keystore-step-2 = The key for encryption becomes a file of its own, for a moment:
keystore-step-3 = Both go together:
keystore-step-4 = Check: two private keys must be listed.
keystore-install-heading = Install it
keystore-install-text = Move the keystore into the folder where eHealth software looks for it. Do not rename it: programs find it by its name and take the newest.
keystore-file = File
keystore-warning = Keep a copy of the keystore in a safe place and delete encryption.p12. If you lose the keystore or its password, nobody can restore it: you then revoke the certificates and ask for new ones.

request-do-correct = Correct your request

request-do-reopen = Open this request again
request-other-is-open = Another request for the same name in the certificate is already open. Go on with that one, or withdraw it first.
reopen-title = Open this request again?
reopen-lead = It goes on where it stopped: what you had uploaded and filled in is still there, and the time for that step begins anew.
reopen-button = Open the request again
