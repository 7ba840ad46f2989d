## Page: my certificates
certificates-title = Meine Zertifikate
certificates-all = Alle Zertifikate, und wie man sie einrichtet
certificates-none = Sie haben noch kein Zertifikat.
certificates-today = Heute
certificates-line = Gültig vom { $from } bis { $to }
certificates-next = Was jetzt zu tun ist
certificates-open = Einzelheiten, Dateien und Seriennummern
next-step-keystore = Stellen Sie den Keystore fertig: Vorher kann keine medizinische Software das Zertifikat verwenden.
next-step-renew = Es läuft bald ab. Beantragen Sie jetzt das nächste: Beide gelten, bis dieses endet, und ein altes Passwort ist nicht nötig.
next-step-renewing = Das nächste ist unterwegs.
next-step-nothing = Nichts. Ab dem { $date } können Sie das nächste beantragen.
next-step-keep = Stattdessen wird ein neueres verwendet. Behalten Sie die Datei und ihr Passwort: Was dafür verschlüsselt wurde, lässt sich nur damit lesen.
next-step-anew = Es ist nicht mehr verwendbar, und Sie haben kein anderes. Beantragen Sie ein neues; behalten Sie die alte Datei, um ältere Nachrichten zu lesen.
next-action-keystore = Keystore fertigstellen
next-action-renew = Erneuern
next-action-renewing = Ansehen, wie weit es ist
next-action-anew = Ein Zertifikat beantragen
certificates-install-heading = Die Datei in medizinischer Software einrichten
certificates-install-1 = Speichern Sie den Keystore, die Datei mit der Endung .p12, in dem Ordner, in dem eHealth-Software danach sucht. Benennen Sie sie nicht um: Programme finden sie am Namen und nehmen die neueste.
certificates-install-2 = Öffnen Sie in Ihrer Software die Einstellungen für eHealth und wählen Sie diesen Ordner oder diese Datei. Wo ein Programm mehreren Menschen dient, hat jeder seinen eigenen Keystore.
certificates-install-3 = Geben Sie das Passwort des Keystores ein, wenn die Software danach fragt. Niemand sonst kennt es, und niemand kann es zurücksetzen.
certificates-install-4 = Starten Sie die Software neu und probieren Sie einen Dienst, der das Zertifikat braucht. Lassen Sie ältere Keystores im Ordner: Sie öffnen, was früher verschlüsselt wurde.

# In the calendar file that goes with each notice of the end.
calendar-end-summary = Ihr eHealth-Zertifikat läuft ab
calendar-end-description = Beantragen Sie das nächste rechtzeitig: Beide gelten, bis dieses endet. Referenz: { $reference }
calendar-end-alarm = Ihr eHealth-Zertifikat gilt bis { $day }: Beantragen Sie das nächste
