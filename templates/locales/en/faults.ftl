# What stands beside a field that cannot be accepted. Says what to do; never blames.

fault-national-number-missing = Enter the BIS number.
fault-national-number-characters = The number has only the digits 0 to 9.
fault-national-number-length = The number has 11 digits. Check whether one is missing or too many.
fault-national-number-impossible = No register gives a number like this one. Compare it with the document.
fault-national-number-check-digits = There is a typing mistake in this number. Compare it with the document.
fault-national-number-future = This number belongs to a birth date in the future. Compare it with the document.
fault-national-number-not-bis = This is a National Register number. This service is for holders of a BIS number.

fault-name-missing = Enter the name as it stands in the document.
fault-name-too-long = The name has more than 200 characters. Shorten it as the document does.
fault-name-characters = Use letters, spaces, apostrophes and hyphens, as in the document.
fault-name-one-name-only = Leave the given names empty, or remove the tick at “only one name”.
fault-name-not-machine-readable = Use only the letters A to Z, as in the lines with the < signs on the document.
fault-name-too-long-for-certificate = Both names together have more than 64 characters. Shorten the given names as the document does.

fault-date-missing = Enter the date.
fault-date-year-missing = Enter the year.
fault-date-month-missing = Enter the month.
fault-date-day-missing = Enter the day.
fault-date-year = Enter the year in four digits.
fault-date-month = Enter the month as a number from 1 to 12 or by its name.
fault-date-day = Enter the day as a number from 1 to 31.
fault-date-impossible = This month does not have that day. Check the date.
fault-date-day-without-month = Enter the month as well, or leave out the day.
fault-date-future = The birth date must be in the past.
fault-date-too-long-ago = This is more than 130 years ago. Check the year.

fault-email-missing = Enter the e-mail address.
fault-email-at = Enter the full address, with an @, like name@example.org.
fault-email-several-at = An address has only one @.
fault-email-characters = Check the address: it has no spaces, accents or other special signs before the @.
fault-email-domain = Check what follows the @, like example.org.
fault-email-too-long = The address is too long: at most 254 characters, at most 64 before the @.

fault-phone-missing = Enter the telephone number.
fault-phone-characters = Use digits, spaces and, in front, a +.
fault-phone-length = A telephone number has 4 to 15 digits.

fault-country-missing = Choose the country that issued the document.
fault-country-unknown = Choose a country from the list.

fault-document-kind-missing = Choose the kind of document.
fault-document-expired = This document has expired. Ask for a valid one.
fault-document-card-from-elsewhere = A national identity card is accepted only from a state of the European Economic Area or Switzerland. Ask for the passport.
fault-document-expires-before-kit = This document expires within 14 days. Ask for one that is valid longer.
fault-document-number-missing = Enter the number of the document.
fault-document-number-characters = Use only the letters A to Z and digits.
fault-document-number-length = A document number has 4 to 24 characters.

fault-evidence-original = Confirm that you hold the original document, not a copy.
fault-evidence-photograph = Confirm that you compared the photograph with the person.
fault-evidence-security-features = Tick at least two security features that such a document has.
fault-evidence-list = State whether you checked the list of lost and stolen documents.

fault-activation-code-missing = Enter the code from the letter.
fault-activation-code-length = The code has 16 characters, in four groups of four.
fault-activation-code-typo = There is a typing mistake in the code. Compare it with the letter. This does not count as an attempt.

fault-digits-missing = Enter the six digits of the mail.
fault-digits-six = The mail has six digits.

fault-reference-missing = Enter the reference.
fault-reference-length = A reference looks like HY-2026-7K3M-4QTX.
fault-reference-typo = There is a typing mistake in the reference. Compare it with the letter or the mail.

fault-spare-batch-range = Enter a number from 1 to 20.
fault-serial-missing = Enter the serial number of the spare letter.
fault-serial-length = A serial number looks like SK-7K3M-4QTX.
fault-serial-typo = There is a typing mistake in the serial number. Compare it with the letter.

