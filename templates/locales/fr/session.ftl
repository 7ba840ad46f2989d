### The session: a sign-in of just now, its end, and what is kept over it.

fresh-sign-in = Votre identification date de plus de dix minutes. Pour cette étape, identifiez-vous encore une fois ; vous reviendrez à cette page.
fresh-sign-in-button = S’identifier à nouveau
