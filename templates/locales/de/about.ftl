### Hilfe, Kontakt und die Erklärung zur Barrierefreiheit.

help-title = Hilfe
help-lead = Sie können nichts kaputt machen. Jeder Schritt wird gespeichert, und es geht immer weiter.
help-letter-heading = Ich habe den Brief mit meinem Code verloren
help-letter-text = Gehen Sie mit demselben Ausweis wieder zu einer Registrierungsstelle. Sie druckt einen neuen Brief und sendet einen neuen Link. Der alte Brief und der alte Link gelten dann sofort nicht mehr.
help-link-heading = Ich habe die E-Mail nicht erhalten, oder der Link geht nicht
help-link-text = Sehen Sie zuerst in Ihrem Spam-Ordner nach. Die Registrierungsstelle kann den Link noch einmal senden und Ihre Adresse berichtigen. Der Link gilt 14 Tage; danach stellt die Registrierungsstelle einen neuen Brief und einen neuen Link aus.
help-code-heading = Mein Code wird nicht angenommen
help-code-text = Geben Sie ihn so ein, wie er gedruckt ist: Leerzeichen, Bindestriche und Kleinbuchstaben spielen keine Rolle. Ein Tippfehler wird bemerkt und zählt nicht. Nach zehn falschen Codes wird der Brief gesperrt, und die Registrierungsstelle stellt einen neuen aus.
help-phone-heading = Ich habe ein neues Telefon oder das alte verloren
help-phone-text = Melden Sie sich mit Ihrem Wiederherstellungscode an, wenn Sie ihn aufbewahrt haben. Gehen Sie sonst mit Ihrem Ausweis zu einer Registrierungsstelle. Ein Antrag in Prüfung bleibt davon unberührt.
help-clock-heading = Die sechs Ziffern meiner App werden abgelehnt
help-clock-text = Die App und unser Dienst müssen dieselbe Uhrzeit haben. Stellen Sie Datum und Uhrzeit Ihres Telefons auf automatisch, warten Sie die nächsten Ziffern ab und versuchen Sie es noch einmal.
help-waiting-heading = Ich weiß nicht, wer jetzt handeln muss
help-waiting-text = Die Statusseite zeigt, wo Ihre Akte steht, seit wann und wer als Nächstes handelt. Wir senden Ihnen auch jedes Mal eine E-Mail, wenn Sie an der Reihe sind.
help-more = Haben Sie Ihre Antwort nicht gefunden?

contact-title = Kontakt
contact-lead = Halten Sie Ihr Aktenzeichen bereit. Senden Sie uns niemals Ihren Code, Ihr Passwort oder Ihre Nationalregisternummer.
contact-office-heading = Ihr Brief, Ihr Link, Ihre Identität
contact-office-text = Wenden Sie sich an die Registrierungsstelle, die Ihre Identität geprüft hat. Anschrift und Telefonnummer stehen auf Ihrem Brief.
contact-request-heading = Ihr Antrag, Ihr Vertrag, Ihr Zertifikat
contact-request-text = Antworten Sie auf die E-Mail, die Sie zu Ihrem Antrag erhalten haben. Sie erreicht die Personen, die Ihre Akte bearbeiten.
contact-fraud-heading = Das war ich nicht
contact-fraud-text = Wenn Sie einen Brief oder eine E-Mail erhalten haben, um die Sie nicht gebeten haben, melden Sie das sofort der darin genannten Registrierungsstelle. Sie sperrt den Code, und in Ihrem Namen geschieht nichts weiter.
contact-accessibility-heading = Sie können eine Seite nicht benutzen
contact-accessibility-text = Schreiben Sie uns, welche Seite es ist und was Sie hindert. Jeder Schritt, der Ihre Identität betrifft, ist auch vor Ort in einer Registrierungsstelle möglich.
contact-never = Wir fragen niemals nach Ihrem Code oder Ihrem Passwort: nicht am Telefon, nicht per E-Mail und nicht am Schalter.

accessibility-title = Barrierefreiheit
accessibility-lead = Alle müssen diesen Dienst benutzen können: mit Tastatur, Bildschirmleser, Telefon, großer Schrift oder langsamer Leitung.
accessibility-status-heading = Wie barrierefrei der Dienst ist
accessibility-status-text = Der Dienst ist nach den Web Content Accessibility Guidelines 2.2, Stufe AA, und der europäischen Norm EN 301 549 gebaut. Kontraste, Beschriftungen, Überschriften und die Bedienung per Tastatur werden bei jeder Version automatisch geprüft. Eine unabhängige Prüfung hat noch nicht stattgefunden.
accessibility-use-heading = Wie Sie ihn benutzen können
accessibility-use-text = Jede Seite funktioniert ohne Maus und ohne Skripte, bei einer Breite von 320 Pixeln und mit auf 200 Prozent vergrößertem Text. Die Farben folgen der hellen oder dunklen Einstellung Ihres Geräts.
accessibility-limits-heading = Was nicht für alle funktioniert
accessibility-limits-text = Dokumente, die Sie oder andere hochladen, werden gezeigt, wie sie sind; vielleicht fehlt ihnen ein Text, den ein Bildschirmleser lesen kann. Neben dem Bildcode für Ihr Telefon steht dasselbe Geheimnis immer auch als Text.
accessibility-feedback-heading = Sagen Sie uns, was Sie hindert
accessibility-feedback-text = Teilen Sie uns mit, welche Seite es ist und was geschehen ist. Wie Sie uns erreichen, steht auf der Kontaktseite.
accessibility-enforcement-heading = Wenn unsere Antwort nicht hilft
accessibility-enforcement-text = Sie können sich kostenlos an den Föderalen Ombudsmann Belgiens wenden.
