# What is said beside a signing request whose key must not be certified, and why.
fault-csr-trailing = Something stands behind the end of this signing request. Make it again with the command on this page.
fault-csr-key-small-factor = The key of this request is not a sound RSA key: one of its factors is a small number, so anybody can work it out. Make a new key with the command on this page, with up-to-date software.
fault-csr-key-roca = The key of this request was made by a chip with a known weakness (ROCA): others can work it out. Make a new key with the command on this page, not on a card or chip.
fault-csr-key-close-primes = The two secret numbers of this key lie so close together that others can work them out. Make a new key with the command on this page, with other software.
fault-csr-key-pattern = The key of this request does not look random, so others could guess it. Make a new key with the command on this page, on another computer.
fault-csr-key-known = The key of this request is on a public list of keys that anybody can work out, such as those made by old versions of Debian. Make a new key with the command on this page, with up-to-date software.
fault-csr-key-blocked = This key is blocked: somebody else has, or may have, its private half. It can never be used again. Make a new key with the command on this page.
certificate-event-raise_reason = Revocation changed: the key is compromised
