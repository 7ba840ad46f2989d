### Offices among each other, their people, their day, their log, practice.

## A file of another office

office-admin-reason-title = Why do you look into this file?
office-admin-reason-text = This file belongs to { $office }. Say why you need it: your answer is recorded and shown to that office. The file is then open to you for 30 minutes, and each page that you open is recorded.
office-admin-reason-person_here = The person is at my counter.
office-admin-reason-person_asks = The person asks by telephone or in writing.
office-admin-reason-office_asks = The other office asks for help.
office-admin-reason-complaint = I am looking into a complaint or a suspicion.
office-admin-reason-other = Another reason, named below
office-admin-field-note = In a few words
office-admin-hint-note = Up to 200 characters, for example: has lost the letter
office-admin-note-missing = Say in a few words what you need the file for.
office-admin-note-long = Use 200 characters at most.
office-admin-reason-button = Open the file
office-admin-own-office-only = Only the office of this file does this. Any office may send the link again, declare the letter void and print a new one.
office-admin-own-file = This file is your own, or its mail goes to your own address. Ask a colleague to act.
office-admin-elsewhere = This file belongs to { $office }. It is open to you until { $moment }; what you look at is recorded.
office-admin-looks = Other offices that looked
office-admin-find-title = Find a file by its reference
office-admin-hint-find = As on the letter and in every mail, for example HY-2026-7K3M-4QTX
office-admin-find-button = Find
office-admin-find-nothing = No file has this reference. Compare it with the letter or the mail.
office-admin-new-document = A new document?
office-admin-new-document-text = Fill in this part only if the document is not the one of last time: copy birth date and BIS number from the new papers. They are compared with the file.
office-admin-numbers-missing = This is not the document of last time. Enter birth date and BIS number from the papers in your hand.
office-admin-numbers-differ = Birth date or BIS number are not those of this file. Check that it is the file of this person.
office-reason-not_me = Somebody who got the mail said: this was not me.

## Training

office-admin-counter-closed = Your training is older than twelve months, so the counter is closed to you until you are trained again.
office-admin-way-training = How to get trained
office-admin-training-title = Your training
office-admin-training-holds = Your training holds until { $day }.
office-admin-training-ends-soon = Your training holds until { $day } only. Arrange the next one now.
office-admin-training-over = Your training held until { $day }. You can serve the counter again once a new one is recorded.
office-admin-training-text = The training is repeated every twelve months: security features of documents, the procedure, what to do in doubt, and one practice file of each kind. Take it with your administrator or at the course of your municipality. The administrator then records the day, and your next click opens the counter.
office-admin-training-nobody = Your office has no administrator at the moment. Ask the municipality to name one.
office-admin-training-who = The training is recorded by:
office-admin-training-short-holds = until { $day }
office-admin-training-short-ends-soon = ends on { $day }
office-admin-training-short-over = over since { $day }
office-admin-training-future = This day is still to come. Record a training once it has taken place.

## The office and its people

office-admin-title = Your office
office-admin-not-an-administrator = This page is for the administrator of the office.
office-admin-not-oneself = Nobody changes their own rights. Ask another administrator.
office-admin-way-office = What the public is told about the office
office-admin-people = People
office-admin-column-name = Name
office-admin-column-role = Role
office-admin-column-rights = Rights
office-admin-column-key = Digital key
office-admin-column-training = Training
office-admin-role-clerk = Clerk
office-admin-role-supervisor = Supervisor
office-admin-role-office_administrator = Administrator
office-admin-role-missing = Choose a role.
office-admin-role-elsewhere = An office gives only roles of an office.
office-admin-role-button = Change the role
office-admin-rights-active = Works
office-admin-rights-blocked = Blocked
office-admin-block-text = All rights end with the next click; what was begun stays for a colleague.
office-admin-block-button = Block
office-admin-unblock-button = Give the rights back
office-admin-trained-button = Record the training
office-admin-field-trained = Trained on
office-admin-field-number = National number
office-admin-hint-number = Eleven digits. Only a fingerprint of it is kept, so that nobody acts on their own file.
office-admin-number-known = Known
office-admin-number-button = Record the number
office-admin-kit-title = A new code
office-admin-kit-text = The last code of this colleague no longer works, or their key is lost. With a new code they make a new key. Hand it over only to themselves.
office-admin-kit-button = Show a new code
office-admin-done-blocked = Blocked. No right is left from now on.
office-admin-done-unblocked = The rights are given back.
office-admin-done-role = The role is changed.
office-admin-done-trained = The training is recorded.
office-admin-done-number = The number is recorded.
office-admin-field-phone = Telephone of the office
office-admin-hint-phone = People call it when a letter or mail is not meant for them.
office-admin-field-hours = Opening hours
office-admin-hint-hours = In the words that people should read, up to 200 characters
office-admin-hours-missing = Say when the office is open, in 200 characters at most.
office-admin-field-price = Price of a letter with code, in euros
office-admin-hint-price = For example 5,00; 0 if it is free
office-admin-price-wrong = Write the price in euros, for example 5,00.
office-admin-field-admission = How people come
office-admin-admission-walk_in = Without an appointment
office-admin-admission-appointment = By appointment
office-admin-admission-missing = Choose how people come.
office-admin-field-active = The office receives people
office-admin-hint-active = Without the tick it stands in no list; open files stay.
office-admin-office-closed = Your office receives nobody at the moment, so no file is opened. Its administrator can change that.
office-admin-invite-title = Invite somebody
office-admin-invite-text = You answer for who the person is: look at their identity document. They receive a link by mail, and from you a code by hand; with both they make their digital key.
office-admin-field-name = Name, as colleagues know it
office-admin-name-missing = Enter the name, 200 characters at most.
office-admin-hint-work-email = The address at work; one person has one address and one role.
office-admin-address-known = Somebody with this address has a role already. One person has one role.
office-admin-field-language = Language of the person
office-admin-invite-button = Invite and show the code
office-admin-handed-title = The code to hand over
office-admin-handed-text = The link went to { $email }. Link and code work until { $moment }.
office-admin-handed-once = This code is shown only here and only now. Hand it to the person themselves, never by mail.
office-admin-handed-back = To this colleague

