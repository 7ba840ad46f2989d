"""Opens keystores with Python's cryptography: `keystores.py FOLDER`. Prints name, number of certificates, right alias."""

import pathlib
import sys

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import pkcs12

for file in sorted(pathlib.Path(sys.argv[1]).glob("*.p12")):
    password = file.with_suffix(".password").read_bytes()
    store = pkcs12.load_pkcs12(file.read_bytes(), password)
    signature = store.key.sign(b"text", padding.PKCS1v15(), hashes.SHA256())
    held = [store.cert, *store.additional_certs]
    # It gives one of the two keys; whichever it is, one of the certificates is that key's.
    fits = []
    for one in held:
        try:
            one.certificate.public_key().verify(signature, b"text", padding.PKCS1v15(), hashes.SHA256())
            fits.append(one.friendly_name.decode())
        except Exception:
            pass
    try:
        pkcs12.load_pkcs12(file.read_bytes(), b"not the password 1")
        wrong = "opened"
    except ValueError:
        wrong = "refused"
    print(file.stem, len(held), *fits, wrong)
