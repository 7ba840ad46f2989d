# Was neben einer Zertifikatsanforderung steht, deren Schlüssel nicht zertifiziert werden darf, und warum.
fault-csr-trailing = Hinter dem Ende dieser Zertifikatsanforderung steht noch etwas. Erstellen Sie sie neu mit dem Befehl auf dieser Seite.
fault-csr-key-small-factor = Der Schlüssel dieser Anforderung ist kein ordentlicher RSA-Schlüssel: Einer seiner Faktoren ist eine kleine Zahl, jeder kann ihn also berechnen. Erstellen Sie einen neuen Schlüssel mit dem Befehl auf dieser Seite und aktueller Software.
fault-csr-key-roca = Der Schlüssel dieser Anforderung stammt von einem Chip mit einer bekannten Schwäche (ROCA): Andere können ihn berechnen. Erstellen Sie einen neuen Schlüssel mit dem Befehl auf dieser Seite, nicht auf einer Karte oder einem Chip.
fault-csr-key-close-primes = Die beiden geheimen Zahlen dieses Schlüssels liegen so nah beieinander, dass andere sie berechnen können. Erstellen Sie einen neuen Schlüssel mit dem Befehl auf dieser Seite und anderer Software.
fault-csr-key-pattern = Der Schlüssel dieser Anforderung sieht nicht zufällig aus, andere könnten ihn erraten. Erstellen Sie einen neuen Schlüssel mit dem Befehl auf dieser Seite, auf einem anderen Computer.
fault-csr-key-known = Der Schlüssel dieser Anforderung steht auf einer öffentlichen Liste von Schlüsseln, die jeder berechnen kann, etwa denen alter Debian-Versionen. Erstellen Sie einen neuen Schlüssel mit dem Befehl auf dieser Seite und aktueller Software.
fault-csr-key-blocked = Dieser Schlüssel ist gesperrt: Jemand anderes hat seine geheime Hälfte oder könnte sie haben. Er kann nie wieder verwendet werden. Erstellen Sie einen neuen Schlüssel mit dem Befehl auf dieser Seite.
certificate-event-raise_reason = Widerruf geändert: Der Schlüssel ist kompromittiert
