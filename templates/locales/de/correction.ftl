### Corrections: what eHealth asks to be corrected, for the person and for approvers.

correction-title = Berichtigen Sie Ihren Antrag
correction-lead = eHealth hat Ihren Antrag geprüft und kann erst entscheiden, wenn dies berichtigt ist.
correction-only-these = Nur dies kann geändert werden; alles andere bleibt, wie Sie es gesendet haben.
correction-type = Ihre Daten
correction-typed = Ihre Daten sind gespeichert. Bis zum Senden können Sie sie noch ändern.
correction-save = Daten speichern
correction-contract-text = Der Vertrag nennt Ihre Daten. Speichern Sie sie zuerst, laden Sie dann den Vertrag neu herunter, unterschreiben Sie ihn und laden Sie ihn hoch.
correction-send = Senden
correction-not-yet = Das geht, sobald alles oben angegeben ist.
correction-send-text = Sie senden die Berichtigung an eHealth. Danach können Sie sie nicht mehr ändern.
correction-send-button = Berichtigung senden
correction-not-typed = Geben Sie Ihre Daten ein und speichern Sie sie.
correction-field-family_name = Familienname
correction-field-given_names = Vornamen
correction-field-mrz_family = Familienname, maschinenlesbar
correction-field-mrz_given = Vornamen, maschinenlesbar
correction-field-email = E-Mail-Adresse
correction-field-phone = Telefon
correction-field-contract = Unterschriebener Vertrag
correction-field-identity_front = Ausweis, Vorderseite
correction-field-identity_back = Ausweis, Rückseite
correction-field-mandate = Vollmacht der Organisation