## The day

office-admin-day-appointments = Appointments today
office-admin-day-disowned = Said “this was not me”: look into it
office-admin-day-bounced = Mail came back: ask for another address
office-admin-day-doubts = Doubts that wait for a second clerk
office-admin-day-checks = Checks that are open
office-admin-day-expiring = Letters that expire within three days

## Figures

office-admin-figures-title = Figures of the office
office-admin-figures-median = From opening the check to the printed letter, in the middle of twelve weeks:
office-admin-figures-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
office-admin-figures-none = no letter yet
office-admin-figures-legend = Each week three bars, from left to right: letters printed (filled), keys active (framed), letters expired (dark). The table has the same figures.
office-admin-figures-week = Week from
office-admin-figures-issued = Letters printed
office-admin-figures-activated = Keys active
office-admin-figures-expired = Letters expired

## The log

office-admin-log-title = Activity log
office-admin-log-clerk = Who
office-admin-log-kind = What
office-admin-log-from = From
office-admin-log-to = Up to and including
office-admin-log-at = When
office-admin-log-what = What happened
office-admin-log-who = By whom
office-admin-log-look = Looked into a file of another office
office-admin-log-empty = Nothing was found.
office-admin-log-newer = Newer
office-admin-log-older = Older
office-admin-log-export-text = The file holds exactly what this search finds, and nothing about persons. Taking it out is itself a line of the log.
office-admin-log-export = Download as CSV
office-admin-event-invited = Invited somebody
office-admin-event-kit_issued = Gave a colleague a new code
office-admin-event-blocked = Blocked a colleague
office-admin-event-unblocked = Gave a colleague the rights back
office-admin-event-role_changed = Changed a role
office-admin-event-trained = Recorded a training
office-admin-event-number_recorded = Recorded a national number
office-admin-event-office_changed = Changed the data of the office
office-admin-event-log_exported = Took the log out
office-admin-csv-at = Time (UTC)
office-admin-csv-brussels = Time (Brussels)
office-admin-csv-sort = Sort
office-admin-csv-kind = Kind
office-admin-csv-what = What happened
office-admin-csv-who = By whom
office-admin-csv-reference = Reference

## Practice

office-admin-practice-mark = PRACTICE
office-admin-practice-what = Nothing here is real: no file is opened, no mail leaves, no code is issued.
office-admin-practice-title = Practice files
office-admin-practice-case = Which paper lies on the counter?
office-admin-practice-case-missing = Choose a paper.
office-admin-practice-case-one_name = A person with one name only
office-admin-practice-case-two_letter_issuer = An issuer with two letters
office-admin-practice-case-ends_tomorrow = A document that ends tomorrow
office-admin-practice-case-cyrillic = A name in Cyrillic
office-admin-practice-open = Open the practice file
office-admin-practice-done = What you have practised
office-admin-practice-right = All as it should be
office-admin-practice-slips = { $count ->
    [one] { $count } slip
   *[other] { $count } slips
}
office-admin-practice-unanswered = not answered yet
office-admin-practice-decision = What do you decide?
office-admin-practice-decision-missing = Decide first.
office-admin-practice-decision-accept = Accept and print the letter
office-admin-practice-decision-refuse_expiry = Refuse: the document does not outlive the letter
office-admin-practice-decision-refuse_kind = Refuse: this kind of document is not accepted
office-admin-practice-answer = Done
office-admin-practice-fault-family_name = The family name is not typed as it is printed.
office-admin-practice-fault-given_names = The given names are not typed as they are printed.
office-admin-practice-fault-one_name = The tick for one name is not as it should be.
office-admin-practice-fault-machine_name = The family name of the machine-readable line is not as it stands there.
office-admin-practice-fault-decision = Another decision was right.
office-admin-practice-why-one_name = One name is a whole name: it goes into the family name, the given names stay empty, the box is ticked. The paper is accepted.
office-admin-practice-why-two_letter_issuer = UN is an organisation. No country answers for this paper as it does for a passport, so it is not accepted; ask for a passport.
office-admin-practice-why-ends_tomorrow = The letter lives fourteen days, and the document must live longer. The person comes again with a renewed one.
office-admin-practice-why-cyrillic = The name is kept as it is printed, in Cyrillic; the Latin spelling is that of the machine-readable line, not your own. The paper is accepted.
office-admin-practice-letter = Show the practice letter
office-admin-practice-mail = In earnest a mail would now go to { $email }. No mail leaves from here.
office-admin-practice-specimen = SPECIMEN
office-admin-practice-worthless = Practice letter. This is no code: no page accepts it.
