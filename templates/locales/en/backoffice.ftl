### The eHealth back office: queue, request, decisions.

backoffice-title = Requests for certificates
backoffice-take-next = Take the next request
backoffice-take-next-hint = You are given the request that has waited longest. It is yours for 30 minutes.
backoffice-nothing-to-take = No request is waiting to be taken.
backoffice-lists = Lists
backoffice-list-to_take = To take
backoffice-list-mine = Mine
backoffice-list-second_review = Second review
backoffice-list-with_person = Waiting for the person
backoffice-list-decided = Decided
backoffice-list-empty = No request is in this list.
backoffice-waiting-note = Waiting is counted in Belgian working days; the clock stands while we wait for the person.
backoffice-column-reference = Reference
backoffice-column-name = Name
backoffice-column-environment = Environment
backoffice-column-state = State
backoffice-column-submitted = Submitted
backoffice-column-waiting = Waiting
backoffice-column-reviewer = With
backoffice-working-days =
    { $days ->
        [0] less than a working day
        [one] { $days } working day
       *[other] { $days } working days
    }
backoffice-environment-production = Production
backoffice-environment-acceptance = Acceptance

backoffice-state-details = Being filled in
backoffice-state-sign_in_due = Sign-in due
backoffice-state-contract_due = Contract due
backoffice-state-submitted = To take
backoffice-state-in_review = In review
backoffice-state-on_hold = On hold
backoffice-state-correction_due = Correction due
backoffice-state-second_review = Second review
backoffice-state-approved = Approved
backoffice-state-issuing = Being issued
backoffice-state-issue_failed = Issuing failed
backoffice-state-issued = Issued
backoffice-state-rejected = Rejected
backoffice-state-withdrawn = Withdrawn
backoffice-state-lapsed = Lapsed

backoffice-take = Take this request
backoffice-take-to-see = Take the request to see its documents and to decide.
backoffice-take-first = Documents are open to whoever has taken the request. Take it first.
backoffice-mine-until = This request is yours until { $moment }. After that it goes back to the queue.
backoffice-with-colleague = { $name } has this request open until { $moment }.
backoffice-second-opinion = A colleague has approved this request. Confirm it or look at it afresh.
backoffice-own-check = You checked the identity of this person. Somebody else must decide.
backoffice-own-file = This is your own file. Somebody else must decide.
backoffice-own-decision = You have already approved this request. Somebody else must give the second answer.
backoffice-approved-before = You approved this request before and a colleague disagreed. Somebody else must decide.
backoffice-go-approve = Approve…
backoffice-go-reject = Reject…
backoffice-go-second = Give the second answer…
backoffice-release = Put back into the queue

backoffice-data = Data
backoffice-datum = Datum
backoffice-declared = Declared by the person
backoffice-checked = Checked at the counter
backoffice-differs = Differs
backoffice-not-checked = Not checked by us
backoffice-no-difference = What was declared is what was checked.
backoffice-unchecked =
    { $count ->
        [one] Nothing contradicts what was declared, but { $count } of these was not checked by us.
       *[other] Nothing contradicts what was declared, but { $count } of these were not checked by us.
    }
backoffice-differences =
    { $count ->
        [one] { $count } difference between what was declared and what was checked.
       *[other] { $count } differences between what was declared and what was checked.
    }
backoffice-row-family_name = Family name
backoffice-row-given_names = Given names
backoffice-row-mrz_family = Family name, machine-readable
backoffice-row-mrz_given = Given names, machine-readable
backoffice-row-national_number = BIS number
backoffice-row-email = E-mail
backoffice-row-phone = Telephone
backoffice-counter = Identity check
backoffice-office = Office
backoffice-clerk = Checked by
backoffice-checked-at = Checked on
backoffice-birth-date = Birth date
backoffice-list-check-clear = Asked: the document is not on it
backoffice-list-check-unavailable = The list could not be reached
backoffice-external-check = The identity was checked by the external identity provider.
backoffice-sign-in = Sign-in
backoffice-signed-in-at = Signed in on
backoffice-level = Level
backoffice-means = Means
backoffice-means-mobile_app = Mobile app
backoffice-means-sms = Text message
backoffice-means-paper_token = Paper token
backoffice-means-password = Password
backoffice-number-proved = Same national number at sign-in
backoffice-keys = Public keys
backoffice-key-authentication = Authentication
backoffice-key-encryption = Encryption
backoffice-documents = Documents
backoffice-looks-recorded = Each look at a document is recorded.
backoffice-document-contract = Signed contract
backoffice-document-identity_front = Identity document, front
backoffice-document-identity_back = Identity document, back
backoffice-document-mandate = Mandate of the organisation, signed
backoffice-history = What has happened

