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
