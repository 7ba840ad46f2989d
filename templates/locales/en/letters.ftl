### What our mails say. A letter has a subject, and paragraphs before and after its one link.

letter-greeting = Dear { $name },
letter-never-asked = We never ask for your code or your password, neither by mail nor by telephone.
letter-not-you = Was this not you, or is this mail not for you? Reply to it and quote the reference { $reference }: we then stop everything.
letter-not-me = Was this not you? Say so on this page; the code and the link stop working at once:
letter-closing = Kind regards,
letter-sender = Passerelle, certificates for care providers living abroad
letter-reference = Reference: { $reference }
letter-for-organisation = It is about the certificate for { $organisation }.
letter-pointer = English: the page behind the link speaks English too.

letter-enrolment_refused-subject = Your identity could not be confirmed ({ $reference })
letter-enrolment_refused-p1 = { $office } could not confirm your identity. The reason stands on the paper that you received at the counter, or that the office prints for you when you ask.
letter-enrolment_refused-p2 = You may come again with what was missing, to this or to any other registration office. The offices and what to bring:
letter-enrolment_refused-p3 = If you think that this is a mistake, ask the office to have another member of staff check again.

letter-enrolment_closing-subject = Your file closes on { $closing_day } ({ $reference })
letter-enrolment_closing-p1 = Your file will be closed on { $closing }: its time is over, or nothing has happened in it for long. Thirty days later your personal data are erased.
letter-enrolment_closing-p2 = If you want to keep or get your digital key, go to a registration office before that day. The offices and what to bring:

letter-kit_link-subject = Activate your digital key by { $deadline_day } ({ $reference })
letter-kit_link-p1 = On { $checked_day } a member of staff of { $office } checked your identity: they compared you with the photograph of your original identity document, examined its validity and security features, saw the proof of your BIS number, and gave you a letter on paper with your activation code.
letter-kit_link-p2 = Keep the letter at hand and open this page, on a computer or on your telephone. It works until { $deadline }:
letter-kit_link-p3 = There you enter the code from the letter, choose a username and a password, and turn your telephone into your digital key with an app. This takes about ten minutes.
letter-kit_link-p4 = Lost the letter, or too late? Any registration office issues a new one; bring the same identity document.

letter-kit_link_staff-subject = Activate your digital key for work by { $deadline_day } ({ $reference })
letter-kit_link_staff-p1 = You are invited to work with Passerelle. Your activation code is handed to you separately, on paper.
letter-kit_link_staff-p2 = Keep the code at hand and open this page, on a computer or on your telephone. It works until { $deadline }:
letter-kit_link_staff-p3 = There you enter the code, choose a username and a password, and turn your telephone into your digital key with an app.
letter-kit_link_staff-p4 = Lost the code, or too late? Ask your administrator for a new one.

letter-kit_reminder-subject = Reminder: activate your digital key by { $deadline_day } ({ $reference })
letter-kit_reminder-p1 = You have a letter on paper with an activation code, but your digital key is not active yet.
letter-kit_reminder-p2 = Keep the letter at hand and open this page. It works until { $deadline }:
letter-kit_reminder-p3 = Lost the letter, or too late? Any registration office issues a new one; bring the same identity document.

letter-kit_expired-subject = Your time to make a digital key is over: how to get a new code ({ $reference })
letter-kit_expired-p1 = The time for making your digital key is over. The code on your letter and the link no longer work.
letter-kit_expired-p2 = Nothing is lost: your file stays as it is. Any registration office issues a new code while you wait; bring the same identity document. The offices:

letter-kit_locked-subject = Your activation code is blocked: how to get a new one ({ $reference })
letter-kit_locked-p1 = Ten wrong codes were entered. For your protection the code on your letter and the link no longer work.
letter-kit_locked-p2 = Any registration office issues a new code while you wait; bring the same identity document. If it was not you who tried, tell them. The offices:

