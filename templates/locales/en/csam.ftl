### The identity provider: signing in with a digital key.

csam-sign-in-title = Sign in with your digital key
csam-sign-in-for = You are signing in to: { $service }.
csam-username = Username
csam-username-hint = The name that you chose when you activated your key.
csam-password = Password
csam-password-hint = Capitals and small letters matter.
csam-username-missing = Enter your username
csam-password-missing = Enter your password
csam-wrong-password = The username or the password is not right. Check both and try again
csam-wait = Too many wrong passwords. Wait until { $time }, then try again
csam-no-key-heading = You have no digital key yet?
csam-no-key-text = A registration office gives you a letter with a code. With it you activate your key.
csam-help-link = Help with signing in

csam-code-title = Enter the code of your app
csam-code-lead = Open the app on your telephone in which you set up your key. It shows six digits that change every 30 seconds.
csam-code = Code of the app
csam-code-hint = Six digits, for example 123 456.
csam-wrong-code = This code is not right or was used before. Wait for the next digits and enter those
csam-paused = Too many wrong codes. No code is accepted before { $time }. Wait until then and try again
csam-refused-heading = Is your code refused again and again?
csam-refused-text = The clock of your telephone may be wrong. Set its date and time to automatic, wait for the next digits and try again.
csam-lost-phone-heading = You no longer have your telephone?
csam-lost-phone-text = Go to any registration office with your identity document. It issues a new letter, with which you set up your new telephone. A request under review is not affected.

csam-stop-unanswerable-heading = This sign-in link does not work
csam-stop-unanswerable-text = The link that brought you here does not come from a service we know, or it is incomplete. Nothing was sent anywhere. Start again on the page of the service you want to use.
csam-stop-unanswerable-way = Go to the start page
csam-stop-too-late-heading = This page was open for too long
csam-stop-too-late-text = For your safety a sign-in must be completed within ten minutes. What you typed was not used. Start again: it takes one click.
csam-stop-too-late-way = Start again
csam-stop-half-way-heading = Your digital key is not ready yet
csam-stop-half-way-text = You have chosen a username and a password, but no app has been set up. Open the link in the activation mail once more and go on from there.
csam-stop-half-way-way = Go on with the activation
csam-stop-no-key-heading = Your digital key no longer works
csam-stop-no-key-text = Go to any registration office with your identity document. It issues a new letter, with which you activate a new key. Your requests and certificates are not affected.
csam-stop-no-key-way = Find a registration office
csam-stop-disabled-heading = Your digital key has been blocked
csam-stop-disabled-text = Too many wrong codes were entered in a row. To protect you, this key opens nothing any more. Go to any registration office with your identity document for a new letter. If it was not you who entered the codes, tell the office: somebody knows your password.
csam-stop-disabled-way = Find a registration office

csam-end-title = Do you want to sign out?
csam-end-text = You are signed in with your digital key as { $name }. After signing out, every service asks for your key again.
csam-end-stay = To stay signed in, close this page.
csam-signed-out-title = You are signed out
csam-signed-out-text = If others use this device too, close all windows of the browser.
