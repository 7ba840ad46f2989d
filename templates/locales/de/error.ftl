### Was gesagt wird, wenn eine Seite nicht gezeigt werden kann.

error-way-start = Zur Startseite
error-way-status = Sehen, wo Ihre Akte steht
error-way-back = Zurückgehen und die Seite noch einmal ansehen
error-contact = Wenn das wieder vorkommt, melden Sie sich bei uns:
error-request-id = Geben Sie diese Nummer an, wenn Sie sich melden:

error-400-heading = Wir konnten die Sendung nicht lesen
error-400-text = Die Adresse oder das Formular kam unvollständig an. Gehen Sie zurück, laden Sie die Seite neu und senden Sie noch einmal.
error-403-heading = Sie haben keinen Zugang zu dieser Seite
error-403-text = Sie sind angemeldet, aber diese Seite gehört zu einer anderen Rolle oder einer anderen Stelle. Wenn Sie sie für Ihre Arbeit brauchen, fragen Sie Ihre Verwaltung.
error-404-heading = Seite nicht gefunden
error-404-text = Wenn Sie die Adresse eingetippt haben, prüfen Sie, ob sie stimmt. Wenn Sie einem Link gefolgt sind, ist er vielleicht unvollständig: Kopieren Sie den ganzen Link aus der E-Mail.
error-409-heading = Inzwischen hat sich etwas geändert
error-409-text = Seit Sie diese Seite geöffnet haben, hat jemand anderes oder ein anderes Fenster diese Akte geändert. Ihre Sendung wurde nicht übernommen. Öffnen Sie die Seite neu, um den jetzigen Stand zu sehen.
error-413-heading = Diese Datei ist zu groß
error-413-text = Eine Datei darf höchstens 10 MB groß sein. Was Sie vorher gesendet haben, ist nicht verloren. Gehen Sie zurück und wählen Sie eine kleinere Datei, zum Beispiel einen Scan mit geringerer Auflösung.
error-422-heading = Etwas muss berichtigt werden
error-422-text = Gehen Sie zurück und prüfen Sie Ihre Angaben. Was Sie vorher gesendet haben, ist gespeichert.
error-500-heading = Entschuldigung, der Dienst hat ein Problem
error-500-text = Versuchen Sie es später noch einmal. Alles, was Sie vor dieser Seite gesendet haben, ist gespeichert; was Sie auf dieser Seite eingetippt haben, müssen Sie vielleicht noch einmal eingeben.
error-503-heading = Entschuldigung, der Dienst ist nicht verfügbar
error-503-text = Versuchen Sie es in einigen Minuten noch einmal. Alles, was Sie vorher gesendet haben, ist gespeichert.

error-not-a-clerk = Diese Seiten sind für die Personen bestimmt, die am Schalter einer Registrierungsstelle arbeiten.
error-not-an-approver = Diese Seiten gehören zum Backoffice von eHealth, wo jede Rolle ihre eigenen öffnet.
error-not-staff = Diese Seiten sind für das Personal bestimmt. Mit Ihrem digitalen Schlüssel arbeitet hier niemand, oder nicht mehr.
error-refused-heading = Das geht nicht
error-form-heading = Dieses Formular kann nicht mehr gesendet werden
error-form-text = Es kommt von einer anderen Website, aus einem anderen Browser oder von einer Seite, die vor Ihrer Anmeldung geöffnet wurde. Es wurde nichts geändert. Öffnen Sie die Seite hier noch einmal und füllen Sie das Formular erneut aus.
