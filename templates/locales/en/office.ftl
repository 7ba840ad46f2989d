### The registration office: its pages and the printed letter.

office-home-title = Files of this office
office-open-file = Open a file
office-files = Files, the last to change first
office-elsewhere = More about the office
office-no-files = There is no file yet. The first one begins when somebody comes to the counter.
office-reference = Reference
office-person = Person
office-machine-name = Name as the zone spells it
office-features = Security features found
office-state = State
office-since = Since

## Opening a file

office-new-title = Open a file for somebody at the counter
office-new-text = The person is in front of you and has:
office-new-document = a passport, an identity card or a residence card that is valid for more than 14 days
office-new-number = a BIS number, on a letter or certificate of a Belgian authority
office-new-mailbox = an e-mail address whose mailbox they can open themselves
office-new-office = The file belongs to { $office }. You hold it for 30 minutes; what you have saved stays after that.
office-new-button = Open the file

## Evidence

office-evidence-title = Document and person
office-document = Identity document
office-answers = What the document and the person say
office-checklist = What you have checked
office-field-document-kind = Kind of document
office-field-document-country = Issued by
office-field-document-number = Document number
office-field-document-expires = Valid until
office-field-seen-original = I hold the original document, not a copy.
office-field-seen-photo = I compared the photograph with the person.
office-field-seen-features = I looked at and felt the security features.
office-field-list-check = List of lost and stolen documents
office-list-checked = Asked: the document is not on it
office-list-unavailable = The list cannot be reached now
office-document-passport = Passport
office-document-identity_card = Identity card
office-document-residence_card = Residence card
office-hint-document-number = As printed; spaces and hyphens do not matter.
office-hint-document-expires = As on the document, for example 27 3 2031
office-field-given-names = Given names
office-field-family-name = Family name
office-hint-printed = As printed on the document, with accents, in any script
office-field-mrz-given = Given names in the machine-readable lines
office-field-mrz-family = Family name in the machine-readable lines
office-hint-mrz = Only A to Z, as in the lines with the < signs
office-field-one-name = This person has only one name
office-hint-one-name = Enter it as family name and leave the given names empty.
office-field-birth-date = Birth date
office-hint-birth-date = For example 27 3 1979. If the document shows no day or month, leave it empty.
office-field-national-number = BIS number
office-hint-national-number = 11 digits, from a letter of a Belgian authority
office-field-email = E-mail address
office-hint-email = The activation link and all news of the file go there.
office-field-phone = Telephone number
office-hint-phone = With the country code, for questions about the file only
office-field-language = Language of the person
office-hint-language = For mails and pages; the letter also speaks the language of the office.
office-language-missing = Choose the language of the person.
office-number-known = This BIS number already has an open file: { $reference }. Go on with that file; two files for one person are not merged.
office-document-known = This document already stands in another open file: { $reference }. Compare the number, or go on with that file.

## Check and kit

office-check-title = Check the answers and print the letter
office-check-turn = Turn the screen to the person and let them read every line, the e-mail address first.
office-email-meant = Is this address right, or is { $email } meant?
office-birth-date-differs = The birth date and the BIS number do not show the same date. Compare both with the documents; the number may keep an older date.
office-field-person-confirmed = The person has read the answers, the e-mail address included, and confirms them.
office-field-evidence-seen = I have seen the document and the proof of the BIS number.
office-person-confirmed-missing = Let the person confirm the answers first.
office-evidence-seen-missing = Confirm that you have seen the document and the proof of the BIS number.
office-evidence-incomplete = Something is still missing on the page before. Go back and complete it.
office-too-many-kits = This person has received three new letters in 90 days. A supervisor can print another one.
office-check-prints = The letter with the code appears once, ready to print. At the same time the link leaves by mail.
office-check-button = Accept and show the letter

## A file

