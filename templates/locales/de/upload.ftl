# Meldungen neben einem Dateifeld. Grenzen: src/domain/upload.rs.
fault-upload-none-selected = Wählen Sie eine Datei aus.
fault-upload-wrong-type = Die Datei muss ein lesbares PDF, JPG oder PNG sein. Speichern oder scannen Sie das Dokument in einem dieser Formate und wählen Sie es erneut aus.
fault-upload-too-big = Die Datei ist zu groß. Sie muss kleiner als 10 MB sein; ein Bild darf höchstens 50 Megapixel und ein PDF höchstens 100 Seiten haben.
fault-upload-empty = Die Datei ist leer. Prüfen Sie die Datei und wählen Sie sie erneut aus.
fault-upload-virus = Die Datei enthält einen Virus oder andere Schadsoftware. Wählen Sie eine andere Datei aus.
fault-upload-password-protected = Die Datei ist mit einem Passwort geschützt. Entfernen Sie das Passwort und wählen Sie die Datei erneut aus.
fault-upload-not-received = Die Datei konnte nicht hochgeladen werden. Bitte versuchen Sie es erneut.
fault-upload-too-many = Sie haben zu viele Dateien ausgewählt. Wählen Sie für jedes Feld eine Datei aus.
fault-upload-heic = Das Bild hat das Format HEIC, das hier nicht gelesen werden kann. Wählen Sie auf Ihrem Telefon unter Kamera > Formate „Maximale Kompatibilität“ und nehmen Sie das Bild erneut auf, oder speichern Sie es als JPG.
fault-upload-active-content = Das PDF enthält Programmcode oder angehängte Dateien. Drucken Sie das Dokument in ein neues PDF oder fotografieren Sie es, und wählen Sie diese Datei aus.
fault-upload-not-scanned = Die Virenprüfung ist noch nicht abgeschlossen. Bitte warten Sie einige Minuten und senden Sie dann noch einmal.
