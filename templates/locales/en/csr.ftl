# What is said beside an uploaded signing request that cannot be used.
fault-csr-empty = Choose the signing request: the file was empty or missing.
fault-csr-too-large = This file is too large for a signing request, which has a few kilobytes. Check that you chose the file ending in .csr.
fault-csr-private-key = This is a private key. Keep it and show it to nobody; send the signing request that was made with it: the file ending in .csr. We have not kept what you sent.
fault-csr-certificate = This is a certificate. Send the signing request instead: the file ending in .csr.
fault-csr-public-key = This is a public key on its own. Send the signing request, which also proves that the private key is yours: the file ending in .csr.
fault-csr-not-a-request = This file is not a signing request. Send the file ending in .csr that the command on this page made.
fault-csr-damaged = This signing request is damaged or incomplete. Make it again with the command on this page.
fault-csr-not-rsa = The key of this request is not an RSA key. Make a new RSA key of 2048 bits with the command on this page.
fault-csr-algorithm = This request is signed in a way that is not accepted. Make it again with the command on this page (RSA with SHA-256).
fault-csr-signature = The signature of this request does not match its key. Make the request again with the command on this page.
fault-csr-key-size = The key of this request does not have an accepted size. Make a new RSA key of 2048, 3072 or 4096 bits.
fault-csr-key-exponent = The key of this request was made with unusual settings (its public exponent is not 65537). Make a new key with the command on this page.
fault-csr-same-key = Both requests hold the same key. Authentication and encryption each need a key of their own: make a second key.