office-held-by-you = You have this check open.
office-held-by = { $name } has this check open.
office-held-until = Until { $moment } at the latest; what is saved stays.
office-held-by-colleague = A colleague has this check open. You can go on when they put the file down, or after 30 minutes.
office-open-check = Open the identity check
office-release = Put the file down
office-way-check = Go on with the check
office-way-refuse = Refuse
office-way-resend = Send the link again
office-way-void = Declare the letter void
office-way-reissue = Print a new letter with a new code
office-opened-on = File opened
office-kit-until = Letter and link valid until
office-letter = Letter
office-letter-printed = Shown for printing on { $moment }.
office-letter-once = Its code is shown nowhere again. A new print needs a new code, and the old one stops working.
office-mails = Mails sent to the person
office-no-mails = No mail has been sent yet.
office-mail = Mail
office-mail-state = Delivery
office-mail-at = When
office-mail-queued = Waiting to leave
office-mail-sent = Handed over to the mail server
office-mail-refused = Refused: check the address
office-sent-appointment_reminder = Reminder of the appointment
office-sent-enrolment_refused = Identity check refused
office-sent-enrolment_closing = File will be closed
office-sent-kit_link = Activation link
office-sent-kit_reminder = Reminder of the activation link
office-sent-kit_expired = Letter and link expired
office-sent-kit_locked = Letter blocked after wrong codes
office-sent-kit_revoked = Letter declared void
office-sent-key_low = Key too weak for eHealth
office-sent-key_active = Digital key active
office-sent-key_lost = Digital key lost
office-sent-key_blocked = Digital key blocked
office-sent-recovery_asked = A recovery code was used
office-sent-recovery_ready = New key can be made
office-sent-password_reset = Link to a new password
office-sent-password_changed = Password changed
office-sent-key_added = Key added
office-sent-key_removed = Key removed
office-sent-codes_renewed = New recovery codes made
office-history = What has happened

## States

office-state-draft = Opened
office-state-appointed = Appointment booked
office-state-identity_check = Identity check open
office-state-identity_doubt = In doubt
office-state-identity_refused = Refused
office-state-kit_issued = Letter printed
office-state-kit_locked = Letter blocked
office-state-kit_expired = Letter expired
office-state-kit_revoked = Letter void
office-state-key_pending = Making the key
office-state-key_low = Key too weak
office-state-key_active = Key active
office-state-key_lost = Key lost
office-state-withdrawn = Withdrawn
office-state-closed = Closed
office-next-draft = The identity is still to be checked, with the person at the counter.
office-next-appointed = The person comes to the counter at the booked time.
office-next-identity_check = Record what the document shows, let the person confirm it, then print the letter.
office-next-identity_doubt = Another clerk decides. After five working days without a decision the check is refused.
office-next-identity_refused = The person may come again with what was missing; the check is then opened anew.
office-next-kit_issued = The person opens the link in the mail and types the code of the letter.
office-next-kit_locked = The code was typed wrong ten times. The person comes back with the identity document for a new letter.
office-next-kit_expired = The fourteen days are over. The person comes back with the identity document for a new letter.
office-next-kit_revoked = Letter and link no longer work. A new letter needs the person and the identity document.
office-next-key_pending = The account exists; the person still has to confirm the app on the telephone.
office-next-key_low = The person has a key, but only the mobile app opens eHealth. They can add it themselves.
office-next-key_active = The office has nothing more to do. The person asks for the certificate.
office-next-key_lost = The person comes back with the identity document for a new letter, or uses the recovery code.
office-next-withdrawn = The person has withdrawn. A new file can be opened at any time.
office-next-closed = The file is closed; personal data is erased after 30 days.

## History

