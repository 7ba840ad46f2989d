# Was neben einer unbrauchbaren Zertifikatsanforderung steht.
fault-csr-empty = Wählen Sie die Zertifikatsanforderung aus: Die Datei war leer oder fehlte.
fault-csr-too-large = Diese Datei ist zu groß für eine Zertifikatsanforderung, die nur einige Kilobyte umfasst. Prüfen Sie, ob Sie die Datei mit der Endung .csr ausgewählt haben.
fault-csr-private-key = Dies ist ein privater Schlüssel. Behalten Sie ihn und zeigen Sie ihn niemandem; senden Sie die damit erstellte Zertifikatsanforderung: die Datei mit der Endung .csr. Wir haben das Gesendete nicht gespeichert.
fault-csr-certificate = Dies ist ein Zertifikat. Senden Sie stattdessen die Zertifikatsanforderung: die Datei mit der Endung .csr.
fault-csr-public-key = Dies ist nur ein öffentlicher Schlüssel. Senden Sie die Zertifikatsanforderung, die auch beweist, dass der private Schlüssel Ihnen gehört: die Datei mit der Endung .csr.
fault-csr-not-a-request = Diese Datei ist keine Zertifikatsanforderung. Senden Sie die Datei mit der Endung .csr, die der Befehl auf dieser Seite erstellt hat.
fault-csr-damaged = Diese Zertifikatsanforderung ist beschädigt oder unvollständig. Erstellen Sie sie mit dem Befehl auf dieser Seite neu.
fault-csr-not-rsa = Der Schlüssel dieser Anforderung ist kein RSA-Schlüssel. Erstellen Sie mit dem Befehl auf dieser Seite einen neuen RSA-Schlüssel mit 2048 Bit.
fault-csr-algorithm = Diese Anforderung ist auf eine Weise signiert, die nicht angenommen wird. Erstellen Sie sie mit dem Befehl auf dieser Seite neu (RSA mit SHA-256).
fault-csr-signature = Die Signatur dieser Anforderung passt nicht zum Schlüssel. Erstellen Sie die Anforderung mit dem Befehl auf dieser Seite neu.
fault-csr-key-size = Der Schlüssel dieser Anforderung hat keine zulässige Größe. Erstellen Sie einen neuen RSA-Schlüssel mit 2048, 3072 oder 4096 Bit.
fault-csr-key-exponent = Der Schlüssel dieser Anforderung wurde mit ungewöhnlichen Einstellungen erstellt (der öffentliche Exponent ist nicht 65537). Erstellen Sie mit dem Befehl auf dieser Seite einen neuen Schlüssel.
fault-csr-same-key = Beide Anforderungen enthalten denselben Schlüssel. Authentifizierung und Verschlüsselung brauchen je einen eigenen Schlüssel: Erstellen Sie einen zweiten.
