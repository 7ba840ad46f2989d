### The session: a sign-in of just now, its end, and what is kept over it.

fresh-sign-in = Your sign-in is more than ten minutes old. For this step, please sign in once more; you come back to this page.
fresh-sign-in-button = Sign in again

session-until = You will be signed out at { $time } if you do nothing.
session-end-heading = Are you still there?
session-end-text = In two minutes you will be signed out, to protect your data. What you are typing is kept if you send it.
session-stay = Stay signed in
session-over = You have been signed out because nothing happened for a while.
session-over-saved = What you had saved is kept.
session-over-sent = What you sent is kept for fifteen minutes. Sign in as the same person in this browser: you will see it and can send it again.
kept-title = Send what you typed?
kept-lead = You had been signed out when you sent this form. Nothing has been done with it yet. Please check it and send it once more.
kept-field = Answer
kept-not-kept = Passwords, codes and files are never kept: you may have to enter them again on the next page.
kept-button = Send now
kept-discard = Do not send it
forgotten-wait = Too many new passwords are asked for from your network. Wait until { $time }, then try again