fault-username-missing = Enter a username.
fault-username-characters = Use the letters a to z, digits, dots, hyphens and underscores.
fault-username-length = A username has 3 to 40 characters.
fault-username-taken = Somebody already has this username. Choose another one.
fault-key-name-missing = Enter a name for the key.
fault-key-name-long = Use at most 40 characters.

fault-password-missing = Enter a password.
fault-password-too-short = Use at least 12 characters.
fault-password-too-long = Use at most 200 characters.
fault-password-common = This password is one of those that are tried first, because so many people use it. Choose another one.
fault-password-repeated = This password repeats a few characters. Choose another one, for example four words that do not belong together.
fault-password-personal = Choose a password that is not your username or e-mail address.

fault-recovery-code-missing = Enter one of your recovery codes.
fault-recovery-code-length = A recovery code has sixteen characters.
fault-recovery-code-typo = This is no recovery code: compare each character with your sheet. This try does not count.
fault-token-missing = Enter the code of your card.
fault-token-eight = The code has eight characters, such as 7K3M-4QTX.
fault-mobile-missing = Enter a mobile number.
fault-mobile-characters = A number has digits only, with a plus before the country code.
fault-mobile-country = Begin with the country code, such as +33 for France or +31 for the Netherlands.
fault-mobile-length = A number has 8 to 15 digits, country code included.
fault-sms-missing = Enter the code from the text message.
fault-sms-six = The code has exactly six digits.
fault-totp-missing = Enter the code that the app shows.
fault-totp-six-digits = The code has six digits.

fault-rejection-reason-missing = Choose a reason.
fault-rejection-text-missing = Explain the reason: the person reads these words.
fault-rejection-text-too-long = Use at most 2,000 characters.
fault-note-too-long = Write at most 500 characters.
fault-organisation-type-missing = Choose the type of the number.
fault-organisation-number-missing = Enter the number of the organisation.
fault-organisation-number-characters = The number has only the digits 0 to 9.
fault-organisation-number-four = Numbers of this type have 4 digits. Check whether one is missing or too many.
fault-organisation-number-eight = Numbers of this type have 8 digits. Check whether one is missing or too many.
fault-organisation-number-ten = Numbers of this type have 10 digits. Check whether one is missing or too many.
fault-organisation-number-eleven = Numbers of this type have 11 digits. Check whether one is missing or too many.
fault-organisation-number-first-digit = A company number begins with 0 or 1.
fault-organisation-number-check-digits = There is a typing mistake in this number, or it is of another type. Compare it with a document of the organisation.
fault-organisation-name-missing = Enter the name of the organisation.
fault-organisation-name-characters = Enter the name with letters, digits and common signs, as it is registered.
fault-organisation-name-ambiguous = Software would take this name for a number or for the application id. Enter the full name as it is registered.
fault-organisation-name-too-long = The name has more than 64 characters in the certificate. Enter the shorter registered name.
fault-application-id-small-letters = Write the application id in capitals.
fault-application-id-characters = An application id has only the capitals A to Z, digits, hyphens and underscores.
fault-application-id-too-long = An application id has at most 30 characters.
fault-correction-fields-missing = Name at least one field.
fault-correction-reason-missing = Choose why this is to be corrected.
fault-correction-text-missing = Explain what the person is to do: they read these words.
fault-correction-text-too-long = Use at most 2,000 characters for the explanation.
fault-hold-reason-missing = Give a reason.
fault-hold-not-later = Choose a day after today.
fault-hold-too-long = Choose a day within 90 days.

fault-message-missing = Write a message.
fault-message-too-long = The message is too long: at most 4,000 characters. Send the rest in a second one.
fault-message-too-many = 20 of your messages have not been read yet. Wait until they are, then write again.

fault-period-reversed = The last day lies before the first.
fault-period-too-long = Choose at most 60 weeks or 60 months.
