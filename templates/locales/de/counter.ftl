### Der Schalter: die maschinenlesbare Zone, die gegliederte Erfassung, der Besuch auf einem Bildschirm.

## The machine-readable zone

counter-zone-missing = Tippen Sie die maschinenlesbaren Zeilen, oder lassen Sie das Lesegerät sie senden.
counter-zone-characters = Die maschinenlesbaren Zeilen bestehen nur aus A bis Z, 0 bis 9 und <. Es steht etwas anderes darin.
counter-zone-incomplete = Das ist nicht die ganze Zone: ein Reisepass hat zwei Zeilen zu 44 Zeichen, eine Karte drei zu 30 oder zwei zu 36.
counter-zone-line = Zeile { $line } hat { $found } Zeichen statt { $expected }. Vergleichen Sie sie mit dem Dokument.
counter-zone-too-long = Das ist mehr als eine Zone. Leeren Sie das Feld und lesen Sie das Dokument einmal.
counter-zone-visa = Das sind die Zeilen eines Visums. Lesen Sie die Seite mit dem Lichtbild.
counter-zone-french-card = Französische Personalausweise von vor August 2021 haben Zeilen eigener Art. Leeren Sie das Feld, sagen Sie unten, warum die Zone fehlt, und geben Sie ein, was gedruckt steht.
counter-zone-specimen = Das ist ein Muster des erdachten Staates Utopia, kein Dokument.
counter-zone-part-number = Dokumentnummer
counter-zone-part-birth_date = Geburtsdatum
counter-zone-part-expiry = gültig bis
counter-zone-part-optional = Personennummer oder weitere Angaben
counter-zone-part-composite = letzte Prüfziffer der Zone
counter-zone-part-name = Name
counter-no-zone-none = Das Dokument hat keine solchen Zeilen
counter-no-zone-worn = Abgenutzt oder beschädigt: sie sind unleserlich
counter-no-zone-refused = Lesbar, aber die Prüfziffern stimmen nicht oder die Zeilen folgen keiner Norm

counter-zone = Maschinenlesbare Zeilen
counter-field-zone = Die Zeilen mit den <-Zeichen
counter-hint-zone = Legen Sie das Dokument auf das Lesegerät oder tippen Sie die Zeilen; Füllzeichen < am Ende eines Namens dürfen fehlen. Mit Tab und Eingabe geht es weiter.
counter-zone-holds = Die Zone ist gelesen, und jede Prüfziffer stimmt.
counter-zone-judged = Die Zone stimmt so nicht:
counter-zone-fails = Diese Teile stimmen nicht mit ihrer Prüfziffer überein: { $parts }. Vergleichen Sie die Zeilen Zeichen für Zeichen mit dem Dokument. Stehen sie dort so, lassen Sie eine Kollegin oder einen Kollegen das Dokument ansehen.
counter-zone-fails-here = Die Prüfziffer dieses Teils der Zone stimmt nicht.
counter-zone-differs = Die maschinenlesbare Zone sagt hier etwas anderes. Vergleichen Sie beides mit dem Dokument.
counter-zone-meant = Zeile { $line } war vielleicht so gemeint. Ändern Sie sie nur, wenn das Dokument sie so zeigt:
counter-verdict-holds = stimmt
counter-verdict-fails = stimmt nicht
counter-verdict-unreadable = nicht lesbar
counter-verdict-absent = nicht in der Zone
counter-read-button = Die Zone lesen
counter-field-no-zone = Wenn es keine Zone zu lesen gibt: warum?
counter-hint-no-zone = Jedes Feld wird dann von der Seite mit dem Lichtbild übernommen.
counter-no-zone-missing = Lesen Sie die maschinenlesbare Zone, oder sagen Sie, warum es keine gibt.

## The counter

counter-title = Jemand am Schalter
counter-text = Die Zone des Dokuments eröffnet die Akte und füllt aus, was sie kann. Was sie nicht sagen kann, wird danach gefragt.
counter-open-button = Die Akte eröffnen
counter-without-zone = Eine Akte ohne maschinenlesbare Zone eröffnen
counter-later-button = Für später aufbewahren
office-done-kept = Was getippt wurde, bleibt versiegelt aufbewahrt, bis die Prüfung endet. Sie können an jedem Computer des Amtes weitermachen.
counter-aloud-name = Darf ich Ihr Ausweisdokument sehen? Stehen Ihre Vornamen und Ihr Familienname dort, wie Sie sie schreiben?
counter-aloud-number = Haben Sie einen Brief mit Ihrer BIS-Nummer?
counter-aloud-email = Welche E-Mail-Adresse lesen Sie selbst? Der Aktivierungslink geht dorthin.
counter-aloud-phone = Unter welcher Telefonnummer dürfen wir Sie anrufen? Sie müssen keine angeben.

## Two spellings of one name

counter-name-rule = Schreibweise in der Zone
counter-name-look-again = Keine Regel erklärt, warum die Zone den Namen anders schreibt als die Seite. Sehen Sie sich beide noch einmal an.
counter-name-rule-same = dieselben Buchstaben
counter-name-rule-punctuation = ohne Apostrophe und Bindestriche
counter-name-rule-icao_latin = lateinische Buchstaben mit Zeichen, nach der Tabelle von ICAO 9303
counter-name-rule-icao_cyrillic = kyrillisch, nach der Tabelle von ICAO 9303
counter-name-rule-national_cyrillic = kyrillisch, nach dem Gesetz des ausstellenden Staates
counter-name-rule-elot_743 = griechisch, nach ELOT 743
counter-name-rule-truncated = gekürzt, wo die Zeile voll war
counter-name-rule-no_table = eine Schrift ohne Tabelle: vergleichen Sie nach dem Gehör
counter-name-rule-unexplained = von keiner Regel erklärt
