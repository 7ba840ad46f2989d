### The mailbox proved at the counter, the letter of the kit, spare kits, and leaving with it working.

office-look-again = Look again
office-sent-email_digits = Six digits for the mailbox

## The mailbox

office-mailbox = The mailbox
office-mailbox-yours = Is this your e-mail address, and can you open this mailbox now? We send six digits to it; please read them aloud.
office-mailbox-read = please read the six digits aloud
office-mailbox-unsent = Nothing has been sent to this address yet.
office-mailbox-queued = Waiting to leave
office-mailbox-sent = Handed over to the mail server
office-mailbox-refused = Refused by the mail server
office-mailbox-words = In the server’s words:
office-mailbox-until = The digits count until { $time }; { $left ->
        [one] one try
       *[other] { $left } tries
    } left.
office-mailbox-over = These digits count no more. Send new ones.
office-mailbox-proved = Mailbox proved
office-mailbox-proved-at = The digits were read aloud on { $moment }.
office-mailbox-waived = Mailbox not proved
office-mailbox-unproved = Prove the mailbox first: type the six digits that the person reads aloud, or say why that cannot be done.
office-field-digits = Six digits of the mail
office-mailbox-confirm = Confirm the digits
office-field-email-correct = Send the digits to this address
office-hint-email-correct = If it is wrong, correct it here: the file is corrected with it.
office-mailbox-send = Send six digits
office-mailbox-send-again = Send new digits
office-mailbox-waive = Go on without the digits
office-digits-too-soon = Digits were sent to this address a moment ago. You can send new ones from { $time } on; look in the spam folder first.
office-digits-enough = Digits were sent five times within the hour. You can send new ones from { $time } on, or go on without them.
office-digits-not-sent = No digits have been sent to this address. Send them first.
office-digits-expired = These digits are older than ten minutes. Send new ones.
office-digits-used-up = These digits were tried five times. Send new ones.
office-digits-wrong = These are not the digits of the last mail. Tries left: { $left }.

## Going on without the digits

office-waiver-title = Go on without proving the mailbox
office-waiver-text = The person then leaves with a letter and does not know yet whether the link arrives. Let them read the address once more. Your reason is kept in the file.
office-waiver-no_access_here = The person reads their mail elsewhere only.
office-waiver-phone_empty = The telephone is empty or was left at home.
office-waiver-mail_delayed = The mail does not arrive while the person waits.
office-waiver-other = Another reason
office-waiver-button = Go on without the digits

## The mail with the digits

letter-email_digits-subject = The six digits for the counter ({ $reference })
letter-email_digits-p1 = You are at the counter of { $office }. Read these six digits aloud to the clerk; they show that this mailbox is yours:
letter-email_digits-p2 = They count for ten minutes, at this counter only. You need not keep them. About this service:
letter-email_digits-p3 = If you are not at a counter now, somebody has given your address by mistake: you need not do anything.

## The letter

office-letter-open = Open the link that we mailed to { $email } and type the code there; on { $address } you can read how.
office-letter-drawing = QR code of the address { $address }
office-print-pdf = The letter as PDF
office-print-live = Follow whether it works
office-print-over = This letter can no longer be printed: its kit was used, is dead, or was issued more than ten minutes ago or in another browser. A new print is a new letter with a new code.

## Leaving with it working

office-live-title = Leave with it working
office-live-text = The person can do everything on their own telephone, here and now: open the link in the mail, type the code of the letter, add the app. This page follows.
office-live-letter = Letter printed
office-live-link = Link mailed
office-live-account = Account made
office-live-account-hint = The person opens the link and types the code of the letter.
office-live-key = Key active
office-live-key-hint = The person adds the app and confirms it with six digits.

## Sealed spare letters

office-spares-title = Sealed spare letters
office-spares-text = For the day the printer is broken. Each sheet holds a code that nobody has seen: fold it, close it and keep it locked up. It is worth something only once it is bound to a file.
office-spares-none = There are no spare letters.
office-spares-print = Print spare letters
office-spares-once = The sheets appear once. If some are lost or were read, destroy them in this list.
office-spares-count = How many
office-spares-count-hint = 1 to 20
office-spares-supervisor = A supervisor prints spare letters and destroys them.
office-spare-serial = Serial number
office-spare-until = To be used before
office-spare-ready = Ready
office-spare-used = Used
office-spare-expired = Too old
office-spare-destroyed = Destroyed
office-spare-destroy = Destroy
office-spare-title = Use a sealed spare letter
office-spare-text = Take a spare letter whose seal is whole and type its serial number. From then on its code belongs to this file; the link leaves by mail, with the deadline. Hand the letter over unopened.
office-way-spare = The printer is broken: use a sealed spare letter
office-field-serial = Serial number on the spare letter
office-hint-serial = For example SK-7K3M-4QTX
office-spare-button = Issue with this spare letter
office-spare-unknown = This office has no spare letter with that number. Compare it with the letter.
office-spare-is-used = This spare letter already belongs to a file. Take another one.
office-spare-is-destroyed = This spare letter was declared destroyed. Take another one.
office-spare-is-expired = This spare letter is older than 180 days. Take another one and destroy this one.
office-spare-numbered = Spare letter { $serial }
office-spare-bound = This letter counts from the moment at which the office has bound it to your file, which it can do until { $day }.
office-spare-open = Open the link that we mail to you and type the code there before the moment that the mail names; on { $address } you can read how.
