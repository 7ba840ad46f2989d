# Digitale Schlüssel: einrichten, nutzen, verwalten.

keys-misfit-algorithm = Ihre App berechnet ihre Codes mit { $algorithm }. Löschen Sie das Konto aus der App und fügen Sie es mit dem Bild oder dem Link oben neu hinzu, oder stellen Sie als Algorithmus SHA-1 ein. Dieser Code wurde nicht angenommen.
keys-misfit-digits = Ihre App zeigt { $digits } Ziffern. Löschen Sie das Konto aus der App und fügen Sie es mit dem Bild oder dem Link oben neu hinzu, oder stellen Sie 6 Ziffern ein. Dieser Code wurde nicht angenommen.
keys-misfit-period = Ihre App wechselt ihren Code alle { $seconds } Sekunden. Löschen Sie das Konto aus der App und fügen Sie es mit dem Bild oder dem Link oben neu hinzu, oder stellen Sie 30 Sekunden ein. Dieser Code wurde nicht angenommen.

keys-recovery-title = Drucken Sie Ihre Wiederherstellungscodes
keys-recovery-lead = Wenn Ihr Telefon verloren geht oder zerbricht, führt Sie einer dieser Codes zusammen mit Ihrem Passwort zu Ihrem Schlüssel zurück.
keys-recovery-made = Erstellt am
keys-recovery-once = Jeder Code gilt einmal. Wer einen hat, braucht außerdem Ihr Passwort.
keys-recovery-keep = Bewahren Sie das Blatt nicht beim Telefon auf, sondern zum Beispiel bei Ihrem Reisepass. Nach dieser Seite kann Ihnen niemand diese Codes noch einmal zeigen, weder wir noch ein Büro.
keys-recovery-print = Drucken Sie diese Seite mit Ihrem Browser, oder schreiben Sie die zehn Codes ab. Fotografieren Sie sie nicht mit dem Telefon, das Ihr Schlüssel ist.
keys-recovery-kept = Ich habe die Codes gedruckt oder abgeschrieben und bewahre sie sicher auf
keys-recovery-not-kept = Setzen Sie das Häkchen, sobald Sie die Codes auf Papier haben: Ohne sie bedeutet ein verlorenes Telefon einen neuen Besuch in einem Büro.
