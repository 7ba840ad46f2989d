### The session: a sign-in of just now, its end, and what is kept over it.

fresh-sign-in = Your sign-in is more than ten minutes old. For this step, please sign in once more; you come back to this page.
fresh-sign-in-button = Sign in again
