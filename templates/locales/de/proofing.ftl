### Wer es ist: Suche nach einer bekannten Person, Zweifel, Ablehnung, Sicherheitsmerkmale.

find-title = Suchen Sie zuerst die Person
find-text = Geben Sie an, was Sie wissen: die BIS-Nummer oder das Dokument oder Familienname und Geburtsdatum. Eine falsche Ziffer, vertauschte Namen und fehlende Akzente stören nicht. Die Suche wird festgehalten.
find-hint-number = 11 Ziffern. Auch eine Nummer mit einem Tippfehler wird gesucht.
find-hint-name = Wie gedruckt oder wie in den maschinenlesbaren Zeilen; Akzente spielen keine Rolle.
find-too-little = Geben Sie die BIS-Nummer an oder Land und Nummer des Dokuments oder Familienname und Geburtsdatum.
find-button = Person suchen
find-result-title = Ist diese Person schon bekannt?
find-count =
    { $count ->
        [0] Niemand ähnelt dieser Person. Öffnen Sie die Akte.
        [one] Eine Akte ähnelt dieser Person. Vergleichen Sie sie, bevor Sie fortfahren.
       *[other] { $count } Akten ähneln dieser Person, die ähnlichste zuerst. Vergleichen Sie sie, bevor Sie fortfahren.
    }
find-number-doubtful = Die eingegebene BIS-Nummer wird von keinem Register vergeben. Vergleichen Sie sie mit dem Schreiben; eine ihrer Ziffern ist falsch.
find-fact = Angabe
find-typed = Jetzt
find-on-file = In der Akte
find-verdict = Vergleich
find-name = Name
find-same = Gleich
find-differs = Verschieden
find-unknown = Nicht vergleichbar
find-one-digit = Eine Ziffer weicht ab
find-one-sign = Ein Zeichen weicht ab
find-digits-exchanged = Zwei Ziffern vertauscht
find-names-exchanged = Namen vertauscht
find-date-exchanged = Tag und Monat vertauscht
find-shared-name = Ein gemeinsamer Name
find-likely = Wahrscheinlich dieselbe Person
find-possible = Vielleicht dieselbe Person
find-here = dieses Amt
find-if-same = Wenn es dieselbe Person ist:
find-if-reissue = Brief oder Schlüssel funktionieren nicht mehr; drucken Sie in dieser Akte einen neuen Brief.
find-if-kit_issued = Ein Brief ist unterwegs; senden Sie in dieser Akte den Link erneut oder erklären Sie den Brief für ungültig.
find-if-key_active = Der Schlüssel ist aktiv; hier ist nichts zu tun. Die Person meldet sich damit an und beantragt das Zertifikat. Ist das Telefon verloren, meldet sie das zuerst und erhält dann einen neuen Brief.
find-if-key_pending = Die Person hat ein Konto und richtet den Schlüssel noch ein, mit dem Link in ihrer E-Mail.
find-if-open = Fahren Sie mit dieser Akte fort; öffnen Sie keine zweite.
find-if-under_check = Ein Kollege prüft diese Akte; fahren Sie mit ihm fort, öffnen Sie keine zweite.
find-if-ended = Die Akte ist beendet.
find-go-on = Weiter mit { $reference }
find-else-heading = Wenn es jemand anderes ist
find-somebody-else = Ich habe jede Zeile verglichen: Die Person vor mir ist keine von diesen.
find-compare-first = Vergleichen Sie zuerst und bestätigen Sie, dass es jemand anderes ist. Ist es dieselbe Person, fahren Sie mit ihrer Akte fort.
find-open = Akte öffnen
find-open-else = Jemand anderes: Akte öffnen
find-again = Mit anderen Angaben suchen
find-candidates-title = Mit anderen Akten vergleichen
find-candidates-text = Was Sie aufgenommen haben, ähnelt diesen Akten. Nichts wird zusammengeführt; sagen Sie, wer es ist, bevor der Brief gedruckt wird.
find-go-on-check = Jemand anderes: Prüfung fortsetzen

## Zweifel

doubt-way = Entscheidung einem Kollegen überlassen
doubt-way-clear = Zweifel ansehen
doubt-title = Entscheidung einem Kollegen überlassen
doubt-text = Ein anderer Mitarbeiter dieses Amtes sieht die Akte an und entscheidet. Ohne Entscheidung binnen fünf Werktagen wird die Prüfung abgelehnt.
doubt-say = Sagen Sie der Person: Ein zweiter Mitarbeiter sieht die Akte an; Sie erhalten eine E-Mail oder können in einigen Tagen wiederkommen. Mehr braucht die Person nicht zu wissen.
doubt-note = Was der Kollege wissen soll
doubt-hint-note = Höchstens 500 Zeichen. Versiegelt, nur in diesem Amt lesbar, mit der Akte gelöscht.
doubt-button = Einem Kollegen übergeben
doubt-clear-title = Ein Kollege zweifelt
doubt-by = Vermerkt von
doubt-at = Vermerkt am
doubt-own = Sie haben diesen Zweifel selbst vermerkt. Ein Kollege entscheidet darüber; Sie können nur ablehnen.
doubt-clear-text = Sind Sie sicher, wer die Person ist, fahren Sie mit der Prüfung fort: Sie liegt dann 30 Minuten in Ihren Händen.
doubt-clear-button = Zweifel ausräumen und fortfahren
office-done-doubted = Ein Kollege entscheidet nun. Sagen Sie der Person, dass ein zweiter Mitarbeiter die Akte ansieht.
office-reason-features_doubtful = Die Sicherheitsmerkmale verlangen einen zweiten Blick.
office-reason-photograph_doubtful = Das Foto verlangt einen zweiten Blick.
office-reason-data_differ = Druck, maschinenlesbare Zeilen und Antworten stimmen nicht überein.
office-reason-document_unknown = Diese Art von Dokument ist hier nicht bekannt.
office-reason-answers_doubtful = Die Antworten verlangen einen zweiten Blick.
office-reason-number_doubtful = Der Nachweis der BIS-Nummer verlangt einen zweiten Blick.