letter-kit_revoked-subject = Your activation code is void: how to get a new one ({ $reference })
letter-kit_revoked-p1 = The code on your letter and the link were declared void on { $date }, by you or by the office. They no longer work.
letter-kit_revoked-p2 = Any registration office issues a new code while you wait; bring the same identity document. The offices:

letter-kit_dead_staff-subject = Your activation code no longer works ({ $reference })
letter-kit_dead_staff-p1 = The code that you were handed and its link no longer work: their time is over, they were blocked, or they were declared void.
letter-kit_dead_staff-p2 = Ask your administrator for a new code. The service:

letter-key_low-subject = Add the app: your key does not open eHealth yet ({ $reference })
letter-key_low-p1 = Your digital key by text message or paper token works. eHealth, however, accepts only the key by mobile app.
letter-key_low-p2 = How to add the app:

letter-key_active-subject = Your digital key is active: now request your certificate ({ $reference })
letter-key_active-p1 = Since { $date } the app on your telephone is your digital key.
letter-key_active-p2 = With it you can request your eHealth certificate. This page explains the steps before you sign in:
letter-key_active-p3 = If you did not do this, tell your registration office at once.

letter-key_active_staff-subject = Your digital key for work is active ({ $reference })
letter-key_active_staff-p1 = Since { $date } the app on your telephone is your digital key.
letter-key_active_staff-p2 = Sign in at the address of your office or of the back office. The service starts here:
letter-key_active_staff-p3 = If you did not do this, tell your administrator at once.

letter-key_lost-subject = Your digital key no longer works ({ $reference })
letter-key_lost-p1 = On { $date } your digital key was reported lost, removed or used up to its last code. You have been signed out everywhere. Your requests and certificates are not affected.
letter-key_lost-p2 = Any registration office issues a new activation code; bring your identity document. The offices:
letter-key_lost-p3 = If you did not report this, tell your registration office at once.
letter-key_blocked-subject = Your key was blocked: somebody guessed codes with your password ({ $reference })
letter-key_blocked-p1 = On { $date } fifty wrong codes in a row were typed for your digital key, each after your right password. To protect you we blocked the key and signed you out everywhere. Nobody got in. Your requests and certificates are not affected.
letter-key_blocked-p2 = Your key no longer opens anything. Any registration office issues a new activation code; bring your identity document. The offices:
letter-key_blocked-p3 = If it was not you who typed these codes, somebody knows your password. With the new activation code choose another password, and change it wherever else you use it.
letter-key_added-subject = A key was added to your account ({ $reference })
letter-key_added-p1 = On { $date } one more key was added with which you can sign in. Your other keys go on working; you have been signed out elsewhere.
letter-key_added-p2 = On this page you see all your keys, and remove those that you do not want:
letter-key_added-p3 = If you did not add it, somebody has your password and one of your keys. Remove the new key at once and change your password.
letter-key_removed-subject = One of your keys was removed ({ $reference })
letter-key_removed-p1 = On { $date } one of your keys was removed. Nobody can sign in with it any more; you have been signed out elsewhere. Your requests and certificates are not affected.
letter-key_removed-p2 = On this page you see the keys that are left:
letter-key_removed-p3 = If you did not remove it, somebody has your password and one of your keys. Change your password at once, and tell your registration office.
letter-codes_renewed-subject = You have new recovery codes ({ $reference })
letter-codes_renewed-p1 = On { $date } ten new recovery codes were made for your key. The codes of the sheet before no longer work: destroy it.
letter-codes_renewed-p2 = On this page you see your keys, and how many codes are left:
letter-codes_renewed-p3 = If you did not make them, somebody has your password and one of your keys. Change your password at once, make new codes again, and tell your registration office.