office-event-pre_register = Registered in advance
office-event-walk_in = File opened at the counter
office-event-book = Appointment booked
office-event-cancel_appointment = Appointment cancelled
office-event-move_appointment = Appointment moved
office-event-miss_appointment = Nobody came
office-event-open_check = Identity check opened
office-event-release_check = File put down
office-event-doubt = Doubt noted
office-event-clear_doubt = Doubt cleared
office-event-refuse = Refused
office-event-issue_kit = Check accepted, letter printed
office-event-resend_link = Link sent again
office-event-revoke_kit = Letter declared void
office-event-lock_kit = Letter blocked after ten wrong codes
office-event-expire_kit = Letter expired
office-event-reissue_kit = New letter printed
office-event-create_account = Code accepted, account made
office-event-confirm_low_key = Text message or paper token confirmed
office-event-confirm_mobile_app = Mobile app confirmed
office-event-abandon_key_setup = No key made in time
office-event-lose_key = Key lost or removed
office-event-recover_key = Recovery begun
office-event-withdraw = Withdrawn
office-event-close = File closed
office-actor-visitor = the holder of the link
office-actor-person = the person
office-actor-clerk = a clerk
office-actor-supervisor = a supervisor
office-actor-approver = the eHealth back office
office-actor-helpdesk = the helpdesk
office-actor-operator = an administrator
office-actor-system = by itself, at its time
office-done-released = The file has been put down. What was saved is still there.
office-done-refused = The check has been refused. Print this page for the person if they wish.
office-done-resent = The link has been sent again. The deadline stays the same.
office-done-voided = Letter and link no longer work.

## Refusing, sending again, void, again

office-field-reason = Reason
office-reason-missing = Choose a reason.
office-refuse-title = Refuse the identity check
office-refuse-text = Tell the person the reason and what to bring next time. They also receive a mail, if an address is recorded.
office-refuse-button = Refuse the check
office-reason-document_expired = The document has expired or expires within 14 days.
office-reason-document_not_accepted = The document is a copy or of a kind that is not accepted.
office-reason-document_damaged = The document is damaged or cannot be read.
office-reason-document_reported = The document has been reported lost or stolen.
office-reason-not_the_holder = The person and the document do not belong together.
office-reason-number_unproved = The BIS number is not proved.
office-void-title = Declare the letter void
office-void-text = Code and link stop working at once, for good. The person then needs a new letter.
office-void-button = Declare void
office-reason-print_failed = The print failed or was left on the printer.
office-reason-letter_lost = The person has lost the letter.
office-reason-wrong_email = The e-mail address is wrong or has changed.
office-reason-not_asked_for = The person says: this was not me.
office-resend-title = Send the link again
office-resend-text = The same link goes to this address again. The deadline does not move.
office-resend-button = Send again
office-resend-wrong = Is the address wrong?
office-resend-too-soon = The link was sent a moment ago. You can send it again from { $time } on; look in the spam folder first.
office-resend-enough-today = The link was sent again three times today. Try tomorrow, or declare the letter void and print a new one.
office-resend-enough = This link was sent again six times. Declare the letter void and print a new one with the right address.
office-reissue-title = Print a new letter
office-reissue-text = The person is in front of you again. Look at the identity document as the first time; older letters and links stay dead.
office-field-same-person = The document shows this person, with the same birth date, and the e-mail address is confirmed.
office-same-person-missing = Confirm that it is the same person.
office-reissue-button = Issue and show the letter

## The printed letter

office-print-now = Print this sheet now.
office-print-once = The code is shown only here and only now. Hand the sheet to the person before you go on.
office-print-back = To the file
office-letter-title = Your activation code
office-letter-translation = Translation from { $language } – for information
office-language-nl = Dutch
office-language-fr = French
office-language-de = German
office-language-en = English
office-letter-checked = { $office } checked your identity on { $day } and issued this code.
office-letter-deadline = Do this before { $moment }. After that, code and link no longer work.
office-letter-lost = Lost or expired? Come back with your identity document: you receive a new code.
office-letter-secret = Nobody will ever ask you for this code.
office-letter-not-you = This was not you? Call { $phone } at once and quote { $reference }.