## Ablehnung

office-reason-document_expires_soon = Das Dokument ist gültig, läuft aber innerhalb von 14 Tagen ab.
office-reason-features_missing = Sicherheitsmerkmale des Dokuments fehlen oder sind nicht, wie sie sein sollten.
office-reason-zone_differs = Die maschinenlesbaren Zeilen und der Druck des Dokuments stimmen nicht überein.
office-reason-no_own_mailbox = Es gibt kein E-Mail-Postfach, das die Person selbst öffnen kann.
office-reason-check_declined = Die Person wollte die Prüfung nicht oder kam für jemand anderen.
office-reason-doubt_not_cleared = Die Identität konnte nicht mit Sicherheit festgestellt werden.
refusal-way = Ablehnung drucken
refusal-title = Ihre Identität konnte nicht bestätigt werden
refusal-print = Drucken Sie dieses Blatt für die Person.
refusal-when = { $office } konnte Ihre Identität am { $day } nicht bestätigen, und zwar aus diesem Grund:
refusal-do-document_expired = Lassen Sie Ihr Dokument von der ausstellenden Behörde erneuern oder bringen Sie ein anderes mit, das länger als 14 Tage gültig ist.
refusal-do-document_expires_soon = Bringen Sie ein Dokument mit, das länger als 14 Tage gültig ist: ein erneuertes oder ein anderes, das Sie besitzen.
refusal-do-document_not_accepted = Bringen Sie das Original Ihres Reisepasses, eines Personalausweises eines Landes des Europäischen Wirtschaftsraums oder der Schweiz oder einer Aufenthaltskarte mit.
refusal-do-document_damaged = Lassen Sie das Dokument von der ausstellenden Behörde ersetzen oder bringen Sie ein anderes mit.
refusal-do-document_reported = Haben Sie das Dokument wiedergefunden, beantragen Sie bei der ausstellenden Behörde ein neues: Ein gemeldetes Dokument bleibt gemeldet.
refusal-do-features_missing = Bitten Sie die ausstellende Behörde, das Dokument zu untersuchen oder zu ersetzen, oder bringen Sie ein anderes mit.
refusal-do-zone_differs = Bitten Sie die ausstellende Behörde, das Dokument zu berichtigen oder zu ersetzen, oder bringen Sie ein anderes mit.
refusal-do-not_the_holder = Bringen Sie ein Dokument mit, dessen Foto Sie so zeigt, wie Sie heute aussehen.
refusal-do-number_unproved = Bringen Sie ein Schreiben oder eine Bescheinigung einer belgischen Behörde mit, worauf Ihre BIS-Nummer steht, zum Beispiel von der Sozialversicherung.
refusal-do-no_own_mailbox = Sorgen Sie dafür, dass Sie ein eigenes E-Mail-Postfach auf Ihrem Telefon oder im Amt öffnen können.
refusal-do-check_declined = Kommen Sie persönlich. Sie mit Ihrem Dokument zu vergleichen ist der einzige Weg, hier einen digitalen Schlüssel zu erhalten.
refusal-do-doubt_not_cleared = Bringen Sie ein zweites Dokument mit Foto mit, und das Schreiben, worauf Ihre BIS-Nummer steht.
refusal-anywhere = Sie können jederzeit wiederkommen, in dieses oder jedes andere Registrierungsamt; alle stehen unter { $address }.
refusal-mistake = Halten Sie dies für einen Irrtum, bitten Sie einen anderen Mitarbeiter um eine neue Prüfung oder rufen Sie { $phone } an und nennen Sie { $reference }.

## Vermerk zur Akte

note-button = Vermerk zur Akte
note-title = Markierte Akten
note-text = Ein Mitarbeiter hat diese Akten markiert, während die Person am Schalter war. Weder die Person noch die anderen Mitarbeiter sehen es; Anträge der Person gehen an einen zweiten Entscheider.
note-none = Keine Akte ist markiert.
note-by = Markiert von
note-at = Markiert am
note-approver = Das Registrierungsamt hat diese Identitätsprüfung markiert. Ein zweiter Entscheider entscheidet mit; die Person erfährt davon nichts.

## Sicherheitsmerkmale

feature-hint = Finden Sie mindestens zwei davon auf dem Dokument.
feature-label = Diese Sicherheitsmerkmale habe ich gefunden
feature-more = Weitere Merkmale
feature-raised_print = Fühlbarer Druck, mit dem Finger
feature-colour_shift = Farbe, die sich beim Kippen ändert
feature-tilting_image = Bild, das sich beim Kippen bewegt oder erscheint
feature-second_portrait = Zweites Porträt in anderer Technik
feature-against_the_light = Wasserzeichen oder Durchsichtzeichen, gegen das Licht
feature-ultraviolet = Fasern oder Bilder, die unter ultraviolettem Licht leuchten
feature-microprint = Buchstaben in den Linien, unter der Lupe
feature-stars_and_letters = Blaues Rechteck mit den Buchstaben des Staates in zwölf Sternen (Personalausweise der Europäischen Union)