letter-recovery_asked-subject = Your key has ended, a new one can be made from { $deadline_day } ({ $reference })
letter-recovery_asked-p1 = On { $date } somebody used your password and one of your recovery codes. Your digital key has ended and you have been signed out everywhere. From { $deadline } a new key can be made with your username and password. Your requests and certificates are not affected.
letter-recovery_asked-p2 = This was not you? Stop it on this page before that time; then no new key is made:
letter-recovery_asked-p3 = If it was you, you need do nothing: we write to you again when the time has come.

letter-recovery_ready-subject = You can make your new key now ({ $reference })
letter-recovery_ready-p1 = The 24 hours after your recovery code are over.
letter-recovery_ready-p2 = Sign in on this page with your username and password, and set up the app on your new telephone:
letter-recovery_ready-p3 = If it was not you, go to any registration office with your identity document at once.

letter-password_reset-subject = Choose a new password by { $deadline_day } ({ $reference })
letter-password_reset-p1 = On { $date } somebody asked for a new password of your digital key, at the page where one signs in. Nothing has changed yet.
letter-password_reset-p2 = If it was you, keep your telephone with the app at hand and open this page. It works once, until { $deadline }:
letter-password_reset-p3 = If it was not you, do nothing: without a code of your app nobody can choose a password.

letter-password_changed-subject = Your password has been changed ({ $reference })
letter-password_changed-p1 = On { $date } a new password was chosen for your digital key. You have been signed out everywhere else. Your requests and certificates are not affected.
letter-password_changed-p2 = This was not you? Then somebody has your key, and reads your mail or knew your password. Ask on this page for a link and choose another password at once:
letter-password_changed-p3 = Then tell your registration office, which can block your key. If you use it for work, tell your administrator.

letter-request_received-subject = We have received your request ({ $reference })
letter-request_received-p1 = On { $date } we received your contract and the copies of your identity document.
letter-request_received-p2 = eHealth now reviews them. You need not do anything: we write to you as soon as there is a decision. You can always see here where your request stands:

letter-contract_reminder-subject = Send your signed contract by { $deadline_day } ({ $reference })
letter-contract_reminder-p1 = Your request is waiting for your signed contract and for both sides of your identity document.
letter-contract_reminder-p2 = Send them by { $deadline }; after that the request lapses. You download and send them here:

letter-correction_asked-subject = Correct your request by { $deadline_day } ({ $reference })
letter-correction_asked-p1 = eHealth has reviewed your request and asks you to correct something before it can decide.
letter-correction_asked-p2 = This page says what and why. Send the correction by { $deadline }:

letter-correction_reminder-subject = Reminder: correct your request by { $deadline_day } ({ $reference })
letter-correction_reminder-p1 = Your request is waiting for your correction.
letter-correction_reminder-p2 = This page says what and why. Send the correction by { $deadline }; after that the request lapses:

letter-request_approved-subject = Approved: complete your request by { $deadline_day } ({ $reference })
letter-request_approved-p1 = eHealth has approved your request for a certificate.
letter-request_approved-p2 = To receive it, complete the request with your digital key by { $deadline }:
letter-request_approved-p3 = Do this on the computer on which you made your keys: the certificate belongs with them.

letter-completion_reminder-subject = Reminder: complete your request by { $deadline_day } ({ $reference })
letter-completion_reminder-p1 = eHealth has approved your request, but you have not completed it yet.
letter-completion_reminder-p2 = Complete it with your digital key by { $deadline }; after that the request lapses:

letter-request_rejected-subject = eHealth has rejected your request ({ $reference })
letter-request_rejected-p1 = eHealth cannot grant your request for a certificate, for this reason:
letter-request_rejected-p2 = Until { $deadline } you can ask eHealth to open this request again, by replying to this mail; or you start a new one. Your digital key keeps working. Your request:
letter-request_rejected-p3 = You may also appeal to the Belgian Council of State within 60 days of this mail.

letter-request_lapsed-subject = Your request has lapsed ({ $reference })
letter-request_lapsed-p1 = The time for the next step of your request is over. No certificate comes of it.
letter-request_lapsed-p2 = Until { $deadline } it can be opened again; after that you start a new one. Your digital key keeps working. Your request:

