# Warum ein Antrag abgelehnt wird: auf der Seite des Sachbearbeiters, im Brief und auf der Statusseite.

reject-identity-mismatch = Das Identitätsdokument, der Vertrag und der Antrag zeigen nicht dieselbe Person.
reject-document-illegible = Die Kopie des Identitätsdokuments ist nicht vollständig lesbar.
reject-document-expired = Das Identitätsdokument ist abgelaufen.
reject-contract-unsigned = Der Vertrag ist nicht unterschrieben.
reject-contract-altered = Der Text des Vertrags wurde geändert.
reject-not-a-provider = Wir konnten nicht feststellen, dass Sie in Belgien Gesundheitsdienstleister sind.
reject-duplicate-request = Es gibt bereits einen Antrag oder ein gültiges Zertifikat für Sie.
reject-mandate-insufficient = Die Vollmacht zeigt nicht, dass Sie dieses Zertifikat für die Organisation beantragen dürfen.
reject-keys-unsuitable = Die öffentlichen Schlüssel können nicht für ein Zertifikat verwendet werden.
reject-other = Ein anderer Grund, unten erläutert.
correct-differs-from-document = Das stimmt nicht mit dem Ausweis überein.
correct-illegible = Das ist nicht ganz lesbar.
correct-incomplete = Hier fehlt etwas.
correct-unsigned = Die Unterschrift fehlt.
correct-wrong-file = Das ist eine andere Datei als verlangt.
correct-out-of-date = Das gilt nicht mehr.
correct-other = Ein anderer Grund, unten erklärt.