backoffice-approve-title = Approve the request
backoffice-approve-lead = Request { $reference }: this is what your approval leads to.
backoffice-subject = Subject of the certificate
backoffice-validity = Valid from the day of issue
backoffice-letter = The mail to the person
backoffice-letter-language = It is sent at once, in this language: { $language }.
backoffice-look = Read the mail first
backoffice-second-look = Let a colleague look as well
backoffice-second-look-hint = Some approvals are chosen for a second review in any case.
backoffice-approve = Approve
backoffice-second-title = Second review
backoffice-second-lead = Request { $reference }: a colleague has approved it. This is what your agreement leads to.
backoffice-agree = Agree and approve
backoffice-disagree = Disagree
backoffice-disagree-hint = If you disagree, the first approval is void and the request is yours to review.
backoffice-reject-title = Reject the request
backoffice-reject-lead = Request { $reference }: the person reads the reason and your words in the mail and on the status page.
backoffice-reason = Reason
backoffice-reason-text = In your own words
backoffice-reason-language = The person reads this language: { $language }. Write your words in it; the reason itself is translated.
backoffice-reject-appeal = The mail also says how to have the request opened again within 30 days, and how to appeal.
backoffice-reject = Reject the request

backoffice-done-released = The request is back in the queue.
backoffice-done-nothing = No request was left to take.
backoffice-done-taken = The request is yours for 30 minutes.
backoffice-done-approved = Your approval is recorded.
backoffice-done-rejected = The request is rejected and the person is told.
backoffice-done-agreed = The request is approved and the person is told.
backoffice-done-disagreed = The first approval is void. The request is yours to review.

backoffice-event-start = Request started
backoffice-event-give_details = Data and keys given
backoffice-event-confirm_identity = Identity confirmed by sign-in
backoffice-event-send_contract = Contract and documents sent
backoffice-event-take = Taken
backoffice-event-release = Put back into the queue
backoffice-event-hold = Put on hold
backoffice-event-resume = Hold ended
backoffice-event-ask_correction = Correction asked
backoffice-event-send_correction = Correction sent
backoffice-event-approve = Approved
backoffice-event-agree = Approved by the second approver
backoffice-event-disagree = Second approver disagreed
backoffice-event-reject = Rejected
backoffice-event-complete = Completed by the person
backoffice-event-issue = Certificate issued
backoffice-event-fail_issue = Issuing failed
backoffice-event-retry_issue = Issuing tried again
backoffice-event-withdraw = Withdrawn
backoffice-event-lapse = Lapsed
backoffice-event-reopen = Opened again

backoffice-go-correct = Ask a correction…
backoffice-go-hold = Hold…
backoffice-go-reopen = Open again…
backoffice-keep = Keep for another 30 minutes
backoffice-opened-by = { $name } opened this request { $ago }.
backoffice-minutes-ago =
    { $minutes ->
        [one] { $minutes } minute ago
       *[other] { $minutes } minutes ago
    }
backoffice-take-over = Take over
backoffice-take-over-hint = For the work of an absent colleague. The history says that you took it over.
backoffice-held-until = { $name } holds this request until { $moment }.
backoffice-resume = Go on now
backoffice-correction-asked = { $name } asked for a correction on { $moment }.
backoffice-changes = What the correction changes
backoffice-changes-unknown = What was typed before is not kept.
backoffice-changes-none = Nothing has changed.
backoffice-before = Before
backoffice-after = Now
backoffice-not-named = Not asked
backoffice-correct-title = Ask a correction
backoffice-correct-lead = Request { $reference }: the person can change only what you name.
backoffice-correct-fields = What is to be corrected?
backoffice-correct-fields-hint = Whoever types data anew also signs the contract anew: it prints them.
backoffice-correct = Ask the correction
backoffice-hold-title = Hold the request
backoffice-hold-lead = Request { $reference }: the clock stands until that day; then the request comes back to the queue.
backoffice-hold-until = Hold until
backoffice-hold-reason = Reason
backoffice-hold-reason-hint = For colleagues; the person does not read this.
backoffice-hold = Hold
backoffice-reopen-title = Open the request again
backoffice-reopen-lead = Request { $reference }: a decision that was made becomes void, and the person is mailed.
backoffice-reopen = Open again
backoffice-done-kept = The request is yours for another 30 minutes.
backoffice-done-asked = The correction is asked; the person is mailed.
backoffice-done-held = The request is on hold.
backoffice-done-resumed = The request is back in the queue, to be taken.
backoffice-done-reopened = The request is open again; the person is mailed.
backoffice-no-right-to-reopen = Opening requests again is a right of its own, which you do not hold.
backoffice-other-is-open = Another request for the same name is open.