letter-request_reopened-subject = Your request was opened again ({ $reference })
letter-request_reopened-p1 = Your request was opened again on { $date }.
letter-request_reopened-p2 = This page says what happens next:

letter-request_withdrawn-subject = Your request has been withdrawn ({ $reference })
letter-request_withdrawn-p1 = Your request was withdrawn on { $date }. Nothing more happens with it.
letter-request_withdrawn-p2 = You can start a new one at any time:
letter-request_withdrawn-p3 = If you did not withdraw it, reply to this mail at once.

letter-issue_failed-subject = Your certificate is delayed ({ $reference })
letter-issue_failed-p1 = You have completed your request, but our certification authority could not issue the certificate yet. A member of staff is looking into it.
letter-issue_failed-p2 = You need not do anything; everything you sent is kept. Your request:

letter-certificate_issued-subject = Your eHealth certificate is ready ({ $reference })
letter-certificate_issued-p1 = Your certificate was issued on { $date }.
letter-certificate_issued-p2 = Download it here and join it with the keys on your computer; the page shows how:
letter-certificate_issued-p3 = Keep the keys and their password safe: we do not have them and cannot restore them. If you did not request this, reply to this mail at once.

letter-renewal_notice-subject = Renew your eHealth certificate by { $end_day } ({ $reference })
letter-renewal_notice-p1 = Your certificate is valid until { $end }.
letter-renewal_notice-p2 = Request a new one in time; the present one keeps working meanwhile. You start here:

letter-certificate_revoked-subject = Your eHealth certificate has been revoked ({ $reference })
letter-certificate_revoked-p1 = Your certificate was revoked on { $date }. Software no longer accepts it.
letter-certificate_revoked-p2 = You can request a new one here:
letter-certificate_revoked-p3 = If you did not ask for this, reply to this mail at once.

letter-certificate_expired-subject = Your eHealth certificate has expired ({ $reference })
letter-certificate_expired-p1 = Your certificate was valid until { $end }. Software no longer accepts it.
letter-certificate_expired-p2 = You can request a new one here:

letter-document_infected-subject = Upload a file again: it contained a virus ({ $reference })
letter-document_infected-p1 = In one of the files that you uploaded for your request the virus scanner found something harmful. That file has been removed; everything else is still there.
letter-document_infected-p2 = This page says which file it was. Upload it again there, preferably from another device:
letter-document_infected-p3 = Meanwhile have the device checked on which the file was.

letter-documents_notice-subject = On { $deadline_day } we delete the copies of your documents ({ $reference })
letter-documents_notice-p1 = On { $deadline } we delete the copies that you sent with your request: the contract and both sides of your identity document.
letter-documents_notice-p2 = You need not do anything. If you want to look something up first, sign in on this page:
letter-documents_notice-p3 = Only a checksum stays after that, from which nobody can make the documents again.

letter-details_notice-subject = On { $deadline_day } we erase the details of your request ({ $reference })
letter-details_notice-p1 = On { $deadline } we erase what your request says about you: your name, your number, your addresses and the messages.
letter-details_notice-p2 = You need not do anything. If you want to look something up first, sign in on this page:
letter-details_notice-p3 = What the law has us keep, facts and dates without your name, stays.

letter-review_waiting-subject = A request has waited { $days } working days for you ({ $reference })
letter-review_waiting-p1 = The request { $reference } has now waited { $days } working days for eHealth; the target is 10.
letter-review_waiting-p2 = You get such a mail at most once a day for each of 5, 8 and 10 days. Whoever takes the next request here takes the one that has waited longest:

letter-message_waiting-subject = You have a message from eHealth ({ $reference })
letter-message_waiting-p1 = eHealth has written to you about your request. For your protection the message does not stand in this mail.
letter-message_waiting-p2 = Sign in on this page, open the request and choose “Messages”:
