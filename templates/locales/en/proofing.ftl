### Who it is: the search for an existing person, doubt, refusal, security features.

find-title = Look for the person first
find-text = Fill in what you know: the BIS number, or the document, or family name and birth date. One wrong digit, exchanged names and missing accents are forgiven. The search is recorded.
find-hint-number = 11 digits. A number with a typing mistake is looked for as well.
find-hint-name = As printed or as in the machine-readable lines; accents do not matter.
find-too-little = Fill in the BIS number, or country and number of the document, or family name and birth date.
find-button = Look for the person
find-result-title = Is this person known already?
find-count =
    { $count ->
        [0] Nobody resembles this person. Open the file.
        [one] One file resembles this person. Compare it before you go on.
       *[other] { $count } files resemble this person, the most alike first. Compare them before you go on.
    }
find-number-doubtful = The BIS number that you typed is not one that the registers give. Compare it with the letter; there is a typing mistake in one of its digits.
find-fact = What
find-typed = Now
find-on-file = On file
find-verdict = Comparison
find-name = Name
find-same = The same
find-differs = Differs
find-unknown = Not comparable
find-one-digit = One digit differs
find-one-sign = One character differs
find-digits-exchanged = Two digits exchanged
find-names-exchanged = Names exchanged
find-date-exchanged = Day and month exchanged
find-shared-name = A name in common
find-likely = Probably the same person
find-possible = Perhaps the same person
find-here = this office
find-if-same = If it is the same person:
find-if-reissue = their letter or key no longer works; print a new letter in this file.
find-if-kit_issued = a letter is under way; send the link again or declare the letter void in this file.
find-if-key_active = their key is active; nothing is to be done here. With it they sign in and ask for the certificate. If the telephone is lost, they report that first and then receive a new letter.
find-if-key_pending = they have an account and are still making the key, with the link in their mail.
find-if-open = go on with this file; open no second one.
find-if-under_check = this file is being checked by a colleague; go on with that colleague, open no second one.
find-if-ended = the file has ended.
find-go-on = Go on with { $reference }
find-else-heading = If it is somebody else
find-somebody-else = I have compared every line: the person in front of me is none of these.
find-compare-first = Compare first, and confirm that it is somebody else. If it is the same person, go on with their file.
find-open = Open a file
find-open-else = Somebody else: open a file
find-again = Look again with other facts
find-candidates-title = Compare with other files
find-candidates-text = What you have recorded resembles these files. Nothing is merged; say who it is before the letter is printed.
find-go-on-check = Somebody else: go on with the check

## Doubt

doubt-way = Leave the decision to a colleague
doubt-way-clear = Look at the doubt
doubt-title = Leave the decision to a colleague
doubt-text = Another member of staff of this office looks at the file and decides. Without a decision within five working days the check is refused.
doubt-say = Tell the person: a second member of staff looks at the file; you will hear by mail or may come again in a few days. That is all they need to know.
doubt-note = What the colleague should know
doubt-hint-note = At most 500 characters. Sealed, read by this office only, erased with the file.
doubt-button = Hand over to a colleague
doubt-clear-title = A colleague doubts
doubt-by = Noted by
doubt-at = Noted on
doubt-own = You noted this doubt yourself. A colleague decides on it; you can only refuse.
doubt-clear-text = If you are sure who the person is, go on with the check: it is then in your hands for 30 minutes.
doubt-clear-button = Clear the doubt and go on
office-done-doubted = A colleague decides now. Tell the person that a second member of staff looks at the file.
office-reason-features_doubtful = The security features need a second look.
office-reason-photograph_doubtful = The photograph needs a second look.
office-reason-data_differ = Print, machine-readable lines and answers do not agree.
office-reason-document_unknown = The kind of document is not known here.
office-reason-answers_doubtful = The answers need a second look.
office-reason-number_doubtful = The proof of the BIS number needs a second look.

## Refusal

office-reason-document_expires_soon = The document is valid, but ends within 14 days.
office-reason-features_missing = Security features of the document are missing or not as they should be.
office-reason-zone_differs = The machine-readable lines and the print of the document do not agree.
office-reason-no_own_mailbox = There is no e-mail mailbox that the person can open themselves.
office-reason-check_declined = The person did not want the check, or came for somebody else.
office-reason-doubt_not_cleared = The identity could not be established with certainty.
refusal-way = Print the refusal
refusal-title = Your identity could not be confirmed
refusal-print = Print this sheet for the person.
refusal-when = { $office } could not confirm your identity on { $day }, for this reason:
refusal-do-document_expired = Renew your document with the authority that issued it, or bring another one that is valid for more than 14 days.
refusal-do-document_expires_soon = Bring a document that is valid for more than 14 days; a renewed one, or another one that you hold.
refusal-do-document_not_accepted = Bring the original of your passport, of an identity card of a country of the European Economic Area or Switzerland, or of a residence card.
refusal-do-document_damaged = Have the document replaced by the authority that issued it, or bring another one.
refusal-do-document_reported = If you have found the document again, ask the authority that issued it for a new one: a reported document stays reported.
refusal-do-features_missing = Ask the authority that issued the document to examine or replace it, or bring another one.
refusal-do-zone_differs = Ask the authority that issued the document to correct or replace it, or bring another one.
refusal-do-not_the_holder = Bring a document with a photograph that shows you as you look now.
refusal-do-number_unproved = Bring a letter or certificate of a Belgian authority that shows your BIS number, such as one of the social security.
refusal-do-no_own_mailbox = Make sure that you can open an e-mail mailbox of your own on your telephone or at the office.
refusal-do-check_declined = Come in person. Comparing you with your document is the only way to receive a digital key here.
refusal-do-doubt_not_cleared = Bring a second document with a photograph, and the letter that shows your BIS number.
refusal-anywhere = You may come again at any time, to this or to any other registration office; they all stand at { $address }.
refusal-mistake = If you think that this is a mistake, ask for another member of staff to check again, or call { $phone } and quote { $reference }.

## Note for the file

note-button = Note for the file
note-title = Marked files
note-text = A clerk marked these files while the person was at the counter. The person and the other clerks do not see it; requests of the person go to a second approver.
note-none = No file is marked.
note-by = Marked by
note-at = Marked on
note-approver = The registration office marked this identity check. A second approver decides as well; the person is told nothing of it.

## Security features

feature-hint = Find at least two of them on the document.
feature-label = I found these security features
feature-more = Other features
feature-raised_print = Raised print, felt with the finger
feature-colour_shift = Ink that changes colour when tilted
feature-tilting_image = An image that moves or appears when tilted
feature-second_portrait = A second portrait, in another technique
feature-against_the_light = Watermark or see-through sign, against the light
feature-ultraviolet = Fibres or images that shine under ultraviolet light
feature-microprint = Letters in the lines, under a magnifying glass
feature-stars_and_letters = Blue rectangle with the letters of the state in twelve stars (identity cards of the European Union)