backoffice-list-expiring = Expiring
backoffice-list-all = All
backoffice-column-office = Office
backoffice-filters = Filters
backoffice-filter-search = Search
backoffice-search-hint = Reference or name, or a part of it.
backoffice-filter-age = Wait
backoffice-filter-environment = Environment
backoffice-filter-kind = For
backoffice-filter-office = Office
backoffice-filter-language = Language of the person
backoffice-filter-later = Later
backoffice-later-only = Only what I have set aside
backoffice-apply = Apply the filters
backoffice-tag = { $filter }: { $value }
backoffice-age-new = new
backoffice-age-ageing = ageing
backoffice-age-late = late
backoffice-kind-person = A person
backoffice-kind-organisation = An organisation
backoffice-pages = Pages
backoffice-page = Page { $number }
backoffice-previous = Previous
backoffice-next = Next
backoffice-save-view = Begin with this from now on
backoffice-done-saved = The queue opens like this from now on.
backoffice-export = These rows as CSV
backoffice-export-numbers = With national numbers
backoffice-no-right-to-numbers = Exporting national numbers is a right of its own, which you do not hold.
backoffice-csv-reference = Reference
backoffice-csv-name = Name
backoffice-csv-organisation = Organisation
backoffice-csv-environment = Environment
backoffice-csv-state = State
backoffice-csv-submitted = Submitted (UTC)
backoffice-csv-days = Working days waited
backoffice-csv-office = Office
backoffice-csv-reviewer = With
backoffice-csv-number = National number
backoffice-news =
    { $count ->
        [one] { $count } new request – show
       *[other] { $count } new requests – show
    }
backoffice-alert =
    { $count ->
        [one] { $count } request has waited for eHealth for { $days } working days or more.
       *[other] { $count } requests have waited for eHealth for { $days } working days or more.
    }
backoffice-ends = ends { $moment }
backoffice-go-later = Later…
backoffice-later-title = Look at it later
backoffice-later-lead = Request { $reference } is given to you again on that day only. Colleagues can take it.
backoffice-later-day = On which day?
backoffice-later = Set aside
backoffice-later-clear = No longer set aside
backoffice-later-until = Set aside until { $day }
backoffice-done-later = Saved.

backoffice-says-nothing = says nothing of it
backoffice-at-sign-in = At the sign-in
backoffice-on-contract = On the contract
backoffice-in-zone = In the machine-readable zone
backoffice-agrees = Equal
backoffice-rule-same = Equal letters
backoffice-rule-punctuation = Explained: punctuation left out (ICAO 9303-3, 4.6)
backoffice-rule-icao_latin = Explained: Latin letters (ICAO 9303-3, 6 A)
backoffice-rule-icao_cyrillic = Explained: Cyrillic letters (ICAO 9303-3, 6 B)
backoffice-rule-national_cyrillic = Explained: Cyrillic by national law
backoffice-rule-elot_743 = Explained: Greek by ELOT 743
backoffice-rule-truncated = Explained: cut where the line was full
backoffice-rule-no_table = No rule for this script
backoffice-rule-unexplained = Explained by no rule
backoffice-signature = Electronic signature
backoffice-signature-intact = intact: the file is what was signed.
backoffice-signature-partial = right for a part of the file only: something was added or left out afterwards.
backoffice-signature-altered = not right: the file was changed after it was signed, or another key signed it.
backoffice-signature-unreadable = found, but it cannot be read or verified.
backoffice-signature-trusted = The certificate leads to an authority that we trust.
backoffice-signature-unverified = We have not verified who the signer is.
backoffice-signature-signer = Signer
backoffice-signature-issuer = Issuer of the certificate
backoffice-signature-time = Signed (as the signer says)

backoffice-written = Written by persons
