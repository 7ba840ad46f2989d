### Back to one's key: a forgotten password.

recovery-link = Forgotten your password?
recovery-title = Choose a new password
recovery-lead = Tell us your username. We then mail you a link, to the address in your file. With it, and with a code of your app, you choose a new password.
recovery-button = Mail me the link
recovery-lost-text = Without the app no new password can be chosen here: go to any registration office with your identity document. Your requests and certificates are not affected.
recovery-offices = Find a registration office

recovery-sent-title = The mail is on its way, if the name exists
recovery-sent-text = If somebody has this username, and their key works, the mail is in their mailbox within a few minutes. To protect them we do not say whether that is so. The link works for 24 hours.
recovery-sent-limits = We mail a link at most once every ten minutes and three times a day.
recovery-sent-nothing-heading = You receive nothing
recovery-sent-nothing-text = Look in your spam folder, and check the spelling of your username. If you no longer have this mailbox, go to any registration office with your identity document.

recovery-reset-title = Your new password
recovery-reset-lead = Choose a new password and confirm it with a code of your app.
recovery-password = New password
recovery-reset-button = Change the password
recovery-reset-ends = You are then signed out everywhere, and receive a mail that says so.

recovery-ended-used-heading = This link has done its work
recovery-ended-used-text = A new password was chosen on { $moment }. Each link works once, and so do all that were sent before. If that was not you, ask for a new link and choose another password at once.
recovery-ended-expired-heading = This link is too old
recovery-ended-expired-text = It worked until { $moment }. Nothing has changed; ask for a new one.
recovery-unknown = We do not know this link. It may be incomplete: copy the whole link from the mail.
recovery-way-again = Ask for a new link

recovery-changed-title = Your password has been changed
recovery-changed-text = You have been signed out everywhere. From now on you sign in with the new password and your app.
recovery-changed-told = We have sent you a mail about it. Your requests and certificates are not affected.

recovery-key-title = Get your key back with a recovery code
recovery-key-lead = Your telephone or card is gone, and you have a sheet of recovery codes. With your password and one code of the sheet you make a new key, without a visit to an office.
recovery-key-ends = As soon as you send this page, your present key stops working and you are signed out everywhere. The new key can be made 24 hours later: that gives you time to stop it if somebody else did this. Your requests and certificates are not affected.
recovery-key-code = Recovery code
recovery-key-code-hint = One of the ten codes of your sheet that you have not used: sixteen characters.
recovery-key-button = End my key and begin
recovery-key-wrong = The username, the password or the recovery code is not right, or the code was used before. Check all three and try again
recovery-key-none-heading = You have no recovery code?
recovery-key-none-text = Then only a visit leads to a new key: any registration office issues a new letter on the spot. Bring your identity document.
recovery-key-go-on-link = You used a code a day ago? Make the new key
recovery-key-asked-title = Your key has ended
recovery-key-asked-text = In 24 hours you can make a new key. We have sent a mail to the address in your file with the exact time, and with a link that stops this if it was not you.
recovery-key-asked-next = We write to you again when the time has come. Then open this page, with your username and password:
recovery-key-asked-office = If you cannot wait, any registration office issues a new letter at once.
recovery-key-go-on-title = Make your new key
recovery-key-go-on-lead = Sign in with your username and password, 24 hours after you used the recovery code. You then set up the app on your new telephone.
recovery-key-early = The 24 hours are not over. You can make the new key from { $moment }
recovery-key-nothing = Nothing is waiting here: no recovery code was used, it was stopped, or you have a new key already
recovery-key-stop-title = Stop this?
recovery-key-stop-text = On { $moment } somebody used your password and one of your recovery codes to end your key and make a new one.
recovery-key-stop-effect = If that was not you, stop it. No new key can then be made with these codes, and your sheet is void. Your key stays blocked until a registration office issues a new letter.
recovery-key-stop-button = Stop it: this was not me
recovery-key-stopped-title = It has been stopped
recovery-key-stopped-text = No new key can be made with your recovery codes.
recovery-key-stopped-next = Somebody knows your password and has one of your codes. Go to any registration office with your identity document for a new letter, and choose another password with it.
recovery-key-link-text = You have a sheet of recovery codes?
recovery-key-link = Get your key back with one of them
recovery-key-wait = Too many wrong tries. Wait until { $time }, then try again
